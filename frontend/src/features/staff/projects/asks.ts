import { isFact, type Fact } from './fieldSpecs'
import type { Agreement, Claim, Entry, PromiseView, Requirement, Waiver } from './types'

/** A question put to the person about one project: which form, and what it is about. */
export type Ask =
  | { form: 'facts'; facts: Fact[]; enterprise?: boolean }
  | { form: 'document'; kind: string }
  | { form: 'duplicates' }
  | { form: 'agreement'; agreement?: Agreement }
  | { form: 'voidAgreement'; agreement: Agreement }
  | { form: 'promise' }
  | { form: 'actual'; promise: PromiseView }
  | { form: 'voidPromise'; promise: PromiseView }
  | { form: 'progress'; kind?: Entry['kind'] }
  | { form: 'correction'; entry: Entry }
  | { form: 'waiver'; requirement: Requirement; target: string }
  | { form: 'decideWaiver'; waiver: Waiver; approve: boolean }
  | { form: 'claim' }
  | { form: 'decideClaim'; claim: Claim }
  | { form: 'releaseClaim'; claim: Claim }
  | { form: 'note' }
  | { form: 'step'; action: string; target: string | null }
  | { form: 'readers' }
  | { form: 'owner' }

const CHECKS: Record<string, Ask> = {
  duplicate_resolved: { form: 'duplicates' },
  first_report_held: { form: 'claim' },
  agreement_signed: { form: 'agreement' },
  promises_recorded: { form: 'promise' },
  investment_reported: { form: 'progress', kind: 'fixed_assets' },
}

/** The place where a requirement of a gate is filled; none for what another person has to do. */
export function askOf({ kind, subject }: Pick<Requirement, 'kind' | 'subject'>): Ask | null {
  if (kind === 'document') return { form: 'document', kind: subject }
  if (kind === 'check') return CHECKS[subject] ?? null
  if (subject === 'enterprise_id') return { form: 'facts', facts: [], enterprise: true }
  return isFact(subject) ? { form: 'facts', facts: [subject] } : null
}

/** All missing facts in one form, where there are several. */
export function factsAsk(missing: readonly Pick<Requirement, 'kind' | 'subject'>[]): Ask | null {
  const subjects = missing.filter(({ kind }) => kind === 'field').map(({ subject }) => subject)
  return subjects.length < 2 ? null : { form: 'facts', facts: subjects.filter(isFact), enterprise: subjects.includes('enterprise_id') }
}

export const isMissing = ({ satisfied, waived }: Pick<Requirement, 'satisfied' | 'waived'>): boolean => satisfied !== true && !waived

import { yuanOf } from '@/features/policies/answers'
import { wanOf } from './conditionRows'

export interface TierForm {
  from: string
  percent: string
  amount: string
}
/** How much a clause gives, as it is typed; sums in 万元, those for one job in 元. */
export interface AmountForm {
  kind: '' | 'fixed' | 'percentage' | 'per_job' | 'tiers'
  fact: string
  percent: string
  amount: string
  cap: string
  tiers: TierForm[]
}
export const KINDS = ['', 'fixed', 'percentage', 'per_job', 'tiers'] as const
export const emptyTier = (): TierForm => ({ from: '', percent: '', amount: '' })

type Formula = Record<string, unknown>
const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
const wan = (value: unknown): string => (value === undefined || value === null ? '' : wanOf(String(value)))
const yuan = (value: string): string => yuanOf(value) ?? value

export function amountForm(formula: Formula | null): AmountForm {
  const form: AmountForm = { kind: '', fact: 'fixed_investment', percent: '', amount: '', cap: '', tiers: [emptyTier()] }
  if (!formula) return form
  const kind = formula['kind'] as AmountForm['kind']
  const jobs = formula['fact'] === 'jobs'
  const tiers = ((formula['tiers'] as Formula[] | undefined) ?? []).map((tier) => ({
    from: jobs ? text(tier['from']) : wan(tier['from']),
    percent: text(tier['percent']),
    amount: wan(tier['amount']),
  }))
  return {
    kind,
    fact: text(formula['fact']) || form.fact,
    percent: text(formula['percent']),
    amount: kind === 'per_job' ? text(formula['amount']) : wan(formula['amount']),
    cap: wan(formula['cap']),
    tiers: tiers.length ? tiers : form.tiers,
  }
}

/** What is sent; what cannot be read goes as typed, so that the answer names the field. */
export function amountBody(form: AmountForm): Formula | null {
  const cap = form.cap.trim() ? { cap: yuan(form.cap) } : {}
  switch (form.kind) {
    case 'fixed':
      return { kind: 'fixed', amount: yuan(form.amount) }
    case 'percentage':
      return { kind: 'percentage', fact: form.fact, percent: form.percent, ...cap }
    case 'per_job':
      return { kind: 'per_job', amount: form.amount, ...cap }
    case 'tiers':
      return {
        kind: 'tiers',
        fact: form.fact,
        tiers: form.tiers.map((tier) => ({
          from: form.fact === 'jobs' ? tier.from : yuan(tier.from),
          ...(tier.percent.trim() ? { percent: tier.percent } : { amount: yuan(tier.amount) }),
        })),
        ...cap,
      }
    default:
      return null
  }
}

import { newKey } from '@/shared/lib/api'
import { later, today } from '../enterprises/days'
import type { NewEncounter, Outcome } from './types'

/** One enterprise on the phone's screen; its id is made here, once, and travels with it however often it is sent. */
export interface TripDraft {
  client_id: string
  enterprise_id: string | null
  name: string
  outcome: Outcome | ''
  contact: string
  next_step: string
  next_by: string
  notes: string
  met_on: string
}

export const emptyDraft = (): TripDraft => ({ client_id: newKey(), enterprise_id: null, name: '', outcome: '', contact: '', next_step: '', next_by: '', notes: '', met_on: today() })

const IN_DAYS = [
  { key: 'tomorrow', days: 1 },
  { key: 'week', days: 7 },
  { key: 'month', days: 30 },
] as const

export const quickDays = (now = today()): { key: string; day: string }[] => IN_DAYS.map(({ key, days }) => ({ key, day: later(now, days) }))

/** What is missing before it can be kept, by field; the words are keys. */
export function missingIn(draft: TripDraft): Partial<Record<keyof TripDraft, string>> {
  const missing: Partial<Record<keyof TripDraft, string>> = {}
  if (draft.name.trim().length < 2) missing.name = 'crm.trip.needName'
  if (!draft.outcome) missing.outcome = 'crm.trip.needOutcome'
  if (draft.next_step.trim() && !draft.next_by) missing.next_by = 'crm.trip.needDay'
  if (!draft.next_step.trim() && draft.next_by) missing.next_step = 'crm.trip.needStep'
  return missing
}

const text = (value: string): string | null => value.trim() || null

export function bodyOf(draft: TripDraft): NewEncounter {
  return {
    client_id: draft.client_id,
    ...(draft.enterprise_id ? { enterprise_id: draft.enterprise_id } : { enterprise_name: draft.name.trim() }),
    contact_name: text(draft.contact),
    met_on: draft.met_on,
    outcome: draft.outcome as Outcome,
    next_step: text(draft.next_step),
    next_by: text(draft.next_by),
    notes: text(draft.notes),
    project_ids: [],
  }
}

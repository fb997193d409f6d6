import type { Texts } from '@/features/apply/form/schema'
import type { TicketState } from '@/features/tickets/types'

/** What anybody with number and query code is shown: no names, no papers. */
export interface Found {
  number: string
  item: { code: string; names: Texts }
  state: TicketState
  result: string | null
  submitted_at: string
  finished_at: string | null
  due_at: string | null
  next: { action: string; actor: 'investor' | 'office' | 'department'; due_at: string | null } | null
  events: { at: string; kind: string; by: 'investor' | 'office' | 'department' }[]
}

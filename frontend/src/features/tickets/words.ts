import type { Tone } from '@/shared/ui/field'
import type { TicketItem, TicketMaterial } from './types'


interface Status {
  tone: Tone
  /** Key of the words. */
  key: string
}

const BY_STATE: Record<TicketItem['state'], Status> = {
  draft: { tone: 'wait', key: 'tickets.state.draft' },
  received: { tone: 'info', key: 'tickets.state.received' },
  correcting: { tone: 'wait', key: 'tickets.state.correcting' },
  handling: { tone: 'info', key: 'tickets.state.handling' },
  special: { tone: 'info', key: 'tickets.state.special' },
  finished: { tone: 'done', key: 'tickets.state.finished' },
  archived: { tone: 'done', key: 'tickets.state.archived' },
  refused: { tone: 'late', key: 'tickets.state.refused' },
  withdrawn: { tone: 'info', key: 'tickets.state.withdrawn' },
}

const NOT_GRANTED = new Set(['not_passed', 'not_ours'])

/** How a ticket's state is told to its applicant: one word with one colour. */
export function statusOf(ticket: Pick<TicketItem, 'state' | 'result' | 'next'>): Status {
  if (ticket.state === 'received' && ticket.next?.action === 'claim') return { tone: 'info', key: 'tickets.state.submitted' }
  if ((ticket.state === 'finished' || ticket.state === 'archived') && ticket.result) {
    return { tone: NOT_GRANTED.has(ticket.result) ? 'info' : 'done', key: `tickets.result.${ticket.result}` }
  }
  return BY_STATE[ticket.state]
}

/** The page on which the applicant can do what waits for them. */
export function placeToAct(ticket: Pick<TicketItem, 'id' | 'state' | 'item' | 'next'>): string {
  if (ticket.state === 'draft') return `/apply/${ticket.item.code}/${ticket.id}`
  if (ticket.state === 'correcting') return `/tickets/${ticket.id}/correct`
  if (ticket.next?.action === 'rate') return `/tickets/${ticket.id}/rate`
  return `/tickets/${ticket.id}`
}

export const waitsForMe = (ticket: Pick<TicketItem, 'state' | 'next'>): boolean =>
  ticket.state === 'draft' || ticket.state === 'correcting' || ticket.next?.mine === true

/** What is told of a paper: its verdict, or what is still to be done with it. */
export function paperStatus(material: TicketMaterial): Status {
  if (material.wanted) return { tone: material.version === null ? 'wait' : 'late', key: material.version === null ? 'tickets.paper.missing' : 'tickets.paper.replace' }
  if (material.verdict === 'passed') return { tone: 'done', key: 'tickets.paper.passed' }
  if (material.verdict === 'rejected') return { tone: 'late', key: 'tickets.paper.rejected' }
  if (material.verdict === 'promised') return { tone: 'info', key: 'tickets.paper.promised' }
  if (material.version !== null) return { tone: 'info', key: 'tickets.paper.unchecked' }
  return { tone: 'info', key: material.status === 'required' ? 'tickets.paper.none' : 'tickets.paper.optional' }
}

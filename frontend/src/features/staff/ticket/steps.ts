import type { ActionView, Material, TicketDetail } from '../lib/types'

/** Whether the step may be begun; accepting with unchecked papers asks in its form whether to let them pass. */
export const canTake = (action: ActionView): boolean => action.possible || action.why === 'materials-unchecked'

/** Whether the papers are the viewer's to judge: the owner's, before the ticket is accepted. */
export const mayJudge = (actions: readonly ActionView[]): boolean =>
  actions.some(({ action, why }) => action === 'accept' && why !== 'action-not-possible')

/** The step that is the largest thing on the page: what the ticket waits for from whoever looks at it. */
export function primaryStep(ticket: TicketDetail, materials: readonly Material[]): string | null {
  const possible = new Set(ticket.actions.filter(canTake).map(({ action }) => action))
  const wanted = wantedSteps(ticket, materials)
  return wanted.find((step) => step === 'check' || possible.has(step)) ?? null
}

function wantedSteps(ticket: TicketDetail, materials: readonly Material[]): string[] {
  if (ticket.extension && ticket.extension.decided_at === null) return ['approve-extension', ...byNext(ticket, materials)]
  if (ticket.flags.reply_due_at) return ['reply', ...byNext(ticket, materials)]
  return byNext(ticket, materials)
}

function byNext(ticket: TicketDetail, materials: readonly Material[]): string[] {
  switch (ticket.next?.action) {
    case 'claim':
      return ['claim', 'assign']
    case 'check':
      return checking(ticket, materials)
    case 'correct':
      return ['reply']
    case 'finish':
      return ['finish']
    case 'end_special':
      return ['end-special']
    default:
      return []
  }
}

function checking(ticket: TicketDetail, materials: readonly Material[]): string[] {
  if (!mayJudge(ticket.actions)) return []
  if (materials.some(({ status }) => status === 'handed_in')) return ['check']
  if (materials.some(({ status }) => status === 'rejected')) return ['request-correction']
  return ['accept']
}

const SECONDARY = ['transfer', 'extend', 'request-correction', 'accept', 'supervise', 'reply', 'finish']
const SHOWN_BESIDE = 2

/** Two further steps that stand beside the largest; all others are in the menu. */
export function stepsBeside(actions: readonly ActionView[], primary: string | null): string[] {
  const possible = new Set(actions.filter((one) => one.possible).map(({ action }) => action))
  return SECONDARY.filter((step) => step !== primary && possible.has(step)).slice(0, SHOWN_BESIDE)
}

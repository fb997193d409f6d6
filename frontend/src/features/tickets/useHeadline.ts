import { computed, type ComputedRef } from 'vue'
import { localName, useI18n } from '@/shared/i18n'
import { useFormat } from '@/shared/lib/format'
import type { Ticket } from './types'
import { placeToAct } from './words'

export interface Headline {
  /** What happens next, in one plain sentence with who and by when. */
  title: string
  detail?: string
  /** Amber when it waits for the applicant. */
  mine: boolean
  action?: { label: string; to: string }
}

/** The closing mark of a reason: reasons are put together into one sentence. */
const CLOSING = /[。．.；;\s]+$/

type Translate = ReturnType<typeof useI18n>['t']
type Due = (moment: string) => string

function correcting(ticket: Ticket, t: Translate, due: Due): Headline {
  const open = ticket.notice?.defects.filter((defect) => !defect.replaced) ?? []
  const papers = open.filter((defect) => defect.material_code !== null).length
  const reasons = open.map((defect) => `${localName(defect.names)}${t('common.colon')}${defect.reason.replace(CLOSING, '')}`)
  const by = ticket.notice ? due(ticket.notice.due_at) : ''
  const key = papers === open.length ? 'papers' : 'points'
  const n = open.length
  if (n === 0) {
    return {
      title: t('tickets.next.sendCorrection'),
      detail: t('tickets.next.sendCorrectionDetail', { by }),
      mine: true,
      action: { label: t('tickets.act.sendCorrection'), to: placeToAct(ticket) },
    }
  }
  return {
    title: t(`tickets.next.correct.${key}`, { n, by }, n),
    detail: `${reasons.join(t('tickets.sep'))}${t('tickets.stop')}${t('tickets.next.restPassed')}`,
    mine: true,
    action: { label: t(`tickets.act.correct.${key}`, { n }, n), to: placeToAct(ticket) },
  }
}

/** The house is late and says so, instead of showing a day that has gone by. */
function late(ticket: Ticket, t: Translate, due: Due): Headline | null {
  if (!ticket.due_at || Date.parse(ticket.due_at) > Date.now() || ticket.next?.actor === 'investor') return null
  const who = ticket.owner?.name ?? t('tickets.office')
  return { title: t('tickets.next.late', { by: due(ticket.due_at) }), detail: t('tickets.next.lateDetail', { who }), mine: false }
}

function handling(ticket: Ticket, t: Translate, due: Due): Headline {
  const by = ticket.due_at ? due(ticket.due_at) : ''
  const running = ticket.tasks.filter((task) => task.state === 'working' || task.state === 'pending')
  const units = [...new Set(running.map((task) => localName(task.unit.names)))].join(t('tickets.and'))
  if (units && ticket.next?.actor === 'department') {
    return { title: t('tickets.next.departments', { units, by }), detail: t('tickets.next.nothingToDo'), mine: false }
  }
  const who = ticket.owner?.name ?? t('tickets.office')
  return { title: t('tickets.next.finish', { who, by }), detail: t('tickets.next.nothingToDo'), mine: false }
}

function received(ticket: Ticket, t: Translate, due: Due): Headline {
  const by = ticket.due_at ? due(ticket.due_at) : ''
  const claimed = ticket.next?.action !== 'claim'
  const who = ticket.owner?.name ?? t('tickets.office')
  return { title: claimed ? t('tickets.next.check', { who, by }) : t('tickets.next.claim', { by }), detail: t('tickets.next.nothingToDo'), mine: false }
}

function finished(ticket: Ticket, t: Translate): Headline {
  const title = t(`tickets.next.finished.${ticket.result ?? 'passed'}`)
  const mayRate = ticket.actions.some(({ action, possible }) => action === 'rate' && possible)
  if (ticket.rating || !mayRate) return { title, mine: false }
  return { title, detail: t('tickets.next.pleaseRate'), mine: false, action: { label: t('tickets.act.rate'), to: `/tickets/${ticket.id}/rate` } }
}

export function useHeadline(ticket: () => Ticket): ComputedRef<Headline> {
  const { t } = useI18n()
  const { due } = useFormat()
  return computed(() => {
    const it = ticket()
    switch (it.state) {
      case 'draft':
        return { title: t('tickets.next.draft'), detail: t('tickets.next.draftDetail'), mine: true, action: { label: t('tickets.act.goOn'), to: placeToAct(it) } }
      case 'received':
        return late(it, t, due) ?? received(it, t, due)
      case 'correcting':
        return correcting(it, t, due)
      case 'handling':
        return late(it, t, due) ?? handling(it, t, due)
      case 'special':
        return { title: t('tickets.next.special'), detail: t('tickets.next.specialDetail'), mine: false }
      case 'finished':
      case 'archived':
        return finished(it, t)
      default:
        return { title: t(`tickets.next.${it.state}`), detail: t('tickets.next.askAgain'), mine: false }
    }
  })
}

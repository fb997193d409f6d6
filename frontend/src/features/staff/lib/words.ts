import { localName, useI18n } from '@/shared/i18n'
import { useFormat } from '@/shared/lib/format'
import type { Tone } from '@/shared/ui/field'
import type { Light, TicketItem } from './types'

const DAY_MS = 86_400_000
const STATE_TONES: Record<string, Tone> = {
  received: 'info',
  correcting: 'wait',
  handling: 'act',
  special: 'wait',
  finished: 'done',
  archived: 'done',
  refused: 'late',
  withdrawn: 'info',
  waiting: 'info',
  pending: 'info',
  working: 'act',
  disputed: 'wait',
  done: 'done',
  cancelled: 'info',
}
const LIGHT_TONES: Record<Light, Tone> = { red: 'late', amber: 'wait', green: 'done' }
const VERDICT_TONES: Record<string, Tone> = {
  missing: 'wait',
  ready: 'info',
  handed_in: 'info',
  passed: 'done',
  rejected: 'late',
  promised: 'wait',
}

export const stateTone = (state: string): Tone => STATE_TONES[state] ?? 'info'
export const lightTone = (light: Light): Tone => LIGHT_TONES[light]
export const verdictTone = (status: string): Tone => VERDICT_TONES[status] ?? 'info'

/** Whole days between now and the end; a due moment is the first that is too late. */
export function daysLeft(dueAt: string, now = Date.now()): number {
  const left = (new Date(dueAt).getTime() - now) / DAY_MS
  return left >= 0 ? Math.floor(left) : Math.ceil(left)
}

/** The last moment that is still in time, whose day is the one to show. */
export const lastMoment = (dueAt: string): number => new Date(dueAt).getTime() - 1000

export function useWords() {
  const { t, te } = useI18n()
  const format = useFormat()
  const name = (texts: Record<string, string> | null | undefined): string => localName(texts)
  const word = (group: string, key: string | null | undefined): string =>
    key && te(`desk.${group}.${key}`) ? t(`desk.${group}.${key}`) : (key ?? '')

  function timeLeft(dueAt: string): string {
    const days = daysLeft(dueAt)
    if (new Date(dueAt).getTime() < Date.now()) return days === 0 ? t('desk.due.justLate') : t('desk.due.late', { n: -days }, -days)
    return days === 0 ? t('desk.due.today') : t('desk.due.left', { n: days }, days)
  }

  function nextStep(ticket: Pick<TicketItem, 'next'>): string {
    return ticket.next ? word('next', ticket.next.action) : t('desk.next.none')
  }

  return {
    t,
    te,
    name,
    word,
    timeLeft,
    nextStep,
    format,
    dueDay: (dueAt: string) => format.day(lastMoment(dueAt), true),
    because: (slug: string | null) => (slug ? (te(`desk.why.${slug}`) ? t(`desk.why.${slug}`) : t('desk.why.other')) : ''),
  }
}

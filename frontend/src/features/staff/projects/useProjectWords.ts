import { useI18n } from '@/shared/i18n'
import type { Tone } from '@/shared/ui/field'
import { useWords } from '../lib/words'
import type { ProjectItem } from './types'

const STATUS_TONES: Record<ProjectItem['status'], Tone> = { active: 'act', stalled: 'wait', withdrawn: 'info' }
const DAY_MS = 86_400_000

export const statusTone = (status: ProjectItem['status']): Tone => STATUS_TONES[status]

/** Today in the office's calendar, as the API writes days. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** The library's words beside the desk's. */
export function useProjectWords() {
  const words = useWords()
  const { t, te } = useI18n()
  const say = (group: string, key: string | null | undefined): string => (key && te(`projects.${group}.${key}`) ? t(`projects.${group}.${key}`) : (key ?? ''))
  return {
    ...words,
    say,
    /** Stage, or the node inside landed. */
    place: ({ stage, node }: Pick<ProjectItem, 'stage' | 'node'>): string => say('place', node ?? stage),
    daysHere: ({ stage_since: since }: Pick<ProjectItem, 'stage_since'>): number => daysBetween(since, today()),
  }
}

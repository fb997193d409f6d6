import { useI18n } from '@/shared/i18n'

const CODE = /^[a-z_]+$/

/** What a row says of itself: a stage, a result, a state. A code without words stays unsaid. */
export function useNotes() {
  const { t, te } = useI18n()
  return {
    noteText: (note: string | null): string => (note === null ? '' : te(`insight.note.${note}`) ? t(`insight.note.${note}`) : CODE.test(note) ? '' : note),
  }
}

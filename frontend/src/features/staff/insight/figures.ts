import { useI18n } from '@/shared/i18n'
import { useFormat } from '@/shared/lib/format'
import type { Tone } from '@/shared/ui/field'
import type { Measure, Pace } from './types'

export interface Shown {
  /** What is read from afar. */
  number: string
  /** What it is counted in, smaller beside it. */
  unit: string
  /** To the cent, for who hovers. */
  exact: string
}

const LEADING = /^([-−+]?[\d.,\u00a0\u202f]+)\s*(.*)$/u
const NOTHING: Shown = { number: '—', unit: '', exact: '' }
const PACES: Record<Pace, Tone> = { ahead: 'done', on_time: 'info', behind: 'late' }

export const paceTone = (light: Pace): Tone => PACES[light]

/** `33.15 亿元` in two: the figure, and its unit. */
export function inTwo(short: string): [string, string] {
  const [, number = short, unit = ''] = LEADING.exec(short) ?? []
  return [number.trim(), unit.trim()]
}

/** Figures as people read them. */
export function useFigures() {
  const { t, te } = useI18n()
  const format = useFormat()

  function shown(value: string | number | null, measure: Measure, key = ''): Shown {
    if (value === null) return NOTHING
    if (measure === 'yuan') {
      const money = format.money(String(value))
      const [number, unit] = inTwo(money.short)
      return { number, unit, exact: money.exact }
    }
    const number = format.number(Number(value), measure === 'count' ? 0 : 1)
    if (measure === 'count') return { number, unit: te(`insight.per.${key}`) ? t(`insight.per.${key}`) : '', exact: '' }
    return { number, unit: measure === 'percent' ? '%' : t('insight.days'), exact: String(value) }
  }

  function text(value: string | number | null, measure: Measure, key = ''): string {
    const { number, unit } = shown(value, measure, key)
    return unit ? `${number}\u2009${unit}` : number
  }

  return { shown, text, percent: (value: string | null): string => (value === null ? '—' : `${format.number(Number(value), 1)}\u2009%`) }
}

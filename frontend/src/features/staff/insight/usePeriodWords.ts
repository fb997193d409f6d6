import { useI18n } from '@/shared/i18n'
import { months, wholeMonths, type Period } from './period'

const at = (day: string): Date => new Date(`${day}T12:00:00+08:00`)

/** Periods as people name them: 2023年1月至10月, Jan – Oct 2023. */
export function usePeriodWords() {
  const { locale } = useI18n()
  const range = (options: Intl.DateTimeFormatOptions, { from, to }: Period): string =>
    new Intl.DateTimeFormat(locale.value, { timeZone: 'Asia/Shanghai', ...options }).formatRange(at(from), at(to))

  function periodText(period: Period): string {
    const whole = wholeMonths(period)
    // Chinese writes long months as figures too, and short ones with slashes.
    const month = locale.value === 'zh-CN' ? 'long' : 'short'
    if (!whole) return range({ year: 'numeric', month, day: 'numeric' }, period)
    return whole.first === 1 && whole.last === 12 ? range({ year: 'numeric' }, period) : range({ year: 'numeric', month }, period)
  }

  return {
    periodText,
    /** `2023-01` on an axis: the month alone, the year with January. */
    monthText: (month: string): string =>
      new Intl.DateTimeFormat(locale.value, { timeZone: 'Asia/Shanghai', month: 'short', ...(month.endsWith('-01') ? { year: '2-digit' } : {}) }).format(at(`${month}-01`)),
    monthNames: (): string[] => Array.from({ length: 12 }, (_, index) => range({ month: 'long' }, months(2024, index + 1, index + 1))),
  }
}

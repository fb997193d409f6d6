import { useI18n } from '@/shared/i18n'
import { months, wholeMonths, type Period } from './period'

const at = (day: string): Date => new Date(`${day}T12:00:00+08:00`)

/** 2023年1–10月: browsers write ranges of Chinese dates with slashes. */
export function inChinese(period: Period): string {
  const whole = wholeMonths(period)
  if (whole) {
    if (whole.first === 1 && whole.last === 12) return `${whole.year}年`
    return `${whole.year}年${whole.first === whole.last ? whole.first : `${whole.first}–${whole.last}`}月`
  }
  const [from, to] = [period.from, period.to].map((day) => day.split('-').map(Number) as [number, number, number]) as [[number, number, number], [number, number, number]]
  const first = `${from[0]}年${from[1]}月${from[2]}日`
  if (period.from === period.to) return first
  return `${first}–${to[0] === from[0] ? '' : `${to[0]}年`}${to[1]}月${to[2]}日`
}

/** Periods as people name them: 2023年1月至10月, Jan – Oct 2023. */
export function usePeriodWords() {
  const { locale } = useI18n()
  const range = (options: Intl.DateTimeFormatOptions, { from, to }: Period): string =>
    new Intl.DateTimeFormat(locale.value, { timeZone: 'Asia/Shanghai', ...options }).formatRange(at(from), at(to))

  function periodText(period: Period): string {
    if (locale.value === 'zh-CN') return inChinese(period)
    const whole = wholeMonths(period)
    if (!whole) return range({ year: 'numeric', month: 'short', day: 'numeric' }, period)
    return whole.first === 1 && whole.last === 12 ? range({ year: 'numeric' }, period) : range({ year: 'numeric', month: 'short' }, period)
  }

  return {
    periodText,
    /** `2023-01` on an axis: the month alone, the year with January. */
    monthText: (month: string): string =>
      new Intl.DateTimeFormat(locale.value, { timeZone: 'Asia/Shanghai', month: 'short', ...(month.endsWith('-01') ? { year: '2-digit' } : {}) }).format(at(`${month}-01`)),
    monthNames: (): string[] => Array.from({ length: 12 }, (_, index) => range({ month: 'long' }, months(2024, index + 1, index + 1))),
  }
}

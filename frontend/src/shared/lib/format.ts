import { useI18n } from '@/shared/i18n'

const ZONE = 'Asia/Shanghai'
const THIN = '\u2009'
const WAN = 10_000
const YI = 100_000_000

type Moment = string | number | Date

export interface MomentOptions {
  /** Show the weekday: where a deadline matters. */
  weekday?: boolean
  time?: boolean
}

const OFFSET_MS = 8 * 3_600_000
const yearOf = (moment: Date): number => new Date(moment.getTime() + OFFSET_MS).getUTCFullYear()

// Making one costs a slow phone tens of milliseconds, using it none.
const made = new Map<string, Intl.DateTimeFormat>()
function inWords(moment: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`
  const format = made.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options })
  made.set(key, format)
  return format.format(moment)
}

/** `2026-11-27` is a day in the office's calendar, not midnight in London. */
const toDate = (moment: Moment): Date =>
  new Date(typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00+08:00` : moment)

/** `11月23日 09:12`; the year only where it is not this one. */
export function formatMoment(moment: Moment, language: string, { weekday = false, time = true }: MomentOptions = {}, now = new Date()): string {
  const date = toDate(moment)
  const otherYear = yearOf(date) !== yearOf(now)
  const long = language === 'zh-CN'
  const parts = [inWords(date, language, { year: otherYear ? 'numeric' : undefined, month: long ? 'long' : 'short', day: 'numeric' })]
  if (weekday) parts.push(inWords(date, language, { weekday: 'short' }))
  if (time) parts.push(inWords(date, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }))
  return parts.join(' ')
}

export const formatDay = (moment: Moment, language: string, weekday = false): string =>
  formatMoment(moment, language, { weekday, time: false })

/** A due moment is exclusive (24:00 of the last day is 0:00 of the next): the day that still counts, with its weekday. */
export const formatDue = (moment: string, language: string): string => formatDay(Date.parse(moment) - 1_000, language, true)

export function formatNumber(value: number, language: string, digits = 1): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
}

/** Intl formats a decimal string digit by digit, so an amount never passes through a float. */
function exactAmount(amount: string, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(amount as `${number}`)
}

/** Money from a decimal string in 元: short (`1.2 亿元`) to read, exact (`120,000,000 元`) for hover. */
export function formatMoney(amount: string, language: string): { short: string; exact: string } {
  const value = Number(amount)
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  if (language === 'zh-CN') {
    const exact = `${exactAmount(amount, language)}${THIN}元`
    if (Math.abs(value) >= YI) return { short: `${digits.format(value / YI)}${THIN}亿元`, exact }
    if (Math.abs(value) >= WAN) return { short: `${digits.format(value / WAN)}${THIN}万元`, exact }
    return { short: exact, exact }
  }
  const compact = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 })
  return { short: `${compact.format(value)}${THIN}CNY`, exact: `${exactAmount(amount, language)}${THIN}CNY` }
}

export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const step = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10))
  return new Intl.NumberFormat(language, { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    bytes / 1024 ** step,
  )
}

/** The functions above in the language of the screen; changes with it. */
export function useFormat() {
  const { locale } = useI18n()
  return {
    moment: (moment: Moment, options?: MomentOptions) => formatMoment(moment, locale.value, options),
    day: (moment: Moment, weekday = false) => formatDay(moment, locale.value, weekday),
    due: (moment: string) => formatDue(moment, locale.value),
    number: (value: number, digits?: number) => formatNumber(value, locale.value, digits),
    money: (amount: string) => formatMoney(amount, locale.value),
    bytes: (bytes: number) => formatBytes(bytes, locale.value),
  }
}

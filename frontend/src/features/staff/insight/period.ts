const OFFICE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** Days as the API takes them; both count. */
export interface Period {
  from: string
  to: string
}

export interface Chip extends Period {
  key: string
}

/** Today in the office's calendar, wherever the browser is. */
export const today = (now = Date.now()): string => OFFICE.format(now)

const pad = (number: number): string => String(number).padStart(2, '0')
const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthOf = (day: string): number => Number(day.slice(5, 7))
export const lastDay = (year: number, month: number): string => `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`

/** Whole months of one year, the first to the last. */
export const months = (year: number, first: number, last: number): Period => ({ from: `${year}-${pad(first)}-01`, to: lastDay(year, last) })

const earlier = (day: string): string => {
  const [year, month, date] = [yearOf(day) - 1, monthOf(day), Number(day.slice(8))]
  const isLast = day === lastDay(yearOf(day), month)
  const last = Number(lastDay(year, month).slice(8))
  return `${year}-${pad(month)}-${pad(isLast ? last : Math.min(date, last))}`
}

/** The same days of the year before; the end of a month stays the end of that month. */
export const yearBefore = ({ from, to }: Period): Period => ({ from: earlier(from), to: earlier(to) })

function quarter(year: number, index: number): Period {
  const shifted = new Date(Date.UTC(year, index * 3, 1))
  const first = shifted.getUTCMonth() + 1
  return months(shifted.getUTCFullYear(), first, first + 2)
}

/** What is asked for most, with one press. */
export function chips(now: string): Chip[] {
  const year = yearOf(now)
  const index = Math.floor((monthOf(now) - 1) / 3)
  return [
    { key: 'toDate', from: `${year}-01-01`, to: now },
    { key: 'month', from: `${now.slice(0, 7)}-01`, to: now },
    { key: 'quarter', from: quarter(year, index).from, to: now },
    { key: 'lastQuarter', ...quarter(year, index - 1) },
    { key: 'sameLastYear', ...yearBefore({ from: `${year}-01-01`, to: now }) },
    { key: 'lastYear', ...months(year - 1, 1, 12) },
  ]
}

/** First and last month when a period is whole months of one year, as people name it: 1–10月. */
export function wholeMonths({ from, to }: Period): { year: number; first: number; last: number } | null {
  const year = yearOf(from)
  if (yearOf(to) !== year || !from.endsWith('-01') || to !== lastDay(year, monthOf(to))) return null
  return { year, first: monthOf(from), last: monthOf(to) }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
export const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value))

/** A month as far as the period reaches. */
export function monthPeriod(month: string, { from, to }: Period): Period {
  const whole = months(yearOf(month), monthOf(month), monthOf(month))
  return { from: whole.from < from ? from : whole.from, to: whole.to > to ? to : whole.to }
}

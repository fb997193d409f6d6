export interface CalendarDay {
  date: string
  kind: 'workday' | 'weekend' | 'holiday' | 'makeup'
  name: string | null
  provisional: boolean
  reason: string | null
  edited_at: string | null
  version: number
}

/** The days of a year as twelve months of weeks, Monday first; null stands for another month's day. */
export function monthsOf(days: readonly CalendarDay[]): { month: number; weeks: (CalendarDay | null)[][] }[] {
  const months = new Map<number, CalendarDay[]>()
  for (const day of days) {
    const month = Number(day.date.slice(5, 7))
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months].map(([month, own]) => ({ month, weeks: weeksOf(own) }))
}

const A_WEEK = 7

function weeksOf(days: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const first = (new Date(`${days[0]!.date}T00:00:00Z`).getUTCDay() + A_WEEK - 1) % A_WEEK
  const cells: (CalendarDay | null)[] = [...Array<null>(first).fill(null), ...days]
  while (cells.length % A_WEEK) cells.push(null)
  return Array.from({ length: cells.length / A_WEEK }, (_, week) => cells.slice(week * A_WEEK, (week + 1) * A_WEEK))
}

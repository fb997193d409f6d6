const DAY_MS = 86_400_000
const DAYS = 7
const THURSDAY = 4

/** ISO week of a day, as the API takes it: `2026-W48`. */
export function weekOf(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(moment.getTime() + (THURSDAY - (moment.getUTCDay() || DAYS)) * DAY_MS)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const number = Math.floor((thursday.getTime() - first) / DAY_MS / DAYS) + 1
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`
}

/** The week so many weeks after another. */
export function weeksAfter(week: string, count: number): string {
  const [year, number] = week.split('-W').map(Number) as [number, number]
  // The fourth of January is always in the first week.
  const day = new Date(Date.UTC(year, 0, 4) + (number - 1 + count) * DAYS * DAY_MS)
  return weekOf(day.toISOString().slice(0, 10))
}

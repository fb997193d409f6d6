import { months, type Period } from '../period'

export const PLAN_KINDS = ['annual', 'quarterly', 'campaign'] as const

const QUARTER = 3

/** The days of an annual plan, or of a quarter's. */
export function periodOf(year: number, quarter: number | null): Period {
  return quarter === null ? months(year, 1, 12) : months(year, (quarter - 1) * QUARTER + 1, quarter * QUARTER)
}

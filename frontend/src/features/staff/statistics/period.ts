const DAY_MS = 86_400_000
const OFFICE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** A day of the office's calendar, as the API takes it: `2026-11-23`. */
export const dayOf = (moment: number): string => OFFICE.format(moment)
export const today = (now = Date.now()): string => dayOf(now)
export const daysAgo = (days: number, now = Date.now()): string => dayOf(now - days * DAY_MS)

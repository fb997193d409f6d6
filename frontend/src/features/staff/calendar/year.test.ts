import { describe, expect, it } from 'vitest'
import { monthsOf, type CalendarDay } from './year'

const day = (date: string): CalendarDay => ({ date, kind: 'workday', name: null, provisional: false, reason: null, edited_at: null, version: 1 })

describe('a year in months', () => {
  it('begins its weeks on Monday and fills them', () => {
    const days = Array.from({ length: 31 }, (_, index) => day(`2026-01-${String(index + 1).padStart(2, '0')}`))
    const [january] = monthsOf([...days, day('2026-02-01')])
    expect(january!.weeks[0]!.map((one) => one?.date.slice(8) ?? '')).toEqual(['', '', '', '01', '02', '03', '04'])
    expect(january!.weeks.every((week) => week.length === 7)).toBe(true)
    expect(monthsOf([])).toEqual([])
  })
})

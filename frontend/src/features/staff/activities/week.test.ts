import { describe, expect, it } from 'vitest'
import { weekOf, weeksAfter } from './week'

describe('weeks as the calendar counts them', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2027-01-01', '2026-W53'],
    ['2025-12-29', '2026-W01'],
    ['2024-12-31', '2025-W01'],
  ])('%s is in %s', (day, week) => expect(weekOf(day)).toBe(week))

  it('goes over the end of a year', () => {
    expect(weeksAfter('2026-W53', 1)).toBe('2027-W01')
    expect(weeksAfter('2027-W01', -1)).toBe('2026-W53')
  })
})

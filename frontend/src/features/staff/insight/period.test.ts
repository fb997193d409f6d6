import { describe, expect, it } from 'vitest'
import { chips, isDay, monthPeriod, months, today, wholeMonths, yearBefore } from './period'
import { inChinese } from './usePeriodWords'

describe('a period', () => {
  it("is of the office's days, wherever the browser is", () => {
    expect(today(Date.parse('2026-11-23T17:00:00Z'))).toBe('2026-11-24')
  })

  it('of whole months ends with the last day of its last month', () => {
    expect(months(2023, 1, 10)).toEqual({ from: '2023-01-01', to: '2023-10-31' })
    expect(months(2024, 2, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(wholeMonths({ from: '2023-01-01', to: '2023-10-31' })).toEqual({ year: 2023, first: 1, last: 10 })
    expect(wholeMonths({ from: '2023-01-01', to: '2023-10-30' })).toBeNull()
    expect(wholeMonths({ from: '2022-12-01', to: '2023-01-31' })).toBeNull()
  })

  it('of the year before keeps the end of a month, in leap years too', () => {
    expect(yearBefore({ from: '2024-01-01', to: '2024-02-29' })).toEqual({ from: '2023-01-01', to: '2023-02-28' })
    expect(yearBefore({ from: '2025-02-01', to: '2025-02-28' })).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(yearBefore({ from: '2026-01-01', to: '2026-11-23' })).toEqual({ from: '2025-01-01', to: '2025-11-23' })
  })

  it('is chosen with one press, across the turn of a year too', () => {
    const of = (day: string): Record<string, [string, string]> => Object.fromEntries(chips(day).map(({ key, from, to }) => [key, [from, to]]))
    expect(of('2026-11-23')).toMatchObject({ toDate: ['2026-01-01', '2026-11-23'], quarter: ['2026-10-01', '2026-11-23'], lastQuarter: ['2026-07-01', '2026-09-30'] })
    expect(of('2026-02-10')).toMatchObject({ lastQuarter: ['2025-10-01', '2025-12-31'], sameLastYear: ['2025-01-01', '2025-02-10'], lastYear: ['2025-01-01', '2025-12-31'] })
  })

  it('is cut where a month reaches beyond it', () => {
    expect(monthPeriod('2023-02', { from: '2023-01-15', to: '2023-10-31' })).toEqual({ from: '2023-02-01', to: '2023-02-28' })
    expect(monthPeriod('2023-01', { from: '2023-01-15', to: '2023-10-31' })).toEqual({ from: '2023-01-15', to: '2023-01-31' })
    expect(monthPeriod('2026-11', { from: '2026-01-01', to: '2026-11-23' })).toEqual({ from: '2026-11-01', to: '2026-11-23' })
  })

  it('out of an address is a day or nothing', () => {
    expect(isDay('2023-10-31')).toBe(true)
    expect(isDay('2023-13-45')).toBe(false)
    expect(isDay(null)).toBe(false)
  })
})

describe('a period in Chinese', () => {
  it('is named as people say it', () => {
    expect(inChinese(months(2023, 1, 10))).toBe('2023年1–10月')
    expect(inChinese(months(2023, 3, 3))).toBe('2023年3月')
    expect(inChinese(months(2023, 1, 12))).toBe('2023年')
    expect(inChinese({ from: '2026-01-01', to: '2026-11-23' })).toBe('2026年1月1日–11月23日')
    expect(inChinese({ from: '2023-11-01', to: '2024-02-29' })).toBe('2023年11月1日–2024年2月29日')
    expect(inChinese({ from: '2023-11-02', to: '2023-11-02' })).toBe('2023年11月2日')
  })
})

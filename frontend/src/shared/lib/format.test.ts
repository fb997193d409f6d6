import { describe, expect, it } from 'vitest'
import { formatBytes, formatDue, formatMoment, formatMoney } from './format'

const now = new Date('2026-11-23T08:00:00Z')

describe('moments', () => {
  it('are told in the time of the office', () => {
    expect(formatMoment('2026-11-23T01:12:00Z', 'zh-CN', {}, now)).toBe('11月23日 09:12')
    expect(formatMoment('2026-11-22T17:30:00Z', 'zh-CN', {}, now)).toBe('11月23日 01:30')
  })

  it('carry the weekday of a deadline and the year of another year', () => {
    expect(formatMoment('2026-11-27', 'zh-CN', { weekday: true, time: false }, now)).toBe('11月27日 周五')
    expect(formatMoment('2025-01-02T02:00:00Z', 'zh-CN', {}, now)).toBe('2025年1月2日 10:00')
    expect(formatMoment('2026-11-27', 'en', { time: false }, now)).toBe('Nov 27')
  })

  it('count the last day of an exclusive end', () => {
    expect(formatDue('2026-11-27T16:00:00Z', 'zh-CN')).toContain('11月27日 周五')
  })
})

describe('money', () => {
  it.each([
    ['120000000', '1.2\u2009亿元', '120,000,000\u2009元'],
    ['12345678.90', '1,234.57\u2009万元', '12,345,678.9\u2009元'],
    ['9800', '9,800\u2009元', '9,800\u2009元'],
    ['9007199254740993.01', '90,071,992.55\u2009亿元', '9,007,199,254,740,993.01\u2009元'],
  ])('%s', (amount, short, exact) => expect(formatMoney(amount, 'zh-CN')).toEqual({ short, exact }))

  it('keeps the sign', () => expect(formatMoney('-0.5', 'zh-CN').exact).toBe('-0.5\u2009元'))
})

it('tells sizes in a fitting unit', () => {
  expect(formatBytes(20 * 1024 * 1024, 'en')).toBe('20 MB')
  expect(formatBytes(900, 'en')).toBe('900 byte')
})

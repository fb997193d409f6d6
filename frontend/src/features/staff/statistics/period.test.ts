import { describe, expect, it } from 'vitest'
import { daysAgo, today } from './period'

describe('a period', () => {
  it("is of the office's days, wherever the browser is", () => {
    const evening = Date.parse('2026-11-23T17:00:00Z')
    expect(today(evening)).toBe('2026-11-24')
    expect(daysAgo(90, evening)).toBe('2026-08-26')
  })
})

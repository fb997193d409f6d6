import { describe, expect, it } from 'vitest'
import { askFor, savedQuery } from './filters'

describe("the library's filters", () => {
  it('leave out what was withdrawn until it is asked for', () => {
    expect(askFor({})['status']).toEqual(['active', 'stalled'])
    expect(askFor({ status: 'withdrawn' })['status']).toEqual(['withdrawn'])
    expect(askFor({ status: 'any' })['status']).toBe('')
  })

  it('tell a node inside landed from a stage', () => {
    expect(askFor({ stage: 'signed' })).toMatchObject({ stage: 'signed' })
    expect(askFor({ stage: 'started' })).toMatchObject({ node: 'started' })
  })

  it('leave no gap and no overlap between two sizes', () => {
    expect(askFor({ scale: 'small' })).toMatchObject({ min_investment: null, max_investment: 99_999_999.99 })
    expect(askFor({ scale: 'middle' })['min_investment']).toBe(100_000_000)
    expect(askFor({ scale: 'huge' })).toMatchObject({ min_investment: 1_000_000_000, max_investment: null })
  })

  it('are kept without what belongs to the screen', () => {
    expect(savedQuery({ q: '果汁', view: 'table', column: 'signed', tag: '' })).toEqual({ q: '果汁' })
  })
})

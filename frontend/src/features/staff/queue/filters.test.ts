import { describe, expect, it } from 'vitest'
import { ariaSort, askFor, filtersIn, nextSort, sameQuery, savedQuery } from './filters'

describe("the queue's filters", () => {
  it('show open tickets unless the address says otherwise', () => {
    expect(askFor(filtersIn({}), false)).toMatchObject({ state: 'open', sort: '' })
    expect(askFor(filtersIn({ state: 'any' }), false)).toMatchObject({ state: '' })
    expect(askFor(filtersIn({ state: 'correcting' }), true)).toMatchObject({ state: 'correcting', mine: true })
  })

  it('never sort closed tickets by a deadline they do not have', () => {
    expect(askFor(filtersIn({ state: 'finished', sort: 'due_at' }), false)['sort']).toBe('')
    expect(askFor(filtersIn({ state: 'finished', sort: '-submitted_at' }), false)['sort']).toBe('-submitted_at')
  })

  it('are kept and compared without what is empty, whatever the order', () => {
    expect(savedQuery({ light: 'red', page: '2', q: '' })).toEqual({ light: 'red' })
    expect(sameQuery({ light: 'red', q: 'a' }, { q: 'a', light: 'red', item: '' })).toBe(true)
    expect(sameQuery({ light: 'red' }, { light: 'amber' })).toBe(false)
  })
})

describe('sorting by a column', () => {
  it('goes up, down and back', () => {
    expect(nextSort('', 'due_at')).toBe('due_at')
    expect(nextSort('due_at', 'due_at')).toBe('-due_at')
    expect(nextSort('-due_at', 'due_at')).toBe('')
    expect(nextSort('', 'created_at', true)).toBe('-created_at')
  })

  it('is told to those who cannot see', () => {
    expect(ariaSort('-due_at', 'due_at')).toBe('descending')
    expect(ariaSort('', 'due_at')).toBe('none')
  })
})

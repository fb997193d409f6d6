import { describe, expect, it } from 'vitest'
import { askFor, filtersOf } from './lists'

describe('the ledgers', () => {
  it('show what is alive unless more is asked for', () => {
    expect(askFor('agreements', {})).toEqual({ void: false })
    expect(askFor('agreements', { void: 'any' })).toEqual({ void: undefined })
    expect(askFor('agreements', { void: '1', kind: 'contract' })).toEqual({ void: true, kind: 'contract' })
    expect(askFor('claims', {})).toEqual({ state: ['active', 'contested'], mine: undefined })
    expect(askFor('claims', { state: 'any', mine: '1' })).toEqual({ mine: true })
    expect(askFor('duplicates', {})).toEqual({ open: true })
    expect(askFor('duplicates', { open: 'any' })).toEqual({ open: undefined })
    expect(askFor('waivers', { state: 'pending' })).toEqual({ state: 'pending' })
  })

  it('keep only what belongs to their filters', () => {
    expect(filtersOf('claims', { state: 'lost', sort: 'x', unit: '', kind: 'contract' })).toEqual({ state: 'lost' })
    expect(askFor('duplicates', { q: '果汁', open: 'any' })).toEqual({ q: '果汁', open: undefined })
    expect(askFor('documents', { q: '可研', kind: 'photo', state: 'x' })).toEqual({ q: '可研', kind: 'photo' })
  })
})

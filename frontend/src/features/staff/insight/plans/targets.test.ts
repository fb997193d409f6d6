import { describe, expect, it } from 'vitest'
import type { Edition, PlanTarget } from '../types'
import { amountOf, differing, faults, newest, sums, targetsOf, typedFrom, type Column } from './targets'

const MONEY: Column = { indicator: 'progress_value', measure: 'yuan' }
const TRIPS: Column = { indicator: 'outbound_trips', measure: 'count' }

describe('a target', () => {
  it('is typed in 万元 and travels in 元, to the cent', () => {
    expect(amountOf('320,000', 'yuan')).toBe('3200000000')
    expect(amountOf('0.0001', 'yuan')).toBe('1')
    expect(amountOf('1.234567', 'yuan')).toBe('12345.67')
    expect(amountOf(' ', 'yuan')).toBeNull()
  })

  it('is no amount when it is nothing, negative, or half a trip', () => {
    for (const wrong of ['0', '-5', '十', '1.2.3']) expect(amountOf(wrong, 'yuan')).toBeUndefined()
    expect(amountOf('2.5', 'count')).toBeUndefined()
    expect(faults({ '': { progress_value: 'x' }, etdz: { outbound_trips: '3' } }, [MONEY, TRIPS])).toEqual(['/progress_value'])
  })
})

describe('the grid', () => {
  it('adds units up beside the whole without a float', () => {
    const typed = { '': { progress_value: '0.3', outbound_trips: '5' }, a: { progress_value: '0.1' }, b: { progress_value: '0.2', outbound_trips: '3' } }
    const found = sums(typed, [MONEY, TRIPS])
    expect(found[0]).toEqual({ indicator: 'progress_value', whole: '3000', units: '3000', difference: '0' })
    expect(found[1]).toEqual({ indicator: 'outbound_trips', whole: '5', units: '3', difference: '2' })
    expect(differing(found).map(({ indicator }) => indicator)).toEqual(['outbound_trips'])
  })

  it('has nothing to compare where only one side has a target', () => {
    expect(sums({ '': { progress_value: '5' }, a: {} }, [MONEY])[0]!.difference).toBeNull()
    expect(sums({ '': {}, a: { progress_value: '5' } }, [MONEY])[0]!.difference).toBeNull()
    expect(sums({ '': { progress_value: '1' }, a: { progress_value: '3' } }, [MONEY])[0]!.difference).toBe('-20000')
  })

  it('goes out as it came in', () => {
    const target = (unit: string | null, amount: string): PlanTarget => ({ indicator: 'progress_value', titles: {} as PlanTarget['titles'], measure: 'yuan', unit, unit_names: null, amount })
    const typed = typedFrom([target(null, '3200000000'), target('etdz', '12345.67')])
    expect(typed).toEqual({ '': { progress_value: '320000' }, etdz: { progress_value: '1.234567' } })
    expect(targetsOf(typed, [MONEY])).toEqual([
      { indicator: 'progress_value', unit: null, amount: '3200000000' },
      { indicator: 'progress_value', unit: 'etdz', amount: '12345.67' },
    ])
  })

  it('goes on from the draft, else from what is in force', () => {
    const edition = (number: number, state: Edition['state']): Edition => ({ number, state, note: null, difference_reason: null, created_at: '', published_at: null, superseded_at: null, targets: [], differences: [] })
    expect(newest([edition(3, 'draft'), edition(2, 'in_force'), edition(1, 'superseded')])?.number).toBe(3)
    expect(newest([edition(2, 'in_force'), edition(1, 'superseded')])?.number).toBe(2)
  })
})

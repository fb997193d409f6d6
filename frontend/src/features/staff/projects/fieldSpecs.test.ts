import { describe, expect, it } from 'vitest'
import { patchOf, typedOf, valueOf } from './fieldSpecs'
import type { ProjectDetail } from './types'

describe('what is typed of a project', () => {
  it('is money in 万元 and travels in 元, to the cent', () => {
    expect(valueOf('total_investment', { total_investment: '12,400.5' })).toBe('124005000')
    expect(typedOf('total_investment', { total_investment: '124005000.00' } as ProjectDetail)).toBe('12400.5')
  })

  it('travels as typed when it is no number, to be refused beside its field', () => {
    expect(valueOf('total_investment', { total_investment: '约两亿' })).toBe('约两亿')
  })

  it('empties what was emptied and names only what was asked', () => {
    expect(patchOf(['summary', 'jobs'], { summary: ' ', jobs: '80', name: '果汁' })).toEqual({ summary: null, jobs: '80' })
    expect(patchOf(['tags'], { tags: ['央企'] })).toEqual({ tags: ['央企'] })
  })

  it('is shown without empty decimals', () => {
    expect(typedOf('land_mu', { land_mu: '120.00' } as ProjectDetail)).toBe('120')
    expect(typedOf('land_mu', { land_mu: '12.50' } as ProjectDetail)).toBe('12.5')
    expect(typedOf('land_mu', { land_mu: '100' } as ProjectDetail)).toBe('100')
  })
})

import { describe, expect, it } from 'vitest'
import { amountBody, amountForm } from './amountForm'

describe('amounts as typed', () => {
  it.each([
    null,
    { kind: 'fixed', amount: '200000' },
    { kind: 'percentage', fact: 'fixed_investment', percent: '5', cap: '3000000' },
    { kind: 'per_job', amount: '2000', cap: '1000000' },
    { kind: 'tiers', fact: 'fixed_investment', tiers: [{ from: '50000000', percent: '2' }, { from: '100000000', amount: '5000000' }], cap: '10000000' },
    { kind: 'tiers', fact: 'jobs', tiers: [{ from: '50', amount: '100000' }] },
  ])('come back as they went: %j', (formula) => expect(amountBody(amountForm(formula))).toEqual(formula))
  it('shows sums in 万元', () => expect(amountForm({ kind: 'fixed', amount: '200000' }).amount).toBe('20'))
})

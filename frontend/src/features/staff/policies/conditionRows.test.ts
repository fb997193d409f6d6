import { describe, expect, it } from 'vitest'
import { conditionOf, groupsOf, wanOf, type Condition } from './conditionRows'

const WHOLE: Condition = {
  op: 'all',
  of: [
    { op: 'equals', fact: 'in_zone', value: true },
    { op: 'at_least', fact: 'fixed_investment', value: '62000000' },
    { op: 'at_least', fact: 'jobs', value: 50 },
    { op: 'industry_within', codes: ['13', '14'] },
    { op: 'any', of: [{ op: 'one_of', fact: 'region', values: ['310000', 'jingjinji'] }, { op: 'has_tag', tag: 'srdi' }] },
  ],
}

describe('conditions as rows', () => {
  it.each([
    ['62000000', '6200'],
    ['5000', '0.5'],
    ['12345678.90', '1234.56789'],
    ['0', '0'],
  ])('%s 元 is %s 万元', (yuan, wan) => expect(wanOf(yuan)).toBe(wan))
  it('come back as they went', () => expect(conditionOf(groupsOf(WHOLE)!)).toEqual(WHOLE))
  it('hold one row for each choice', () => expect(groupsOf(WHOLE)!.map((rows) => rows.length)).toEqual([1, 1, 1, 2, 3]))
  it('say nothing without rows', () => {
    expect(groupsOf(null)).toEqual([])
    expect(conditionOf([[]])).toBeNull()
  })
  it('do not pretend to show what is nested deeper', () => {
    const deep = { op: 'any', of: [{ op: 'all', of: [{ op: 'has_tag', tag: 'srdi' }] }] }
    expect(groupsOf(deep)).toBeNull()
  })
})

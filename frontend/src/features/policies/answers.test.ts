import { describe, expect, it } from 'vitest'
import { factsOf, NO_ANSWERS, unreadable, yuanOf } from './answers'

describe('sums typed in 万元', () => {
  it.each([
    ['6200', '62000000'],
    ['0.5', '5000'],
    ['1,234.5678', '12345678'],
    ['３００', '3000000'],
    ['0', '0'],
  ])('%s becomes %s 元', (typed, yuan) => expect(yuanOf(typed)).toBe(yuan))
  it.each(['abc', '-1', '1.23456', '1e9'])('%s is not understood', (typed) => {
    expect(yuanOf(typed)).toBeUndefined()
    expect(unreadable(typed)).toBe(true)
  })
})

describe('facts', () => {
  it('leaves out what was not answered', () => expect(factsOf(NO_ANSWERS)).toEqual({}))
  it('tells "none of these" from silence', () => expect(factsOf({ ...NO_ANSWERS, noTags: true })).toEqual({ tags: [] }))
  it('takes over what was answered', () => {
    expect(factsOf({ ...NO_ANSWERS, fixed: '6200', jobs: '80', zone: 'no', tags: ['srdi'], noTags: true })).toEqual({
      fixed_investment: '62000000',
      jobs: 80,
      in_zone: false,
      tags: ['srdi'],
    })
  })
})

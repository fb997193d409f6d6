import { describe, expect, it } from 'vitest'
import { fill } from './message'

describe('fill', () => {
  it('puts parameters and literal characters in', () => {
    expect(fill("{name}：name{'@'}example.com，{n} 项", { name: '邮箱', n: 2 }, 'zh-CN')).toBe('邮箱：name@example.com，2 项')
  })

  it.each([
    [1, '1 paper'],
    [2, '2 papers'],
    [0, '0 papers'],
  ])('English %i', (n, words) => expect(fill('{n} paper | {n} papers', { n }, 'en', n)).toBe(words))

  it.each([
    [1, '1 бумага'],
    [3, '3 бумаги'],
    [11, '11 бумаг'],
    [21, '21 бумага'],
    [112, '112 бумаг'],
    [25, '25 бумаг'],
  ])('Russian %i', (n, words) => expect(fill('{n} бумага | {n} бумаги | {n} бумаг', { n }, 'ru', n)).toBe(words))

  it('uses the one form Chinese has', () => expect(fill('{n} 份', { n: 5 }, 'zh-CN', 5)).toBe('5 份'))
})

import { describe, expect, it } from 'vitest'
import { toWan, toYuan } from './money'

describe('amounts in 万元', () => {
  it.each([
    ['120', '1200000'],
    ['0.5', '5000'],
    ['33.15', '331500'],
    ['1.23456', '12345.6'],
    ['0', '0'],
  ])('%s 万元 is %s 元', (wan, yuan) => expect(toYuan(wan)).toBe(yuan))

  it.each([
    ['1200000.00', '120'],
    ['5000', '0.5'],
    ['12345.60', '1.23456'],
    ['0.00', '0'],
  ])('%s 元 is edited as %s 万元', (yuan, wan) => expect(toWan(yuan)).toBe(wan))
})

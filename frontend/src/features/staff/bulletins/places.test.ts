import { describe, expect, it } from 'vitest'
import { PARTS, pieces, placeOf, toEdited, toStored, type Callings, type Part } from './places'
import type { BulletinFigure } from './types'

const parts = Object.fromEntries(PARTS.map((part) => [part, `p-${part}`])) as Record<Part, string>
const callings: Callings = { titles: new Map([['progress_value', '完成实物量'], ['signed_amount', '签约金额']]), parts }

describe('places for figures', () => {
  it('are edited by name and stored by key, and come back the same', () => {
    const stored = '完成{progress_value}，同比{progress_value.trend}；签约{signed_amount}。'
    const edited = toEdited(stored, callings)
    expect(edited).toBe('完成【完成实物量】，同比【完成实物量·p-trend】；签约【签约金额】。')
    expect(toStored(edited, callings)).toBe(stored)
    for (const part of PARTS) expect(toStored(toEdited(placeOf('signed_amount', part), callings), callings)).toBe(placeOf('signed_amount', part))
  })

  it('leaves alone what it does not know', () => {
    expect(toStored('【没有这个】', callings)).toBe('【没有这个】')
    expect(toEdited('{nobody} {progress_value.nothing}', callings)).toBe('{nobody} {progress_value.nothing}')
  })

  it('shows each figure apart from the text around it', () => {
    const figure = { key: 'progress_value', words: { value: '33.15亿元', trend: null } } as unknown as BulletinFigure
    expect(pieces('完成{progress_value}，{progress_value.trend}，{signed_amount}。', { progress_value: figure })).toEqual([
      { text: '完成' },
      { text: '33.15亿元', figure },
      { text: '，' },
      { text: '—', figure },
      { text: '，' },
      { text: '…' },
      { text: '。' },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { layOut } from './layout'
import type { ChainNode } from './types'

const node = (key: string, tier: ChainNode['tier'], more: Partial<ChainNode> = {}): ChainNode => ({ id: key, key, names: { zh: key, en: key, ru: key }, tier, position: 0, industries: [], tags: [], note: null, status: 'missing', members: [], candidates: [], ...more })
const candidate = { enterprise_id: null, name: '样例', reason: '有基地', leading: true }

describe('layOut', () => {
  it('puts the stages from left to right and candidates of open links at the edge', () => {
    const { places } = layOut({ nodes: [node('grow', 'upstream', { status: 'ours', candidates: [candidate] }), node('press', 'midstream', { candidates: [candidate] }), node('sell', 'downstream')] }, 1200)
    expect(places.map(({ key, x }) => [key, x])).toEqual([['grow', 150], ['press', 450], ['sell', 750], ['press/0', 1050]])
    expect(places.at(-1)!.fills).toBe('press')
  })

  it('keeps rows apart and support below everything', () => {
    const many = Array.from({ length: 8 }, (_, position) => node(`n${position}`, 'upstream', { position }))
    const { places, height } = layOut({ nodes: [...many, node('lab', 'support')] }, 1200)
    const rows = places.filter(({ key }) => key.startsWith('n')).map(({ y }) => y)
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    expect(rows[1]! - rows[0]!).toBeGreaterThan(50)
    expect(places.at(-1)!.y).toBeGreaterThan(rows.at(-1)!)
    expect(places.at(-1)!.y).toBeLessThan(height)
  })
})

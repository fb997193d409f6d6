import { describe, expect, it } from 'vitest'
import type { Unit } from '../lib/types'
import { treeOf } from './tree'

const unit = (code: string, parent_code: string | null, position: number): Unit => ({ code, parent_code, position }) as Unit

describe('the unit tree', () => {
  it('puts children below their parent by position, and orphans at the top', () => {
    const rows = treeOf([unit('b', 'a', 2), unit('a', null, 0), unit('c', 'a', 1), unit('lost', 'gone', 9)])
    expect(rows.map(({ unit: { code }, depth }) => [code, depth])).toEqual([['a', 0], ['c', 1], ['b', 1], ['lost', 0]])
  })
})

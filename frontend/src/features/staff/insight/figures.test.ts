import { describe, expect, it } from 'vitest'
import { formatMoney } from '@/shared/lib/format'
import { inTwo, paceTone } from './figures'
import { pageOfRecord } from './parts/recordLink'
import { reachable } from './reach'

describe('a figure', () => {
  it('comes apart into number and unit in every language', () => {
    expect(inTwo(formatMoney('3315000000', 'zh-CN').short)).toEqual(['33.15', '亿元'])
    expect(inTwo(formatMoney('-12500', 'zh-CN').short)).toEqual(['-1.25', '万元'])
    expect(inTwo(formatMoney('3315000000', 'en').short)[0]).toBe('3.32')
    expect(inTwo(formatMoney('3315000000', 'ru').short)[0]).toBe('3,32')
    expect(inTwo('—')).toEqual(['—', ''])
  })

  it('has a light with a shape of its own', () => {
    expect(new Set((['ahead', 'on_time', 'behind'] as const).map(paceTone)).size).toBe(3)
  })
})

describe('a record', () => {
  const links = { project_id: 'p', enterprise_id: 'e', activity_id: 'a', ticket_id: null }

  it('leads to what it is a record of', () => {
    expect(pageOfRecord('progress_entry', links)).toBe('/staff/projects/p')
    expect(pageOfRecord('activity', links)).toBe('/staff/activities/a')
    expect(pageOfRecord('enterprise', links)).toBe('/staff/enterprises/e')
    expect(pageOfRecord('ticket', { ...links, project_id: null, ticket_id: 't' })).toBe('/staff/tickets/t')
    expect(pageOfRecord('rounding', { project_id: null, enterprise_id: null, activity_id: null, ticket_id: null })).toBeNull()
  })
})

describe('the units within reach', () => {
  it('are the own one and all below', () => {
    const tree = [
      { code: 'city', parent_code: null },
      { code: 'etdz', parent_code: 'city' },
      { code: 'park', parent_code: 'etdz' },
      { code: 't81', parent_code: 'city' },
    ]
    expect([...reachable(tree, 'etdz')]).toEqual(['etdz', 'park'])
    expect(reachable(tree, null).size).toBe(0)
  })
})

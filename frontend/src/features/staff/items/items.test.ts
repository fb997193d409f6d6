import { describe, expect, it } from 'vitest'
import { addField, dropField, renameField } from './fieldList'
import { moved } from './types'
import type { FormSchema } from '../lib/definition'

const form = (): FormSchema => ({
  required: ['name'],
  properties: {
    name: { type: 'string', 'x-title': { zh: '名称' }, 'x-widget': 'text', maxLength: 50 },
    city: { type: 'string', 'x-title': { zh: '城市' }, 'x-widget': 'text', maxLength: 50 },
  },
  'x-sections': [{ key: 'one', title: { zh: '一' }, fields: ['name', 'city'] }],
})

describe('the list of fields', () => {
  it('places a new field in one section only, under a key of its own', () => {
    const next = addField(form(), 0, 'date')
    expect(next['x-sections'][0]!.fields).toEqual(['name', 'city', 'field_3'])
    expect(next.properties['field_3']).toMatchObject({ type: 'string', format: 'date', 'x-widget': 'date' })
  })

  it('forgets a dropped field everywhere', () => {
    const next = dropField(form(), 'name')
    expect(next.required).toEqual([])
    expect(Object.keys(next.properties)).toEqual(['city'])
    expect(next['x-sections'][0]!.fields).toEqual(['city'])
  })

  it('renames a field wherever it is named, and not onto another', () => {
    const next = renameField(form(), 'name', 'company')
    expect(next.required).toEqual(['company'])
    expect(next['x-sections'][0]!.fields).toEqual(['company', 'city'])
    expect(renameField(form(), 'name', 'city')).toEqual(form())
  })
})

describe('moving', () => {
  it('stays within the list', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })
})

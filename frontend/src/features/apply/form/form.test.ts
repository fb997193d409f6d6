import { describe, expect, it } from 'vitest'
import { checkSection, checkValue, firstWrongSection } from './check'
import { isCreditCode, isResidentId } from './checkDigits'
import { cleanForm, mergeForms, sameForm, shownFields, type FormField, type FormSchema } from './schema'

const words = (zh: string) => ({ zh, en: zh, ru: zh })
const text = (title: string, more: Partial<FormField> = {}): FormField => ({ type: 'string', 'x-title': words(title), 'x-widget': 'text', maxLength: 20, ...more })

const schema: FormSchema = {
  required: ['name', 'kind', 'people', 'start'],
  properties: {
    name: text('名称', { minLength: 4 }),
    kind: text('类型', { enum: ['a', 'b'], 'x-widget': 'radio' }),
    passport: text('护照', { 'x-visible-when': { field: 'kind', equals: 'b' }, 'x-required': true }),
    people: {
      type: 'array',
      'x-title': words('股东'),
      'x-widget': 'people',
      minItems: 1,
      maxItems: 3,
      items: { properties: { who: text('姓名') }, required: ['who'], 'x-order': ['who'] },
    },
    start: text('开工', { format: 'date', 'x-widget': 'date' }),
    finish: text('建成', { format: 'date', 'x-widget': 'date', 'x-not-before': 'start' }),
  },
  'x-sections': [
    { key: 'one', title: words('一'), fields: ['name', 'kind', 'passport'] },
    { key: 'two', title: words('二'), fields: ['people', 'start', 'finish'] },
  ],
}
const [one, two] = schema['x-sections'] as [FormSchema['x-sections'][0], FormSchema['x-sections'][0]]

describe('check digits', () => {
  it('accept right codes and refuse a changed character', () => {
    expect(isCreditCode('91652700MA77XKJ301')).toBe(true)
    expect(isCreditCode('91652700MA77XKJ302')).toBe(false)
    expect(isCreditCode('91652700MA77XKJ3O1')).toBe(false)
    expect(isResidentId('11010519491231002X')).toBe(true)
    expect(isResidentId('110105194912310021')).toBe(false)
    expect(isResidentId('11010519490231002X')).toBe(false)
  })
})

describe('a screen of the form', () => {
  it('shows a conditional field only under its condition, and then needs it', () => {
    expect(shownFields(schema, one, { kind: 'a' })).toEqual(['name', 'kind'])
    expect(shownFields(schema, one, { kind: 'b' })).toContain('passport')
    expect(checkSection(schema, one, { name: '双河果源', kind: 'b' })).toEqual({ passport: { code: 'required' } })
  })

  it('names every wrong field with its row', () => {
    const found = checkSection(schema, two, { people: [{ who: '王' }, {}], start: '2026-05-01', finish: '2026-04-01' })
    expect(Object.keys(found)).toEqual(['people.1.who', 'finish'])
    expect(found.finish?.code).toBe('not_before')
  })

  it('asks for the least number of rows', () => {
    expect(checkSection(schema, two, { start: '2026-05-01' }).people).toEqual({ code: 'too_few', limit: 1 })
  })

  it('finds the first screen that is not right', () => {
    const right = { name: '双河果源', kind: 'a', people: [{ who: '王' }], start: '2026-05-01' }
    expect(firstWrongSection(schema, right)).toBeNull()
    expect(firstWrongSection(schema, { ...right, people: [] })).toBe(1)
  })
})

describe('values', () => {
  it('asks for a confirmation to be given', () => {
    const confirm: FormField = { type: 'boolean', 'x-title': words('承诺'), 'x-widget': 'checkbox', const: true }
    expect(checkValue(confirm, false, true)?.code).toBe('not_confirmed')
    expect(checkValue(confirm, true, true)).toBeNull()
  })

  it('sends neither empty nor hidden values, and codes in capitals', () => {
    const data = { name: ' 双河果源 ', kind: 'a', passport: 'E123', people: [{ who: ' 王 ' }], finish: '' }
    expect(cleanForm(schema, data)).toEqual({ name: '双河果源', kind: 'a', people: [{ who: '王' }] })
  })
})

describe('two copies of a form', () => {
  it('say the same whatever the order of their members', () => {
    expect(sameForm({ a: 1, people: [{ x: 1, y: 2 }] }, { people: [{ y: 2, x: 1 }], a: 1 })).toBe(true)
    expect(sameForm({ a: 1 }, { a: 1, b: undefined })).toBe(false)
    expect(sameForm({ people: [] }, { people: null })).toBe(false)
  })

  it('become one: changed here wins, all else is the newer copy', () => {
    const base = { name: '旧', kind: 'a', people: [1], start: '2026-01-01' }
    const mine = { ...base, name: '我改的', start: '' }
    const theirs = { ...base, name: '别处改的', kind: 'b', added: true }
    expect(mergeForms(base, mine, theirs)).toEqual({ name: '我改的', kind: 'b', people: [1], start: '', added: true })
  })

  it('do not differ for an answer that was never given', () => {
    expect(mergeForms({}, { name: '' }, { name: '别处填的' })).toEqual({ name: '别处填的' })
  })
})

import { describe, expect, it } from 'vitest'
import { dropValues, initialValues, isShown, keepValues, keptValues, numberOf, textOf, unanswered, type FieldSpec } from './fields'

const fields: FieldSpec[] = [
  { key: 'reason', kind: 'area', label: 'Reason', required: true },
  { key: 'days', kind: 'number', label: 'Days', initial: '3' },
  { key: 'agreed', kind: 'check', label: 'Agreed', required: true },
  { key: 'why', kind: 'text', label: 'Why', required: true, when: ({ agreed }) => agreed === true },
]

describe('a small form', () => {
  it('begins with its own answers, or with empty ones of the right kind', () => {
    expect(initialValues(fields)).toEqual({ reason: '', days: '3', agreed: false, why: '' })
  })

  it('asks for what is required, unless it is not shown', () => {
    const values = initialValues(fields)
    expect(unanswered(fields, values)).toEqual(['reason', 'agreed'])
    expect(isShown(fields[3]!, values)).toBe(false)
    expect(unanswered(fields, { ...values, reason: ' ', agreed: true })).toEqual(['reason', 'why'])
  })

  it('leaves out what was not answered and trims the rest', () => {
    expect(textOf({ a: '  x ' }, 'a')).toBe('x')
    expect(textOf({ a: '  ' }, 'a')).toBeUndefined()
    expect(numberOf({ a: '12' }, 'a')).toBe(12)
    expect(numberOf({}, 'a')).toBeUndefined()
  })

  it('keeps what was typed until it is dropped', () => {
    keepValues('finish:1', { note: 'half a sentence' })
    expect(keptValues('finish:1')).toEqual({ note: 'half a sentence' })
    dropValues('finish:1')
    expect(keptValues('finish:1')).toBeUndefined()
  })
})

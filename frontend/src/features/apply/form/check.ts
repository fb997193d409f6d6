import { isCreditCode, isResidentId } from './checkDigits'
import { isRequired, shownFields, type FormData, type FormField, type FormSchema, type Section, type Texts } from './schema'

/** What is wrong with one field: a message of its own in three languages, or a general one by code. */
export interface Complaint {
  code: string
  words?: Texts
  limit?: string | number
  /** The title of the field it is compared with. */
  other?: Texts
}

export type Complaints = Record<string, Complaint>

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (typeof value === 'string' && value.trim() === '')

function own(field: FormField, code: string, limit?: number): Complaint {
  return { code, words: field['x-error'] ?? undefined, limit }
}

function checkText(field: FormField, text: string): Complaint | null {
  const value = field['x-check'] ? text.trim().toUpperCase() : text.trim()
  if (field.minLength && value.length < field.minLength) return own(field, 'too_short', field.minLength)
  if (field.maxLength && value.length > field.maxLength) return own(field, 'too_long', field.maxLength)
  if (field.pattern && !new RegExp(field.pattern).test(value)) return own(field, 'format')
  if (field.format === 'email' && !EMAIL.test(value)) return { code: 'email' }
  if (field['x-check'] === 'credit_code' && !isCreditCode(value)) return own(field, 'check')
  if (field['x-check'] === 'id_card' && !isResidentId(value)) return own(field, 'check')
  return null
}

function checkNumber(field: FormField, value: unknown): Complaint | null {
  if (typeof value !== 'number' || Number.isNaN(value)) return { code: 'number' }
  if (field.type === 'integer' && !Number.isInteger(value)) return { code: 'integer' }
  if (typeof field.minimum === 'number' && value < field.minimum) return { code: 'minimum', limit: field.minimum }
  if (typeof field.maximum === 'number' && value > field.maximum) return { code: 'maximum', limit: field.maximum }
  return null
}

/** The complaint about one plain value, or null. */
export function checkValue(field: FormField, value: unknown, required: boolean): Complaint | null {
  if (field.const && value !== true) return { code: 'not_confirmed' }
  if (isEmpty(value)) return required ? { code: field.enum ? 'required_choice' : 'required' } : null
  if (field.type === 'integer' || field.type === 'number') return checkNumber(field, value)
  return field.type === 'string' ? checkText(field, String(value)) : null
}

function checkRows(field: FormField, name: string, value: unknown, required: boolean): Complaints {
  const rows = Array.isArray(value) ? (value as FormData[]) : []
  const least = field.minItems ?? (required ? 1 : 0)
  if (rows.length < least) return { [name]: { code: 'too_few', limit: least } }
  const found: Complaints = {}
  rows.forEach((row, at) => {
    for (const key of field.items!['x-order']) {
      const complaint = checkValue(field.items!.properties[key]!, row[key], field.items!.required.includes(key))
      if (complaint) found[`${name}.${at}.${key}`] = complaint
    }
  })
  return found
}

function compare(schema: FormSchema, field: FormField, data: FormData, value: unknown): Complaint | null {
  const before = field['x-not-before']
  if (before && !isEmpty(data[before]) && String(value) < String(data[before])) {
    return { code: 'not_before', other: schema.properties[before]?.['x-title'] }
  }
  const above = field['x-not-above']
  if (above && !isEmpty(data[above]) && Number(value) > Number(data[above])) {
    return { code: 'not_above', other: schema.properties[above]?.['x-title'] }
  }
  return null
}

export function checkField(schema: FormSchema, name: string, data: FormData): Complaints {
  const field = schema.properties[name]!
  const value = data[name]
  const required = isRequired(schema, name)
  if (field.type === 'array') return checkRows(field, name, value, required)
  const complaint = checkValue(field, value, required) ?? (isEmpty(value) ? null : compare(schema, field, data, value))
  return complaint ? { [name]: complaint } : {}
}

/** All complaints of one screen, by dotted path (`shareholders.0.name`). */
export function checkSection(schema: FormSchema, section: Section, data: FormData): Complaints {
  return Object.assign({}, ...shownFields(schema, section, data).map((name) => checkField(schema, name, data))) as Complaints
}

/** The number of the first screen with a complaint, or null when every screen is right. */
export function firstWrongSection(schema: FormSchema, data: FormData): number | null {
  const at = schema['x-sections'].findIndex((section) => Object.keys(checkSection(schema, section, data)).length > 0)
  return at < 0 ? null : at
}

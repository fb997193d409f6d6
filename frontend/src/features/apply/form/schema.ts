/** The subset of JSON Schema a service item's form consists of; texts stand in `x-` keywords in three languages. */
export type Texts = Record<string, string>
export type FormData = Record<string, unknown>

export interface Condition {
  field: string
  equals: string | number | boolean
}

export type Widget =
  | 'text'
  | 'textarea'
  | 'tel'
  | 'email'
  | 'id_card'
  | 'credit_code'
  | 'money'
  | 'number'
  | 'date'
  | 'select'
  | 'radio'
  | 'checkbox'
  | 'company_lookup'
  | 'region'
  | 'people'
  | 'policy_clause'

export interface FormField {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array'
  'x-title': Texts
  'x-help'?: Texts | null
  'x-placeholder'?: Texts | null
  'x-unit'?: Texts | null
  'x-widget': Widget
  'x-enum-labels'?: Record<string, Texts> | null
  'x-check'?: 'credit_code' | 'id_card' | null
  'x-error'?: Texts | null
  'x-not-before'?: string | null
  'x-not-above'?: string | null
  'x-visible-when'?: Condition | null
  'x-required'?: true | null
  enum?: string[] | null
  const?: true | null
  pattern?: string | null
  format?: 'date' | 'email' | null
  minLength?: number | null
  maxLength?: number | null
  minimum?: number | null
  maximum?: number | null
  minItems?: number | null
  maxItems?: number | null
  items?: RowSchema | null
}

export interface RowSchema {
  properties: Record<string, FormField>
  required: string[]
  'x-order': string[]
}

export interface Section {
  key: string
  title: Texts
  fields: string[]
}

export interface FormSchema {
  properties: Record<string, FormField>
  required: string[]
  'x-sections': Section[]
}

export function holds(condition: Condition | null | undefined, data: FormData): boolean {
  return !condition || data[condition.field] === condition.equals
}

export function isRequired(schema: FormSchema, name: string): boolean {
  return schema.required.includes(name) || schema.properties[name]?.['x-required'] === true
}

/** The fields of a screen that this form needs, in their order. */
export function shownFields(schema: FormSchema, section: Section, data: FormData): string[] {
  return section.fields.filter((name) => holds(schema.properties[name]?.['x-visible-when'], data))
}

function tidy(field: FormField | undefined, value: unknown): unknown {
  if (typeof value === 'string') {
    const trimmed = value.trim()
    return field?.['x-check'] ? trimmed.toUpperCase() : trimmed
  }
  if (Array.isArray(value) && field?.items) return value.map((row) => tidyAll(field.items!.properties, row as FormData))
  return value
}

function tidyAll(fields: Record<string, FormField>, data: FormData): FormData {
  const pairs = Object.entries(data).map(([name, value]) => [name, tidy(fields[name], value)] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== '' && value !== null && value !== undefined))
}

/** What is sent: trimmed, without empty values and without fields that are hidden now. */
export function cleanForm(schema: FormSchema, data: FormData): FormData {
  const cleaned = tidyAll(schema.properties, data)
  return Object.fromEntries(Object.entries(cleaned).filter(([name]) => holds(schema.properties[name]?.['x-visible-when'], cleaned)))
}

/** Whether two forms say the same; the server answers members in an order of its own. */
export function sameForm(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => name in other && sameForm(one[name as never], other[name as never]))
}

const filled = (value: unknown): unknown => (value === '' || value === null ? undefined : value)

/** What was typed here upon `base`, taken over into what the server has now: an answer changed here wins, all others are the server's. */
export function mergeForms(base: FormData, mine: FormData, theirs: FormData): FormData {
  const changed = Object.keys({ ...base, ...mine }).filter((name) => !sameForm(filled(mine[name]), filled(base[name])))
  return { ...theirs, ...Object.fromEntries(changed.map((name) => [name, mine[name]])) }
}

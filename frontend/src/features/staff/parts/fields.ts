import type { Option } from '@/shared/ui/field'

export type FieldValue = string | boolean | string[]
export type FieldValues = Record<string, FieldValue>

/** One question of a small form; the dialog draws it. Numbers and days travel as the text that was typed. */
export interface FieldSpec {
  key: string
  kind: 'text' | 'area' | 'number' | 'select' | 'radio' | 'check' | 'checks' | 'date' | 'password' | 'email' | 'tel'
  label: string
  help?: string
  placeholder?: string
  required?: boolean
  options?: Option[]
  max?: number
  suffix?: string
  initial?: FieldValue
  /** Asked only when this holds of what was typed so far. */
  when?: (values: FieldValues) => boolean
}

const EMPTY: Partial<Record<FieldSpec['kind'], FieldValue>> = { check: false, checks: [] }

export function initialValues(fields: readonly FieldSpec[]): FieldValues {
  return Object.fromEntries(fields.map(({ key, kind, initial }) => [key, initial ?? EMPTY[kind] ?? '']))
}

export const isShown = (field: FieldSpec, values: FieldValues): boolean => field.when?.(values) ?? true

/** Keys of required questions that are shown and unanswered. */
export function unanswered(fields: readonly FieldSpec[], values: FieldValues): string[] {
  return fields.filter((field) => field.required && isShown(field, values) && isEmpty(values[field.key])).map(({ key }) => key)
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  Array.isArray(value) ? value.length === 0 : typeof value === 'string' ? value.trim() === '' : value !== true

/** The text of an answer, or undefined where nothing was typed, so that it is left out of the request. */
export function textOf(values: FieldValues, key: string): string | undefined {
  const value = values[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export function numberOf(values: FieldValues, key: string): number | undefined {
  const text = textOf(values, key)
  return text === undefined ? undefined : Number(text)
}

const typed = new Map<string, FieldValues>()

/** What was typed into a form that was left without sending; kept until it is sent. */
export const keptValues = (name: string): FieldValues | undefined => typed.get(name)
export const keepValues = (name: string, values: FieldValues): void => void typed.set(name, { ...values })
export const dropValues = (name: string): void => void typed.delete(name)

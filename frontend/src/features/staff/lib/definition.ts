import type { Texts } from './types'

export interface FormField {
  type: string
  'x-title': Texts
  'x-help'?: Texts
  'x-placeholder'?: Texts
  'x-unit'?: Texts
  'x-widget': string
  'x-enum-labels'?: Record<string, Texts>
  'x-sensitive'?: boolean
  'x-visible-when'?: { field: string; equals: unknown }
  'x-required'?: boolean
  enum?: string[]
  items?: { properties: Record<string, FormField>; required: string[]; 'x-order': string[] }
  [keyword: string]: unknown
}

export interface FormSchema {
  required: string[]
  properties: Record<string, FormField>
  'x-sections': { key: string; title: Texts; fields: string[] }[]
  [keyword: string]: unknown
}

export interface Definition {
  code: string
  kind: string
  names: Texts
  form: FormSchema
  materials: { code: string; names: Texts; [member: string]: unknown }[]
  flow: { code: string; names: Texts; unit_code: string; days: number; after: string[]; mandatory: boolean }[]
  result_kinds: string[]
  [member: string]: unknown
}

import type { FormSchema } from '../lib/definition'
import type { Texts } from '../lib/types'

export type Tongue = 'zh' | 'en' | 'ru'
export const TONGUES: Tongue[] = ['zh', 'en', 'ru']

export interface DraftMaterial {
  code: string
  names: Texts
  help: Texts
  necessity: 'required' | 'conditional' | 'optional'
  condition?: { field: string; equals: unknown } | null
  original_or_copy: 'original' | 'copy' | 'either'
  forms_accepted: ('photo' | 'pdf' | 'office')[]
  pages_hint: Texts
  sample?: string | null
  tolerable: boolean
}

export interface DraftTask {
  code: string
  names: Texts
  unit_code: string
  days: number
  after: string[]
  mandatory: boolean
}

export interface DraftDefinition {
  code: string
  kind: string
  names: Texts
  summary: Texts
  audience: Texts
  conditions: Texts[]
  basis: { title: Texts; document_number?: string | null; article?: Texts | null; says: Texts }[]
  fee: { amount: string; note: Texts }
  statutory_days: number | null
  statutory_note: Texts
  promised_days: number
  visits: number
  contact_unit: string
  hours: Texts
  result: Texts
  faq: { question: Texts; answer: Texts }[]
  form: FormSchema
  materials: DraftMaterial[]
  flow: DraftTask[]
  response_days: number
  pre_acceptance_days: number
  correction_days: number
  handling_days: number
  result_kinds: string[]
}

export interface EditedItem {
  code: string
  kind: string
  position: number
  retired: boolean
  version: number
  versions: { id: string; number: number; published_at: string | null; created_at: string; version: number }[]
  draft: DraftDefinition | null
}

export const emptyTexts = (): Texts => ({ zh: '', en: '', ru: '' })

/** The list with one entry a place further up or down. */
export function moved<T>(list: readonly T[], index: number, by: number): T[] {
  const next = [...list]
  const [one] = next.splice(index, 1)
  if (one !== undefined) next.splice(Math.max(0, Math.min(next.length, index + by)), 0, one)
  return next
}

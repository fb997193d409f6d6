import { localName, useI18n } from '@/shared/i18n'
import { useFormat } from '@/shared/lib/format'
import type { Complaint, Complaints } from './check'
import type { FormField, FormSchema } from './schema'

/** Words for complaints and for values that were filled in. */
export function useFormWords() {
  const { t } = useI18n()
  const format = useFormat()

  function complaintWords(complaint: Complaint, title: string): string {
    if (complaint.words) return localName(complaint.words)
    return t(`apply.error.${complaint.code}`, { title, limit: complaint.limit ?? '', other: complaint.other ? localName(complaint.other) : '' })
  }

  function titleAt(schema: FormSchema, path: string): string {
    const [name = '', , key] = path.split('.')
    const field = schema.properties[name]
    const cell = key ? field?.items?.properties[key] : field
    return cell ? localName(cell['x-title']) : name
  }

  function allWords(schema: FormSchema, complaints: Complaints): Record<string, string> {
    return Object.fromEntries(Object.entries(complaints).map(([path, one]) => [path, complaintWords(one, titleAt(schema, path))]))
  }

  function valueWords(field: FormField, value: unknown): string {
    if (field.type === 'boolean') return value === true ? t('apply.yes') : t('apply.no')
    if (value === undefined || value === null || value === '') return t('apply.notFilled')
    const label = field['x-enum-labels']?.[String(value)]
    if (label) return localName(label)
    if (field['x-widget'] === 'money') return format.money(String(value)).exact
    if (field.format === 'date') return format.day(String(value))
    const unit = field['x-unit'] ? `\u2009${localName(field['x-unit'])}` : ''
    return `${String(value)}${unit}`
  }

  return { allWords, titleAt, valueWords }
}

import type { FormField, FormSchema } from '../lib/definition'

export const WIDGETS = ['text', 'textarea', 'tel', 'email', 'money', 'number', 'date', 'select', 'radio', 'checkbox'] as const
export type NewWidget = (typeof WIDGETS)[number]

const texts = (zh: string, en: string, ru: string) => ({ zh, en, ru })
const choices = () => ({
  enum: ['yes', 'no'],
  'x-enum-labels': { yes: texts('是', 'Yes', 'Да'), no: texts('否', 'No', 'Нет') },
})
const SHAPES: Record<NewWidget, () => Partial<FormField>> = {
  text: () => ({ type: 'string', maxLength: 200 }),
  textarea: () => ({ type: 'string', maxLength: 2000 }),
  tel: () => ({ type: 'string', maxLength: 30, 'x-sensitive': true }),
  email: () => ({ type: 'string', format: 'email', 'x-sensitive': true }),
  money: () => ({ type: 'string', maxLength: 16, 'x-unit': texts('元', 'yuan', 'юаней') }),
  number: () => ({ type: 'integer', minimum: 0 }),
  date: () => ({ type: 'string', format: 'date' }),
  select: () => ({ type: 'string', ...choices() }),
  radio: () => ({ type: 'string', ...choices() }),
  checkbox: () => ({ type: 'boolean' }),
}

const inSections = (form: FormSchema, change: (fields: string[], index: number) => string[]): FormSchema['x-sections'] =>
  form['x-sections'].map((section, index) => ({ ...section, fields: change(section.fields, index) }))

export function addField(form: FormSchema, section: number, widget: NewWidget): FormSchema {
  let number = Object.keys(form.properties).length + 1
  while (form.properties[`field_${number}`]) number++
  const key = `field_${number}`
  const field = { 'x-title': texts('新的一项', 'New field', 'Новое поле'), 'x-widget': widget, ...SHAPES[widget]() } as FormField
  return {
    ...form,
    properties: { ...form.properties, [key]: field },
    'x-sections': inSections(form, (fields, index) => (index === section ? [...fields, key] : fields)),
  }
}

export function dropField(form: FormSchema, key: string): FormSchema {
  const properties = Object.fromEntries(Object.entries(form.properties).filter(([name]) => name !== key))
  return {
    ...form,
    properties,
    required: form.required.filter((name) => name !== key),
    'x-sections': inSections(form, (fields) => fields.filter((name) => name !== key)),
  }
}

export function renameField(form: FormSchema, from: string, to: string): FormSchema {
  if (!to || to === from || form.properties[to]) return form
  const renamed = (name: string): string => (name === from ? to : name)
  return {
    ...form,
    properties: Object.fromEntries(Object.entries(form.properties).map(([name, field]) => [renamed(name), field])),
    required: form.required.map(renamed),
    'x-sections': inSections(form, (fields) => fields.map(renamed)),
  }
}

import type { components } from '@/api/library/schema'

type Schemas = components['schemas']
export type Edition = Schemas['GateVersionView']
export type Options = Schemas['GateOptions']
export type Definition = Edition['definition']

export const TARGETS = ['negotiating', 'signed', 'landed', 'registered', 'started', 'producing', 'above_scale'] as const
export const KINDS = ['field', 'document', 'check'] as const
const LISTS = { field: 'fields', document: 'documents', check: 'checks' } as const
type Kind = (typeof KINDS)[number]
type Step = Record<(typeof LISTS)[Kind], string[]>

const split = (code: string): [Kind, string] => code.split('.', 2) as [Kind, string]
export const kindOf = (code: string): Kind => split(code)[0]
const stepOf = (definition: Definition, target: string): Step => (definition.steps as Record<string, Step | undefined>)[target] ?? { fields: [], documents: [], checks: [] }

/** What a stage asks for, as codes. */
export function asked(definition: Definition, target: string): string[] {
  const step = stepOf(definition, target)
  return KINDS.flatMap((kind) => step[LISTS[kind]].map((name) => `${kind}.${name}`))
}

/** The same gates with one thing asked for or no more. */
export function toggled(definition: Definition, target: string, code: string, on: boolean): Definition {
  const [kind, name] = split(code)
  const step = stepOf(definition, target)
  const rest = step[LISTS[kind]].filter((one) => one !== name)
  return { steps: { ...definition.steps, [target]: { ...step, [LISTS[kind]]: on ? [...rest, name] : rest } } } as Definition
}

export interface Difference {
  target: (typeof TARGETS)[number]
  code: string
  added: boolean
}

/** What the later gates ask for that the earlier did not, and the other way round. */
export function differences(before: Definition, after: Definition): Difference[] {
  return TARGETS.flatMap((target) => {
    const [old, fresh] = [asked(before, target), asked(after, target)]
    return [
      ...fresh.filter((code) => !old.includes(code)).map((code) => ({ target, code, added: true })),
      ...old.filter((code) => !fresh.includes(code)).map((code) => ({ target, code, added: false })),
    ]
  })
}

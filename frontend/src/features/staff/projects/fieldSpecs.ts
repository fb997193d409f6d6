import { computed } from 'vue'
import { useOptions } from '../enterprises/useOptions'
import { textOf, type FieldSpec, type FieldValues } from '../parts/fields'
import { wanOf, yuanOf } from './amounts'
import type { ProjectDetail, ProjectPatch } from './types'
import { useProjectWords } from './useProjectWords'

type Kind = 'text' | 'area' | 'wan' | 'amount' | 'count' | 'date' | 'industry' | 'region' | 'tags'

/** Everything a project says of itself, in the order of the form. The enterprise is looked up, not typed. */
const KINDS = {
  name: 'text',
  summary: 'area',
  investor: 'text',
  credit_code: 'text',
  industry: 'industry',
  region: 'region',
  total_investment: 'wan',
  fixed_investment: 'wan',
  planned_start_on: 'date',
  planned_producing_on: 'date',
  land_mu: 'amount',
  energy_tce: 'amount',
  power_kva: 'amount',
  water_m3_day: 'amount',
  gas_m3_day: 'amount',
  jobs: 'count',
  output_per_year: 'wan',
  tax_per_year: 'wan',
  tags: 'tags',
  campaign: 'text',
} as const satisfies Record<string, Kind>
export type Fact = keyof typeof KINDS

export const FACTS = Object.keys(KINDS) as Fact[]
export const isFact = (name: string): name is Fact => name in KINDS
export const kindOf = (fact: Fact): Kind => KINDS[fact]
const LONGEST: Partial<Record<Fact, number>> = { name: 200, investor: 200, credit_code: 18, campaign: 200, summary: 2000 }

/** A typed amount without its separators. */
const plain = (typed: string): string => typed.replace(/[,，\s]/g, '')

/** What was typed for one fact, as the API takes it; null where it was emptied. */
export function valueOf(fact: Fact, values: FieldValues): unknown {
  const typed = values[fact]
  if (KINDS[fact] === 'tags') return Array.isArray(typed) ? typed : []
  const text = textOf(values, fact)
  if (text === undefined) return null
  if (KINDS[fact] === 'wan') return yuanOf(values, fact)
  return KINDS[fact] === 'amount' || KINDS[fact] === 'count' ? plain(text) : text
}

export function patchOf(facts: readonly Fact[], values: FieldValues): ProjectPatch {
  return Object.fromEntries(facts.map((fact) => [fact, valueOf(fact, values)]))
}

/** A fact as it is edited. */
export function typedOf(fact: Fact, project: Pick<ProjectDetail, Fact>): string | string[] {
  const value = project[fact]
  if (Array.isArray(value)) return value
  if (value === null || value === undefined) return ''
  return KINDS[fact] === 'wan' ? wanOf(String(value)) : String(value).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
}

const INPUTS: Record<Kind, FieldSpec['kind']> = { text: 'text', area: 'area', wan: 'text', amount: 'text', count: 'number', date: 'date', industry: 'select', region: 'select', tags: 'checks' }

export function useFieldSpecs() {
  const { t, te } = useProjectWords()
  const options = useOptions()
  const choices = { industry: options.industries, region: options.regions, tags: options.tags }

  function spec(fact: Fact, more: Partial<FieldSpec> = {}): FieldSpec {
    const kind = kindOf(fact)
    const unit = kind === 'wan' ? t('projects.unit.wan') : te(`projects.unit.${fact}`) ? t(`projects.unit.${fact}`) : undefined
    return {
      key: fact,
      kind: INPUTS[kind],
      label: t(`projects.field.${fact}`),
      ...(unit ? { suffix: unit } : {}),
      ...(LONGEST[fact] ? { max: LONGEST[fact] } : {}),
      ...(kind === 'industry' || kind === 'region' || kind === 'tags' ? { options: choices[kind].value } : {}),
      ...more,
    }
  }
  return { spec: computed(() => spec), options }
}

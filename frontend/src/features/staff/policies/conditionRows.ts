import { yuanOf } from '@/features/policies/answers'

/** One condition as a row of the editor; money in 万元. */
export interface Row {
  fact: Fact
  op: 'at_least' | 'at_most' | 'is'
  value: string
}
export type Fact = 'industry' | 'region' | 'tags' | 'stage' | 'in_zone' | 'total_investment' | 'fixed_investment' | 'tax_per_year' | 'jobs' | 'registered_on'
export type Condition = Record<string, unknown>

export const FACTS: Fact[] = ['industry', 'in_zone', 'total_investment', 'fixed_investment', 'tax_per_year', 'jobs', 'tags', 'region', 'stage', 'registered_on']
export const MONEY: ReadonlySet<string> = new Set(['total_investment', 'fixed_investment', 'tax_per_year'])
const MEASURED: ReadonlySet<string> = new Set([...MONEY, 'jobs', 'registered_on'])
const PLACES = 4

export const isMeasured = (fact: string): boolean => MEASURED.has(fact)
export const newRow = (fact: Fact = 'fixed_investment'): Row => ({ fact, op: isMeasured(fact) ? 'at_least' : 'is', value: '' })

/** 万元 from a decimal string in 元, digit by digit. */
export function wanOf(yuan: string): string {
  const [whole = '0', cents = ''] = yuan.split('.')
  const digits = whole.padStart(PLACES + 1, '0')
  const tail = `${digits.slice(-PLACES)}${cents}`.replace(/0+$/, '')
  return `${digits.slice(0, -PLACES)}${tail ? `.${tail}` : ''}`
}

function rowsOfLeaf(leaf: Condition): Row[] | null {
  const fact = leaf['fact'] as Fact
  switch (leaf['op']) {
    case 'industry_within':
      return (leaf['codes'] as string[]).map((value) => ({ fact: 'industry', op: 'is', value }))
    case 'one_of':
      return (leaf['values'] as string[]).map((value) => ({ fact, op: 'is', value }))
    case 'has_tag':
      return [{ fact: 'tags', op: 'is', value: String(leaf['tag']) }]
    case 'equals':
      return [{ fact, op: 'is', value: String(leaf['value']) }]
    case 'at_least':
    case 'at_most':
      return [{ fact, op: leaf['op'], value: MONEY.has(fact) ? wanOf(String(leaf['value'])) : String(leaf['value']) }]
    default:
      return null
  }
}

function group(condition: Condition): Row[] | null {
  if (condition['op'] !== 'any') return rowsOfLeaf(condition)
  const parts = (condition['of'] as Condition[]).map(rowsOfLeaf)
  return parts.some((part) => part === null) ? null : (parts as Row[][]).flat()
}

/** Groups that must all hold, each by any one of its rows; null for what is nested deeper than rows can show. */
export function groupsOf(condition: Condition | null): Row[][] | null {
  if (condition === null) return []
  const parts = (condition['op'] === 'all' ? (condition['of'] as Condition[]) : [condition]).map(group)
  return parts.some((part) => part === null) ? null : (parts as Row[][])
}

function leafOf({ fact, op, value }: Row): Condition {
  if (fact === 'tags') return { op: 'has_tag', tag: value }
  if (fact === 'in_zone') return { op: 'equals', fact, value: value === 'true' }
  if (op === 'is') return { op: 'equals', fact, value }
  if (MONEY.has(fact)) return { op, fact, value: yuanOf(value) ?? value }
  return { op, fact, value: fact === 'jobs' && /^\d+$/.test(value) ? Number(value) : value }
}

/** Choices of one fact stand together, so that they read as one sentence. */
function leavesOf(rows: Row[]): Condition[] {
  const valuesOf = (fact: Fact): string[] => rows.filter((row) => row.fact === fact).map(({ value }) => value)
  const industries = valuesOf('industry')
  const lists = (['region', 'stage'] as const).filter((fact) => valuesOf(fact).length > 1)
  const single = rows.filter(({ fact }) => fact !== 'industry' && !lists.includes(fact as 'region'))
  return [
    ...(industries.length ? [{ op: 'industry_within', codes: industries }] : []),
    ...lists.map((fact) => ({ op: 'one_of', fact, values: valuesOf(fact) })),
    ...single.map(leafOf),
  ]
}

/** The condition the rows say; null when there is none. */
export function conditionOf(groups: Row[][]): Condition | null {
  const parts = groups.filter((rows) => rows.length > 0).map((rows) => {
    const leaves = leavesOf(rows)
    return leaves.length === 1 ? leaves[0]! : { op: 'any', of: leaves }
  })
  if (parts.length === 0) return null
  return parts.length === 1 ? parts[0]! : { op: 'all', of: parts }
}

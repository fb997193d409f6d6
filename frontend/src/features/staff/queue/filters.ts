import type { LocationQuery } from 'vue-router'
import type { Query } from '@/shared/lib/api'

/** The filters of the queue as they stand in the address; absent means "open tickets, by deadline". */
export interface QueueFilters {
  state: string
  light: string
  item: string
  owner: string
  unit: string
  flag: string
  q: string
  from: string
  to: string
  sort: string
}

export const STATES = ['received', 'correcting', 'handling', 'special', 'finished', 'archived', 'refused', 'withdrawn'] as const
export const LIGHTS = ['red', 'amber', 'green'] as const
export const FLAGS = ['supervised', 'extended', 'staged', 'urged', 'late', 'reopened', 'reply_owed'] as const
const CLOSED = new Set(['closed', 'any', 'finished', 'archived', 'refused', 'withdrawn'])
const KEYS = ['state', 'light', 'item', 'owner', 'unit', 'flag', 'q', 'from', 'to', 'sort'] as const satisfies (keyof QueueFilters)[]

export function filtersIn(query: LocationQuery): QueueFilters {
  return Object.fromEntries(KEYS.map((key) => [key, typeof query[key] === 'string' ? query[key] : ''])) as unknown as QueueFilters
}

/** What of an address belongs to the filters, to be kept under a name. */
export function savedQuery(query: LocationQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(filtersIn(query)).filter(([, value]) => value !== ''))
}

export function sameQuery(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const said = (query: Record<string, unknown>): string =>
    JSON.stringify(Object.entries(query).filter(([, value]) => value !== '' && value !== undefined).sort(([x], [y]) => x.localeCompare(y)))
  return said(a) === said(b)
}

/** The filters as the API takes them. Only open tickets have a deadline, so closed ones are never sorted by it. */
export function askFor(filters: QueueFilters, mine: boolean): Query {
  const state = filters.state === 'any' ? '' : filters.state || 'open'
  const sort = CLOSED.has(filters.state) && filters.sort.endsWith('due_at') ? '' : filters.sort
  return { ...filters, state, sort, ...(mine ? { mine: true } : {}) }
}

/** The order after a click on a column's head: up, then down, then the list's own. */
export function nextSort(sort: string, column: string, descendingOnly = false): string {
  if (descendingOnly) return sort === `-${column}` ? '' : `-${column}`
  if (sort === column) return `-${column}`
  return sort === `-${column}` ? '' : column
}

export const ariaSort = (sort: string, column: string): 'ascending' | 'descending' | 'none' =>
  sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none'

import type { LocationQuery } from 'vue-router'
import type { Query } from '@/shared/lib/api'

const KEYS = ['q', 'industry', 'region', 'tag', 'relation', 'unit', 'owner', 'met_before', 'sort'] as const

/** The list's filters as they stand in the address, as the API takes them. */
export function askFor(query: LocationQuery): Query {
  return Object.fromEntries(KEYS.map((key) => [key, typeof query[key] === 'string' ? query[key] : '']))
}

/** What of an address belongs to the filters, to be kept under a name. */
export function savedQuery(query: LocationQuery): Record<string, string> {
  return Object.fromEntries(KEYS.map((key) => [key, query[key]] as const).filter((entry): entry is [(typeof KEYS)[number], string] => typeof entry[1] === 'string' && entry[1] !== ''))
}

const MONTHS_UNSEEN = 6

/** The day before which a meeting is long ago. */
export function longAgo(now = new Date()): string {
  const day = new Date(now)
  day.setMonth(day.getMonth() - MONTHS_UNSEEN)
  return day.toISOString().slice(0, 10)
}

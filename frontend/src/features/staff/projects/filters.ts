import type { LocationQuery } from 'vue-router'
import type { Query } from '@/shared/lib/api'
import { NODES } from './types'

const PLAIN = ['status', 'unit', 'owner', 'industry', 'region', 'tag', 'enterprise', 'activity', 'campaign', 'q', 'from', 'to'] as const
const FLAGS = ['confidential', 'duplicates'] as const
const KEYS = [...PLAIN, ...FLAGS, 'stage', 'scale', 'sort'] as const
type Key = (typeof KEYS)[number]

const YI = 100_000_000
/** Sizes people speak of, in 元: from, and below. */
const SCALES: Record<string, [from: number | null, below: number | null]> = {
  small: [null, YI],
  middle: [YI, 5 * YI],
  large: [5 * YI, 10 * YI],
  huge: [10 * YI, null],
}
export const SCALE_NAMES = Object.keys(SCALES)
const CENT = 0.01
const NODE_NAMES: readonly string[] = NODES

const text = (query: LocationQuery, key: Key): string => (typeof query[key] === 'string' ? query[key] : '')

/** What of an address belongs to the filters, to be kept under a name. */
export function savedQuery(query: LocationQuery): Record<string, string> {
  return Object.fromEntries(KEYS.map((key) => [key, text(query, key)]).filter(([, value]) => value))
}

/** The filters as the API takes them, without order; projects that left the library are shown when asked for. */
export function askFor(query: LocationQuery): Query {
  const asked: Query = Object.fromEntries(PLAIN.map((key) => [key, text(query, key)]))
  const status = text(query, 'status')
  asked['status'] = status === 'any' ? '' : status ? [status] : ['active', 'stalled']
  const place = text(query, 'stage')
  asked[NODE_NAMES.includes(place) ? 'node' : 'stage'] = place
  for (const flag of FLAGS) if (text(query, flag) === '1') asked[flag] = true
  const [from, below] = SCALES[text(query, 'scale')] ?? [null, null]
  asked['min_investment'] = from
  asked['max_investment'] = below === null ? null : below - CENT
  return asked
}

import type { LocationQuery } from 'vue-router'

/** The ledgers across projects, in the order of their tabs. */
export const LEDGERS = ['agreements', 'claims', 'waivers', 'duplicates', 'documents'] as const
export type Ledger = (typeof LEDGERS)[number]

/** What of an address belongs to a ledger's filters. */
export const KEYS: Record<Ledger, readonly string[]> = {
  agreements: ['q', 'kind', 'void', 'from', 'to'],
  claims: ['q', 'state', 'unit', 'mine'],
  waivers: ['q', 'state'],
  duplicates: ['q', 'open'],
  documents: ['q', 'kind'],
}
type Asked = Record<string, string | boolean | readonly string[] | undefined>

export function filtersOf(list: Ledger, query: LocationQuery): Record<string, string> {
  return Object.fromEntries(KEYS[list].map((key) => [key, query[key]] as const).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''))
}

/** The filters as the API takes them: what counts no more, and what is settled, is shown when asked for. */
export function askFor(list: Ledger, query: LocationQuery): Asked {
  const found: Asked = { ...filtersOf(list, query) }
  if (list === 'agreements') found['void'] = found['void'] === 'any' ? undefined : found['void'] === '1'
  if (list === 'claims') {
    if (!found['state']) found['state'] = ['active', 'contested']
    else if (found['state'] === 'any') delete found['state']
    found['mine'] = found['mine'] === '1' ? true : undefined
  }
  if (list === 'duplicates') found['open'] = found['open'] === 'any' ? undefined : true
  return found
}

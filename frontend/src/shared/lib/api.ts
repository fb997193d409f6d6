import { request } from './http'
import { randomHex } from './trace'

/** A keyset list as every service answers it. */
export interface Page<T> {
  items: T[]
  next: string | null
  total: number | null
}

type Value = string | number | boolean | null | undefined
export type Query = Record<string, Value | readonly string[]>

export interface CallOptions {
  query?: Query
  /** JSON, or a FormData with files. */
  body?: unknown
  /** The version a change is based on (If-Match): somebody else's change meanwhile is answered with 412. */
  version?: number
  /** Makes a repeated creation have one effect: one key per intention, made by `newKey` when the form opens. */
  key?: string
  signal?: AbortSignal
}

/** The address of a service's path, with the filters that say something; several values of one filter repeat its name. */
export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as Value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
    }
  }
  const tail = search.toString()
  return `/api/${path}${tail ? `?${tail}` : ''}`
}

export const newKey = (): string => randomHex(16)

function call<T>(method: string, path: string, { query, body, version, key, signal }: CallOptions = {}): Promise<T> {
  const headers: Record<string, string> = {}
  if (version !== undefined) headers['If-Match'] = `"${version}"`
  if (key) headers['Idempotency-Key'] = key
  const content = body instanceof FormData ? { body } : { json: body }
  return request<T>(method, addressOf(path, query), { ...content, headers, signal })
}

/** Calls by path under `/api`: `api.get<Page<TicketItem>>('concierge/tickets')`. */
export const api = {
  get: <T>(path: string, options?: CallOptions) => call<T>('GET', path, options),
  post: <T>(path: string, options?: CallOptions) => call<T>('POST', path, options),
  put: <T>(path: string, options?: CallOptions) => call<T>('PUT', path, options),
  patch: <T>(path: string, options?: CallOptions) => call<T>('PATCH', path, options),
  delete: <T = void>(path: string, options?: CallOptions) => call<T>('DELETE', path, options),
}

import { currentLanguage } from '@/shared/i18n'
import { NetworkLost, ProblemError } from './problem'

export interface Options {
  query?: Record<string, string | number | boolean | null | undefined>
  body?: unknown
  /** The version the change is based on (If-Match). */
  version?: number
  /** Makes a retried creation have one effect. */
  key?: string
  signal?: AbortSignal
}

/** Told when a call was refused because the session has ended. */
export const sessionEnded = new EventTarget()

export function newKey(): string {
  // randomUUID exists only in secure contexts; a phone may open the demo over plain http.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function address(path: string, query: Options['query']): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const tail = search.toString()
  return `/api/${path}${tail ? `?${tail}` : ''}`
}

function headers(options: Options): Headers {
  const found = new Headers({ 'Accept-Language': currentLanguage(), Accept: 'application/json' })
  if (options.version !== undefined) found.set('If-Match', String(options.version))
  if (options.key) found.set('Idempotency-Key', options.key)
  if (options.body !== undefined && !(options.body instanceof FormData)) found.set('Content-Type', 'application/json')
  return found
}

async function problem(response: Response): Promise<ProblemError> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  return new ProblemError(response.status, body)
}

export async function send(method: string, path: string, options: Options = {}): Promise<Response> {
  const body = options.body instanceof FormData ? options.body : options.body === undefined ? undefined : JSON.stringify(options.body)
  let response: Response
  try {
    const init: RequestInit = { method, headers: headers(options), credentials: 'same-origin' }
    if (body !== undefined) init.body = body
    if (options.signal) init.signal = options.signal
    response = await fetch(address(path, options.query), init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NetworkLost()
  }
  if (response.ok) return response
  const refused = await problem(response)
  if (refused.status === 401 && !path.startsWith('identity/sessions')) sessionEnded.dispatchEvent(new Event('ended'))
  throw refused
}

async function json<T>(method: string, path: string, options?: Options): Promise<T> {
  const response = await send(method, path, options)
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** Paths are relative to /api, e.g. `get<Ticket>('concierge/tickets/1')`. */
export const http = {
  get: <T>(path: string, options?: Options) => json<T>('GET', path, options),
  post: <T>(path: string, options?: Options) => json<T>('POST', path, options),
  patch: <T>(path: string, options?: Options) => json<T>('PATCH', path, options),
  delete: <T>(path: string, options?: Options) => json<T>('DELETE', path, options),
}

export interface Page<T> {
  items: T[]
  next: string | null
  total: number | null
}

import { currentLanguage } from '@/shared/i18n'
import { takeEarly } from './early'
import { noteNetwork } from './network'
import { NetworkLost, toProblem } from './problem'
import { newTrace, traceNumber } from './trace'

const PATIENCE_MS = 30_000

type SignInAgain = () => Promise<boolean>
let signInAgain: SignInAgain | null = null

/** Say who asks the person to sign in again when a session ended; the waiting request is then repeated. */
export function whenSessionEnds(ask: SignInAgain | null): void {
  signInAgain = ask
}

async function send(request: Request): Promise<Response> {
  try {
    const response = await (takeEarly(request) ?? fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]) }))
    noteNetwork(true)
    return response
  } catch (error) {
    if (request.signal.aborted) throw error
    noteNetwork(false)
    throw new NetworkLost(error)
  }
}

/** Asking who is signed in: "nobody" is the answer there. */
const asksWho = ({ method, url }: Request): boolean => method === 'GET' && new URL(url).pathname.endsWith('/identity/me')

/** `fetch` for the API: throws ProblemError or NetworkLost, and survives a session that ended meanwhile. */
export async function carefulFetch(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', currentLanguage())
  request.headers.set('traceparent', newTrace())
  const number = traceNumber(request.headers.get('traceparent'))
  const again = request.clone()
  const response = await send(request)
  if (response.ok) return response
  const problem = await toProblem(response, number)
  // A wrong password or code is answered with 401 too; only this one says that the session is gone.
  if (problem.slug !== 'not-signed-in' || asksWho(request) || !(await signInAgain?.())) throw problem
  const second = await send(again)
  if (!second.ok) throw await toProblem(second, number)
  return second
}

export interface RequestOptions {
  json?: unknown
  body?: BodyInit
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Ask for any address of this site; `api` is the shorter way to a service. Undefined for an empty answer. */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const headers = new Headers({ Accept: 'application/json', ...options.headers })
  if (options.json !== undefined) headers.set('Content-Type', 'application/json')
  const response = await carefulFetch(
    new Request(new URL(path, location.href), {
      method,
      headers,
      body: options.json === undefined ? options.body : JSON.stringify(options.json),
      signal: options.signal,
    }),
  )
  return (response.status === 204 ? undefined : await response.json()) as T
}

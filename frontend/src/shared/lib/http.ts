import { currentLanguage } from '@/shared/i18n'
import { noteNetwork } from './network'
import { NetworkLost, toProblem } from './problem'

const PATIENCE_MS = 30_000

type SignInAgain = () => Promise<boolean>
let signInAgain: SignInAgain | null = null

/** Say who asks the person to sign in again when a session ended; the waiting request is then repeated. */
export function whenSessionEnds(ask: SignInAgain | null): void {
  signInAgain = ask
}

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]) })
    noteNetwork(true)
    return response
  } catch (error) {
    if (request.signal.aborted) throw error
    noteNetwork(false)
    throw new NetworkLost(error)
  }
}

/** Where 401 answers the question itself: signing in, and asking who is signed in. */
function isSignIn({ method, url }: Request): boolean {
  const path = new URL(url).pathname
  return /\/identity\/(?:sessions|codes)$/.test(path) || (method === 'GET' && path.endsWith('/identity/me'))
}

/** `fetch` for the API: throws ProblemError or NetworkLost, and survives a session that ended meanwhile. */
export async function carefulFetch(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', currentLanguage())
  const again = request.clone()
  let response = await send(request)
  if (response.status === 401 && signInAgain && !isSignIn(request) && (await signInAgain())) {
    response = await send(again)
  }
  if (!response.ok) throw await toProblem(response)
  return response
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

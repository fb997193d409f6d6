import { newTrace } from './trace'

/** An answer nobody came for is dropped: by then it may no longer be true. */
const KEPT_MS = 15_000

const asked = new Map<string, Promise<Response>>()

/** Ask for what the page will ask for, while its code is still on the way; a refusal is kept only where it is an answer. */
export function askEarly(path: string, language: string, onlyGood = false): void {
  const url = new URL(path, location.href).href
  const answer = fetch(url, { headers: { Accept: 'application/json', 'Accept-Language': language, traceparent: newTrace() } })
  asked.set(url, answer)
  const drop = (): boolean => asked.get(url) === answer && asked.delete(url)
  // A failure is told to whoever comes for the answer.
  answer.then(({ ok }) => onlyGood && !ok && drop()).catch(() => undefined)
  setTimeout(drop, KEPT_MS)
}

/** The answer to this request, if it was asked for early; each is handed out once. */
export function takeEarly({ method, url }: Request): Promise<Response> | undefined {
  if (method !== 'GET') return undefined
  const answer = asked.get(url)
  asked.delete(url)
  return answer
}

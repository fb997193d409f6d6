/** Random bytes in hexadecimal; by hand because `randomUUID` exists in secure contexts only, and a phone opens the demo over plain http. */
export function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A new W3C `traceparent`: under its number the server's logs, neighbours and jobs tell what became of one request. */
export const newTrace = (): string => `00-${randomHex(16)}-${randomHex(8)}-00`

/** The number in a `traceparent`, as people are shown it. */
export const traceNumber = (traceparent: string | null): string => traceparent?.split('-')[1] ?? ''

/** One wrong field: `path` as in the request body (`form.capital`), words in the caller's language. */
export interface FieldProblem {
  path: string
  code: string
  message: string
}

interface ProblemDocument {
  type?: string
  title?: string
  detail?: string
  errors?: FieldProblem[]
  trace_id?: string
  [member: string]: unknown
}

/** An answer that is not a success, as the server words it. */
export class ProblemError extends Error {
  readonly slug: string
  readonly title: string
  readonly detail: string
  readonly errors: FieldProblem[]
  readonly traceId: string | null
  readonly retryAfter: number | null

  constructor(
    readonly status: number,
    /** Every member of the document, for the extra ones some problems carry (`missing`, `current`). */
    readonly document: ProblemDocument = {},
    retryAfter: string | null = null,
    /** The number that the request went under, for an answer that names none. */
    sentUnder = '',
  ) {
    super(document.title ?? `HTTP ${status}`)
    this.name = 'ProblemError'
    this.slug = (document.type ?? 'unavailable').split(':').at(-1)!
    this.title = document.title ?? ''
    this.detail = document.detail ?? ''
    this.errors = document.errors ?? []
    this.traceId = document.trace_id || sentUnder || null
    this.retryAfter = retryAfter === null ? null : Number(retryAfter) || null
  }

  /** The words for one field, if there are any. */
  field(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message
  }

  /** Words per field path; the first complaint about a field is the one shown beside it. */
  get byField(): Record<string, string> {
    const found: Record<string, string> = {}
    for (const { path, message } of this.errors) found[path] ??= message
    return found
  }
}

/** The request did not reach the server, or its answer did not reach us. */
export class NetworkLost extends Error {
  constructor(cause?: unknown) {
    super('network', { cause })
    this.name = 'NetworkLost'
  }
}

/** Read a failed answer; a proxy's page without problem+json becomes `unavailable`. */
export async function toProblem(response: Response, sentUnder = ''): Promise<ProblemError> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false
  const document = isProblem ? ((await response.json().catch(() => ({}))) as ProblemDocument) : {}
  return new ProblemError(response.status, document, response.headers.get('retry-after'), response.headers.get('x-trace-id') ?? sentUnder)
}

/** RFC 9457 problem+json as the services send it. */
export interface FieldProblem {
  path: string
  code: string
  message: string
}

export class ProblemError extends Error {
  readonly slug: string
  readonly title: string
  readonly detail: string
  readonly status: number
  readonly errors: FieldProblem[]
  readonly traceId: string
  /** Further members of the document, such as `missing` of a shut gate. */
  readonly extra: Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>) {
    super(String(body.detail ?? body.title ?? status))
    this.name = 'ProblemError'
    this.status = status
    this.slug = String(body.type ?? '')
      .split(':')
      .pop() as string
    this.title = String(body.title ?? '')
    this.detail = String(body.detail ?? '')
    this.errors = (body.errors as FieldProblem[] | undefined) ?? []
    this.traceId = String(body.trace_id ?? '')
    this.extra = body
  }

  /** The words for one field, or undefined. */
  field(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message
  }
}

/** The network did not carry the request; nothing is known of its effect. */
export class NetworkLost extends Error {
  constructor() {
    super('network-lost')
    this.name = 'NetworkLost'
  }
}

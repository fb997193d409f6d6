import { describe, expect, it } from 'vitest'
import { toProblem } from './problem'

const answer = (body: unknown, init: ResponseInit) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { headers: { 'content-type': 'application/problem+json' }, ...init })

describe('toProblem', () => {
  it('reads words, slug, fields and trace id', async () => {
    const problem = await toProblem(
      answer(
        {
          type: 'urn:dianxiaoer:problem:invalid-input',
          title: '有几处要改',
          detail: '请看标出的地方',
          errors: [
            { path: 'form.capital', code: 'minimum', message: '至少 1 万元' },
            { path: 'form.capital', code: 'multiple', message: '最多两位小数' },
          ],
          trace_id: 'abc',
          missing: ['lease'],
        },
        { status: 422 },
      ),
    )
    expect(problem).toMatchObject({ status: 422, slug: 'invalid-input', title: '有几处要改', traceId: 'abc' })
    expect(problem.byField).toEqual({ 'form.capital': '至少 1 万元' })
    expect(problem.field('form.capital')).toBe('至少 1 万元')
    expect(problem.document.missing).toEqual(['lease'])
  })

  it('takes a page of a proxy for what it is', async () => {
    const problem = await toProblem(answer('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }))
    expect(problem).toMatchObject({ status: 502, slug: 'unavailable', title: '', errors: [] })
  })

  it('reads how long to wait', async () => {
    const headers = { 'retry-after': '30', 'content-type': 'application/problem+json' }
    expect((await toProblem(answer({}, { status: 429, headers }))).retryAfter).toBe(30)
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { api } from './api'
import { whenSessionEnds } from './http'
import { networkLost } from './network'
import { NetworkLost, ProblemError } from './problem'

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

function server(...answers: (Response | Error)[]) {
  const seen: Request[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    seen.push(request)
    const answer = answers.shift()
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })
  return seen
}

afterEach(() => {
  vi.unstubAllGlobals()
  whenSessionEnds(null)
})

describe('api', () => {
  it('sends language, version, key and repeated filters', async () => {
    const [seen] = [server(json({ items: [] }))]
    await api.post('concierge/tickets', { query: { state: ['received', 'handling'], q: '' }, body: { a: 1 }, version: 3, key: 'k' })
    const request = seen[0]!
    expect(new URL(request.url).pathname + new URL(request.url).search).toBe('/api/concierge/tickets?state=received&state=handling')
    expect(request.headers.get('if-match')).toBe('"3"')
    expect(request.headers.get('idempotency-key')).toBe('k')
    expect(request.headers.get('accept-language')).toBeTruthy()
  })

  it('gives each request a number, and names it when the answer does not', async () => {
    const seen = server(json({}), new Response('', { status: 502 }))
    await api.get('concierge/tickets')
    const error: unknown = await api.get('concierge/tickets').catch((caught: unknown) => caught)
    const [first, second] = seen.map(({ headers }) => headers.get('traceparent'))
    expect(first).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/)
    expect(second).not.toBe(first)
    expect(error).toMatchObject({ status: 502, traceId: second!.split('-')[1] })
  })

  it('says when the network is lost, and when it is back', async () => {
    server(new TypeError('failed'), json({}))
    await expect(api.get('concierge/tickets')).rejects.toBeInstanceOf(NetworkLost)
    expect(networkLost.value).toBe(true)
    await api.get('concierge/tickets')
    expect(networkLost.value).toBe(false)
  })

  it('repeats the very same request after signing in again', async () => {
    const seen = server(json({ type: 'urn:dianxiaoer:problem:not-signed-in' }, 401), json({ id: 'new' }, 201))
    whenSessionEnds(() => Promise.resolve(true))
    await expect(api.post('concierge/tickets', { body: { typed: '很多字' }, key: 'once' })).resolves.toEqual({ id: 'new' })
    expect(await seen[1]!.json()).toEqual({ typed: '很多字' })
    expect(seen[1]!.headers.get('idempotency-key')).toBe('once')
  })

  it('fails with the problem when the person does not sign in', async () => {
    server(json({ type: 'urn:dianxiaoer:problem:not-signed-in' }, 401))
    whenSessionEnds(() => Promise.resolve(false))
    await expect(api.get('concierge/tickets')).rejects.toBeInstanceOf(ProblemError)
  })

  it('does not take a wrong password for a session that ended', async () => {
    server(json({ type: 'urn:dianxiaoer:problem:sign-in-failed', title: '登录没有成功' }, 401))
    const asked = vi.fn(() => Promise.resolve(true))
    whenSessionEnds(asked)
    await expect(api.post('identity/sessions/step-up', { body: {} })).rejects.toMatchObject({ slug: 'sign-in-failed' })
    expect(asked).not.toHaveBeenCalled()
  })
})

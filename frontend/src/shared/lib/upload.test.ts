import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from './problem'
import { uploadFile } from './upload'

/** A server that keeps bytes, and fails the way a bad network does. */
class Uploads {
  kept = ''
  begun = 0
  /** Per PATCH: fail before the chunk arrived, or after, before its answer did. */
  faults: ('before' | 'after' | null)[] = []

  answer = async (request: Request): Promise<Response> => {
    if (request.method === 'POST') {
      this.begun += 1
      return this.json({ id: 'u1', offset: 0 }, 201)
    }
    if (request.method === 'GET') return this.json({ offset: this.kept.length })
    const fault = this.faults.shift()
    if (fault === 'before') throw new TypeError('network')
    if (Number(request.headers.get('upload-offset')) !== this.kept.length) return this.json({}, 409)
    this.kept += await request.text()
    if (fault === 'after') throw new TypeError('network')
    return this.json({ offset: this.kept.length })
  }

  private json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

const file = new File(['0123456789'], 'lease.pdf')
let server: Uploads

beforeEach(() => {
  server = new Uploads()
  vi.stubGlobal('fetch', server.answer)
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 500 })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('uploadFile', () => {
  it('sends chunks and tells the progress', async () => {
    const shares: number[] = []
    const id = await uploadFile(file, { chunkBytes: 4, onProgress: (share) => shares.push(share) })
    expect([id, server.kept]).toEqual(['u1', '0123456789'])
    expect(shares).toEqual([0, 0.4, 0.8, 1])
  })

  it('goes on where the server stands, whichever side of a chunk the network broke', async () => {
    server.faults = [null, 'before', 'after', null]
    const waiting: boolean[] = []
    await uploadFile(file, { chunkBytes: 4, onWaiting: (is) => waiting.push(is) })
    expect(server.kept).toBe('0123456789')
    expect(server.begun).toBe(1)
    expect(waiting.at(-1)).toBe(false)
  })

  it('resumes an earlier upload after a reload', async () => {
    server.kept = '01234'
    await uploadFile(file, { id: 'u1', chunkBytes: 4 })
    expect(server.kept).toBe('0123456789')
    expect(server.begun).toBe(0)
  })

  it('does not insist when the server refuses the file', async () => {
    server.answer = () => Promise.resolve(new Response('{}', { status: 413, headers: { 'content-type': 'application/json' } }))
    vi.stubGlobal('fetch', server.answer)
    await expect(uploadFile(file)).rejects.toBeInstanceOf(ProblemError)
  })

  it('stops when the person gives up', async () => {
    server.faults = Array.from({ length: 50 }, () => 'before' as const)
    const giveUp = new AbortController()
    const upload = uploadFile(file, { signal: giveUp.signal })
    setTimeout(() => giveUp.abort(), 3000)
    await expect(upload).rejects.toThrow()
  })
})

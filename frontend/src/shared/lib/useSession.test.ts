import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { queryClient } from './query'
import { useSession } from './useSession'

const LAST = 'dianxiaoer-last'
const officer = { id: 'o1', kind: 'staff', name: '李敏', language: 'zh', permissions: ['crm.activities.log'], version: 1 }
const session = useSession()
let answers: Response[] = []

const answer = (status: number, body?: unknown): number => answers.push(new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }))
async function signIn(who: object): Promise<void> {
  answer(201, who)
  await session.signIn({ method: 'code', address: 'li@example.com', code: '123456' } as never)
}

describe('whoever was signed in last', () => {
  beforeEach(() => void vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()!)))
  afterEach(() => {
    answers = []
    localStorage.clear()
    vi.unstubAllGlobals()
  })

  it('is kept of an officer, by name and rights alone', async () => {
    await signIn(officer)
    expect(JSON.parse(localStorage.getItem(LAST)!)).toEqual({ id: 'o1', kind: 'staff', name: '李敏', permissions: ['crm.activities.log'] })
    expect(session.recall()).toBe(true)
  })

  it('is forgotten at signing out, with every answer that was kept', async () => {
    await signIn(officer)
    queryClient.setQueryData(['desk', 'crm/enterprises'], ['kept'])
    answer(204)
    await session.signOut()
    expect([localStorage.getItem(LAST), session.me, session.recall()]).toEqual([null, null, false])
    expect(queryClient.getQueryData(['desk', 'crm/enterprises'])).toBeUndefined()
  })

  it('is forgotten when the server says that the session is over, and stays when it cannot be asked', async () => {
    await signIn(officer)
    answer(503, {})
    await expect(session.reload()).rejects.toThrow()
    expect(session.recall()).toBe(true)
    answer(401, { type: 'urn:dianxiaoer:problem:not-signed-in' })
    await session.reload()
    expect([localStorage.getItem(LAST), session.recall()]).toEqual([null, false])
  })

  it('is nobody where an investor signed in', async () => {
    await signIn(officer)
    await signIn({ ...officer, id: 'i1', kind: 'investor' })
    expect([localStorage.getItem(LAST), session.recall()]).toEqual([null, false])
  })
})

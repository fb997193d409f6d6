import 'fake-indexeddb/auto'
import { effectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest'
import { api } from '@/shared/lib/api'
import { NetworkLost, ProblemError } from '@/shared/lib/problem'
import { useOutbox } from './outbox'

const body = (client: string) => ({ client_id: client, enterprise_name: '样例食品', met_on: '2026-11-18', outcome: 'intent' as const, project_ids: [] })
const scope = effectScope()
const outbox = scope.run(() => useOutbox('li'))!
let post: MockInstance<typeof api.post>

beforeEach(() => void (post = vi.spyOn(api, 'post')))
afterEach(async () => {
  for (const one of outbox.waiting.value) await outbox.takeBack(one)
})

it('keeps what could not be sent, and sends each once when the network is back', async () => {
  post.mockRejectedValue(new NetworkLost())
  await outbox.add({ activity: 'trip', name: '样例食品', body: body('phone-000001'), card: null })
  await outbox.add({ activity: 'trip', name: '样例乳业', body: body('phone-000002'), card: null })
  await vi.waitFor(() => expect(post).toHaveBeenCalled())
  expect(outbox.waiting.value).toHaveLength(2)
  outbox.flush()
  await vi.waitFor(() => expect(post.mock.results.length).toBeGreaterThan(1))
  post.mockReset().mockResolvedValue({ id: 'e' })
  await vi.waitFor(() => {
    dispatchEvent(new Event('online'))
    dispatchEvent(new Event('online'))
    expect(outbox.waiting.value).toHaveLength(0)
  })
  expect(post.mock.calls.map(([, options]) => (options!.body as { client_id: string }).client_id)).toEqual(['phone-000001', 'phone-000002'])
})

it('sets aside what the server would not take, and goes on with the next', async () => {
  post.mockImplementation((_path, options) =>
    (options!.body as { client_id: string }).client_id === 'phone-000003' ? Promise.reject(new ProblemError(409, { title: '活动已取消' })) : Promise.resolve({ id: 'e' } as never),
  )
  await outbox.add({ activity: 'trip', name: '甲', body: body('phone-000003'), card: null })
  await outbox.add({ activity: 'trip', name: '乙', body: body('phone-000004'), card: null })
  outbox.flush()
  await vi.waitFor(() => expect(outbox.waiting.value.map(({ refused }) => refused)).toEqual(['活动已取消']))
})

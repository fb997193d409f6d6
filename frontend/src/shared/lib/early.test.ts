import { expect, it, vi } from 'vitest'
import { askEarly, takeEarly } from './early'

const request = (path: string, method = 'GET') => new Request(new URL(path, location.href), { method })

function answering(): void {
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response('{}'))))
}

it('hands an early answer out once, to who asks for the same', async () => {
  answering()
  void askEarly('/api/a?x=1', 'zh-CN')
  expect(takeEarly(request('/api/a?x=2'))).toBeUndefined()
  expect(takeEarly(request('/api/a?x=1', 'POST'))).toBeUndefined()
  expect(await (await takeEarly(request('/api/a?x=1')))?.text()).toBe('{}')
  expect(takeEarly(request('/api/a?x=1'))).toBeUndefined()
})

it('drops an answer nobody came for', () => {
  vi.useFakeTimers()
  answering()
  void askEarly('/api/b', 'zh-CN')
  vi.advanceTimersByTime(15_001)
  expect(takeEarly(request('/api/b'))).toBeUndefined()
  vi.useRealTimers()
})

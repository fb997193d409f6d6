import { mount } from '@vue/test-utils'
import { h, type Ref } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { expect, it, vi } from 'vitest'
import { useUrlState, useUrlText } from './useUrlState'

let filters: Record<'q' | 'state' | 'typed', Ref<string>>

const List = {
  setup() {
    filters = { q: useUrlState('q', ''), state: useUrlState('state', ''), typed: useUrlText('q') }
    return () => h('p', filters.q.value)
  },
}
const Ticket = { render: () => h('p', 'ticket') }

/** A list, and a page whose code takes its time. */
async function office(): Promise<{ router: Router; arrive: () => void }> {
  let arrive = (): void => undefined
  const loaded = new Promise<typeof Ticket>((resolve) => (arrive = () => resolve(Ticket)))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/list', component: List }, { path: '/tickets/:id', component: () => loaded }],
  })
  await router.push('/list')
  mount(RouterView, { global: { plugins: [router] } })
  return { router, arrive }
}
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

it('puts filters changed together into one address', async () => {
  const { router } = await office()
  filters.q.value = '果汁'
  filters.state.value = 'handling'
  await aMoment()
  expect(router.currentRoute.value.query).toEqual({ q: '果汁', state: 'handling' })
  filters.q.value = ''
  await aMoment()
  expect(router.currentRoute.value.query).toEqual({ state: 'handling' })
})

it('never calls back who is leaving for another page', async () => {
  const { router, arrive } = await office()
  const leaving = router.push('/tickets/7')
  await aMoment()
  filters.q.value = '果汁' // the pause after the last key press is over while the page is still loading
  await aMoment()
  arrive()
  expect(await leaving).toBeUndefined()
  expect(router.currentRoute.value.fullPath).toBe('/tickets/7')
})

it('leaves the next page its own address', async () => {
  const { router, arrive } = await office()
  const { q } = filters
  arrive()
  await router.push('/tickets/7')
  q.value = '果汁'
  await aMoment()
  expect(router.currentRoute.value.fullPath).toBe('/tickets/7')
})

it('can be used again after a navigation that failed', async () => {
  const { router } = await office()
  const stop = router.beforeEach((to) => to.path === '/list')
  await router.push('/tickets/7')
  stop()
  filters.q.value = '果汁'
  await aMoment()
  expect(router.currentRoute.value.query).toEqual({ q: '果汁' })
})

it('follows the keys at once and the address when they pause', async () => {
  const { router } = await office()
  vi.useFakeTimers()
  filters.typed.value = '双'
  filters.typed.value = '双河 '
  expect(filters.typed.value).toBe('双河 ')
  expect(router.currentRoute.value.query).toEqual({})
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  await aMoment()
  expect(router.currentRoute.value.query).toEqual({ q: '双河' })
  expect(filters.typed.value).toBe('双河 ')
  await router.push('/list')
  expect(filters.typed.value).toBe('')
})

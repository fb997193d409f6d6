import { effectScope, nextTick } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dropFile, keepFile, keptDrafts, keptFiles, useDraft, type Draft } from './drafts'

const empty = () => ({ company: '', people: [] as string[] })

function open(key: string): { draft: Draft<ReturnType<typeof empty>>; close: () => void } {
  const scope = effectScope()
  const draft = scope.run(() => useDraft(key, empty))!
  return { draft, close: () => scope.stop() }
}

afterEach(() => vi.useRealTimers())

describe('useDraft', () => {
  it('gives back what was typed when the page closed before the pause was over', async () => {
    const first = open('t:1')
    await first.draft.ready
    expect(first.draft.state.value).toBe('empty')
    first.draft.value.value.company = '双河果源'
    first.draft.value.value.people.push('王')
    await nextTick()
    first.close()
    await vi.waitFor(async () => expect(await keptDrafts('t:1')).toHaveLength(1))

    const second = open('t:1')
    await second.draft.ready
    expect(second.draft.state.value).toBe('restored')
    expect(second.draft.value.value).toEqual({ company: '双河果源', people: ['王'] })
    second.close()
  })

  it('is gone after discard', async () => {
    const { draft, close } = open('t:2')
    await draft.ready
    draft.value.value.company = 'x'
    await vi.waitFor(() => expect(draft.state.value).toBe('saved'), { timeout: 2000 })
    await draft.discard()
    close()
    expect(draft.value.value).toEqual(empty())
    expect(await keptDrafts('t:2')).toEqual([])
  })

  it('keeps drafts of one account from another', async () => {
    const { draft, close } = open('a:3')
    await draft.ready
    draft.value.value.company = 'mine'
    await vi.waitFor(() => expect(draft.state.value).toBe('saved'), { timeout: 2000 })
    close()
    const other = open('b:3')
    await other.draft.ready
    expect(other.draft.state.value).toBe('empty')
    other.close()
  })
})

it('keeps photos until they are dropped', async () => {
  await keepFile('p:1:id', new File(['jpeg'], 'id.jpg', { type: 'image/jpeg' }))
  await keepFile('q:1', new File(['x'], 'other.jpg'))
  const kept = await keptFiles('p:1')
  expect(kept.map(({ key }) => key)).toEqual(['p:1:id'])
  await dropFile('p:1:id')
  expect(await keptFiles('p:1')).toEqual([])
})

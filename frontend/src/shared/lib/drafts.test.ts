import { effectScope } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dropFile, keepFile, keptFiles, useDraft, type Draft } from './drafts'

const empty = () => ({ company: '', people: [] as string[] })

function open(key: string): { draft: Draft<ReturnType<typeof empty>>; close: () => void } {
  const scope = effectScope()
  const draft = scope.run(() => useDraft(key, empty))!
  return { draft, close: () => scope.stop() }
}

afterEach(() => vi.unstubAllGlobals())

describe('useDraft', () => {
  it('has kept what was typed before anything else happens', () => {
    const first = open('t:1')
    expect(first.draft.state.value).toBe('empty')
    first.draft.value.value.company = '双河果源'
    first.draft.value.value.people.push('王')
    expect(first.draft.state.value).toBe('saved')

    const second = open('t:1') // the first never closed: as after a reload, or a process that was killed
    expect(second.draft.state.value).toBe('restored')
    expect(second.draft.value.value).toEqual({ company: '双河果源', people: ['王'] })
  })

  it('is gone after discard, and begins again with the next change', () => {
    const { draft } = open('t:2')
    draft.value.value.company = 'x'
    draft.discard()
    expect(draft.value.value).toEqual(empty())
    expect(draft.state.value).toBe('empty')
    expect(open('t:2').draft.state.value).toBe('empty')
    draft.value.value.company = 'y'
    expect(open('t:2').draft.value.value.company).toBe('y')
  })

  it('keeps drafts of one account from another', () => {
    open('a:3').draft.value.value.company = 'mine'
    expect(open('b:3').draft.state.value).toBe('empty')
  })

  it('does not say that it kept what it could not', () => {
    const { draft } = open('t:4')
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: full })
    draft.value.value.company = 'x'
    expect(draft.state.value).toBe('failed')
  })

  it('begins anew where what is stored cannot be read', () => {
    localStorage.setItem('dianxiaoer-draft:t:5', '{"savedAt":')
    expect(open('t:5').draft.value.value).toEqual(empty())
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

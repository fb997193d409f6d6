import { computed, ref, shallowRef } from 'vue'
import { api } from '@/shared/lib/api'
import { useDraft } from '@/shared/lib/drafts'
import { ProblemError } from '@/shared/lib/problem'
import { bodyOf, draftOf, type GraphDraft } from './draft'
import type { Graph } from './types'

const STEPS = 100

/** A chain's graph while it is edited: every change can be taken back until it is saved, and outlives a reload. */
export function useGraphDraft(key: string, saved: () => Graph) {
  const draft = useDraft<GraphDraft>(key, () => draftOf(saved()))
  const before = shallowRef<string[]>([])
  const after = shallowRef<string[]>([])
  const sending = ref(false)
  const error = shallowRef<unknown>(null)
  let last = ''

  const frozen = (): string => JSON.stringify(draft.value.value)
  const put = (text: string): void => void (draft.value.value = JSON.parse(text) as GraphDraft)

  /** `what` names the change: letters typed into one box are one step. */
  function change(what: string, make: (draft: GraphDraft) => GraphDraft): void {
    if (what !== last) before.value = [...before.value.slice(-STEPS), frozen()]
    last = what
    after.value = []
    draft.value.value = make(draft.value.value)
  }
  function undo(): void {
    const text = before.value.at(-1)
    if (text === undefined) return
    after.value = [...after.value, frozen()]
    before.value = before.value.slice(0, -1)
    last = ''
    put(text)
  }
  function redo(): void {
    const text = after.value.at(-1)
    if (text === undefined) return
    before.value = [...before.value, frozen()]
    after.value = after.value.slice(0, -1)
    last = ''
    put(text)
  }
  function forget(): void {
    before.value = []
    after.value = []
    last = ''
    draft.discard()
  }

  async function save(): Promise<Graph | undefined> {
    if (sending.value) return undefined
    sending.value = true
    error.value = null
    try {
      return await api.put<Graph>(`crm/chains/${saved().chain.id}/graph`, { body: bodyOf(draft.value.value), version: draft.value.value.version })
    } catch (problem) {
      error.value = problem
      return undefined
    } finally {
      sending.value = false
    }
  }
  /** Somebody was faster: what was typed stays, and may be put over theirs knowingly. */
  const overtaken = computed(() => error.value instanceof ProblemError && error.value.status === 412)
  function takeVersion(version: number): void {
    draft.value.value = { ...draft.value.value, version }
    error.value = null
  }

  const same = computed(() => JSON.stringify({ ...draft.value.value, version: 0 }) === JSON.stringify({ ...draftOf(saved()), version: 0 }))
  return {
    draft: draft.value,
    kept: draft.state,
    change,
    undo,
    redo,
    mayUndo: computed(() => before.value.length > 0),
    mayRedo: computed(() => after.value.length > 0),
    forget,
    save,
    sending,
    error,
    overtaken,
    takeVersion,
    changed: computed(() => !same.value),
  }
}

import { ref, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { useDraft } from '@/shared/lib/drafts'
import { ProblemError } from '@/shared/lib/problem'
import type { Step } from './types'
import { after, save } from './wizard'

/** One page of the wizard: what is typed survives a reload, "next" keeps it on the server and goes on. */
export function useStep<T extends object>(step: Step, initial: () => T, body: (value: T) => unknown = (value) => value) {
  const router = useRouter()
  const draft = useDraft<T>(`setup:${step}`, initial)
  const busy = ref(false)
  const error: Ref<unknown> = ref(null)

  async function next(): Promise<void> {
    if (busy.value) return
    busy.value = true
    error.value = null
    try {
      await save(step, body(draft.value.value))
      draft.discard()
      await router.push({ query: { step: after(step) } })
    } catch (problem) {
      error.value = problem
    } finally {
      busy.value = false
    }
  }
  const field = (path: string): string | undefined => (error.value instanceof ProblemError ? error.value.field(path) : undefined)

  return { value: draft.value, busy, error, next, field }
}

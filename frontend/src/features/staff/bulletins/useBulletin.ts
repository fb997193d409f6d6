import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { api } from '@/shared/lib/api'
import { ProblemError } from '@/shared/lib/problem'
import type { Bulletin, Section } from './types'

const PAUSE_MS = 900

/** One bulletin; a draft's texts are sent when the keys pause, and nothing typed meanwhile is lost by the answer. */
export function useBulletin(id: string) {
  const client = useQueryClient()
  const key = ['desk', 'insight/bulletins', id]
  const result = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<Bulletin>(`insight/bulletins/${id}`, { signal }), refetchOnWindowFocus: false })
  const bulletin = computed(() => result.data.value)
  const edited = shallowRef<Section[] | null>(null)
  const saving = ref(false)
  const error = shallowRef<unknown>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let chain: Promise<unknown> = Promise.resolve()

  const sections = computed<Section[]>(() => edited.value ?? bulletin.value?.sections ?? [])
  const overtaken = computed(() => error.value instanceof ProblemError && error.value.status === 412)

  function keep(made: Bulletin): Bulletin {
    client.setQueryData(key, made)
    void client.invalidateQueries({ queryKey: ['desk', 'insight/bulletins'], refetchType: 'none' })
    return made
  }

  /** One change after the other, each on the version the one before answered. */
  function step(run: (current: Bulletin) => Promise<Bulletin>): Promise<Bulletin | undefined> {
    const done = chain.then(async () => {
      if (!bulletin.value) return undefined
      saving.value = true
      error.value = null
      try {
        return keep(await run(bulletin.value))
      } catch (problem) {
        error.value = problem
        return undefined
      } finally {
        saving.value = false
      }
    })
    chain = done
    return done
  }

  async function saveTexts(): Promise<void> {
    clearTimeout(timer)
    const sent = edited.value
    if (!sent) return
    const body = { sections: sent.map(({ key: name, title, paragraphs, edited: own }) => ({ key: name, title, ...(own ? { paragraphs: paragraphs.filter(Boolean) } : {}) })) }
    const made = await step((current) => api.patch<Bulletin>(`insight/bulletins/${id}`, { body, version: current.version }))
    if (made && edited.value === sent) edited.value = null
  }

  function edit(next: Section[]): void {
    edited.value = next
    clearTimeout(timer)
    timer = setTimeout(() => void saveTexts(), PAUSE_MS)
  }

  watch(overtaken, (late) => late && void result.refetch())
  onScopeDispose(() => void saveTexts())

  async function act(path: string, body?: unknown): Promise<Bulletin | undefined> {
    await saveTexts()
    const made = await step((current) => api.post<Bulletin>(`insight/bulletins/${id}/${path}`, { body, version: current.version }))
    if (made) void client.invalidateQueries({ queryKey: ['desk', 'insight/bulletins'] })
    return made
  }

  async function change(body: Record<string, unknown>): Promise<Bulletin | undefined> {
    await saveTexts()
    return step((current) => api.patch<Bulletin>(`insight/bulletins/${id}`, { body, version: current.version }))
  }

  async function drop(): Promise<void> {
    clearTimeout(timer)
    edited.value = null
    await chain
    await api.delete(`insight/bulletins/${id}`, { version: bulletin.value?.version })
    client.removeQueries({ queryKey: key })
    await client.invalidateQueries({ queryKey: ['desk', 'insight/bulletins'] })
  }

  return { result, bulletin, sections, edit, act, change, drop, saving, unsaved: computed(() => edited.value !== null), error, overtaken }
}

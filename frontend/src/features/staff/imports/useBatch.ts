import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, shallowRef, type Ref } from 'vue'
import { api } from '@/shared/lib/api'
import { useLive } from '@/shared/lib/sse'
import { MOVING, type ImportBatch, type ImportPatch } from './types'

// Where the live stream is cut off, one looks again by oneself.
const AGAIN_MS = 10_000

/** What is to change, or how it follows from what stands there by then. */
export type Change = ImportPatch | ((before: ImportBatch) => ImportPatch)

/** One batch: read, mapped, set going, taken back. While it moves or is being checked the page hears of each step. */
export function useBatch(id: Ref<string>) {
  const client = useQueryClient()
  const key = computed(() => ['desk', 'crm/imports', id.value])
  const result = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<ImportBatch>(`crm/imports/${id.value}`, { signal }),
    refetchInterval: ({ state }) => (state.data && (MOVING.has(state.data.state) || (state.data.state === 'mapping' && state.data.checked?.version !== state.data.version)) ? AGAIN_MS : false),
  })
  const batch = computed(() => result.data.value)
  useLive(`/api/crm/imports/${id.value}/stream`, () => void result.refetch())
  const sending = shallowRef(false)
  const error = shallowRef<unknown>(null)

  async function once(ask: (before: ImportBatch) => Promise<ImportBatch>): Promise<void> {
    if (!batch.value) return
    sending.value = true
    error.value = null
    try {
      client.setQueryData(key.value, await ask(batch.value))
    } catch (problem) {
      error.value = problem
      await result.refetch()
    } finally {
      sending.value = false
    }
  }
  // One after the other: a choice made while another is on its way is neither lost nor built on what is outdated.
  let line = Promise.resolve()
  const run = (ask: (before: ImportBatch) => Promise<ImportBatch>): Promise<void> => (line = line.then(() => once(ask)))

  return {
    result,
    batch,
    sending,
    error,
    map: (patch: Change) => run((before) => api.patch<ImportBatch>(`crm/imports/${id.value}`, { body: typeof patch === 'function' ? patch(before) : patch, version: before.version })),
    act: async (action: 'commit' | 'cancel' | 'undo'): Promise<void> => {
      if (!sending.value) await run(({ version }) => api.post<ImportBatch>(`crm/imports/${id.value}/actions/${action}`, { version }))
    },
  }
}

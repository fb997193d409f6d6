import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, shallowRef, type Ref } from 'vue'
import { api } from '@/shared/lib/api'
import { MOVING, type ImportBatch, type ImportPatch } from './types'

const AGAIN_MS = 2_000

/** One batch: read, mapped, set going, taken back. While it moves or is being checked it is looked at again by itself. */
export function useBatch(id: Ref<string>) {
  const client = useQueryClient()
  const key = computed(() => ['desk', 'crm/imports', id.value])
  const result = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<ImportBatch>(`crm/imports/${id.value}`, { signal }),
    refetchInterval: ({ state }) => (state.data && (MOVING.has(state.data.state) || (state.data.state === 'mapping' && state.data.checked?.version !== state.data.version)) ? AGAIN_MS : false),
  })
  const batch = computed(() => result.data.value)
  const sending = shallowRef(false)
  const error = shallowRef<unknown>(null)

  async function run(ask: (version: number) => Promise<ImportBatch>): Promise<void> {
    if (!batch.value || sending.value) return
    sending.value = true
    error.value = null
    try {
      client.setQueryData(key.value, await ask(batch.value.version))
    } catch (problem) {
      error.value = problem
      void result.refetch()
    } finally {
      sending.value = false
    }
  }
  return {
    result,
    batch,
    sending,
    error,
    map: (body: ImportPatch) => run((version) => api.patch<ImportBatch>(`crm/imports/${id.value}`, { body, version })),
    act: (action: 'commit' | 'cancel' | 'undo') => run((version) => api.post<ImportBatch>(`crm/imports/${id.value}/actions/${action}`, { version })),
  }
}

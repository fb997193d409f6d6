import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api } from '@/shared/lib/api'
import type { PolicyInEditor } from './types'

/** A document in the editor; every change answers with the whole. */
export function usePolicyDesk(id: Ref<string>) {
  const client = useQueryClient()
  const key = computed(() => ['desk', 'policy', id.value])
  const result = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<PolicyInEditor>(`concierge/policies/editor/${encodeURIComponent(id.value)}`, { signal }) })
  return {
    result,
    refresh: () => void result.refetch(),
    put(answer: PolicyInEditor): void {
      client.setQueryData(key.value, answer)
      void client.invalidateQueries({ queryKey: ['desk', 'concierge/policies/editor'] })
      void client.invalidateQueries({ queryKey: ['policies'] })
    },
  }
}

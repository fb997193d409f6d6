import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api } from '@/shared/lib/api'
import type { PlanDetail } from '../types'

/** One plan with all its editions, and what can be done with it. */
export function usePlan(id: Ref<string>) {
  const client = useQueryClient()
  const key = computed(() => ['desk', 'insight/plan', id.value])
  const result = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<PlanDetail>(`insight/plans/${id.value}`, { signal }) })
  const plan = computed(() => result.data.value)
  const at = (tail = ''): string => `insight/plans/${id.value}${tail}`

  function take(changed: PlanDetail): PlanDetail {
    client.setQueryData(key.value, changed)
    // Lights and attainments follow what is in force.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'desk' && String(queryKey[1]).startsWith('insight/') && queryKey[1] !== 'insight/plan' })
    return changed
  }

  return {
    plan,
    error: result.error,
    refresh: () => result.refetch(),
    rename: async (title: string) => take(await api.patch<PlanDetail>(at(), { body: { title }, version: plan.value!.version })),
    saveDraft: async (body: object) => take(await api.put<PlanDetail>(at('/draft'), { body, version: plan.value!.version })),
    publish: async (reason?: string) => take(await api.post<PlanDetail>(at('/publish'), { body: reason ? { difference_reason: reason } : {}, version: plan.value!.version })),
    async dropDraft(): Promise<void> {
      const { version, edition } = plan.value!
      await api.delete(at('/draft'), { version })
      if (edition !== null) await result.refetch()
      void client.invalidateQueries({ queryKey: ['desk', 'insight/plans'] })
    },
  }
}

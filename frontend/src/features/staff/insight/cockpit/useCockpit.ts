import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { api } from '@/shared/lib/api'
import { useLive } from '@/shared/lib/sse'
import type { Cockpit } from '../types'
import { useAsked } from '../useAsked'

// Without live updates the figures are asked for again now and then; the day turns too.
const AGAIN_MS = 300_000

/** The whole cockpit in one answer, read again whenever something behind it changed. */
export function useCockpit() {
  const { query } = useAsked()
  const result = useQuery({
    queryKey: computed(() => ['desk', 'insight/cockpit', query.value]),
    queryFn: ({ signal }) => api.get<Cockpit>('insight/cockpit', { query: query.value, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  })
  const changedAt = ref<number | null>(null)
  const { connected } = useLive('/api/insight/cockpit/stream', () => {
    changedAt.value = Date.now()
    void result.refetch()
  })
  return { cockpit: computed(() => result.data.value), error: result.error, fetching: result.isFetching, stale: result.isPlaceholderData, connected, changedAt }
}

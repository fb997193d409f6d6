import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { components } from '@/api/library/schema'
import { api } from '@/shared/lib/api'

type Versions = components['schemas']['GateVersions']
const IN_ORDER = ['negotiating', 'signed', 'landed', 'registered', 'started', 'producing', 'above_scale'] as const
const SELDOM_MS = 300_000

/** Which field is asked for before which stage, by the gates in force: the form marks it before anybody is refused. */
export function useNextGate() {
  const { data } = useQuery({ queryKey: ['desk', 'library/gates'], queryFn: ({ signal }) => api.get<Versions>('library/gates', { signal }), staleTime: SELDOM_MS, retry: false })
  return computed(() => {
    const first = new Map<string, string>()
    for (const target of IN_ORDER) {
      for (const field of data.value?.items[0]?.definition.steps[target]?.fields ?? []) if (!first.has(field)) first.set(field, target)
    }
    return first
  })
}

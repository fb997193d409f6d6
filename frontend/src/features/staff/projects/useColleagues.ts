import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { localName } from '@/shared/i18n'
import type { Option } from '@/shared/ui/field'
import { api } from '@/shared/lib/api'
import type { Colleague } from './types'

const SELDOM_MS = 300_000

/** Who a project can be given to. */
export function useColleagues() {
  const result = useQuery({
    queryKey: ['desk', 'library/colleagues'],
    queryFn: ({ signal }) => api.get<{ items: Colleague[] }>('library/colleagues', { signal }),
    staleTime: SELDOM_MS,
  })
  const people = computed(() => result.data.value?.items ?? [])
  return {
    people,
    options: computed<Option[]>(() => people.value.map(({ id, name, unit }) => ({ value: id, label: unit ? `${name} · ${localName(unit.names)}` : name }))),
  }
}

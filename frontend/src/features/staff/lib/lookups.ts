import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { localName } from '@/shared/i18n'
import type { Option } from '@/shared/ui/field'
import { api, type Page } from '@/shared/lib/api'
import type { Assignee, Texts, Unit } from './types'

const SELDOM_MS = 300_000

export function useAssignees(enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: ['desk', 'assignees'],
    queryFn: ({ signal }) => api.get<{ items: Assignee[] }>('concierge/assignees', { signal }),
    enabled: computed(() => toValue(enabled)),
  })
}

export function useUnits() {
  const result = useQuery({
    queryKey: ['desk', 'units'],
    queryFn: ({ signal }) => api.get<Page<Unit>>('identity/units', { signal }),
    staleTime: SELDOM_MS,
  })
  const units = computed(() => result.data.value?.items ?? [])
  return {
    ...result,
    units,
    options: computed<Option[]>(() => units.value.filter(({ active }) => active).map(({ code, names }) => ({ value: code, label: localName(names) }))),
    unitName: (code: string | null): string => {
      const found = units.value.find((unit) => unit.code === code)
      return found ? localName(found.names) : (code ?? '')
    },
  }
}

export function useItemOptions() {
  const result = useQuery({
    queryKey: ['desk', 'service-items'],
    queryFn: ({ signal }) => api.get<Page<{ code: string; names: Texts }>>('concierge/service-items', { signal }),
    staleTime: SELDOM_MS,
  })
  return computed<Option[]>(() => result.data.value?.items.map(({ code, names }) => ({ value: code, label: localName(names) })) ?? [])
}

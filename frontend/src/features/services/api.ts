import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, type Page } from '@/shared/lib/api'
import type { Texts } from '@/features/apply/form/schema'
import type { Definition } from '@/features/tickets/types'

const GUIDES_FRESH_MS = 5 * 60_000

export interface ServiceSummary {
  code: string
  kind: Definition['kind']
  names: Texts
  summary: Texts
  statutory_days: number | null
  promised_days: number
  visits: number
  fee: string
}

export interface PublishedItem {
  code: string
  version_id: string
  number: number
  published_at: string
  definition: Definition
}

export function useServices() {
  return useQuery({
    queryKey: ['service-items'],
    queryFn: ({ signal }) => api.get<Page<ServiceSummary>>('concierge/service-items', { signal }),
    staleTime: GUIDES_FRESH_MS,
  })
}

export function useService(code: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['service-items', toValue(code)]),
    queryFn: ({ signal }) => api.get<PublishedItem>(`concierge/service-items/${encodeURIComponent(toValue(code))}`, { signal }),
    staleTime: GUIDES_FRESH_MS,
  })
}

import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '@/shared/lib/api'
import type { Breakdown, By, IndicatorValue } from '../types'
import { useAsked } from '../useAsked'

/** One indicator, asked what the address asks. */
export function useIndicator(key: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean> = true) {
  const { query } = useAsked()
  const result = useQuery({
    queryKey: computed(() => ['desk', 'insight/indicator', toValue(key), query.value]),
    queryFn: ({ signal }) => api.get<IndicatorValue>(`insight/indicators/${toValue(key)}`, { query: query.value, signal }),
    enabled: computed(() => toValue(enabled)),
    placeholderData: keepPreviousData,
  })
  return { indicator: computed(() => result.data.value), error: result.error, stale: result.isPlaceholderData }
}

export function useBreakdown(key: MaybeRefOrGetter<string>, by: MaybeRefOrGetter<By>) {
  const { query } = useAsked()
  const result = useQuery({
    queryKey: computed(() => ['desk', 'insight/breakdown', toValue(key), toValue(by), query.value]),
    queryFn: ({ signal }) => api.get<Breakdown>(`insight/indicators/${toValue(key)}/breakdown`, { query: { ...query.value, by: toValue(by) }, signal }),
  })
  return { breakdown: computed(() => result.data.value), error: result.error }
}

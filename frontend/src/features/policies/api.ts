import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, type Page, type Query } from '@/shared/lib/api'
import type { ClaimableClause, PolicyWithClauses, PublicPolicy } from './types'

const SELDOM_MS = 5 * 60_000

export function usePolicies(query: MaybeRefOrGetter<Query>) {
  return useQuery({
    queryKey: computed(() => ['policies', 'list', toValue(query)]),
    queryFn: ({ signal }) => api.get<Page<PublicPolicy>>('concierge/policies', { query: { ...toValue(query), limit: 100 }, signal }),
    staleTime: SELDOM_MS,
  })
}

export function usePolicy(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['policies', 'one', toValue(id)]),
    queryFn: ({ signal }) => api.get<PolicyWithClauses>(`concierge/policies/${encodeURIComponent(toValue(id))}`, { signal }),
    staleTime: SELDOM_MS,
  })
}

/** The clauses in force, for the choice on a claim's form. */
export function useClauses() {
  return useQuery({
    queryKey: ['policies', 'clauses'],
    queryFn: ({ signal }) => api.get<Page<ClaimableClause>>('concierge/policy-clauses', { signal }),
    staleTime: SELDOM_MS,
  })
}

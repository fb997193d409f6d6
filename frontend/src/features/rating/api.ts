import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '@/shared/lib/api'
import { ProblemError } from '@/shared/lib/problem'

/** What is done about a bad rating, by somebody other than the handler. */
export interface RatingCase {
  id: string
  state: 'open' | 'proposed' | 'closed'
  worker: { id: string; name: string }
  due_at: string
  measure: string | null
}

const caseKey = (ticketId: string) => ['rating-case', ticketId] as const

export function useRatingCase(ticketId: MaybeRefOrGetter<string>, rated: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => caseKey(toValue(ticketId))),
    queryFn: async ({ signal }) => {
      try {
        return await api.get<RatingCase>(`concierge/tickets/${toValue(ticketId)}/rating-case`, { signal })
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null // its rating was changed to a good one before
        throw error
      }
    },
    enabled: computed(() => toValue(rated)),
  })
}

export function useCaseAnswer(ticketId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, accepted, text }: { id: string; accepted: boolean; text?: string }) =>
      api.post<RatingCase>(`concierge/rating-cases/${id}/answer`, { body: text ? { accepted, text } : { accepted } }),
    onSuccess: (found) => client.setQueryData(caseKey(ticketId), found),
  })
}

import { QueryClient } from '@tanstack/vue-query'
import { ProblemError } from '@/shared/lib/problem'

/** Reads are tried again only when a later try may differ: not for "no such thing" or "not yours". */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 3 && !(error instanceof ProblemError && error.status < 500),
    },
  },
})

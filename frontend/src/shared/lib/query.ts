import { QueryClient } from '@tanstack/vue-query'
import { NetworkLost, ProblemError } from './problem'

const TRIES = 2
const FRESH_MS = 15_000

const mayPass = (error: unknown): boolean =>
  error instanceof NetworkLost || (error instanceof ProblemError && error.status >= 500)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: (failures, error) => failures < TRIES && mayPass(error) },
    mutations: { retry: false, networkMode: 'always' },
  },
})

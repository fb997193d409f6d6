import { QueryClient } from '@tanstack/vue-query'
import { NetworkLost, ProblemError } from './problem'

const TRIES = 2
const FRESH_MS = 15_000

/** A part that is away was waited for already, by the gateway: whoever looks at the page is told now. */
const partAway = ({ document }: ProblemError): boolean => document['part'] !== undefined

const mayPass = (error: unknown): boolean =>
  error instanceof NetworkLost || (error instanceof ProblemError && error.status >= 500 && !partAway(error))

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: (failures, error) => failures < TRIES && mayPass(error) },
    mutations: { retry: false, networkMode: 'always' },
  },
})

import { useQuery } from '@tanstack/vue-query'
import { watchEffect } from 'vue'
import { navCounts } from '@/shared/lib/navCounts'
import { useSession } from '@/shared/lib/useSession'
import type { components } from '@/api/concierge/schema'
import { api } from '@/shared/lib/api'
import { useDecisions } from '../ledgers/useDecisions'

const AGAIN_MS = 60_000
const WORKS = ['concierge.tickets.read_all', 'concierge.tickets.handle', 'concierge.tickets.supervise', 'concierge.tasks.work']

export const useCounts = (enabled: boolean) =>
  useQuery({
    queryKey: ['desk', 'counts'],
    queryFn: ({ signal }) => api.get<components['schemas']['Counts']>('concierge/tickets/counts', { signal }),
    refetchInterval: AGAIN_MS,
    enabled,
  })

/** Keeps the figures beside the rail's entries up to date. */
export function useRailCounts() {
  const session = useSession()
  const counts = useCounts(WORKS.some((permission) => session.can(permission)))
  const unread = useQuery({
    queryKey: ['desk', 'unread'],
    queryFn: ({ signal }) => api.get<{ unread: number }>('messaging/messages/unread-count', { signal }),
    refetchInterval: AGAIN_MS,
  })
  const decisions = useDecisions()
  watchEffect(() => {
    const waiting = decisions.counts.value
    const found = counts.data.value
    Object.assign(navCounts, {
      mine: found?.mine,
      all: found?.open,
      tasks: found?.tasks,
      // What a supervisor has to do something about: tickets under watch, and requests to decide.
      supervised: found && found.supervised + found.pending_extensions,
      cases: found?.open_cases,
      problems: found?.open_problems,
      decisions: waiting.waivers + waiting.claims + waiting.duplicates,
      messages: unread.data.value?.unread,
    })
  })
}

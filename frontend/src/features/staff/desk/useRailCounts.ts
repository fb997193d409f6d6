import { useQuery } from '@tanstack/vue-query'
import { watchEffect } from 'vue'
import { navCounts } from '@/shared/lib/navCounts'
import { useSession } from '@/shared/lib/useSession'
import { api } from '@/shared/lib/api'

interface Counts {
  mine: number
  unclaimed: number
  open: number
  red: number
  amber: number
  supervised: number
  correcting: number
  tasks: number
}

const AGAIN_MS = 60_000
const WORKS = ['concierge.tickets.read_all', 'concierge.tickets.handle', 'concierge.tickets.supervise', 'concierge.tasks.work']

/** Keeps the figures beside the rail's entries up to date. */
export function useRailCounts() {
  const session = useSession()
  const counts = useQuery({
    queryKey: ['desk', 'counts'],
    queryFn: ({ signal }) => api.get<Counts>('concierge/tickets/counts', { signal }),
    refetchInterval: AGAIN_MS,
    enabled: WORKS.some((permission) => session.can(permission)),
  })
  const unread = useQuery({
    queryKey: ['desk', 'unread'],
    queryFn: ({ signal }) => api.get<{ unread: number }>('messaging/messages/unread-count', { signal }),
    refetchInterval: AGAIN_MS,
  })
  watchEffect(() => {
    const found = counts.data.value
    Object.assign(navCounts, {
      mine: found?.mine,
      all: found?.open,
      tasks: found?.tasks,
      supervised: found?.supervised,
      messages: unread.data.value?.unread,
    })
  })
}

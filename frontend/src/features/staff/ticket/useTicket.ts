import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, newKey, type Page } from '@/shared/lib/api'
import { useLive } from '@/shared/lib/sse'
import type { Definition } from '../lib/definition'
import type { Clocks, Material, TicketDetail, TicketEvent } from '../lib/types'

const FOR_EVER = Number.POSITIVE_INFINITY

/** Everything the ticket page shows, kept fresh by the ticket's own stream, and the one way to take a step. */
export function useTicket(id: Ref<string>) {
  const client = useQueryClient()
  const at = (tail = ''): string => `concierge/tickets/${id.value}${tail}`
  const keyed = (part: string) => computed(() => ['desk', part, id.value])

  const detail = useQuery({ queryKey: keyed('ticket'), queryFn: ({ signal }) => api.get<TicketDetail>(at(), { signal }) })
  const materials = useQuery({ queryKey: keyed('materials'), queryFn: ({ signal }) => api.get<{ items: Material[] }>(at('/materials'), { signal }) })
  const events = useQuery({
    queryKey: keyed('events'),
    queryFn: ({ signal }) => api.get<Page<TicketEvent>>(at('/events'), { query: { limit: 100 }, signal }),
  })
  const clocks = useQuery({ queryKey: keyed('clocks'), queryFn: ({ signal }) => api.get<Clocks>(at('/clocks'), { signal }) })
  const definition = useQuery({
    queryKey: keyed('definition'),
    queryFn: ({ signal }) => api.get<Definition>(at('/definition'), { signal }),
    staleTime: FOR_EVER,
  })

  function refresh(): void {
    for (const part of ['ticket', 'materials', 'events', 'clocks']) void client.invalidateQueries({ queryKey: ['desk', part, id.value] })
  }
  function refreshLists(): void {
    for (const part of ['concierge/tickets', 'concierge/tasks', 'counts']) void client.invalidateQueries({ queryKey: ['desk', part] })
  }
  useLive(`/api/concierge/tickets/${id.value}/stream`, refresh)

  /** Take a step based on the version on the screen; a step on what somebody else changed meanwhile is refused with 412. */
  async function act(action: string, body: Record<string, unknown> = {}): Promise<void> {
    const version = detail.data.value?.version
    const next = await api.post<TicketDetail>(at(`/actions/${action}`), { body, version, key: newKey() })
    client.setQueryData(['desk', 'ticket', id.value], next)
    refresh()
    refreshLists()
  }

  return { detail, materials, events, clocks, definition, act, refresh, refreshLists }
}

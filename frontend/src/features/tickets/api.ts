import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, newKey, type Page } from '@/shared/lib/api'
import type { Clocks, Definition, Ticket, TicketEvent, TicketItem } from './types'

const NEVER_STALE = Number.POSITIVE_INFINITY

export const ticketKeys = {
  all: ['tickets'] as const,
  list: (query: Record<string, unknown>) => ['tickets', 'list', query] as const,
  one: (id: string) => ['tickets', 'one', id] as const,
  events: (id: string) => ['tickets', 'events', id] as const,
  clocks: (id: string) => ['tickets', 'clocks', id] as const,
}

export function useTickets(query: MaybeRefOrGetter<Record<string, string | number | undefined>>, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: computed(() => ticketKeys.list(toValue(query))),
    queryFn: ({ signal }) => api.get<Page<TicketItem>>('concierge/tickets', { query: toValue(query), signal }),
    enabled: computed(() => toValue(enabled)),
  })
}

export function useTicket(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: computed(() => ticketKeys.one(toValue(id))),
    queryFn: ({ signal }) => api.get<Ticket>(`concierge/tickets/${toValue(id)}`, { signal }),
    enabled: computed(() => toValue(enabled)),
  })
}

export function useTicketEvents(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ticketKeys.events(toValue(id))),
    queryFn: ({ signal }) => api.get<Page<TicketEvent>>(`concierge/tickets/${toValue(id)}/events`, { query: { limit: 100 }, signal }),
  })
}

export function useTicketClocks(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: computed(() => ticketKeys.clocks(toValue(id))),
    queryFn: ({ signal }) => api.get<Clocks>(`concierge/tickets/${toValue(id)}/clocks`, { signal }),
    enabled: computed(() => toValue(enabled)),
  })
}

/** The definition a ticket began with: it never changes, so it is asked for once. */
export function useTicketDefinition(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: computed(() => ['tickets', 'definition', toValue(id)]),
    queryFn: ({ signal }) => api.get<Definition>(`concierge/tickets/${toValue(id)}/definition`, { signal }),
    staleTime: NEVER_STALE,
    enabled: computed(() => toValue(enabled)),
  })
}

/** A step on a ticket; the answer is the ticket as it stands then. */
export function useTicketAction(id: MaybeRefOrGetter<string>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ action, body = {} }: { action: string; body?: Record<string, unknown> }) =>
      api.post<Ticket>(`concierge/tickets/${toValue(id)}/actions/${action}`, { body, key: newKey() }),
    onSuccess: (ticket) => {
      client.setQueryData(ticketKeys.one(ticket.id), ticket)
      void client.invalidateQueries({ queryKey: ['tickets', 'list'] })
      void client.invalidateQueries({ queryKey: ticketKeys.events(ticket.id) })
      void client.invalidateQueries({ queryKey: ticketKeys.clocks(ticket.id) })
    },
  })
}

import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { api, type Page } from '@/shared/lib/api'
import { ticketKeys } from '@/features/tickets/api'
import type { Ticket, TicketItem } from '@/features/tickets/types'
import { NetworkLost, ProblemError } from '@/shared/lib/problem'
import type { FormData } from './form/schema'

/** The server's copy of a draft: created by the first screen that is done, changed by each later one. */
export function useDraftTicket() {
  const client = useQueryClient()
  const saving = ref(false)
  /** The last save did not get through; what was typed waits on the phone. */
  const onPhoneOnly = ref(false)

  function keep(ticket: Ticket): Ticket {
    client.setQueryData(ticketKeys.one(ticket.id), ticket)
    void client.invalidateQueries({ queryKey: ['tickets', 'list'] })
    void client.invalidateQueries({ queryKey: ['papers', ticket.id] })
    return ticket
  }

  async function attempt(work: () => Promise<Ticket>): Promise<Ticket | null> {
    saving.value = true
    try {
      const ticket = keep(await work())
      onPhoneOnly.value = false
      return ticket
    } catch (error) {
      if (!(error instanceof NetworkLost)) throw error
      onPhoneOnly.value = true
      return null
    } finally {
      saving.value = false
    }
  }

  async function patch(id: string, form: FormData): Promise<Ticket> {
    const known = client.getQueryData<Ticket>(ticketKeys.one(id)) ?? (await api.get<Ticket>(`concierge/tickets/${id}`))
    try {
      return await api.patch<Ticket>(`concierge/tickets/${id}`, { body: { form }, version: known.version })
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 412)) throw error
      // Changed on another device of the same person: what stands on this screen is what they see and mean.
      const { version } = await api.get<Ticket>(`concierge/tickets/${id}`)
      return api.patch<Ticket>(`concierge/tickets/${id}`, { body: { form }, version })
    }
  }

  async function make(code: string, form: FormData, key: string): Promise<Ticket> {
    try {
      return await api.post<Ticket>('concierge/tickets', { body: { service_item: code, form, submit: false }, key })
    } catch (error) {
      if (!(error instanceof ProblemError && error.slug === 'idempotency-key-reused')) throw error
      // An earlier attempt did arrive, only its answer was lost, and more was typed since: go on with that draft.
      const { items } = await api.get<Page<TicketItem>>('concierge/tickets', { query: { state: 'draft', item: code, sort: '-updated_at', limit: 1 } })
      if (!items[0]) throw error
      return patch(items[0].id, form)
    }
  }

  const create = (code: string, form: FormData, key: string) => attempt(() => make(code, form, key))
  const save = (id: string, form: FormData) => attempt(() => patch(id, form))

  return { saving, onPhoneOnly, create, save, keep }
}

import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '@/shared/lib/api'
import type { Paper } from './types'

const paperKey = (ticketId: string) => ['papers', ticketId] as const

export function usePapers(ticketId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => paperKey(toValue(ticketId))),
    queryFn: ({ signal }) => api.get<{ items: Paper[] }>(`concierge/tickets/${toValue(ticketId)}/materials`, { signal }),
  })
}

/** Changes to a ticket's papers; the list is read again after each. */
export function usePaperChanges(ticketId: string) {
  const client = useQueryClient()
  const path = `concierge/tickets/${ticketId}/materials`
  const reread = () => client.invalidateQueries({ queryKey: paperKey(ticketId) })

  async function attach(code: string, uploads: string[], asPdf: boolean, key: string): Promise<void> {
    await api.post(path, { body: { code, uploads, as_pdf: asPdf }, key })
    await reread()
  }

  async function removeFile(paperId: string, fileId: string): Promise<void> {
    await api.delete(`${path}/${paperId}/files/${fileId}`)
    await reread()
  }

  return { attach, removeFile, reread }
}

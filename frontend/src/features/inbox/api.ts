import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/vue-query'
import { api, type Page } from '@/shared/lib/api'
import { navCounts } from '@/shared/lib/navCounts'

export interface InboxMessage {
  id: string
  title: string
  body: string
  link: string
  urgent: boolean
  created_at: string
  read_at: string | null
}

const PAGE_SIZE = 20
const KEY = ['messages'] as const

export function useMessages() {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) => api.get<Page<InboxMessage>>('messaging/messages', { query: { cursor: pageParam, limit: PAGE_SIZE }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
}

export function useReading() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string | 'all') => api.post<{ unread: number }>(id === 'all' ? 'messaging/messages/read-all' : `messaging/messages/${id}/read`),
    onSuccess: ({ unread }) => {
      navCounts.inbox = unread || undefined
      void client.invalidateQueries({ queryKey: KEY })
    },
  })
}

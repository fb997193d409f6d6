import { api } from '@/shared/lib/api'
import { navCounts } from '@/shared/lib/navCounts'

/** Bring the figures beside 办件 and 消息 up to date; they are an extra, so a failure stays silent. */
export async function refreshCounts(): Promise<void> {
  const [messages, tickets] = await Promise.allSettled([
    api.get<{ unread: number }>('messaging/messages/unread-count'),
    api.get<{ waits_for_me: number }>('concierge/tickets/counts'),
  ])
  if (messages.status === 'fulfilled') navCounts.inbox = messages.value.unread || undefined
  if (tickets.status === 'fulfilled') navCounts.tickets = tickets.value.waits_for_me || undefined
}

import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { components } from '@/api/library/schema'
import { staffNav } from '@/app/staffFace'
import { api, type Page } from '@/shared/lib/api'
import { useSession } from '@/shared/lib/useSession'
import type { IconName } from '@/shared/ui/icons'
import type { EnterpriseItem } from '../enterprises/types'
import type { TicketItem } from '../lib/types'
import { useWords } from '../lib/words'

type ProjectItem = components['schemas']['ProjectItem']

export interface Found {
  id: string
  to: string
  icon: IconName
  title: string
  note: string
}

const LEAST = 2
const SHOWN = 6
const TICKETS = ['concierge.tickets.read_all', 'concierge.tickets.handle', 'concierge.tickets.supervise', 'concierge.tasks.work']
const PROJECTS = ['library.projects.read']
const ENTERPRISES = ['crm.enterprises.read']

/** What the palette finds for what was typed: what each service one may ask knows of it, then pages. */
export function useFound(typed: Ref<string>, asked: Ref<string>) {
  const { t, name, word } = useWords()
  const session = useSession()
  const may = (permissions: readonly string[]): boolean => permissions.some((one) => session.can(one))
  const long = computed(() => asked.value.length >= LEAST)

  const ask = <T>(path: string, permissions: readonly string[]) =>
    useQuery({
      queryKey: computed(() => ['desk', 'palette', path, asked.value]),
      queryFn: ({ signal }) => api.get<Page<T>>(path, { query: { q: asked.value, limit: SHOWN }, signal }),
      enabled: computed(() => long.value && may(permissions)),
      retry: false,
    })
  const tickets = ask<TicketItem>('concierge/tickets', TICKETS)
  const projects = ask<ProjectItem>('library/projects', PROJECTS)
  const enterprises = ask<EnterpriseItem>('crm/enterprises', ENTERPRISES)
  const sources = [tickets, projects, enterprises]
  const pages = computed<Found[]>(() =>
    staffNav
      .filter(({ permissions }) => !permissions || may(permissions))
      .map(({ key, to, icon, label }) => ({ id: `page-${key}`, to, icon, title: t(label), note: t('desk.palette.page') }))
      .filter(({ title }) => title.toLowerCase().includes(typed.value.trim().toLowerCase())),
  )
  const short = ({ aliases }: EnterpriseItem): string | undefined => aliases.find(({ kind }) => kind === 'short')?.name
  const records = computed<Found[]>(() => [
    ...(tickets.data.value?.items ?? []).map((ticket) => ({
      id: ticket.id,
      to: `/staff/tickets/${ticket.id}`,
      icon: 'tickets' as const,
      title: `${name(ticket.item.names)} · ${ticket.company ?? ticket.applicant_name}`,
      note: `${ticket.number ?? ''} ${word('state', ticket.state)}`,
    })),
    ...(projects.data.value?.items ?? []).map((project) => ({
      id: project.id,
      to: `/staff/projects/${project.id}`,
      icon: 'board' as const,
      title: project.name,
      note: [project.number, word('palette.stage', project.stage), project.investor].filter(Boolean).join(' · '),
    })),
    ...(enterprises.data.value?.items ?? []).map((one) => ({
      id: one.id,
      to: `/staff/enterprises/${one.id}`,
      icon: 'building' as const,
      title: one.name,
      note: [short(one), one.credit_code].filter(Boolean).join(' · '),
    })),
  ])
  return {
    found: computed(() => [...(long.value ? records.value : []), ...pages.value]),
    looking: computed(() => long.value && sources.some(({ isFetching }) => isFetching.value)),
    /** Some part did not answer: what is not found may be there all the same. */
    partly: computed(() => long.value && sources.some(({ isError }) => isError.value)),
  }
}

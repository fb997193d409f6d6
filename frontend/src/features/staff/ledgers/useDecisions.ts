import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, type Page } from '@/shared/lib/api'
import { useSession } from '@/shared/lib/useSession'
import type { Candidate, Claim, Waiver } from '../projects/types'

const AGAIN_MS = 60_000
const MOST = 100

interface Group {
  id: string
  name: string
  number: string
  candidates: Candidate[]
}

/** What waits for the person's own word: waivers of others, contests of others, possible duplicates that shut a gate. */
export function useDecisions() {
  const session = useSession()
  const decides = session.can('library.projects.manage')
  const ask = <T>(path: string, query: Record<string, string | boolean>, may: boolean) =>
    useQuery({
      queryKey: ['desk', `library/${path}`, 'to-decide'],
      queryFn: ({ signal }) => api.get<Page<T>>(`library/${path}`, { query: { ...query, limit: MOST }, signal }),
      refetchInterval: AGAIN_MS,
      enabled: may,
    })
  const waivers = ask<Waiver>('waivers', { state: 'pending' }, session.can('library.waivers.approve'))
  const claims = ask<Claim>('claims', { state: 'contested' }, decides)
  const found = ask<Candidate>('duplicates', { open: true }, decides)
  const parts = [waivers, claims, found]

  // The newest come first from the server; who waits longest is heard first.
  const mine = <T extends { may_decide: boolean }>(page: Page<T> | undefined): T[] => (page?.items ?? []).filter(({ may_decide: may }) => may).reverse()
  const shutting = computed(() => (found.data.value?.items ?? []).filter(({ blocks }) => blocks).reverse())
  const duplicates = computed(() => {
    const groups = new Map<string, Group>()
    for (const one of shutting.value) {
      const group = groups.get(one.project_id) ?? { id: one.project_id, name: one.project_name, number: one.project_number, candidates: [] }
      groups.set(one.project_id, { ...group, candidates: [...group.candidates, one] })
    }
    return [...groups.values()]
  })
  const ofWaivers = computed(() => mine(waivers.data.value))
  const ofClaims = computed(() => mine(claims.data.value))
  return {
    waivers: ofWaivers,
    claims: ofClaims,
    duplicates,
    counts: computed(() => ({ waivers: ofWaivers.value.length, claims: ofClaims.value.length, duplicates: shutting.value.length })),
    loading: computed(() => parts.some(({ isLoading }) => isLoading.value)),
    errors: computed(() => parts.map(({ error }) => error.value).filter((error) => error !== null)),
  }
}

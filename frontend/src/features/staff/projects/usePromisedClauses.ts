import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useClauses } from '@/features/policies/api'
import type { Matches } from '@/features/policies/types'
import { api, type Page } from '@/shared/lib/api'
import { useSession } from '@/shared/lib/useSession'
import type { Option } from '@/shared/ui/field'
import type { PolicyInEditor, StaffPolicy } from '../policies/types'
import type { ProjectDetail } from './types'
import { useProjectWords } from './useProjectWords'

const SELDOM_MS = 5 * 60_000
const ORDER = ['fits', 'cannot_be_told', 'does_not_fit']
const READS_DRAFTS = ['concierge.policies.edit', 'concierge.policies.review']

/** Clauses that wait for their review, with the documents they are in. */
async function unreviewed(signal: AbortSignal): Promise<{ id: string; titles: Record<string, string>; document: Record<string, string> }[]> {
  const { items } = await api.get<Page<StaffPolicy>>('concierge/policies/editor', { query: { unreviewed: true, limit: 20 }, signal })
  const pages = await Promise.all(items.map(({ id }) => api.get<PolicyInEditor>(`concierge/policies/editor/${id}`, { signal })))
  return pages.flatMap(({ titles, clause_list }) => clause_list.filter(({ reviewed_on: on }) => on === null).map((clause) => ({ id: clause.id, titles: clause.titles, document: titles })))
}

/** What an agreement can promise of our policies: how each fits this project, and whether its review is on record. */
export function usePromisedClauses(project: Ref<ProjectDetail>) {
  const { t, name, format } = useProjectWords()
  const session = useSession()
  const clauses = useClauses()
  const matches = useQuery({
    queryKey: computed(() => ['desk', 'project-clauses', project.value.id]),
    queryFn: ({ signal }) => api.post<Matches>('concierge/policy-matches', { body: { facts: {}, project_id: project.value.id }, signal }),
    enabled: computed(() => project.value.may_edit),
    staleTime: SELDOM_MS,
    retry: false,
  })
  const waiting = useQuery({
    queryKey: ['desk', 'clauses-unreviewed'],
    queryFn: ({ signal }) => unreviewed(signal),
    enabled: computed(() => project.value.may_edit && READS_DRAFTS.some((one) => session.can(one))),
    staleTime: SELDOM_MS,
    retry: false,
  })

  const known = computed<Option[]>(() => {
    const verdicts = new Map(matches.data.value?.items.map((one) => [one.clause_id, one.verdict]))
    const rank = (id: string): number => ORDER.indexOf(verdicts.get(id) ?? 'cannot_be_told')
    const inForce = [...(clauses.data.value?.items ?? [])].sort((a, b) => rank(a.id) - rank(b.id))
    return [
      ...inForce.map(({ id, titles, document, reviewed_on: on }) => {
        const verdict = verdicts.get(id)
        return { value: id, label: name(titles), help: [`✓ ${t('projects.clause.reviewed', { day: format.day(on) })}`, verdict ? t(`projects.clause.${verdict}`) : '', name(document)].filter(Boolean).join(' · ') }
      }),
      ...(waiting.data.value ?? []).map(({ id, titles, document }) => ({ value: id, label: name(titles), help: `▲ ${t('projects.clause.unreviewed')} · ${name(document)}` })),
    ]
  })

  /** The choice, with what was promised before even where it is in force no more. */
  function optionsWith(promised: readonly string[]): Option[] {
    const gone = promised.filter((id) => !known.value.some(({ value }) => value === id))
    return [...known.value, ...gone.map((value) => ({ value, label: t('projects.clause.gone'), help: `▲ ${t('projects.clause.goneHelp')}` }))]
  }
  return { optionsWith }
}

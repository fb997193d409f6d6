import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, shallowRef } from 'vue'
import { api, newKey } from '@/shared/lib/api'
import { useDraft } from '@/shared/lib/drafts'
import { ProblemError } from '@/shared/lib/problem'
import { differences, toggled, type Definition, type Edition, type Options } from './editions'

const SELDOM_MS = 3_600_000
interface Kept {
  /** Number of the edition this was begun from; none while nothing is changed. */
  from: number | null
  definition: Definition | null
  note: string
}

/** The gates in force, all earlier editions, and the next one while it is written. */
export function useGates(account: string) {
  const client = useQueryClient()
  const key = ['desk', 'library/gates']
  const editions = useQuery({ queryKey: key, queryFn: async ({ signal }) => (await api.get<{ items: Edition[] }>('library/gates', { signal })).items })
  const options = useQuery({ queryKey: ['desk', 'library/gates/options'], queryFn: ({ signal }) => api.get<Options>('library/gates/options', { signal }), staleTime: SELDOM_MS })
  const current = computed(() => editions.data.value?.[0])
  const { value: kept, state, discard } = useDraft<Kept>(`gates:${account}`, () => ({ from: null, definition: null, note: '' }))
  const sending = ref(false)
  const error = shallowRef<unknown>(null)
  const overtaken = computed(() => kept.value.from !== null && current.value !== undefined && kept.value.from !== current.value.number)

  const draft = computed<Definition>(() => kept.value.definition ?? current.value?.definition ?? { steps: {} })
  const changes = computed(() => (current.value ? differences(current.value.definition, draft.value) : []))
  function set(definition: Definition): void {
    kept.value = { ...kept.value, from: current.value?.number ?? null, definition }
  }

  async function publish(): Promise<Edition | undefined> {
    sending.value = true
    error.value = null
    try {
      const body = { definition: draft.value, note: kept.value.note.trim() }
      const made = await api.post<Edition>('library/gates', { body, version: kept.value.from ?? 0, key: newKey() })
      discard()
      await client.invalidateQueries({ predicate: ({ queryKey }) => /^(?:library\/|project)/.test(String(queryKey[1])) })
      return made
    } catch (problem) {
      // Somebody put an edition in force meanwhile: what differs from that one is shown anew before it is sent again.
      if (problem instanceof ProblemError && problem.status === 412) await editions.refetch()
      else error.value = problem
      return undefined
    } finally {
      sending.value = false
    }
  }

  return {
    editions,
    options,
    current,
    draft,
    note: computed({ get: () => kept.value.note, set: (note) => void (kept.value = { ...kept.value, note }) }),
    changes,
    overtaken,
    accept: () => set(draft.value),
    restored: state.value === 'restored' && kept.value.definition !== null,
    toggle: (target: string, code: string, on: boolean) => set(toggled(draft.value, target, code, on)),
    begin: (definition: Definition) => set(definition),
    discard,
    publish,
    sending,
    error,
  }
}

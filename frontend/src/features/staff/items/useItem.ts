import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, nextTick, ref, watch, type Ref } from 'vue'
import { api, type Page } from '@/shared/lib/api'
import { useDraft } from '@/shared/lib/drafts'
import { ProblemError } from '@/shared/lib/problem'
import { useSession } from '@/shared/lib/useSession'
import type { DraftDefinition, EditedItem } from './types'

/** What was edited in this browser and not saved yet, and the version of the item it was made from. */
interface Unsaved {
  definition: DraftDefinition | null
  version: number
}

const copyOf = (definition: DraftDefinition): DraftDefinition => JSON.parse(JSON.stringify(definition)) as DraftDefinition

/** An item being edited: what was left unsaved here, else its draft, else a copy of what is published. */
export function useItem(code: Ref<string>) {
  const client = useQueryClient()
  const items = useQuery({ queryKey: ['desk', 'items'], queryFn: ({ signal }) => api.get<Page<EditedItem>>('concierge/service-items/editor', { signal }) })
  const item = computed(() => items.data.value?.items.find((one) => one.code === code.value))
  const published = useQuery({
    queryKey: computed(() => ['desk', 'item', code.value]),
    queryFn: ({ signal }) => api.get<{ definition: DraftDefinition }>(`concierge/service-items/${code.value}`, { signal }),
    retry: (_failures, error) => !(error instanceof ProblemError),
  })
  const source = computed(() => item.value?.draft ?? published.data.value?.definition)

  const unsaved = useDraft<Unsaved>(`item:${code.value}:${useSession().me?.id ?? ''}`, () => ({ definition: null, version: 0 }))
  const definition = ref<DraftDefinition | null>(unsaved.value.value.definition && copyOf(unsaved.value.value.definition))
  const dirty = ref(definition.value !== null)
  let taking = false
  watch(definition, (now) => {
    if (taking || !now) return
    if (!dirty.value) unsaved.value.value.version = item.value!.version
    dirty.value = true
    unsaved.value.value.definition = now
  }, { deep: true, flush: 'sync' })

  function take(): void {
    taking = true
    definition.value = source.value ? copyOf(source.value) : null
    taking = false
  }
  watch(source, () => {
    if (!dirty.value) take()
  }, { immediate: true })

  /** A colleague saved after these edits began: whoever saves now decides whose words stand. */
  const overtaken = computed(() => dirty.value && item.value !== undefined && item.value.version !== unsaved.value.value.version)

  function revert(): () => void {
    const before = { ...unsaved.value.value }
    dirty.value = false
    unsaved.discard()
    take()
    return () => {
      definition.value = before.definition
      unsaved.value.value = before
    }
  }
  const insist = (): void => void (unsaved.value.value.version = item.value!.version)

  async function change(send: (version: number) => Promise<unknown>, version = item.value!.version): Promise<void> {
    await send(version)
    await client.invalidateQueries({ queryKey: ['desk', 'items'] })
    await client.invalidateQueries({ queryKey: ['desk', 'item', code.value] })
    await client.invalidateQueries({ queryKey: ['desk', 'service-items'] })
  }
  const at = (tail: string): string => `concierge/service-items/${code.value}${tail}`

  async function save(): Promise<void> {
    const sent = JSON.stringify(definition.value)
    try {
      await change((version) => api.put(at('/draft'), { body: { definition: definition.value }, version }), unsaved.value.value.version)
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) await items.refetch()
      throw error
    }
    await nextTick()
    if (JSON.stringify(definition.value) === sent) revert()
    else insist() // went on typing meanwhile: that is not saved yet
  }

  async function retire(retired: boolean): Promise<void> {
    await change((version) => api.patch(at(''), { body: { retired }, version }))
    if (dirty.value) insist()
  }

  return {
    item,
    definition,
    dirty,
    overtaken,
    settled: computed(() => !items.isPending.value && !published.isFetching.value),
    error: items.error,
    save,
    revert,
    insist,
    publish: () => change((version) => api.post(at('/publish'), { version })),
    discard: () => change((version) => api.delete(at('/draft'), { version })),
    retire,
  }
}

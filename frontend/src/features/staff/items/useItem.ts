import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch, type Ref } from 'vue'
import { api, type Page } from '@/shared/lib/api'
import { ProblemError } from '@/shared/lib/problem'
import type { DraftDefinition, EditedItem } from './types'

const copyOf = (definition: DraftDefinition): DraftDefinition => JSON.parse(JSON.stringify(definition)) as DraftDefinition

/** An item being edited: its draft, or a copy of what is published; saving is refused when a colleague saved meanwhile. */
export function useItem(code: Ref<string>) {
  const client = useQueryClient()
  const items = useQuery({ queryKey: ['desk', 'items'], queryFn: ({ signal }) => api.get<Page<EditedItem>>('concierge/service-items/editor', { signal }) })
  const item = computed(() => items.data.value?.items.find((one) => one.code === code.value))
  const published = useQuery({
    queryKey: computed(() => ['desk', 'item', code.value]),
    queryFn: ({ signal }) => api.get<{ definition: DraftDefinition }>(`concierge/service-items/${code.value}`, { signal }),
    retry: (_failures, error) => !(error instanceof ProblemError),
  })
  const definition = ref<DraftDefinition | null>(null)
  const dirty = ref(false)

  function begin(): void {
    const source = item.value?.draft ?? published.data.value?.definition
    if (!source) return
    definition.value = copyOf(source)
    void Promise.resolve().then(() => (dirty.value = false))
  }
  watch([item, published.data], () => {
    if (!dirty.value) begin()
  }, { immediate: true })
  watch(definition, () => (dirty.value = true), { deep: true, flush: 'sync' })

  async function change(send: (version: number) => Promise<unknown>): Promise<void> {
    await send(item.value!.version)
    dirty.value = false
    await client.invalidateQueries({ queryKey: ['desk', 'items'] })
    await client.invalidateQueries({ queryKey: ['desk', 'item', code.value] })
  }
  const at = (tail: string): string => `concierge/service-items/${code.value}${tail}`

  return {
    item,
    definition,
    dirty,
    error: items.error,
    save: () => change((version) => api.put(at('/draft'), { body: { definition: definition.value }, version })),
    publish: () => change((version) => api.post(at('/publish'), { version })),
    discard: () => change((version) => api.delete(at('/draft'), { version })).then(begin),
    retire: (retired: boolean) => change((version) => api.patch(at(''), { body: { retired }, version })),
  }
}

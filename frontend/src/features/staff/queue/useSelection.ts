import { computed, ref, watch, type Ref } from 'vue'

/** Ticked rows; those that leave the list are no longer ticked, so that nothing unseen is changed. */
export function useSelection<T extends { id: string }>(rows: Ref<T[]>) {
  const ids = ref(new Set<string>())
  watch(rows, (now) => {
    const there = new Set(now.map(({ id }) => id))
    ids.value = new Set([...ids.value].filter((id) => there.has(id)))
  })
  return {
    chosen: computed(() => rows.value.filter(({ id }) => ids.value.has(id))),
    all: computed(() => rows.value.length > 0 && ids.value.size === rows.value.length),
    has: (id: string) => ids.value.has(id),
    toggle: (id: string) => {
      const next = new Set(ids.value)
      if (!next.delete(id)) next.add(id)
      ids.value = next
    },
    toggleAll: () => {
      ids.value = ids.value.size === rows.value.length ? new Set() : new Set(rows.value.map(({ id }) => id))
    },
    clear: () => (ids.value = new Set()),
  }
}

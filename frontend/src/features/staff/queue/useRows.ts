import { nextTick, ref, type Ref } from 'vue'

/** Up and down between the rows' links, space to preview the one in hand. */
export function useRows<T extends { id: string }>(rows: Ref<T[]>, preview: (row: T) => void) {
  const table = ref<HTMLElement | null>(null)

  function focusRow(index: number): void {
    const links = table.value?.querySelectorAll<HTMLElement>('[data-row]')
    links?.[Math.max(0, Math.min(index, links.length - 1))]?.focus()
  }

  function onKey(event: KeyboardEvent, index: number): void {
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.value.length - 1 }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      focusRow(target)
    } else if (event.key === ' ') {
      event.preventDefault()
      const row = rows.value[index]
      if (row) preview(row)
    }
  }

  return { table, onKey, focusFirst: () => nextTick(() => focusRow(0)) }
}

import { shallowRef } from 'vue'

const STEPS: Record<string, [rows: number, columns: number]> = { ArrowDown: [1, 0], Enter: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }

/** Moves between the cells of a grid; left and right only at the edge of what is typed. */
export function useGridKeys() {
  const table = shallowRef<HTMLElement | null>(null)

  function onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    const cell = event.target as HTMLInputElement
    if (!step || event.isComposing) return
    const [rows, columns] = step
    const atEdge = columns > 0 ? cell.selectionStart === cell.value.length : cell.selectionEnd === 0
    if (columns !== 0 && !atEdge) return
    const next = table.value?.querySelector<HTMLInputElement>(`[data-row="${Number(cell.dataset['row']) + rows}"][data-column="${Number(cell.dataset['column']) + columns}"]`)
    event.preventDefault()
    if (!next) return
    next.focus()
    next.select()
  }
  return { table, onKey }
}

import { nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { useSelection } from './useSelection'

describe('ticked rows', () => {
  it('are forgotten when they leave the list', async () => {
    const rows = ref([{ id: 'a' }, { id: 'b' }])
    const selection = useSelection(rows)
    selection.toggleAll()
    expect(selection.all.value).toBe(true)
    rows.value = [{ id: 'b' }, { id: 'c' }]
    await nextTick()
    expect(selection.chosen.value).toEqual([{ id: 'b' }])
    selection.toggle('b')
    expect(selection.has('b')).toBe(false)
  })
})

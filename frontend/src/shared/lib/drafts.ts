import { createStore, del, entries, set } from 'idb-keyval'
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

const photos = createStore('dianxiaoer-photos', 'photos')
const PREFIX = 'dianxiaoer-draft:'

export interface KeptDraft<T> {
  savedAt: number
  value: T
}

export type DraftState = 'empty' | 'restored' | 'saved' | 'failed'

export interface Draft<T> {
  /** An earlier draft, if any, stands in it from the beginning. */
  value: Ref<T>
  state: Ref<DraftState>
  savedAt: Ref<number | null>
  discard: () => void
}

function keptAt<T>(key: string): KeptDraft<T> | undefined {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as KeptDraft<T> | undefined
  } catch {
    return undefined
  }
}

/**
 * A form's content that outlives reloads, closed tabs and lost networks.
 *
 * Written with every change, in storage that answers at once: a reload right after a key press loses nothing, and
 * `saved` is only said of what is. `key` names form and account (`apply:registration:<account id>`), so that nobody
 * on a shared phone sees another's draft.
 */
export function useDraft<T extends object>(key: string, initial: () => T): Draft<T> {
  const kept = keptAt<T>(key)
  const value = ref({ ...initial(), ...kept?.value }) as Ref<T>
  const state = ref<DraftState>(kept ? 'restored' : 'empty')
  const savedAt: ShallowRef<number | null> = shallowRef(kept?.savedAt ?? null)

  function save(): void {
    const now = Date.now()
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify({ savedAt: now, value: value.value }))
      savedAt.value = now
      state.value = 'saved'
    } catch {
      state.value = 'failed' // no storage, or a full one: the form says so instead of pretending
    }
  }
  watch(value, save, { deep: true, flush: 'sync' })

  function discard(): void {
    value.value = initial()
    localStorage.removeItem(PREFIX + key)
    savedAt.value = null
    state.value = 'empty'
  }

  return { value, state, savedAt, discard }
}

/** Keep a photo or file until the server has it. */
export const keepFile = (key: string, file: File): Promise<void> => set(key, file, photos)
export const dropFile = (key: string): Promise<void> => del(key, photos)

export async function keptFiles(prefix: string): Promise<{ key: string; file: File }[]> {
  const all = await entries<string, File>(photos).catch(() => [])
  return all.filter(([key]) => key.startsWith(prefix)).map(([key, file]) => ({ key, file }))
}

import { createStore, del, entries, get, set } from 'idb-keyval'
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

const texts = createStore('dianxiaoer-drafts', 'texts')
const photos = createStore('dianxiaoer-photos', 'photos')
const PAUSE_MS = 400

export interface KeptDraft<T> {
  savedAt: number
  value: T
}

export type DraftState = 'loading' | 'empty' | 'restored' | 'saved' | 'failed'

export interface Draft<T> {
  value: Ref<T>
  state: Ref<DraftState>
  savedAt: Ref<number | null>
  /** Resolves when an earlier draft, if any, stands in `value`. */
  ready: Promise<void>
  discard: () => Promise<void>
}

/**
 * A form's content that outlives reloads, closed tabs and lost networks.
 *
 * `key` names form and account (`ticket:new:registration:<account id>`), so that nobody on a shared phone sees
 * another's draft.
 */
export function useDraft<T extends object>(key: string, initial: () => T): Draft<T> {
  const value = ref(initial()) as Ref<T>
  const state = ref<DraftState>('loading')
  const savedAt: ShallowRef<number | null> = shallowRef(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const kept: KeptDraft<T> = { savedAt: Date.now(), value: JSON.parse(JSON.stringify(value.value)) as T }
    try {
      await set(key, kept, texts)
      savedAt.value = kept.savedAt
      state.value = 'saved'
    } catch {
      state.value = 'failed' // private windows may have no storage; the form says so instead of pretending
    }
  }

  async function restore(): Promise<void> {
    const kept = await get<KeptDraft<T>>(key, texts).catch(() => undefined)
    if (kept) {
      value.value = { ...initial(), ...kept.value }
      savedAt.value = kept.savedAt
    }
    state.value = kept ? 'restored' : 'empty'
    watch(value, () => {
      clearTimeout(timer)
      timer = setTimeout(() => void save(), PAUSE_MS)
    }, { deep: true })
  }

  const saveNow = (): void => {
    if (timer !== undefined) void save()
  }
  addEventListener('pagehide', saveNow)
  onScopeDispose(() => {
    removeEventListener('pagehide', saveNow)
    saveNow()
  })

  async function discard(): Promise<void> {
    value.value = initial()
    await Promise.resolve() // lets the watcher above notice before its timer is dropped
    clearTimeout(timer)
    timer = undefined
    await del(key, texts).catch(() => undefined)
    savedAt.value = null
    state.value = 'empty'
  }

  return { value, state, savedAt, ready: restore(), discard }
}

/** The drafts whose key begins with `prefix`, newest first: "go on where you stopped". */
export async function keptDrafts<T>(prefix: string): Promise<{ key: string; savedAt: number; value: T }[]> {
  const all = await entries<string, KeptDraft<T>>(texts).catch(() => [])
  return all
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, kept]) => ({ key, ...kept }))
    .sort((a, b) => b.savedAt - a.savedAt)
}

/** Keep a photo or file until the server has it. */
export const keepFile = (key: string, file: File): Promise<void> => set(key, file, photos)
export const dropFile = (key: string): Promise<void> => del(key, photos)

export async function keptFiles(prefix: string): Promise<{ key: string; file: File }[]> {
  const all = await entries<string, File>(photos).catch(() => [])
  return all.filter(([key]) => key.startsWith(prefix)).map(([key, file]) => ({ key, file }))
}

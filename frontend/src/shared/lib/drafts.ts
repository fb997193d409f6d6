import { del, get, keys, set } from 'idb-keyval'

// One prefix for everything typed but not yet accepted by the server, so that signing out can clear it.
const PREFIX = 'draft:'

export interface Draft<T> {
  value: T
  savedAt: number
}

export async function saveDraft<T>(name: string, value: T): Promise<void> {
  // A structured clone of a reactive proxy throws; JSON is all a form holds.
  await set(PREFIX + name, { value: JSON.parse(JSON.stringify(value)) as T, savedAt: Date.now() })
}

export async function readDraft<T>(name: string): Promise<Draft<T> | undefined> {
  return get<Draft<T>>(PREFIX + name)
}

export async function dropDraft(name: string): Promise<void> {
  await del(PREFIX + name)
}

export async function dropAllDrafts(): Promise<void> {
  const names = await keys()
  await Promise.all(names.filter((name) => String(name).startsWith(PREFIX)).map((name) => del(name)))
}

/** Photos wait here until they are uploaded. */
export async function saveFile(name: string, file: Blob): Promise<void> {
  await set(`${PREFIX}file:${name}`, file)
}

export async function readFile(name: string): Promise<Blob | undefined> {
  return get<Blob>(`${PREFIX}file:${name}`)
}

export async function dropFile(name: string): Promise<void> {
  await del(`${PREFIX}file:${name}`)
}

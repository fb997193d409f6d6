/** Files chosen together for one paper; several photos become one PDF in the order they were chosen. */
export interface Batch {
  id: string
  code: string
  asPdf: boolean
  files: File[]
}

const SEPARATOR = '|'

/** The name under which a file waits on the phone; it tells everything needed to go on after a reload. */
export function fileKey(ticketId: string, batch: Batch, at: number): string {
  return [ticketId, batch.id, batch.code, batch.asPdf ? 'pdf' : 'as-is', String(at).padStart(3, '0')].join(SEPARATOR)
}

export const keyPrefix = (ticketId: string): string => ticketId + SEPARATOR

/** The batches that wait on the phone for a ticket, their files in order. */
export function regroup(kept: { key: string; file: File }[]): Batch[] {
  const batches = new Map<string, Batch>()
  for (const { key, file } of [...kept].sort((a, b) => a.key.localeCompare(b.key))) {
    const [, id = '', code = '', form] = key.split(SEPARATOR)
    const batch = batches.get(id) ?? { id, code, asPdf: form === 'pdf', files: [] }
    batch.files.push(file)
    batches.set(id, batch)
  }
  return [...batches.values()]
}

/** Several photos read better as one document; anything else stays as it is. */
export function becomesPdf(files: Pick<File, 'type'>[], formsAccepted: string[]): boolean {
  return files.length > 1 && formsAccepted.includes('pdf') && files.every(({ type }) => type.startsWith('image/'))
}

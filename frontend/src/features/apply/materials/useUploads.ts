import { computed, onScopeDispose, reactive } from 'vue'
import { newKey } from '@/shared/lib/api'
import { dropFile, keepFile, keptFiles } from '@/shared/lib/drafts'
import { ProblemError } from '@/shared/lib/problem'
import { uploadFile } from '@/shared/lib/upload'
import { usePaperChanges } from './api'
import { becomesPdf, fileKey, keyPrefix, regroup, type Batch } from './batches'
import type { Paper } from './types'

export interface Sending {
  batch: Batch
  /** Share that the server has, 0 to 1. */
  share: number
  state: 'queued' | 'sending' | 'waiting' | 'failed'
  error: unknown
  cancel: AbortController
}

const begun = {
  read: (key: string) => sessionStorage.getItem(`upload:${key}`),
  keep: (key: string, id: string) => sessionStorage.setItem(`upload:${key}`, id),
  drop: (key: string) => sessionStorage.removeItem(`upload:${key}`),
}

/**
 * Carries chosen files to the server, one batch after another.
 *
 * Files wait in IndexedDB until the server has them: a lost network is waited out, and a closed page
 * goes on where it stopped when it is opened again.
 */
export function useUploads(ticketId: string) {
  const sendings = reactive<Sending[]>([])
  const changes = usePaperChanges(ticketId)
  let running = false

  async function sendFile(one: Sending, at: number): Promise<string> {
    const key = fileKey(ticketId, one.batch, at)
    const id = await uploadFile(one.batch.files[at]!, {
      id: begun.read(key),
      signal: one.cancel.signal,
      onStart: (started) => begun.keep(key, started),
      onProgress: (share) => (one.share = (at + share) / one.batch.files.length),
      onWaiting: (waiting) => (one.state = waiting ? 'waiting' : 'sending'),
    })
    return id
  }

  async function forget(one: Sending): Promise<void> {
    const keys = one.batch.files.map((_, at) => fileKey(ticketId, one.batch, at))
    keys.forEach(begun.drop)
    sendings.splice(sendings.indexOf(one), 1)
    await Promise.all(keys.map((key) => dropFile(key).catch(() => undefined)))
  }

  async function send(one: Sending): Promise<void> {
    one.state = 'sending'
    one.error = null
    try {
      const uploads: string[] = []
      for (let at = 0; at < one.batch.files.length; at++) uploads.push(await sendFile(one, at))
      await changes.attach(one.batch.code, uploads, one.batch.asPdf, one.batch.id)
      await forget(one)
    } catch (error) {
      if (one.cancel.signal.aborted) return
      // The batch is attached already and only the answer was lost: its key was used with the earlier uploads.
      if (error instanceof ProblemError && error.slug === 'idempotency-key-reused') {
        await Promise.all([changes.reread(), forget(one)])
        return
      }
      one.batch.files.forEach((_, at) => begun.drop(fileKey(ticketId, one.batch, at)))
      one.state = 'failed'
      one.error = error
    }
  }

  async function work(): Promise<void> {
    if (running) return
    running = true
    for (let next = sendings.find(({ state }) => state === 'queued'); next; next = sendings.find(({ state }) => state === 'queued')) await send(next)
    running = false
  }

  function queue(batch: Batch): void {
    sendings.push({ batch, share: 0, state: 'queued', error: null, cancel: new AbortController() })
    void work()
  }

  async function add(paper: Pick<Paper, 'code' | 'forms_accepted'>, files: File[]): Promise<void> {
    if (files.length === 0) return
    const batch: Batch = { id: newKey(), code: paper.code, asPdf: becomesPdf(files, paper.forms_accepted), files }
    // A private window may have no storage: the files are then sent without a net under them.
    await Promise.all(files.map((file, at) => keepFile(fileKey(ticketId, batch, at), file).catch(() => undefined)))
    queue(batch)
  }

  function retry(one: Sending): void {
    one.cancel = new AbortController()
    one.state = 'queued'
    void work()
  }

  function remove(one: Sending): void {
    one.cancel.abort()
    void forget(one)
  }

  void keptFiles(keyPrefix(ticketId)).then((kept) => regroup(kept).forEach(queue))
  onScopeDispose(() => sendings.forEach((one) => one.cancel.abort()))

  return { sendings, add, retry, remove, removeFile: changes.removeFile, busy: computed(() => sendings.some(({ state }) => state !== 'failed')) }
}

export type Uploads = ReturnType<typeof useUploads>

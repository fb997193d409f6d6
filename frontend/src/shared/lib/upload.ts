import { request } from './http'
import { NetworkLost, ProblemError } from './problem'

const UPLOADS = '/api/concierge/uploads'
const CHUNK_BYTES = 512 * 1024
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 20_000

interface UploadState {
  id: string
  offset: number
}

export interface UploadOptions {
  /** An upload begun earlier, to go on with. */
  id?: string | null
  /** Told as soon as the upload exists, so that it can be kept for going on after a reload. */
  onStart?: (id: string) => void
  /** Share of the file that the server has, 0 to 1. */
  onProgress?: (share: number) => void
  /** True while the network is lost and the upload waits for it. */
  onWaiting?: (waiting: boolean) => void
  signal?: AbortSignal
  chunkBytes?: number
}

const passes = (error: unknown): boolean =>
  error instanceof NetworkLost || (error instanceof ProblemError && (error.status >= 500 || error.status === 429))

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal?.removeEventListener('abort', end)
      if (signal?.aborted) reject(signal.reason as Error)
      else resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
    signal?.addEventListener('abort', end)
  })
}

/** Repeat what failed on the way, ever more slowly, until it passes or the person gives up. */
async function untilItPasses<T>(attempt: () => Promise<T>, options: UploadOptions): Promise<T> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      const result = await attempt()
      options.onWaiting?.(false)
      return result
    } catch (error) {
      if (!passes(error)) throw error
      options.onWaiting?.(true)
      await pause(error instanceof ProblemError && error.retryAfter ? error.retryAfter * 1000 : wait, options.signal)
    }
  }
}

async function begin(file: File, options: UploadOptions): Promise<UploadState> {
  if (options.id) {
    try {
      const { offset } = await request<{ offset: number }>('GET', `${UPLOADS}/${options.id}`, { signal: options.signal })
      return { id: options.id, offset }
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 404)) throw error // forgotten by the server: begin anew
    }
  }
  return request<UploadState>('POST', UPLOADS, {
    json: { name: file.name, size: file.size },
    signal: options.signal,
  })
}

async function sendChunk(file: File, state: UploadState, options: UploadOptions): Promise<number> {
  const chunk = file.slice(state.offset, state.offset + (options.chunkBytes ?? CHUNK_BYTES))
  const headers = { 'Upload-Offset': String(state.offset), 'Content-Type': 'application/octet-stream' }
  const path = `${UPLOADS}/${state.id}`
  try {
    return (await request<{ offset: number }>('PATCH', path, { body: chunk, headers, signal: options.signal })).offset
  } catch (error) {
    // The chunk may have arrived although its answer did not: only the server knows where it stands.
    const unsure = passes(error) || (error instanceof ProblemError && error.status === 409)
    if (!unsure) throw error
    if (passes(error)) await pause(FIRST_WAIT_MS, options.signal)
    return (await request<{ offset: number }>('GET', path, { signal: options.signal })).offset
  }
}

/** Send a file in chunks and return the upload's id; a dropped network is waited out, not failed on. */
export async function uploadFile(file: File, options: UploadOptions = {}): Promise<string> {
  const state = await untilItPasses(() => begin(file, options), options)
  options.onStart?.(state.id)
  options.onProgress?.(file.size === 0 ? 1 : state.offset / file.size)
  while (state.offset < file.size) {
    options.signal?.throwIfAborted()
    state.offset = await untilItPasses(() => sendChunk(file, state, options), options)
    options.onProgress?.(state.offset / file.size)
  }
  return state.id
}

import { http, newKey } from './http'
import { NetworkLost, ProblemError } from './problem'

const CHUNK = 512 * 1024
const WAITS = [500, 1000, 2000, 4000, 8000, 8000, 8000]

interface Started {
  id: string
  offset: number
}

export interface UploadHooks {
  progress?: (sent: number, total: number) => void
  /** Kept by the caller so that a reload goes on instead of beginning again. */
  started?: (id: string) => void
  signal?: AbortSignal
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function patch(id: string, offset: number, chunk: Blob, signal?: AbortSignal): Promise<number> {
  let response: Response
  try {
    const init: RequestInit = {
      method: 'PATCH',
      body: chunk,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(offset) },
    }
    if (signal) init.signal = signal
    response = await fetch(`/api/concierge/uploads/${id}`, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NetworkLost()
  }
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  if (!response.ok) throw new ProblemError(response.status, body)
  return body.offset as number
}

function passes(error: unknown): boolean {
  return error instanceof NetworkLost || (error instanceof ProblemError && (error.status >= 500 || error.status === 409 || error.status === 429))
}

/** Sends a file in pieces; a dropped network is waited out, and sending goes on where the server stands. Answers the upload's id. */
export async function uploadFile(file: Blob, name: string, hooks: UploadHooks = {}, resumeId?: string): Promise<string> {
  let id = resumeId
  let offset = 0
  let failures = 0
  const key = newKey()
  for (;;) {
    try {
      if (!id) {
        const begun = await http.post<Started>('concierge/uploads', { body: { name, size: file.size }, key })
        id = begun.id
        hooks.started?.(id)
      } else if (failures > 0 || (resumeId && offset === 0)) {
        offset = (await http.get<Started>(`concierge/uploads/${id}`)).offset
      }
      while (offset < file.size) {
        offset = await patch(id, offset, file.slice(offset, offset + CHUNK), hooks.signal)
        failures = 0
        hooks.progress?.(offset, file.size)
      }
      return id
    } catch (error) {
      if (!passes(error) || failures >= WAITS.length) throw error
      await pause(WAITS[failures] ?? 8000)
      failures += 1
    }
  }
}

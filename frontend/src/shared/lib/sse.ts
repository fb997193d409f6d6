import { onScopeDispose } from 'vue'

/** Listen to a stream of the API while the component lives; the browser reconnects by itself. */
export function useStream(path: string, heard: (message: string) => void): void {
  const source = new EventSource(`/api/${path}`)
  source.onmessage = (event) => heard(String(event.data))
  onScopeDispose(() => source.close())
}

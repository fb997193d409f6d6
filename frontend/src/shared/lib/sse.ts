import { onScopeDispose, ref, type Ref } from 'vue'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

/**
 * Call `onChange` with the message of each `change` event, and once after every gap in the connection,
 * since what happened meanwhile is unknown. Ends with the component.
 */
export function useLive(url: string, onChange: (message: string) => void): { connected: Ref<boolean> } {
  const connected = ref(false)
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS
  let opened = false

  function close(): void {
    clearTimeout(timer)
    source?.close()
    source = null
    connected.value = false
  }

  function open(): void {
    close()
    source = new EventSource(url)
    source.addEventListener('open', () => {
      connected.value = true
      wait = FIRST_WAIT_MS
      if (opened) onChange('')
      opened = true
    })
    source.addEventListener('change', (event) => onChange((event as MessageEvent<string>).data))
    source.addEventListener('error', () => {
      connected.value = false
      if (source?.readyState !== EventSource.CLOSED) return // the browser tries again by itself
      timer = setTimeout(open, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    })
  }

  const followVisibility = (): void => (document.hidden ? close() : open())
  document.addEventListener('visibilitychange', followVisibility)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', followVisibility)
    close()
  })
  open()
  return { connected }
}

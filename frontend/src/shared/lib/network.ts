import { readonly, ref } from 'vue'

const lost = ref(false)

/** True from a request that failed to travel (or the browser saying so) until one that did. */
export const networkLost = readonly(lost)

export function noteNetwork(reached: boolean): void {
  lost.value = !reached
}

addEventListener('offline', () => noteNetwork(false))
addEventListener('online', () => noteNetwork(true))

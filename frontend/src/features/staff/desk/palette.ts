import { reactive } from 'vue'

/** Whether the palette (Ctrl-K) is open. */
export const palette = reactive({ open: false })

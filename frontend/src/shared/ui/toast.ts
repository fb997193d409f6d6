import { shallowRef, triggerRef } from 'vue'

export interface ToastMessage {
  id: number
  text: string
  tone: 'done' | 'late' | 'info'
  action?: { label: string; run: () => void | Promise<void> }
}

const SHOWN_MS = 6_000
const UNDO_MS = 10_000
let count = 0

export const toasts = shallowRef<(ToastMessage & { ms: number })[]>([])

/** Tell in passing. Nothing that must be read or acted on belongs here. */
export function toast(text: string, options: Partial<Pick<ToastMessage, 'tone' | 'action'>> = {}): void {
  toasts.value.push({ id: ++count, text, tone: options.tone ?? 'done', action: options.action, ms: options.action ? UNDO_MS : SHOWN_MS })
  triggerRef(toasts)
}

/** Say what was done and offer to take it back, instead of asking "are you sure" before. */
export function undoToast(text: string, label: string, undo: () => void | Promise<void>): void {
  toast(text, { action: { label, run: undo } })
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((message) => message.id !== id)
}

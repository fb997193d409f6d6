import { shallowRef } from 'vue'
import { api } from './api'

interface Office {
  names: Record<string, string>
  logo: string | null
}

/** Kept, so that a later visit shows the office's name at once. */
const KEPT = 'dianxiaoer-office'

function kept(): Office | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Office | null
  } catch {
    return null
  }
}

const office = shallowRef<Office | null>(kept())
let asked = false

/** Whose house this is: nothing in a demo, which has no office of its own. */
export const useOffice = () => office

/** Go by this name and sign from now on. */
export function showOffice(now: Office): void {
  office.value = now
  localStorage.setItem(KEPT, JSON.stringify(now))
}

/** Ask once, after the page stands: nothing waits for it, and without an answer the house goes by its own name. */
export function askOffice(): void {
  if (asked) return
  asked = true
  const ask = async (): Promise<void> => showOffice(await api.get<Office>('identity/office'))
  setTimeout(() => void ask().catch(() => (asked = false)), 0)
}

import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { dropAllDrafts } from './drafts'
import { http } from './http'
import { ProblemError } from './problem'

export interface Me {
  id: string
  kind: 'investor' | 'staff'
  name: string
  language: string
  permissions: string[]
  missing_consents: { purpose: string; version: number }[]
  [further: string]: unknown
}

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const known = ref(false)

  async function refresh(): Promise<Me | null> {
    try {
      me.value = await http.get<Me>('identity/me')
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error
      me.value = null
    }
    known.value = true
    return me.value
  }

  async function signOut(): Promise<void> {
    await http.delete('identity/sessions/current')
    await dropAllDrafts()
    me.value = null
  }

  const may = (permission: string) => me.value?.permissions.includes(permission) ?? false

  return { me, known, refresh, signOut, may, isStaff: computed(() => me.value?.kind === 'staff') }
})

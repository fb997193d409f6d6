import { computed, reactive, shallowRef } from 'vue'
import { request } from './http'
import { ProblemError } from './problem'
import { queryClient } from './query'
import type { components } from '@/api/identity/schema'
import { fromApiLanguage, setLanguage, toApiLanguage, type Language } from '@/shared/i18n'

type Schemas = components['schemas']
export type Me = Schemas['Me'] & { kind: 'investor' | 'staff' }
export type Credentials = Schemas['CodeSignIn'] | Schemas['PasswordSignIn']

const SESSIONS = '/api/identity/sessions'

const me = shallowRef<Me | null>(null)
let loading: Promise<void> | null = null

async function read(): Promise<void> {
  try {
    me.value = await request<Me>('GET', '/api/identity/me')
  } catch (error) {
    if (!(error instanceof ProblemError && error.status === 401)) throw error
    me.value = null
  }
}

/** Learn once who is signed in; a failure on the way is tried again next time. */
function load(): Promise<void> {
  loading ??= read().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function signIn(credentials: Credentials): Promise<Me> {
  const before = me.value?.id
  const account = await request<Me>('POST', SESSIONS, { json: credentials })
  if (before !== account.id) queryClient.clear() // nothing of another account may stay on the screen
  me.value = account
  loading = Promise.resolve()
  await setLanguage(fromApiLanguage(account.language))
  return account
}

async function signOut(): Promise<void> {
  await request('DELETE', `${SESSIONS}/current`)
  me.value = null
  queryClient.clear()
}

/** Remember the language with the account, for messages too; the screen has changed already, so a failure is silent. */
async function keepLanguage(language: Language): Promise<void> {
  if (!me.value) return
  const headers = { 'If-Match': `"${me.value.version}"` }
  const change = { language: toApiLanguage(language) }
  me.value = await request<Me>('PATCH', '/api/identity/me', { json: change, headers }).catch(() => me.value)
}

// One for the whole page: a plain reactive object does, a store library would cost every first visit 2 kB.
const session = reactive({
  me,
  isStaff: computed(() => me.value?.kind === 'staff'),
  can: (permission: string) => me.value?.permissions.includes(permission) ?? false,
  load,
  reload: read,
  signIn,
  signOut,
  keepLanguage,
})

export const useSession = () => session

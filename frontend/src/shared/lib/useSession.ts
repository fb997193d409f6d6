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

/** Set while somebody is signed in here, so that a visitor's first page asks nothing in vain. */
const HINT = 'dianxiaoer-signed-in'

/** Who works here, for pages that stand without network: name and permissions, nothing else of the person. */
const LAST = 'dianxiaoer-last'

const me = shallowRef<Me | null>(null)
let loading: Promise<void> | null = null

function become(account: Me | null): void {
  me.value = account
  if (account) localStorage.setItem(HINT, account.kind)
  else localStorage.removeItem(HINT)
  if (account?.kind === 'staff') localStorage.setItem(LAST, JSON.stringify({ id: account.id, kind: account.kind, name: account.name, permissions: account.permissions }))
  else localStorage.removeItem(LAST)
}

/** Without network: whoever was signed in here last, until the server can be asked again. False where nobody was. */
function recall(): boolean {
  const kept = localStorage.getItem(LAST)
  if (!kept) return false
  const rest = { roles: [], missing_consents: [], must_change_password: false, must_set_up_totp: false, unit: null, language: '', version: 0 }
  me.value ??= { ...rest, ...(JSON.parse(kept) as Pick<Me, 'id' | 'kind' | 'name' | 'permissions'>) } as unknown as Me
  addEventListener('online', () => void load().catch(() => undefined), { once: true })
  return true
}

async function read(): Promise<void> {
  try {
    become(await request<Me>('GET', '/api/identity/me'))
  } catch (error) {
    if (!(error instanceof ProblemError && error.status === 401)) throw error
    become(null)
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

/** For pages that stand without it: ask only if somebody was signed in here, and never fail. */
function glance(): void {
  if (localStorage.getItem(HINT)) void load().catch(() => undefined)
}

async function signIn(credentials: Credentials): Promise<Me> {
  const before = me.value?.id
  const account = await request<Me>('POST', SESSIONS, { json: credentials })
  if (before !== account.id) queryClient.clear() // nothing of another account may stay on the screen
  become(account)
  loading = Promise.resolve()
  await setLanguage(fromApiLanguage(account.language))
  return account
}

async function signOut(): Promise<void> {
  await request('DELETE', `${SESSIONS}/current`)
  become(null)
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
  glance,
  recall,
  reload: read,
  signIn,
  signOut,
  keepLanguage,
})

export const useSession = () => session

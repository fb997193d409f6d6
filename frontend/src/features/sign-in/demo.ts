import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '@/shared/lib/api'
import { request } from '@/shared/lib/http'
import { ProblemError } from '@/shared/lib/problem'
import { totpCode } from '@/shared/lib/totp'
import type { Credentials } from '@/shared/lib/useSession'

export interface DemoAccount {
  role: string
  name: string
  username: string | null
  password: string | null
  totp_secret: string | null
  address: string | null
}

interface OutboxMessage {
  address: string
  body: string
}

const DIGITS = /\b\d{4,8}\b/
const TRIES = 10
const PAUSE_MS = 300
const DRIFTS_MS = [0, -30_000, 30_000]

/** Empty outside demo mode, where the address answers with the page itself or not at all. */
async function demoAccounts(): Promise<DemoAccount[]> {
  const accounts = await request<unknown>('GET', '/demo/accounts').catch(() => [])
  return Array.isArray(accounts) ? (accounts as DemoAccount[]) : []
}

/** The demo's accounts, or none: what each of them proves itself with is shown by the demo itself. */
export function useDemoAccounts() {
  const { data } = useQuery({ queryKey: ['demo-accounts'], queryFn: demoAccounts, staleTime: Infinity })
  return computed(() => data.value ?? [])
}

const outbox = (address: string): Promise<OutboxMessage[]> => request('GET', `/demo/outbox?address=${encodeURIComponent(address)}`)

/** Ask for a code and read it from the message that brings it. */
export async function freshCode(address: string): Promise<string> {
  const before = (await outbox(address)).length
  await api.post('identity/codes', { body: { channel: address.includes('@') ? 'email' : 'sms', address } })
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const messages = await outbox(address)
    const code = messages.length > before ? messages[0]?.body.match(DIGITS)?.[0] : undefined
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error('no code in the outbox')
}

/** Try the dynamic codes that are good at this moment one by one, since each serves once. */
export async function withFreshTotp<T>(secret: string, attempt: (totp: string) => Promise<T>): Promise<T> {
  let refused: unknown
  for (const drift of DRIFTS_MS) {
    try {
      return await attempt(totpCode(secret, Date.now() + drift))
    } catch (error) {
      if (!(error instanceof ProblemError && error.slug === 'sign-in-failed')) throw error
      refused = error
    }
  }
  throw refused
}

export async function demoSignIn<T>(account: DemoAccount, signIn: (credentials: Credentials) => Promise<T>): Promise<T> {
  const { address, username, password, totp_secret: secret } = account
  if (address && !password) return signIn({ method: 'code', address, code: await freshCode(address) })
  const known = { method: 'password', username: username ?? '', password: password ?? '' } as const
  return secret ? withFreshTotp(secret, (totp) => signIn({ ...known, totp })) : signIn(known)
}

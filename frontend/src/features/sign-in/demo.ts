import { api } from '@/shared/lib/api'
import { request } from '@/shared/lib/http'
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

/** Empty outside demo mode, where the address answers with the page itself or not at all. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  const accounts = await request<unknown>('GET', '/demo/accounts').catch(() => [])
  return Array.isArray(accounts) ? (accounts as DemoAccount[]) : []
}

/** The code in the newest message to an address. */
async function readCode(address: string): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const messages = await request<OutboxMessage[]>('GET', `/demo/outbox?address=${encodeURIComponent(address)}`)
    const code = messages[0]?.body.match(DIGITS)?.[0]
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error('no code in the outbox')
}

export async function demoCredentials(account: DemoAccount): Promise<Credentials> {
  if (account.address && !account.password) {
    const channel = account.address.includes('@') ? 'email' : 'sms'
    await api.post('identity/codes', { body: { channel, address: account.address } })
    return { method: 'code', address: account.address, code: await readCode(account.address) }
  }
  const totp = account.totp_secret ? totpCode(account.totp_secret) : undefined
  return { method: 'password', username: account.username ?? '', password: account.password ?? '', totp }
}

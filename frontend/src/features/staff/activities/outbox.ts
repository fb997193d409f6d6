import { createStore, del, entries, set } from 'idb-keyval'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { api } from '@/shared/lib/api'
import { NetworkLost, ProblemError } from '@/shared/lib/problem'
import type { Encounter, NewEncounter } from './types'

const store = createStore('dianxiaoer-encounters', 'waiting')
const AGAIN_MS = 15_000

/** An enterprise met, kept on the phone until the server has it. */
export interface Waiting {
  account: string
  activity: string
  name: string
  body: NewEncounter
  card: File | null
  /** Once the server has the words, the photo follows. */
  encounter: string | null
  /** The server's words, when it would not take it: somebody has to look. */
  refused: string | null
  at: number
}

const waiting = shallowRef<Waiting[]>([])
const delivered = shallowRef<{ client: string; activity: string; name: string }[]>([])
let sending: Promise<void> | null = null
let loading: Promise<void> | null = null

const keyOf = ({ account, body }: Waiting): string => `${account}:${body.client_id}`
const put = async (one: Waiting): Promise<void> => {
  await set(keyOf(one), one, store)
  waiting.value = [...waiting.value.filter((other) => keyOf(other) !== keyOf(one)), one].sort((a, b) => a.at - b.at)
}
const drop = async (one: Waiting): Promise<void> => {
  await del(keyOf(one), store)
  waiting.value = waiting.value.filter((other) => keyOf(other) !== keyOf(one))
}
const passes = (error: unknown): boolean =>
  error instanceof NetworkLost || (error instanceof ProblemError && (error.status >= 500 || error.status === 429 || error.status === 401))

async function deliver(one: Waiting): Promise<void> {
  // Sent again after a lost answer it is the same encounter: the phone made its id.
  const encounter = one.encounter ?? (await api.post<Encounter>(`crm/activities/${one.activity}/encounters`, { body: one.body })).id
  if (one.card) {
    await put({ ...one, encounter })
    const form = new FormData()
    form.append('file', one.card)
    await api.put(`crm/encounters/${encounter}/card`, { body: form })
  }
  await drop(one)
  delivered.value = [...delivered.value, { client: one.body.client_id, activity: one.activity, name: one.name }]
}

const nextOf = (account: string): Waiting | undefined => waiting.value.find((one) => one.account === account && one.refused === null)

async function sendAll(account: string): Promise<void> {
  // Looked up anew each time: another may have been added while one was on its way.
  for (let one = nextOf(account); one; one = nextOf(account)) {
    try {
      await deliver(one)
    } catch (error) {
      if (passes(error)) return // the network: all of them wait
      await put({ ...one, refused: error instanceof ProblemError ? [error.title, error.detail, ...error.errors.map(({ message }) => message)].filter(Boolean).join(' ') : String(error) })
    }
  }
}

/** Read once what an earlier visit left on the phone. */
function load(): Promise<void> {
  loading ??= entries<string, Waiting>(store)
    .then((all) => {
      const known = new Set(waiting.value.map(keyOf))
      waiting.value = [...waiting.value, ...all.map(([, one]) => one).filter((one) => !known.has(keyOf(one)))].sort((a, b) => a.at - b.at)
    })
    .catch(() => undefined)
  return loading
}

/** Two at once would ask twice for the same; the second waits for the first. */
function flush(account: string): Promise<void> {
  sending ??= sendAll(account).finally(() => (sending = null))
  return sending
}

/** Whom one met, on their way to the server: kept first, sent when it can be, and told apart. */
export function useOutbox(account: string) {
  const mine = computed(() => waiting.value.filter((one) => one.account === account))
  const go = (): void => void flush(account)
  void load().then(go)
  const timer = setInterval(() => mine.value.length > 0 && go(), AGAIN_MS)
  addEventListener('online', go)
  onScopeDispose(() => {
    clearInterval(timer)
    removeEventListener('online', go)
  })
  return {
    waiting: mine,
    delivered,
    flush: go,
    /** Resolves once it is kept; sending goes on by itself. */
    add: async (one: Omit<Waiting, 'account' | 'encounter' | 'refused' | 'at'>): Promise<void> => {
      await put({ ...one, account, encounter: null, refused: null, at: Date.now() })
      go()
    },
    /** Take a refused one back to be put right. */
    takeBack: drop,
  }
}

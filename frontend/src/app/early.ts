// Runs before anything else, while the large files are still on the way: what this address needs (its page, words and
// first answers) travels beside them, not after them. Nothing depends on it.
import { preferredLanguage } from '@/shared/i18n/preferred'
import { askEarly } from '@/shared/lib/early'

interface First {
  address: RegExp
  areas?: string[]
  page?: () => Promise<unknown>
  /** Asked by everybody; the address's parts are handed over as they stand in it. */
  ask?: (code: string) => string[]
  /** Asked by who is signed in. */
  askOwn?: (code: string) => string[]
}

const ME = '/api/identity/me'
const item = (code: string) => [`/api/concierge/service-items/${code}`]
// The words of home and guides come in one file with the common ones.
const words = import.meta.glob('../shared/i18n/*/{common,apply,tickets}.json')

const FIRST: First[] = [
  { address: /^\/$/, page: () => import('@/features/home/HomePage.vue'), ask: () => ['/api/concierge/service-items'] },
  { address: /^\/services$/, page: () => import('@/features/services/ServicesPage.vue'), ask: () => ['/api/concierge/service-items'] },
  { address: /^\/services\/([^/]+)$/, page: () => import('@/features/services/GuidePage.vue'), ask: item },
  {
    address: /^\/apply\/([^/]+)$/,
    areas: ['apply', 'tickets'],
    page: () => import('@/features/apply/ApplyPage.vue'),
    ask: item,
    askOwn: (code) => [`/api/concierge/tickets?state=draft&item=${code}&limit=1&sort=-updated_at`],
  },
]

/** Asked together with who is signed in: whoever is not is refused, and asks again when the page does. */
function askOwn(paths: string[], language: string): void {
  askEarly(ME, language)
  for (const path of paths) askEarly(path, language, true)
}

function begin(): void {
  const first = FIRST.find(({ address }) => address.test(location.pathname))
  if (!first) return
  const code = first.address.exec(location.pathname)?.[1] ?? ''
  const language = preferredLanguage()
  for (const path of first.ask?.(code) ?? []) askEarly(path, language)
  if (first.askOwn) askOwn(first.askOwn(code), language)
  for (const area of ['common', ...(first.areas ?? [])]) void words[`../shared/i18n/${language}/${area}.json`]?.().catch(() => undefined)
  first.page?.().catch(() => undefined)
}

begin()

import { ref, shallowReactive } from 'vue'
import { fill, type Params } from './message'
import { KEPT_LANGUAGE, preferredLanguage, type Language } from './preferred'

export { LANGUAGES, type Language } from './preferred'

export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English', ru: 'Русский' }

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' })
const areasInUse = new Set<string>(['common'])
/** Words by language, area file and key path (`zh-CN:common.tab.home`), in the flat. */
const words = shallowReactive(new Map<string, string>())
const loaded = new Set<string>()

const locale = ref<Language>(preferredLanguage())

export const currentLanguage = (): Language => locale.value
/** The API speaks of "zh", "en", "ru". */
export const fromApiLanguage = (language: string): Language => (language === 'en' || language === 'ru' ? language : 'zh-CN')
export const toApiLanguage = (language: Language): string => language.slice(0, 2)

function keep(path: string, value: unknown): void {
  if (typeof value === 'string') words.set(path, value)
  else for (const [key, entry] of Object.entries(value as object)) keep(path.endsWith(':') ? path + key : `${path}.${key}`, entry)
}

async function loadFile(language: Language, area: string): Promise<void> {
  const path = `./${language}/${area}.json`
  if (loaded.has(path) || !files[path]) return
  keep(`${language}:`, await files[path]())
  loaded.add(path)
}

/** Load the messages of some areas (file names) in the current language. */
export async function loadAreas(areas: Iterable<string>): Promise<void> {
  for (const area of areas) areasInUse.add(area)
  await Promise.all([...areasInUse].map((area) => loadFile(locale.value, area)))
}

/** Switch language for this and later visits; the page changes once its words are there. */
export async function setLanguage(language: Language): Promise<void> {
  await Promise.all([...areasInUse].map((area) => loadFile(language, area)))
  locale.value = language
  document.documentElement.lang = language
  localStorage.setItem(KEPT_LANGUAGE, language)
}

/** The words under a key; with a count (`t(key, 3)` or `t(key, { n: 3 }, 3)`) in the form that fits it. */
function t(key: string, params: Params | number = {}, count?: number): string {
  const message = words.get(`${locale.value}:${key}`)
  if (message === undefined) return key
  if (typeof params === 'number') return fill(message, { n: params, count: params }, locale.value, params)
  return fill(message, params, locale.value, count)
}

const te = (key: string): boolean => words.has(`${locale.value}:${key}`)

/** Words of the screen's language; what is rendered with them changes with it. */
export const useI18n = () => ({ t, te, locale })

/** The text for the screen out of the API's texts by language (`{zh, en, ru}`). */
export function localName(texts: Record<string, string> | null | undefined): string {
  return texts?.[toApiLanguage(locale.value)] ?? texts?.zh ?? ''
}

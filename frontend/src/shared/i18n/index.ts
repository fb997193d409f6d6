import { createI18n } from 'vue-i18n'

export const LANGUAGES = ['zh-CN', 'en', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English', ru: 'Русский' }

const KEPT = 'dianxiaoer-language'
const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' })
const areasInUse = new Set<string>(['common'])
const loaded = new Set<string>()

/** Russian has a form for 1, 21, 31; one for 2–4, 22–24; and one for the rest. Messages: "one | few | many". */
function russianPlural(choice: number, choices: number): number {
  if (choices < 3) return choice === 1 ? 0 : 1
  const [tens, units] = [Math.floor((choice % 100) / 10), choice % 10]
  if (tens === 1 || units === 0 || units > 4) return 2
  return units === 1 ? 0 : 1
}

function preferred(): Language {
  const kept = localStorage.getItem(KEPT)
  const wanted = kept ? [kept] : navigator.languages
  for (const tag of wanted) {
    const match = LANGUAGES.find((language) => language.split('-')[0] === tag.split('-')[0])
    if (match) return match
  }
  return 'zh-CN'
}

export const i18n = createI18n({
  legacy: false,
  locale: preferred(),
  fallbackLocale: false,
  pluralRules: { ru: russianPlural },
  messages: {},
})

export const currentLanguage = (): Language => i18n.global.locale.value as Language
/** The API speaks of "zh", "en", "ru". */
export const fromApiLanguage = (language: string): Language => (language === 'en' || language === 'ru' ? language : 'zh-CN')
export const toApiLanguage = (language: Language): string => language.slice(0, 2)

async function loadFile(language: Language, area: string): Promise<void> {
  const path = `./${language}/${area}.json`
  if (loaded.has(path) || !files[path]) return
  i18n.global.mergeLocaleMessage(language, await files[path]())
  loaded.add(path)
}

/** Load the messages of some areas (file names) in the current language. */
export async function loadAreas(areas: Iterable<string>): Promise<void> {
  for (const area of areas) areasInUse.add(area)
  await Promise.all([...areasInUse].map((area) => loadFile(currentLanguage(), area)))
}

/** Switch language for this and later visits; the page changes once its words are there. */
export async function setLanguage(language: Language): Promise<void> {
  await Promise.all([...areasInUse].map((area) => loadFile(language, area)))
  i18n.global.locale.value = language
  document.documentElement.lang = language
  localStorage.setItem(KEPT, language)
}

/** The text for the screen out of the API's texts by language (`{zh, en, ru}`). */
export function localName(texts: Record<string, string> | null | undefined): string {
  return texts?.[toApiLanguage(currentLanguage())] ?? texts?.zh ?? ''
}

import { createI18n } from 'vue-i18n'

export const LANGUAGES = ['zh-CN', 'en', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

const KEPT_AS = 'dx-language'

const files = import.meta.glob<{ default: Record<string, unknown> }>('./*/*.json')
const loaded = new Set<string>()
const areas = new Set<string>(['common'])

function preferred(): Language {
  const kept = localStorage.getItem(KEPT_AS)
  if (LANGUAGES.includes(kept as Language)) return kept as Language
  for (const tag of navigator.languages ?? []) {
    const found = LANGUAGES.find((language) => language.slice(0, 2) === tag.slice(0, 2).toLowerCase())
    if (found) return found
  }
  return 'zh-CN'
}

export const i18n = createI18n({
  legacy: false,
  locale: preferred(),
  missingWarn: import.meta.env.DEV,
  // Russian has three plural forms: 1, 2–4, 5–20.
  pluralRules: {
    ru: (count: number) => {
      const tens = count % 100
      if (tens > 10 && tens < 20) return 2
      const ones = count % 10
      if (ones === 1) return 0
      return ones >= 2 && ones <= 4 ? 1 : 2
    },
  },
  messages: {},
})

export function currentLanguage(): Language {
  return i18n.global.locale.value as Language
}

/** The server's and the data's name of the language: zh, en or ru. */
export function shortLanguage(): 'zh' | 'en' | 'ru' {
  return currentLanguage().slice(0, 2) as 'zh' | 'en' | 'ru'
}

async function loadArea(language: Language, area: string): Promise<void> {
  const path = `./${language}/${area}.json`
  if (loaded.has(path)) return
  const file = files[path]
  if (!file) throw new Error(`no words at ${path}`)
  const words = await file()
  i18n.global.mergeLocaleMessage(language, { [area]: words.default })
  loaded.add(path)
}

/** Load the words of some areas (file names under i18n/<language>/) in the current language. */
export async function useAreas(...names: string[]): Promise<void> {
  for (const name of names) areas.add(name)
  await Promise.all(names.map((name) => loadArea(currentLanguage(), name)))
}

export async function setLanguage(language: Language): Promise<void> {
  await Promise.all([...areas].map((area) => loadArea(language, area)))
  i18n.global.locale.value = language
  localStorage.setItem(KEPT_AS, language)
  document.documentElement.lang = language
}

/** Pick the current language's text of a {zh, en, ru} map from the server. */
export function localized(texts: Record<string, string> | null | undefined): string {
  if (!texts) return ''
  return texts[shortLanguage()] ?? texts.zh ?? ''
}

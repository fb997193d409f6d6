export const LANGUAGES = ['zh-CN', 'en', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

export const KEPT_LANGUAGE = 'dianxiaoer-language'

/** The language chosen here before, else the first of the browser's that is ours. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEPT_LANGUAGE)
  const wanted = kept ? [kept] : navigator.languages
  for (const tag of wanted) {
    const match = LANGUAGES.find((language) => language.split('-')[0] === tag.split('-')[0])
    if (match) return match
  }
  return 'zh-CN'
}

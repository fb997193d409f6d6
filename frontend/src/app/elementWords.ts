import type { Language as ElementLanguage } from 'element-plus/es/locale/index.mjs'

const loaders: Record<string, () => Promise<{ default: ElementLanguage }>> = {
  'zh-CN': () => import('element-plus/es/locale/lang/zh-cn.mjs'),
  en: () => import('element-plus/es/locale/lang/en.mjs'),
  ru: () => import('element-plus/es/locale/lang/ru.mjs'),
}

/** Element Plus' own words (date picker, empty table) in a language of ours. */
export async function elementWords(language: string): Promise<ElementLanguage | undefined> {
  return (await loaders[language]?.())?.default
}

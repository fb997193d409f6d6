// Every language has every area, every area the same keys and the same {placeholders}.
import { readdirSync, readFileSync } from 'node:fs'

const ROOT = 'src/shared/i18n'
const LANGUAGES = ['zh-CN', 'en', 'ru']

function flatten(value, prefix = '') {
  return Object.entries(value).flatMap(([key, entry]) =>
    typeof entry === 'string' ? [[prefix + key, entry]] : flatten(entry, `${prefix}${key}.`),
  )
}
const placeholders = (text) => [...new Set(text.match(/\{[^}]+\}/g) ?? [])].sort().join(' ')

const complaints = []
const areas = new Set(LANGUAGES.flatMap((language) => readdirSync(`${ROOT}/${language}`)))
for (const area of areas) {
  const [reference, ...others] = LANGUAGES.map((language) => {
    try {
      return new Map(flatten(JSON.parse(readFileSync(`${ROOT}/${language}/${area}`, 'utf8'))))
    } catch (error) {
      complaints.push(`${language}/${area}: ${error.message}`)
      return new Map()
    }
  })
  others.forEach((messages, index) => {
    const language = LANGUAGES[index + 1]
    for (const [key, text] of reference) {
      if (!messages.has(key)) complaints.push(`${language}/${area}: "${key}" is missing`)
      else if (placeholders(messages.get(key)) !== placeholders(text)) complaints.push(`${language}/${area}: "${key}" has other placeholders`)
    }
    for (const key of messages.keys()) if (!reference.has(key)) complaints.push(`zh-CN/${area}: "${key}" is missing`)
  })
}
for (const complaint of complaints) console.error(complaint)
process.exit(complaints.length > 0 ? 1 : 0)

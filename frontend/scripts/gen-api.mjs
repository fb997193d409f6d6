// Makes src/api/<service>/schema.d.ts from openapi/<service>.json; `--check` compares instead.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'

const check = process.argv.includes('--check')
const stale = []
const documents = existsSync('openapi') ? readdirSync('openapi').filter((name) => name.endsWith('.json')) : []
for (const file of documents) {
  const folder = `src/api/${basename(file, '.json')}`
  const path = `${folder}/schema.d.ts`
  const made = astToString(await openapiTS(new URL(`../openapi/${file}`, import.meta.url), { alphabetize: true }))
  if (check) {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== made) stale.push(path)
  } else {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, made)
  }
}
if (stale.length > 0) {
  console.error(`Differs from the API, run "npm run gen:api": ${stale.join(', ')}`)
  process.exit(1)
}

// A component or module longer than this hides two ideas in one file.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LIMIT = 250
const long = readdirSync('src', { recursive: true })
  .filter((name) => /\.(?:vue|ts|css)$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => ({ name, lines: readFileSync(join('src', name), 'utf8').split('\n').length }))
  .filter(({ lines }) => lines > LIMIT)
for (const { name, lines } of long) console.error(`src/${name}: ${lines} lines, at most ${LIMIT}`)
process.exit(long.length > 0 ? 1 : 0)

// Adds up what a first visit loads (JS and CSS, gzip) on each face's own door, against what we promised.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const FACES = [
  { name: 'investor home', budgetKb: 75, start: ['home'], areas: [] },
  { name: 'investor sign-in', budgetKb: 75, start: ['door'], areas: ['signIn'] },
  { name: 'staff queue', budgetKb: 230, start: ['src/app/StaffLayout.vue', 'src/features/staff/queue/QueuePage.vue'], areas: ['staff', 'desk'] },
]
const words = (area) => `src/shared/i18n/zh-CN/${area}.json`

const manifest = JSON.parse(readFileSync('dist/manifest-assets.json', 'utf8'))
const packed = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length

// A chunk is found by its module, or by its name where several modules share one.
const named = (name) => Object.keys(manifest).find((key) => manifest[key].name === name)

function collect(key, found, seen = new Set()) {
  if (seen.has(key)) return
  const chunk = manifest[key]
  if (!chunk) throw new Error(`the build has no ${key}`)
  seen.add(key)
  for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file)
  for (const next of chunk.imports ?? []) collect(next, found, seen)
}

let over = false
for (const { name, budgetKb, start, areas } of FACES) {
  const found = new Set()
  for (const key of ['kit', 'words-zh-CN', ...start, ...areas.map(words)]) collect(named(key) ?? key, found)
  const bytes = [...found].map((file) => [packed(file), file]).sort((a, b) => b[0] - a[0])
  const total = bytes.reduce((sum, [size]) => sum + size, 0) / 1024
  over ||= total > budgetKb
  console.log(`${name}: ${total.toFixed(1)} kB of ${budgetKb} kB in ${bytes.length} files`)
  if (process.argv.includes('--list')) for (const [size, file] of bytes) console.log(`  ${(size / 1024).toFixed(1)} kB ${file}`)
}
process.exit(over ? 1 : 0)

// Packs each text asset once at build time (.br and .gz beside it), so that no request pays for it.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT = /\.(?:js|css|html|svg|json|webmanifest)$/
const WORTH_IT = 1024

for (const name of readdirSync('dist', { recursive: true })) {
  const path = join('dist', name)
  if (!TEXT.test(path) || !statSync(path).isFile()) continue
  const body = readFileSync(path)
  if (body.length < WORTH_IT) continue
  writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
}

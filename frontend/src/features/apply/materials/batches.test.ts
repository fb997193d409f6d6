import { describe, expect, it } from 'vitest'
import { becomesPdf, fileKey, keyPrefix, regroup, type Batch } from './batches'

const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' })

describe('files waiting on the phone', () => {
  it('come back as the batches they were, in order', () => {
    const first: Batch = { id: 'b1', code: 'lease', asPdf: true, files: Array.from({ length: 11 }, (_, at) => photo(`${at}.jpg`)) }
    const second: Batch = { id: 'b2', code: 'id-card', asPdf: false, files: [photo('front.jpg')] }
    const kept = [second, first].flatMap((batch) => batch.files.map((file, at) => ({ key: fileKey('t1', batch, at), file })))
    const found = regroup(kept.reverse())
    expect(found.map(({ id, code, asPdf }) => [id, code, asPdf])).toEqual([['b1', 'lease', true], ['b2', 'id-card', false]])
    expect(found[0]?.files.map(({ name }) => name)).toEqual(first.files.map(({ name }) => name))
    expect(kept.every(({ key }) => key.startsWith(keyPrefix('t1')))).toBe(true)
  })

  it('become one PDF only when all are photos and the paper may be a PDF', () => {
    const photos = [{ type: 'image/jpeg' }, { type: 'image/png' }]
    expect(becomesPdf(photos, ['photo', 'pdf'])).toBe(true)
    expect(becomesPdf(photos, ['photo'])).toBe(false)
    expect(becomesPdf(photos.slice(1), ['pdf'])).toBe(false)
    expect(becomesPdf([...photos, { type: 'application/pdf' }], ['pdf'])).toBe(false)
  })
})

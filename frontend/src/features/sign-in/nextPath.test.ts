import { expect, it } from 'vitest'
import { safePath } from './nextPath'

it.each([
  ['/tickets/1?tab=papers', '/tickets/1?tab=papers'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  [['/a', '/b'], '/'],
  [undefined, '/'],
])('%j leads to %s', (next, path) => expect(safePath(next, '/')).toBe(path))

import { describe, expect, it } from 'vitest'
import { sha1, totpCode } from './totp'

const hex = (bytes: number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
const bytes = (text: string) => [...new TextEncoder().encode(text)]

describe('sha1', () => {
  it('gives the digests of FIPS 180', () => {
    expect(hex(sha1(bytes('abc')))).toBe('a9993e364706816aba3e25717850c26c9cd0d89d')
    expect(hex(sha1(bytes('')))).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709')
    expect(hex(sha1(bytes('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')))).toBe('84983e441c3bd26ebaae4aa1f95129e5e54670f1')
  })
})

describe('totpCode', () => {
  // RFC 6238, appendix B: the ASCII secret 12345678901234567890, last six of eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [20000000000, '353130'],
  ])('at %i s is %s', (seconds, code) => expect(totpCode(secret, seconds * 1000)).toBe(code))
})

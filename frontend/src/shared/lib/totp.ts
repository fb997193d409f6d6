/**
 * The dynamic code of a demo account (RFC 6238, SHA-1, 30 s, six digits).
 *
 * Written out because a phone opens the demo over plain http, where browsers offer no WebCrypto.
 */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_S = 30
const BLOCK = 64

function decodeBase32(text: string): number[] {
  let bits = ''
  for (const letter of text.toUpperCase().replace(/[=\s]/g, '')) bits += BASE32.indexOf(letter).toString(2).padStart(5, '0')
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, index) => parseInt(bits.slice(index * 8, index * 8 + 8), 2))
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

function bigEndian(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** (bytes - 1 - index)) % 256)
}

function schedule(chunk: number[]): number[] {
  const words = Array.from({ length: 16 }, (_, i) => (chunk[i * 4]! << 24) | (chunk[i * 4 + 1]! << 16) | (chunk[i * 4 + 2]! << 8) | chunk[i * 4 + 3]!)
  for (let i = 16; i < 80; i++) words.push(rotate(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1))
  return words
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

export function sha1(message: number[]): number[] {
  const padded = [...message, 0x80]
  while (padded.length % BLOCK !== 56) padded.push(0)
  padded.push(...bigEndian(message.length * 8, 8))
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let at = 0; at < padded.length; at += BLOCK) {
    let [a, b, c, d, e] = state as [number, number, number, number, number]
    schedule(padded.slice(at, at + BLOCK)).forEach((word, round) => {
      const next = (rotate(a, 5) + mix(round, b, c, d) + e + word) | 0
      ;[a, b, c, d, e] = [next, a, rotate(b, 30), c, d]
    })
    ;[a, b, c, d, e].forEach((value, index) => (state[index] = (state[index]! + value) | 0))
  }
  return state.flatMap((word) => bigEndian(word >>> 0, 4))
}

function hmac(key: number[], message: number[]): number[] {
  const block = [...(key.length > BLOCK ? sha1(key) : key)]
  while (block.length < BLOCK) block.push(0)
  const inner = sha1([...block.map((byte) => byte ^ 0x36), ...message])
  return sha1([...block.map((byte) => byte ^ 0x5c), ...inner])
}

export function totpCode(secret: string, nowMs: number = Date.now()): string {
  const digest = hmac(decodeBase32(secret), bigEndian(Math.floor(nowMs / 1000 / STEP_S), 8))
  const at = digest.at(-1)! & 15
  const number = ((digest[at]! & 127) << 24) | (digest[at + 1]! << 16) | (digest[at + 2]! << 8) | digest[at + 3]!
  return String(number % 1_000_000).padStart(6, '0')
}

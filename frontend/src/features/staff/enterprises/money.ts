const DIGITS = 4

/** 万元 as typed → 元 as the API takes them, digit by digit: no float on the way. */
export function toYuan(wan: string): string {
  const [whole = '0', rest = ''] = wan.trim().split('.')
  const yuan = `${whole}${rest.padEnd(DIGITS, '0').slice(0, DIGITS)}`.replace(/^0+(?=\d)/, '')
  const cents = rest.slice(DIGITS)
  return cents ? `${yuan}.${cents}` : yuan
}

/** 元 → 万元 to be edited. */
export function toWan(yuan: string): string {
  const [whole = '0', rest = ''] = yuan.split('.')
  const padded = whole.padStart(DIGITS + 1, '0')
  const tail = `${padded.slice(-DIGITS)}${rest}`.replace(/0+$/, '')
  return tail ? `${padded.slice(0, -DIGITS)}.${tail}` : padded.slice(0, -DIGITS)
}

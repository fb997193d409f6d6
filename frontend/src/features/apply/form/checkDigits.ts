// GB 32100-2015 (unified social credit code, modulus 31) and GB 11643-1999 (resident number, ISO 7064 MOD 11-2).
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const CREDIT_FORM = /^[0-9A-Y][0-9A-Z]\d{6}[0-9A-Z]{10}$/
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECK_CHARACTERS = '10X98765432'
const ID_FORM = /^[1-9]\d{16}[\dX]$/

export function isCreditCode(value: string): boolean {
  if (!CREDIT_FORM.test(value) || [...value].some((one) => !CREDIT_ALPHABET.includes(one))) return false
  const total = CREDIT_WEIGHTS.reduce((sum, weight, at) => sum + weight * CREDIT_ALPHABET.indexOf(value[at]!), 0)
  return CREDIT_ALPHABET[(31 - (total % 31)) % 31] === value[17]
}

function isRealDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number)
  const date = new Date(Date.UTC(year!, month! - 1, day))
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
}

export function isResidentId(value: string): boolean {
  if (!ID_FORM.test(value) || !isRealDay(value.slice(6, 14))) return false
  const total = ID_WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(value[at]), 0)
  return ID_CHECK_CHARACTERS[total % 11] === value[17]
}

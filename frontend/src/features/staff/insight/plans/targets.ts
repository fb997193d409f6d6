import { toWan, toYuan } from '../../enterprises/money'
import type { Edition, Measure, PlanTarget } from '../types'

/** What is typed: 万元 for money, a whole number for all else; by unit (`''` is the whole) and indicator. */
export type Typed = Record<string, Record<string, string>>

export interface Column {
  indicator: string
  measure: Measure
}

export interface Sum {
  indicator: string
  /** In the base unit; null where the whole has no target of its own. */
  whole: string | null
  units: string
  /** Whole less units; null where there is nothing to compare. */
  difference: string | null
}

export const WHOLE = ''
const CENTS = 100n
const AMOUNT = /^\d{1,14}(?:\.\d{1,6})?$/
const clean = (typed: string): string => typed.replace(/[,，\s]/g, '')

/** In the base unit, as the API takes it; null when nothing was typed, undefined when it is no amount. */
export function amountOf(typed: string | undefined, measure: Measure): string | null | undefined {
  const text = clean(typed ?? '')
  if (text === '') return null
  if (!AMOUNT.test(text) || Number(text) === 0) return undefined
  if (measure === 'yuan') return toYuan(text)
  return /^\d+$/.test(text) ? text : undefined
}

export const typedOf = (amount: string, measure: Measure): string => (measure === 'yuan' ? toWan(amount) : amount.replace(/\.0+$/, ''))

/** Digit by digit: a sum of targets never passes through a float. */
function cents(amount: string): bigint {
  const [whole = '0', rest = ''] = amount.split('.')
  return BigInt(whole) * CENTS + BigInt(rest.padEnd(2, '0').slice(0, 2))
}

function fromCents(value: bigint): string {
  const [sign, size] = value < 0n ? ['-', -value] : ['', value]
  const rest = size % CENTS
  return `${sign}${size / CENTS}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`
}

export function typedFrom(targets: readonly PlanTarget[]): Typed {
  const found: Typed = { [WHOLE]: {} }
  for (const { unit, indicator, amount, measure } of targets) (found[unit ?? WHOLE] ??= {})[indicator] = typedOf(amount, measure)
  return found
}

/** The whole beside the sum of its units, for every indicator. */
export function sums(typed: Typed, columns: readonly Column[]): Sum[] {
  return columns.map(({ indicator, measure }) => {
    const whole = amountOf(typed[WHOLE]?.[indicator], measure) ?? null
    const shares = Object.entries(typed).flatMap(([unit, row]) => (unit === WHOLE ? [] : (amountOf(row[indicator], measure) ?? [])))
    const units = shares.reduce((sum, amount) => sum + cents(amount), 0n)
    const comparable = whole !== null && shares.length > 0
    return { indicator, whole, units: fromCents(units), difference: comparable ? fromCents(cents(whole) - units) : null }
  })
}

export const differing = (found: readonly Sum[]): Sum[] => found.filter(({ difference }) => difference !== null && difference !== '0')

/** Cells that hold something that is no amount. */
export function faults(typed: Typed, columns: readonly Column[]): string[] {
  return Object.entries(typed).flatMap(([unit, row]) => columns.filter(({ indicator, measure }) => amountOf(row[indicator], measure) === undefined).map(({ indicator }) => `${unit}/${indicator}`))
}

/** As the API takes them. */
export function targetsOf(typed: Typed, columns: readonly Column[]): { indicator: string; unit: string | null; amount: string }[] {
  return Object.entries(typed).flatMap(([unit, row]) =>
    columns.flatMap(({ indicator, measure }) => {
      const amount = amountOf(row[indicator], measure)
      return amount ? [{ indicator, unit: unit || null, amount }] : []
    }),
  )
}

/** The edition to go on from: the draft, else what is in force. */
export const newest = (editions: readonly Edition[]): Edition | undefined =>
  editions.find(({ state }) => state === 'draft') ?? editions.find(({ state }) => state === 'in_force')

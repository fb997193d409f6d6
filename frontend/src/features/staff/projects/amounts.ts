import { toWan, toYuan } from '../enterprises/money'
import { textOf, type FieldValues } from '../parts/fields'

const NUMBER = /^-?\d+(?:\.\d+)?$/

/** 元 of what was typed as 万元; what is no number travels as typed, to be refused beside its field. */
export function yuanOf(values: FieldValues, key: string): string | undefined {
  const typed = textOf(values, key)?.replace(/[,，\s]/g, '')
  if (!typed || !NUMBER.test(typed)) return typed
  return typed.startsWith('-') ? `-${toYuan(typed.slice(1))}` : toYuan(typed)
}

export const wanOf = (amount: string | null | undefined): string => (amount ? toWan(amount) : '')

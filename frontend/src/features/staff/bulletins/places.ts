import type { BulletinFigure } from './types'

/** Parts of a figure that a text can have a place for. */
export const PARTS = ['value', 'trend', 'before', 'growth', 'difference', 'target', 'attainment', 'records'] as const
export type Part = (typeof PARTS)[number]

const STORED = /\{(\w+)(?:\.(\w+))?\}/g
const SHOWN = /【([^【】]+)】/g

export interface Piece {
  text: string
  /** The figure whose records stand behind this piece. */
  figure?: BulletinFigure
}

/** How places are called for who writes: `{progress_value.trend}` is 【完成实物量·同比】. */
export interface Callings {
  titles: ReadonlyMap<string, string>
  parts: Readonly<Record<Part, string>>
}

const isPart = (part: string): part is Part => (PARTS as readonly string[]).includes(part)
const calling = (title: string, part: string): string => `【${part ? `${title}·${part}` : title}】`

/** A place as it is kept. */
export const placeOf = (key: string, part: Part): string => (part === 'value' ? `{${key}}` : `{${key}.${part}}`)

/** A stored text as it is edited: places by their names. */
export function toEdited(text: string, { titles, parts }: Callings): string {
  return text.replace(STORED, (place, key: string, part: string = 'value') => {
    const title = titles.get(key)
    return title === undefined || !isPart(part) ? place : calling(title, part === 'value' ? '' : parts[part])
  })
}

/** An edited text as it is stored; a name nobody knows stays as it was typed. */
export function toStored(text: string, { titles, parts }: Callings): string {
  const known = new Map<string, string>()
  for (const [key, title] of titles) for (const part of PARTS) known.set(calling(title, part === 'value' ? '' : parts[part]), placeOf(key, part))
  return text.replace(SHOWN, (shown) => known.get(shown) ?? shown)
}

/** A stored text in pieces, each figure apart; a figure that was not read yet is three dots. */
export function pieces(text: string, figures: Readonly<Record<string, BulletinFigure>>): Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const match of text.matchAll(STORED)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index) })
    const figure = figures[match[1]!]
    found.push(figure ? { text: figure.words[match[2] ?? 'value'] ?? '—', figure } : { text: '…' })
    end = match.index + match[0].length
  }
  if (end < text.length) found.push({ text: text.slice(end) })
  return found
}

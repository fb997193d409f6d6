import type { Tone } from '@/shared/ui/field'
import type { BulletinItem } from './types'

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** A day as a Chinese document writes it, whatever the screen's language. */
export function dayInWords(moment: string): string {
  const [year, month, day] = DAY.format(new Date(moment)).split('-').map(Number) as [number, number, number]
  return `${year}年${month}月${day}日`
}

const TONES: Record<BulletinItem['state'], Tone> = { draft: 'wait', published: 'done', withdrawn: 'late' }
export const stateTone = (state: BulletinItem['state']): Tone => TONES[state]

import { currentLanguage } from '@/shared/i18n'

const ZONE = 'Asia/Shanghai'
const WAN = 10_000n
const YI = 100_000_000n

type Shape = 'short' | 'day' | 'deadline' | 'full'

const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
  short: { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
  day: { month: 'long', day: 'numeric' },
  deadline: { month: 'long', day: 'numeric', weekday: 'short' },
  full: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
}

export function formatDate(moment: string | Date, shape: Shape = 'short'): string {
  const value = typeof moment === 'string' ? new Date(moment) : moment
  return new Intl.DateTimeFormat(currentLanguage(), { ...SHAPES[shape], timeZone: ZONE }).format(value)
}

/** A due moment is exclusive (24:00 of the last day is 0:00 of the next): show the day it still counts. */
export function formatDue(moment: string): string {
  return formatDate(new Date(new Date(moment).getTime() - 1000), 'deadline')
}

export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: digits }).format(value)
}

export function formatBytes(bytes: number): string {
  return bytes >= 1_048_576 ? `${formatNumber(bytes / 1_048_576, 1)} MB` : `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`
}

/** Yuan as a decimal string to 亿元 / 万元 / 元 in Chinese; other languages get grouped yuan. */
export function formatMoney(yuan: string): string {
  const whole = BigInt(yuan.split('.')[0] || '0')
  if (!currentLanguage().startsWith('zh')) return `¥ ${new Intl.NumberFormat(currentLanguage()).format(whole)}`
  const [unit, name] = whole >= YI ? [YI, '亿元'] : whole >= WAN ? [WAN, '万元'] : [1n, '元']
  return `${formatNumber(Number(whole) / Number(unit), 2)}\u2009${name}`
}

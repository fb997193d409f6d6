export interface Ink {
  brand: string
  soft: string
  ink: string
  muted: string
  line: string
  bad: string
  accent: string
  font: string
  size: number
}

export interface Drawing {
  /** The axis its categories stand on. */
  across: 'x' | 'y'
  /** In pixels; without it the picture fills its place. */
  height?: number
  option: (ink: Ink) => object
}

/** Colours come from the page's tokens: the picture means the same as everything around it. */
export function inkOf(element: HTMLElement): Ink {
  const style = getComputedStyle(element)
  const of = (name: string): string => style.getPropertyValue(name).trim()
  return {
    brand: of('--brand'),
    soft: of('--chart-before') || of('--line-control'),
    ink: of('--ink-1'),
    muted: of('--ink-2'),
    line: of('--line'),
    bad: of('--bad'),
    accent: of('--accent'),
    font: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
  }
}

type Say = (value: number) => string
const BAR_HEIGHT = 30
const LABEL_SHARE = 0.34
const motion = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches

const base = (ink: Ink) => ({
  animation: motion(),
  animationDuration: 300,
  textStyle: { fontFamily: ink.font, fontSize: ink.size, color: ink.muted },
  cursor: 'pointer',
})
// Drawn on the canvas: a box of HTML would need styles the page's policy forbids.
const tip = (ink: Ink, words: (index: number) => string) => ({
  trigger: 'axis',
  renderMode: 'richText',
  confine: true,
  axisPointer: { type: 'shadow' },
  textStyle: { fontFamily: ink.font, fontSize: ink.size, color: ink.ink },
  formatter: (points: { dataIndex: number }[]) => words(points[0]?.dataIndex ?? 0),
})

/** Columns for the period, a line for the year before. */
export function columns(given: { labels: string[]; now: number[]; before?: number[]; say: Say; words: (index: number) => string }): Drawing {
  return {
    across: 'x',
    option: (ink) => ({
      ...base(ink),
      grid: { left: 4, right: 4, top: ink.size * 1.6, bottom: 4, containLabel: true },
      tooltip: tip(ink, given.words),
      xAxis: { type: 'category', data: given.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: ink.line } }, axisLabel: { color: ink.muted, fontSize: ink.size, hideOverlap: true } },
      yAxis: { type: 'value', splitNumber: 3, splitLine: { lineStyle: { color: ink.line } }, axisLabel: { color: ink.muted, fontSize: ink.size, formatter: given.say } },
      series: [
        { type: 'bar', data: given.now, cursor: 'pointer', barMaxWidth: 44, itemStyle: { color: ink.brand, borderRadius: [4, 4, 0, 0] } },
        ...(given.before ? [{ type: 'line', data: given.before, symbol: 'circle', symbolSize: 7, lineStyle: { color: ink.soft, width: 2, type: 'dashed' }, itemStyle: { color: ink.soft } }] : []),
      ],
    }),
  }
}

/** Bars from the greatest down, each with its name before and its figure behind it. */
export function bars(given: { labels: string[]; values: number[]; width: number; say: Say; words: (index: number) => string }): Drawing {
  return {
    across: 'y',
    height: Math.max(given.labels.length, 1) * BAR_HEIGHT + 8,
    option: (ink) => ({
      ...base(ink),
      grid: { left: 4, right: ink.size * 6.5, top: 4, bottom: 4, containLabel: true },
      tooltip: tip(ink, given.words),
      xAxis: { type: 'value', show: false },
      yAxis: { type: 'category', inverse: true, data: given.labels, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: ink.ink, fontSize: ink.size, width: given.width * LABEL_SHARE, overflow: 'truncate' } },
      series: [
        {
          type: 'bar',
          data: given.values,
          cursor: 'pointer',
          barMaxWidth: 20,
          itemStyle: { color: ink.brand, borderRadius: 4 },
          label: { show: true, position: 'right', color: ink.ink, fontSize: ink.size, formatter: ({ dataIndex }: { dataIndex: number }) => given.say(given.values[dataIndex] ?? 0) },
        },
      ],
    }),
  }
}

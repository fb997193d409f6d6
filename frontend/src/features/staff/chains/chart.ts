import { GraphChart } from 'echarts/charts'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { localName } from '@/shared/i18n'
import { layOut } from './layout'
import type { ChainNode, Graph } from './types'

use([GraphChart, CanvasRenderer])

const WIDE: [number, number] = [164, 42]
const NARROW: [number, number] = [146, 30]

/** Colours come from the page's tokens: the picture means the same as everything around it. */
function palette(element: HTMLElement): Record<'brand' | 'on' | 'paper' | 'bad' | 'warn' | 'ink' | 'line', string> {
  const style = getComputedStyle(element)
  const of = (name: string): string => style.getPropertyValue(name).trim()
  return { brand: of('--brand'), on: of('--on-brand'), paper: of('--paper'), bad: of('--bad'), warn: of('--warn'), ink: of('--ink-1'), line: of('--line-control') }
}

/** A box with words in it. The label draws it: a stretched symbol would stretch its corners and dashes too. */
const box = ([width, height]: [number, number], label: object) => ({
  symbol: 'rect',
  symbolSize: [width, height],
  itemStyle: { color: 'transparent' },
  label: { show: true, width: width - 20, height, lineHeight: height, align: 'center', verticalAlign: 'middle', padding: [0, 8], borderRadius: 9, overflow: 'truncate', ...label },
})

function optionOf(graph: Graph, element: HTMLElement, chosen: string | null) {
  const colours = palette(element)
  const width = element.clientWidth
  const { places, height } = layOut(graph, width)
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]))
  const link = (node: ChainNode) => {
    const ours = node.status === 'ours'
    const border = ours ? colours.brand : node.status === 'candidate' ? colours.warn : colours.bad
    const fill = ours ? colours.brand : colours.paper
    return box(WIDE, { color: ours ? colours.on : colours.ink, backgroundColor: fill, borderColor: border, borderWidth: node.key === chosen ? 4 : 2, borderType: ours ? 'solid' : 'dashed', formatter: `${ours ? '■' : '□'} ${localName(node.names)}` })
  }
  const edge = (key: string, fills: string) => {
    const one = nodes.get(fills)!.candidates[Number(key.split('/').at(-1))]!
    return box(NARROW, { color: colours.ink, backgroundColor: colours.paper, borderColor: colours.line, borderWidth: 1, formatter: `${one.leading ? '★ ' : ''}${one.name}` })
  }
  // Two corners nobody sees keep one pixel of the layout one pixel of the picture.
  const corners = [{ name: '/0', x: 0, y: 0 }, { name: '/1', x: width, y: height }].map((one) => ({ ...one, symbolSize: 0, silent: true, label: { show: false } }))
  return {
    animation: false,
    series: [
      {
        type: 'graph',
        layout: 'none',
        left: 0,
        top: 0,
        right: 0,
        bottom: 0,
        cursor: 'pointer',
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 7,
        lineStyle: { color: colours.line, width: 1.5, curveness: 0.08 },
        data: [...corners, ...places.map(({ key, x, y, fills }) => ({ name: key, x, y, ...(fills ? edge(key, fills) : link(nodes.get(key)!)) }))],
        links: [
          ...graph.edges.map(({ upstream, downstream }) => ({ source: upstream, target: downstream })),
          ...places.filter(({ fills }) => fills).map(({ key, fills }) => ({ source: key, target: fills!, symbol: ['none', 'none'], lineStyle: { type: 'dotted' } })),
        ],
      },
    ],
  }
}

/** Draw a chain into an element; answers what redraws it, and what ends it. */
export function drawChain(element: HTMLElement, choose: (key: string) => void) {
  const chart = init(element)
  chart.on('click', (event) => {
    const name = (event.data as { name?: string } | undefined)?.name
    if (event.dataType === 'node' && name) choose(name.split('/')[0]!)
  })
  return {
    draw(graph: Graph, chosen: string | null): void {
      const { height } = layOut(graph, element.clientWidth)
      element.style.height = `${height}px`
      chart.resize()
      chart.setOption(optionOf(graph, element, chosen) as never, true)
    },
    end: () => chart.dispose(),
  }
}

import type { Graph } from './types'

/** Where something stands on the picture, in pixels from its upper left corner. */
export interface Place {
  key: string
  x: number
  y: number
  /** An enterprise that could be won, at the edge, and the link it would fill. */
  fills?: string
}

const COLUMNS = { upstream: 0, midstream: 1, downstream: 2 } as const
const ALL_COLUMNS = 4
const ROW = 76
const EDGE_ROW = 44
const LEAST = 320
const MARGIN = 40

/** The stages from left to right, what supports them below, and who could be won at the right edge. */
export function layOut({ nodes }: Pick<Graph, 'nodes'>, width: number): { places: Place[]; height: number } {
  const inTier = (tier: string) => nodes.filter((node) => node.tier === tier).sort((a, b) => a.position - b.position)
  const stages = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((tier) => ({ at: COLUMNS[tier], nodes: inTier(tier) }))
  const support = inTier('support')
  const wanted = nodes.filter(({ status }) => status !== 'ours').flatMap((node) => node.candidates.map((_one, index) => ({ key: `${node.key}/${index}`, fills: node.key })))
  const main = Math.max(LEAST, MARGIN * 2 + ROW * Math.max(...stages.map((stage) => stage.nodes.length)), MARGIN * 2 + EDGE_ROW * wanted.length)
  const height = main + (support.length ? ROW : 0)
  const column = width / ALL_COLUMNS
  const spread = (index: number, count: number, size: number): number => (size * (index + 0.5)) / count
  return {
    height,
    places: [
      ...stages.flatMap(({ at, nodes: here }) => here.map(({ key }, index) => ({ key, x: column * (at + 0.5), y: spread(index, here.length, main) }))),
      ...support.map(({ key }, index) => ({ key, x: spread(index, support.length, column * (ALL_COLUMNS - 1)), y: height - ROW / 2 })),
      ...wanted.map(({ key, fills }, index) => ({ key, fills, x: column * (ALL_COLUMNS - 0.5), y: spread(index, wanted.length, main) })),
    ],
  }
}

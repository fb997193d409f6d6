import type { ChainItem, ChainNode, Graph, NewGraph } from './types'

type Edge = Graph['edges'][number]

/** A link of the chain while it is edited. */
export type DraftNode = Omit<ChainNode, 'id' | 'status'>

export interface GraphDraft {
  /** The chain's version this began from. */
  version: number
  nodes: DraftNode[]
  edges: Edge[]
  circles: boolean
}

const KEY = /^node-(\d+)$/

export function draftOf({ chain, nodes, edges }: Graph): GraphDraft {
  const plain = nodes.map(({ key, names, tier, position, industries, tags, note, members, candidates }) => ({ key, names, tier, position, industries, tags, note, members, candidates }))
  // What was read is shared by everything that shows it.
  return JSON.parse(JSON.stringify({ version: chain.version, nodes: plain, edges, circles: false })) as GraphDraft
}

/** What the server is sent; positions follow the order of the rows in each stage. */
export function bodyOf({ nodes, edges, circles }: GraphDraft): NewGraph {
  return {
    nodes: nodes.map(({ members, candidates, note, ...node }, position) => ({
      ...node,
      position,
      note: note?.trim() ? note : null,
      members: members.map(({ id }) => id),
      candidates: candidates.map(({ enterprise_id, name, reason, leading }) => ({ enterprise_id, name: enterprise_id ? null : name, reason, leading })),
    })),
    edges,
    circles,
  }
}

export const statusOf = ({ members, candidates }: Pick<DraftNode, 'members' | 'candidates'>): ChainNode['status'] => (members.length > 0 ? 'ours' : candidates.length > 0 ? 'candidate' : 'missing')

/** The draft as the picture takes it. */
export function pictureOf({ nodes, edges }: GraphDraft, chain: ChainItem): Graph {
  return { chain, edges, nodes: nodes.map((node, position) => ({ ...node, id: node.key, position, status: statusOf(node) })) }
}

/** A key nobody has: what edges name the link by, and what it keeps when it is renamed. */
export function freeKey(nodes: readonly Pick<DraftNode, 'key'>[]): string {
  return `node-${1 + Math.max(0, ...nodes.map(({ key }) => Number(KEY.exec(key)?.[1] ?? 0)))}`
}

export function withoutNode(draft: GraphDraft, key: string): GraphDraft {
  return { ...draft, nodes: draft.nodes.filter((node) => node.key !== key), edges: draft.edges.filter(({ upstream, downstream }) => upstream !== key && downstream !== key) }
}

/** A link one place up or down among those of its stage. */
export function moved(nodes: readonly DraftNode[], key: string, by: number): DraftNode[] {
  const from = nodes.findIndex((node) => node.key === key)
  const beside = nodes.filter(({ tier }) => tier === nodes[from]?.tier)
  const to = nodes.indexOf(beside[beside.findIndex((node) => node.key === key) + by]!)
  if (to < 0) return [...nodes]
  const next = [...nodes]
  ;[next[from], next[to]] = [next[to]!, next[from]!]
  return next
}

export interface Lack {
  key: string
  lack: 'name' | 'reason' | 'candidate'
}

/** What has to be filled in before it can be saved, link by link. */
export function lacking({ nodes }: Pick<GraphDraft, 'nodes'>): Lack[] {
  return nodes.flatMap(({ key, names, candidates }): Lack[] => [
    ...(Object.values(names).some((name) => !name.trim()) ? [{ key, lack: 'name' as const }] : []),
    ...(candidates.some(({ enterprise_id: id, name }) => !id && !name.trim()) ? [{ key, lack: 'candidate' as const }] : []),
    ...(candidates.some(({ reason }) => !reason.trim()) ? [{ key, lack: 'reason' as const }] : []),
  ])
}

/** The link an error path of the server speaks of (`nodes.3.names.en`, `edges.2`). */
export function keyAt({ nodes, edges }: GraphDraft, path: string): string | undefined {
  const [part, index] = path.split('.')
  return part === 'nodes' ? nodes[Number(index)]?.key : part === 'edges' ? edges[Number(index)]?.downstream : undefined
}

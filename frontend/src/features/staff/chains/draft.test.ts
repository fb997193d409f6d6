import { describe, expect, it } from 'vitest'
import { bodyOf, draftOf, freeKey, keyAt, lacking, moved, pictureOf, withoutNode, type DraftNode, type GraphDraft } from './draft'
import type { Graph } from './types'

const node = (key: string, tier: DraftNode['tier'] = 'upstream', more: Partial<DraftNode> = {}): DraftNode => ({
  key, tier, position: 0, names: { zh: key, en: key, ru: key }, industries: [], tags: [], note: null, members: [], candidates: [], ...more,
})
const draft = (...nodes: DraftNode[]): GraphDraft => ({ version: 3, nodes, edges: [], circles: false })
const chain = { id: 'c', version: 3 } as Graph['chain']

describe('a chain while it is edited', () => {
  it('comes back as it was taken', () => {
    const graph: Graph = { chain, nodes: [{ ...node('grow'), id: '1', status: 'missing' }], edges: [{ upstream: 'grow', downstream: 'grow' }] }
    const taken = draftOf(graph)
    expect(taken.version).toBe(3)
    expect(bodyOf(taken)).toEqual({ nodes: [{ key: 'grow', tier: 'upstream', position: 0, names: { zh: 'grow', en: 'grow', ru: 'grow' }, industries: [], tags: [], note: null, members: [], candidates: [] }], edges: graph.edges, circles: false })
    taken.nodes[0]!.names.zh = 'other'
    expect(graph.nodes[0]!.names.zh).toBe('grow')
  })

  it('sends ids of those we know, and names of those we do not', () => {
    const known = { enterprise_id: 'e', name: 'Known', reason: 'r', leading: false }
    const unknown = { enterprise_id: null, name: 'Unknown', reason: 'r', leading: true }
    const { nodes } = bodyOf(draft(node('a', 'support', { members: [{ id: 'm', name: 'Ours' }], candidates: [known, unknown], note: '  ' })))
    expect(nodes[0]).toMatchObject({ members: ['m'], note: null, candidates: [{ enterprise_id: 'e', name: null }, { enterprise_id: null, name: 'Unknown' }] })
  })

  it('shows a link as ours, named or missing at once', () => {
    const shown = pictureOf(draft(node('a', 'upstream', { members: [{ id: 'm', name: 'M' }] }), node('b', 'upstream', { candidates: [{ enterprise_id: null, name: 'N', reason: 'r', leading: false }] }), node('c')), chain)
    expect(shown.nodes.map(({ status }) => status)).toEqual(['ours', 'candidate', 'missing'])
  })

  it('finds a free key', () => {
    expect(freeKey([])).toBe('node-1')
    expect(freeKey([node('grow'), node('node-7'), node('node-2')])).toBe('node-8')
  })

  it('takes the edges of a link away with it', () => {
    const full = { ...draft(node('a'), node('b'), node('c')), edges: [{ upstream: 'a', downstream: 'b' }, { upstream: 'b', downstream: 'c' }, { upstream: 'a', downstream: 'c' }] }
    const left = withoutNode(full, 'b')
    expect(left.nodes.map(({ key }) => key)).toEqual(['a', 'c'])
    expect(left.edges).toEqual([{ upstream: 'a', downstream: 'c' }])
  })

  it('moves a link among those of its stage only', () => {
    const nodes = [node('a'), node('x', 'support'), node('b')]
    const order = (list: DraftNode[]): string => list.map(({ key }) => key).join('')
    expect(order(moved(nodes, 'b', -1))).toBe('bxa')
    expect(order(moved(nodes, 'a', -1))).toBe('axb')
    expect(order(moved(nodes, 'x', 1))).toBe('axb')
  })

  it('says what is lacking before it is sent', () => {
    const half = node('a', 'upstream', { names: { zh: '甲', en: ' ', ru: 'а' }, candidates: [{ enterprise_id: null, name: '', reason: '', leading: false }] })
    expect(lacking(draft(half, node('b')))).toEqual([{ key: 'a', lack: 'name' }, { key: 'a', lack: 'candidate' }, { key: 'a', lack: 'reason' }])
  })

  it('finds the link an error speaks of', () => {
    const full = { ...draft(node('a'), node('b')), edges: [{ upstream: 'a', downstream: 'b' }] }
    expect([keyAt(full, 'nodes.1.names.en'), keyAt(full, 'edges.0'), keyAt(full, 'circles')]).toEqual(['b', 'b', undefined])
  })
})

import type { components } from '@/api/crm/schema'

type Schemas = components['schemas']

export type ChainItem = Schemas['ChainItem']
export type Graph = Schemas['Graph']
export type NewGraph = Schemas['NewGraph']
export type ChainNode = Schemas['Node']
export type Fitting = Schemas['Fitting']

export const TIERS = ['upstream', 'midstream', 'downstream', 'support'] as const satisfies ChainNode['tier'][]
export const NODE_TONES = { ours: 'done', candidate: 'wait', missing: 'late' } as const

import type { components } from '@/api/crm/schema'

type Schemas = components['schemas']

export type EnterpriseItem = Schemas['EnterpriseItem']
export type Enterprise = Schemas['Enterprise']
export type EnterprisePage = Schemas['EnterprisePage']
export type EnterprisePatch = Schemas['EnterprisePatch']
export type EnterpriseRef = Schemas['EnterpriseRef']
export type Alike = Schemas['Alike']
export type Contact = Schemas['Contact']
export type Revealed = Schemas['Revealed']
export type Interaction = Schemas['Interaction']
export type FollowUp = Schemas['FollowUp']
export type Merge = Schemas['Merge']
export type MergePreview = Schemas['MergePreview']
export type Compared = Schemas['Compared']
export type Options = Schemas['Options']
export type Relation = EnterpriseItem['relation']

export const RELATIONS = ['new', 'contacted', 'visited', 'interested', 'cooperating', 'dormant'] as const satisfies Relation[]
export const INTERACTIONS = ['visit', 'meeting', 'call', 'message', 'mail', 'other'] as const satisfies Interaction['kind'][]
export const OUTCOMES = ['none', 'contact_kept', 'visit_agreed', 'intent', 'signed'] as const

/** A part of the page that did not answer says so; the page stands. */
export interface Part<T> {
  state: 'ok' | 'missing'
  items: T[]
}

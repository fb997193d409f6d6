import type { components } from '@/api/concierge/schema'

type Schemas = components['schemas']
export type StaffPolicy = Schemas['StaffPolicy']
export type PolicyInEditor = Schemas['StaffPolicyPage']
export type StaffClause = Schemas['StaffClause']
export type Texts = Record<string, string>
export const STATES: StaffPolicy['state'][] = ['draft', 'published', 'withdrawn']
export const OPINIONS = ['complies', 'exception', 'objection'] as const

import type { components } from '@/api/concierge/schema'

type Schemas = components['schemas']
export type PublicPolicy = Schemas['PublicPolicy']
export type PolicyWithClauses = Schemas['PublicPolicyPage']
export type PublicClause = Schemas['PublicClause']
export type ClaimableClause = Schemas['ClaimableClause']
export type Benefit = PublicClause['benefit']
export type Matches = Schemas['Matches']
export type Match = Schemas['MatchView']

export const BENEFITS: Benefit[] = ['investment', 'equipment', 'land', 'rent', 'logistics', 'finance', 'talent', 'jobs', 'energy', 'growth', 'service', 'other']

import type { components } from '@/api/crm/schema'

type Schemas = components['schemas']

export type ActivityItem = Schemas['ActivityItem']
export type ActivityDetail = Schemas['ActivityDetail']
export type Encounter = Schemas['Encounter']
export type NewEncounter = Schemas['NewEncounter']
export type Outcome = Encounter['outcome']
export type WeeklyReport = Schemas['WeeklyReport']
export type WeekFollowUp = Schemas['WeekFollowUp']

export const KINDS = ['trip', 'visit', 'expo', 'conference', 'cloud_negotiation', 'signing_ceremony'] as const satisfies ActivityItem['kind'][]
export const STATES = ['planned', 'held', 'cancelled'] as const satisfies ActivityItem['state'][]
export const STATE_TONES = { planned: 'act', held: 'done', cancelled: 'info' } as const

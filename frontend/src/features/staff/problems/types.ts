export interface Problem {
  id: string
  ticket_id: string
  ticket_number: string
  ticket_state: string
  ticket_result: string | null
  title: string
  class: string | null
  topic: string | null
  company: string | null
  project: string | null
  investment: string | null
  jobs: number | null
  reported_at: string
  classified_at: string | null
  common_id: string | null
  version: number
}

export interface CommonProblem {
  id: string
  title: string
  topic: string
  class: string
  state: 'draft' | 'acting' | 'resolved' | 'dismissed'
  measure: string | null
  owner_unit: string | null
  effect: string | null
  created_at: string
  resolved_at: string | null
  version: number
  problems: number
  investment: string
  jobs: number
}

export const CLASSES = ['pain', 'difficulty', 'blockage'] as const

import type { FormData, FormSchema, Texts } from '@/features/apply/form/schema'

export type TicketState =
  | 'draft'
  | 'received'
  | 'correcting'
  | 'handling'
  | 'special'
  | 'finished'
  | 'archived'
  | 'refused'
  | 'withdrawn'

export interface NamedPerson {
  id: string
  name: string
}

export interface NamedUnit {
  code: string
  names: Texts
}

export interface TicketItem {
  id: string
  number: string | null
  kind: 'registration' | 'migration' | 'filing' | 'problem' | 'policy_claim'
  item: { code: string; names: Texts; version_id: string }
  state: TicketState
  result: string | null
  subject: string
  company: string | null
  owner: NamedPerson | null
  owner_unit: NamedUnit | null
  next: { action: string; actor: 'investor' | 'office' | 'department'; mine: boolean } | null
  due_at: string | null
  light: 'red' | 'amber' | 'green' | null
  flags: { urged: number; extended: boolean; reopened: number; reply_due_at: string | null }
  created_at: string
  updated_at: string
  submitted_at: string | null
  accepted_at: string | null
  finished_at: string | null
  version: number
}

export interface TicketFile {
  id: string
  name: string
  kind: 'photo' | 'pdf' | 'office'
  media_type: string
  size: number
  pages: number | null
  /** Kept as long as papers are kept: only its record is left. */
  removed: boolean
}

export interface TicketMaterial {
  code: string
  names: Texts
  status: 'required' | 'optional' | 'not_needed'
  tolerable: boolean
  version: number | null
  verdict: 'unchecked' | 'passed' | 'rejected' | 'promised' | null
  reason: string | null
  handed_in_at: string | null
  wanted: boolean
  files: TicketFile[]
}

export interface Defect {
  material_code: string | null
  field_path: string | null
  names: Texts
  reason: string
  replaced: boolean
}

export interface Notice {
  number: number
  note: string | null
  sent_at: string
  due_at: string
  answered_at: string | null
  late: boolean
  defects: Defect[]
}

export interface ProgressStep {
  step: 'submitted' | 'claimed' | 'correcting' | 'accepted' | 'task' | 'finished'
  state: 'done' | 'current' | 'todo'
  at: string | null
  due_at: string | null
  names: Texts | null
  unit: NamedUnit | null
}

export interface TicketAction {
  action: string
  possible: boolean
  why: string | null
}

export interface Rating {
  grade: number
  tags: string[]
  comment: string | null
  rated_at: string
  changed_at: string | null
}

/** A ticket as its applicant sees it. */
export interface Ticket extends TicketItem {
  form: FormData
  materials: TicketMaterial[]
  notice: Notice | null
  tasks: { id: string; state: string; names: Texts; unit: NamedUnit; due_at: string | null; days: number }[]
  progress: ProgressStep[]
  rating: Rating | null
  actions: TicketAction[]
  contact: { id: string; name: string; phone: string | null } | null
  query_code: string | null
}

export interface TicketEvent {
  id: string
  at: string
  kind: string
  actor: { kind: 'investor' | 'staff' | 'system'; name: string }
  data: Record<string, unknown>
}

export interface CountedDay {
  date: string
  kind: 'workday' | 'weekend' | 'holiday' | 'makeup'
  name: string | null
  provisional: boolean
  number: number | null
}

export interface ClockExplanation {
  segment_id: string
  first_day: string
  days_allotted: number
  due_at: string
  provisional: boolean
  rows: CountedDay[]
}

export interface ClockSegment {
  id: string
  kind: 'response' | 'pre_acceptance' | 'correction' | 'handling' | 'special' | 'task'
  task: { id: string; code: string; names: Texts } | null
  charged_to: string
  started_at: string
  ended_at: string | null
  allotted_days: number | null
  due_at: string | null
  reason: string | null
}

export interface Clocks {
  now: string
  due_at: string | null
  segments: ClockSegment[]
  explanations: ClockExplanation[]
}

export interface GuideMaterial {
  code: string
  names: Texts
  help: Texts
  necessity: 'required' | 'conditional' | 'optional'
  condition: { field: string; equals: string | number | boolean } | null
  original_or_copy: 'original' | 'copy' | 'either'
  forms_accepted: ('photo' | 'pdf' | 'office')[]
  pages_hint: Texts
  sample: string | null
  tolerable: boolean
}

/** What an office says about a service item; the part of it an investor is shown. */
export interface Definition {
  code: string
  kind: TicketItem['kind']
  names: Texts
  summary: Texts
  audience: Texts
  conditions: Texts[]
  basis: { title: Texts; document_number: string | null; article: Texts | null; says: Texts }[]
  fee: { amount: string; note: Texts }
  statutory_days: number | null
  statutory_note: Texts
  promised_days: number
  visits: number
  hours: Texts
  result: Texts
  faq: { question: Texts; answer: Texts }[]
  form: FormSchema
  materials: GuideMaterial[]
  correction_days: number
}

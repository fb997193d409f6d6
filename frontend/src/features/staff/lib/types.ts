export type Texts = Record<string, string>
export type Light = 'red' | 'amber' | 'green'

interface EntityName {
  id: string
  name: string
}

export interface Person {
  id: string
  name: string
}

export interface UnitName {
  code: string
  names: Texts
}

export interface NextStep {
  action: string
  actor: 'investor' | 'office' | 'department'
  mine: boolean
}

export interface Flags {
  supervised: boolean
  extended: boolean
  staged: boolean
  urged: number
  late_notices: number
  reopened: number
  reply_due_at: string | null
}

export interface TicketItem {
  id: string
  number: string | null
  kind: string
  item: { code: string; names: Texts; version_id: string }
  state: string
  result: string | null
  subject: string
  company: string | null
  applicant_name: string
  owner: Person | null
  owner_unit: UnitName | null
  next: NextStep | null
  due_at: string | null
  amber_at: string | null
  light: Light | null
  flags: Flags
  created_at: string
  updated_at: string
  submitted_at: string | null
  accepted_at: string | null
  finished_at: string | null
  version: number
}

export interface ActionView {
  action: string
  possible: boolean
  why: string | null
  allowed_in: string[]
}

export interface Task {
  id: string
  ticket_id: string
  code: string
  names: Texts
  unit: UnitName
  days: number
  after: string[]
  mandatory: boolean
  state: string
  handler: Person | null
  created_at: string
  started_at: string | null
  due_at: string | null
  light: Light | null
  finished_at: string | null
  outcome: string | null
  note: string | null
  version: number
  actions: ActionView[]
}

export interface TaskRow extends Task {
  ticket: Pick<TicketItem, 'id' | 'number' | 'subject' | 'company' | 'item' | 'state'>
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

export interface Extension {
  id: string
  days: number
  reason: string
  requested_at: string
  requested_by: Person
  task_id: string | null
  decided_at: string | null
  approved: boolean | null
  decision_note: string | null
}

export interface TicketDetail extends TicketItem {
  view: 'staff' | 'investor'
  form: Record<string, unknown>
  notice: Notice | null
  tasks: Task[]
  extension: Extension | null
  rating: { grade: number; tags: string[]; comment: string | null; rated_at: string; changed_at: string | null } | null
  actions: ActionView[]
  parent_id: string | null
  links: { enterprise: EntityName | null; project: EntityName | null; missing: ('crm' | 'library')[] }
  claim: { clause_id: string; policy_id: string; titles: Texts; document: Texts } | null
  applicant: Person
  sensitive: string[]
}

export interface MaterialFile {
  id: string
  name: string
  kind: 'photo' | 'pdf' | 'office'
  media_type: string
  size: number
  pages: number | null
  position: number
  url: string
  preview_url: string | null
  /** Kept as long as papers are kept: only its record is left. */
  removed: boolean
}

export interface Material {
  id: string | null
  code: string
  names: Texts
  necessity: string
  requirement: 'required' | 'optional' | 'not_needed'
  tolerable: boolean
  status: 'missing' | 'ready' | 'handed_in' | 'passed' | 'rejected' | 'promised'
  wanted: boolean
  version: number | null
  verdict: string | null
  reason: string | null
  handed_in_at: string | null
  checked_at: string | null
  files: MaterialFile[]
  history: { number: number; handed_in_at: string | null; verdict: string; reason: string | null; files: MaterialFile[] }[]
}

export interface TicketEvent {
  id: string
  at: string
  kind: string
  actor: { kind: string; name: string }
  visibility: 'public' | 'internal'
  data: Record<string, unknown>
}

export interface Share {
  party: string
  unit: UnitName | null
  seconds: number
  days: number
}

export interface Segment {
  id: string
  kind: string
  task: { id: string; code: string; names: Texts } | null
  charged_to: string
  started_at: string
  ended_at: string | null
  allotted_days: number | null
  due_at: string | null
  reason: string
  actor_name: string | null
}

export interface CountedDay {
  date: string
  kind: 'workday' | 'weekend' | 'holiday' | 'makeup'
  name: string | null
  provisional: boolean
  number: number | null
}

export interface Explanation {
  segment_id: string
  first_day: string
  days_allotted: number
  due_at: string
  provisional: boolean
  rows: CountedDay[]
}

export interface Clocks {
  now: string
  due_at: string | null
  light: Light | null
  segments: Segment[]
  explanations: Explanation[]
  attribution: { start: string; end: string; seconds: number; shares: Share[] } | null
}

export interface Assignee extends Person {
  unit: UnitName | null
  absent: boolean
  open: number
}

export interface Unit {
  id: string
  code: string
  parent_code: string | null
  kind: string
  names: Texts
  phone: string | null
  active: boolean
  position: number
  version: number
}

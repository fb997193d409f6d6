export interface Texts {
  zh: string
  en: string
  ru: string
}
export const KINDS = ['city', 'office', 'department', 'regiment', 'zone', 'station', 'aid'] as const
export const STEPS = ['office', 'units', 'administrators', 'items', 'calendar', 'delivery'] as const
export type Step = (typeof STEPS)[number]
export type Place = Step | 'review'

export interface OfficeAnswer {
  names: Texts
  places: Texts
  region_code: string
}
export interface UnitRow {
  code: string
  parent_code: string | null
  kind: (typeof KINDS)[number]
  names: Texts
  phone: string | null
}
export interface Administrator {
  family: 'sysadmin' | 'secadmin' | 'auditor'
  name: string
  username: string
  email: string | null
  phone: string | null
}
export interface OwnDay {
  date: string
  kind: 'workday' | 'holiday'
  reason: string
}
export interface Draft {
  office: OfficeAnswer | null
  units: { items: UnitRow[] } | null
  administrators: { items: Administrator[] } | null
  items: { codes: string[] } | null
  calendar: { days: OwnDay[] } | null
  delivery: { seen: true } | null
}
export interface DraftView {
  draft: Draft
  logo: boolean
  missing: Step[]
}
export interface SheetProblem {
  row: number
  column: string
  message: string
}
export interface ItemChoice {
  code: string
  names: Record<string, string>
  summary: Record<string, string>
  promised_days: number
  departments: string[]
}
export interface Year {
  year: number
  working_days: number
  provisional: boolean
  days: { date: string; kind: 'holiday' | 'makeup'; name: string | null }[]
}
export interface Delivery {
  smtp_host: string
  smtp_port: number
  smtp_from: string
  smtp_user: string
  smtp_starttls: boolean
  sms_host: string
  papers_kept_years: number
  drafts_kept_days: number
  messages_kept_days: number
  file_store: 'folder' | 'bucket'
}
export interface Handed {
  family: Administrator['family']
  name: string
  username: string
  initial_secret: string
  valid_until: string
}
export interface Finished {
  administrators: Handed[]
  sign_in: string
}

import type { Texts } from '../form/schema'

export interface PaperFile {
  id: string
  name: string
  kind: 'photo' | 'pdf' | 'office'
  media_type: string
  size: number
  pages: number | null
  url: string
  preview_url: string | null
  position: number
}

export interface Paper {
  id: string | null
  code: string
  names: Texts
  necessity: 'required' | 'conditional' | 'optional'
  requirement: 'required' | 'optional' | 'not_needed'
  tolerable: boolean
  forms_accepted: ('photo' | 'pdf' | 'office')[]
  status: 'missing' | 'ready' | 'handed_in' | 'passed' | 'rejected' | 'promised'
  wanted: boolean
  may_upload: boolean
  version: number | null
  reason: string | null
  files: PaperFile[]
}

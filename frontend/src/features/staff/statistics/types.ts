export interface FigureValue {
  key: string
  unit: 'count' | 'percent'
  value: string | null
  meets: number
  among: number
  definition: Record<string, string>
}

export interface Statistics {
  since: string
  until: string
  figures: FigureValue[]
  attribution: { party: string; days: number }[]
  attributed: number
  items: { code: string; submitted: number; finished: number }[]
}

export interface FigureRecord {
  id: string
  number: string
  item_code: string
  subject: string
  state: string
  submitted_at: string
  meets: boolean
}

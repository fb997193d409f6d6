/** What is asked of an investor; every question may stay open. Sums are typed in 万元. */
export interface Answers {
  industry: string
  region: string
  tags: string[]
  noTags: boolean
  total: string
  fixed: string
  tax: string
  jobs: string
  stage: string
  zone: string
  registered: string
}

export const NO_ANSWERS: Answers = { industry: '', region: '', tags: [], noTags: false, total: '', fixed: '', tax: '', jobs: '', stage: '', zone: '', registered: '' }
export const SUMS = ['total', 'fixed', 'tax'] as const
const PLACES = 4
const FULL_WIDTH = 0xfee0

/** 元 from a number of 万元 as people type it, digit by digit; undefined when it is none. */
export function yuanOf(wan: string): string | undefined {
  const plain = wan.replace(/[０-９．，]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH)).replace(/[,\s]/g, '')
  const found = /^(\d{1,10})(?:\.(\d{1,4}))?$/.exec(plain)
  if (!found) return undefined
  return `${found[1]}${(found[2] ?? '').padEnd(PLACES, '0')}`.replace(/^0+(?=\d)/, '')
}

/** Whether a sum was typed that cannot be read. */
export const unreadable = (wan: string): boolean => wan.trim() !== '' && yuanOf(wan) === undefined

/** The body of a match: only what was answered. */
export function factsOf(answers: Answers): Record<string, unknown> {
  const jobs = /^\d{1,6}$/.test(answers.jobs.trim()) ? Number(answers.jobs) : undefined
  const facts = {
    industry: answers.industry || undefined,
    region: answers.region || undefined,
    tags: answers.tags.length ? answers.tags : answers.noTags ? [] : undefined,
    total_investment: yuanOf(answers.total),
    fixed_investment: yuanOf(answers.fixed),
    tax_per_year: yuanOf(answers.tax),
    jobs,
    stage: answers.stage || undefined,
    in_zone: answers.zone === '' ? undefined : answers.zone === 'yes',
    registered_on: answers.registered || undefined,
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

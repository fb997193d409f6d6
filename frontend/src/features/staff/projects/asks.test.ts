import { describe, expect, it } from 'vitest'
import { askOf, factsAsk, isMissing } from './asks'

describe('what a shut gate lacks', () => {
  it('has a place where it is filled', () => {
    expect(askOf({ kind: 'field', subject: 'jobs' })).toEqual({ form: 'facts', facts: ['jobs'] })
    expect(askOf({ kind: 'field', subject: 'enterprise_id' })).toMatchObject({ facts: [], enterprise: true })
    expect(askOf({ kind: 'document', subject: 'filing' })).toEqual({ form: 'document', kind: 'filing' })
    expect(askOf({ kind: 'check', subject: 'agreement_signed' })).toEqual({ form: 'agreement' })
  })

  it("says nothing of what is another person's", () => {
    expect(askOf({ kind: 'check', subject: 'clause_reviewed' })).toBeNull()
  })

  it('asks for several facts at once', () => {
    const missing = ['summary', 'jobs', 'enterprise_id'].map((subject) => ({ kind: 'field' as const, subject }))
    expect(factsAsk(missing)).toEqual({ form: 'facts', facts: ['summary', 'jobs'], enterprise: true })
    expect(factsAsk(missing.slice(0, 1))).toBeNull()
  })

  it('does not lack what is waived, but does lack what nobody could tell', () => {
    expect(isMissing({ satisfied: false, waived: true })).toBe(false)
    expect(isMissing({ satisfied: null, waived: false })).toBe(true)
  })
})

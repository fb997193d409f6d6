import { describe, expect, it } from 'vitest'
import type { TicketItem, TicketMaterial } from './types'
import { paperStatus, placeToAct, statusOf, waitsForMe } from './words'

const item = { code: 'company-registration', names: { zh: '公司注册登记' }, version_id: 'v' }
const ticket = (more: Partial<TicketItem>) => ({ id: 't1', item, state: 'received', result: null, next: null, ...more }) as TicketItem
const paper = (more: Partial<TicketMaterial>) => ({ wanted: false, verdict: null, version: null, status: 'required', ...more }) as TicketMaterial

describe('a ticket in words', () => {
  it('is amber exactly where it waits for the applicant', () => {
    expect(statusOf(ticket({ state: 'correcting' }))).toEqual({ tone: 'wait', key: 'tickets.state.correcting' })
    expect(statusOf(ticket({ state: 'draft' })).tone).toBe('wait')
    expect(statusOf(ticket({ state: 'handling' })).tone).toBe('info')
  })

  it('tells a result apart from being done', () => {
    expect(statusOf(ticket({ state: 'finished', result: 'passed' }))).toEqual({ tone: 'done', key: 'tickets.result.passed' })
    expect(statusOf(ticket({ state: 'archived', result: 'not_ours' })).tone).toBe('info')
  })

  it('leads straight to the page where it can be acted on', () => {
    expect(placeToAct(ticket({ state: 'draft' }))).toBe('/apply/company-registration/t1')
    expect(placeToAct(ticket({ state: 'correcting' }))).toBe('/tickets/t1/correct')
    expect(placeToAct(ticket({ state: 'finished', next: { action: 'rate', actor: 'investor', mine: true } }))).toBe('/tickets/t1/rate')
    expect(placeToAct(ticket({}))).toBe('/tickets/t1')
  })

  it('waits for the applicant when the next step is theirs', () => {
    expect(waitsForMe(ticket({ next: { action: 'check', actor: 'office', mine: false } }))).toBe(false)
    expect(waitsForMe(ticket({ state: 'finished', next: { action: 'rate', actor: 'investor', mine: true } }))).toBe(true)
  })
})

describe('a paper in words', () => {
  it('is to be replaced while the notice asks for it, whatever its verdict', () => {
    expect(paperStatus(paper({ wanted: true, version: 1, verdict: 'rejected' })).key).toBe('tickets.paper.replace')
    expect(paperStatus(paper({ wanted: true })).key).toBe('tickets.paper.missing')
    expect(paperStatus(paper({ version: 2, verdict: 'passed' }))).toEqual({ tone: 'done', key: 'tickets.paper.passed' })
    expect(paperStatus(paper({ version: 1, verdict: 'unchecked' })).key).toBe('tickets.paper.unchecked')
  })
})

import { describe, expect, it } from 'vitest'
import type { ActionView, Material, TicketDetail } from '../lib/types'
import { primaryStep, stepsBeside } from './steps'

const can = (...names: string[]): ActionView[] => names.map((action) => ({ action, possible: true, why: null, allowed_in: [] }))
const ticket = (next: string | null, actions: ActionView[], extra: Partial<TicketDetail> = {}): TicketDetail =>
  ({
    next: next && { action: next, actor: 'office', mine: true },
    actions,
    extension: null,
    flags: { reply_due_at: null },
    ...extra,
  }) as unknown as TicketDetail
const paper = (status: Material['status']): Material => ({ status }) as Material

describe('the largest button', () => {
  it('takes an unclaimed ticket, or gives it to somebody', () => {
    expect(primaryStep(ticket('claim', can('claim', 'assign')), [])).toBe('claim')
    expect(primaryStep(ticket('claim', can('assign')), [])).toBe('assign')
  })

  it('leads from checking to one notice, or to accepting', () => {
    const owner = can('accept', 'request-correction')
    expect(primaryStep(ticket('check', owner), [paper('handed_in'), paper('rejected')])).toBe('check')
    expect(primaryStep(ticket('check', owner), [paper('passed'), paper('rejected')])).toBe('request-correction')
    expect(primaryStep(ticket('check', owner), [paper('passed'), paper('promised')])).toBe('accept')
  })

  it('puts what a colleague waits for first', () => {
    const pending = { extension: { decided_at: null } } as unknown as Partial<TicketDetail>
    expect(primaryStep(ticket('finish', can('finish', 'approve-extension'), pending), [])).toBe('approve-extension')
  })

  it('is not there when the next step is somebody else’s', () => {
    expect(primaryStep(ticket('wait_tasks', can('supervise')), [])).toBeNull()
    expect(primaryStep(ticket(null, []), [])).toBeNull()
  })
})

describe('the steps beside it', () => {
  it('are two that are possible, and not the largest again', () => {
    expect(stepsBeside(can('transfer', 'extend', 'finish', 'supervise'), 'finish')).toEqual(['transfer', 'extend'])
    expect(stepsBeside([{ action: 'transfer', possible: false, why: 'x', allowed_in: [] }], null)).toEqual([])
  })
})

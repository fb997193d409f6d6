import { describe, expect, it } from 'vitest'
import { asked, differences, toggled, type Definition } from './editions'

const now = { steps: { signed: { fields: ['jobs'], documents: ['agreement'], checks: [] }, landed: { fields: [], documents: ['filing'], checks: [] } } } as unknown as Definition

describe('gates as they are edited', () => {
  it('ask for nothing where nothing is said', () => {
    expect(asked(now, 'signed')).toEqual(['field.jobs', 'document.agreement'])
    expect(asked(now, 'started')).toEqual([])
  })

  it('ask for one thing more or less, and are left as they were', () => {
    const more = toggled(now, 'started', 'document.permit', true)
    expect(asked(more, 'started')).toEqual(['document.permit'])
    expect(asked(now, 'started')).toEqual([])
    expect(asked(toggled(more, 'started', 'document.permit', true), 'started')).toEqual(['document.permit'])
    expect(asked(toggled(more, 'started', 'document.permit', false), 'started')).toEqual([])
  })

  it('differ by what came and what went, stage by stage', () => {
    const next = toggled(toggled(now, 'landed', 'field.land_mu', true), 'signed', 'field.jobs', false)
    expect(differences(now, next)).toEqual([
      { target: 'signed', code: 'field.jobs', added: false },
      { target: 'landed', code: 'field.land_mu', added: true },
    ])
    expect(differences(now, toggled(next, 'signed', 'field.jobs', true))).toHaveLength(1)
  })

  it('do not differ by order or by an empty stage', () => {
    const same = { steps: { ...now.steps, started: { fields: [], documents: [], checks: [] } } } as unknown as Definition
    expect(differences(now, same)).toEqual([])
  })
})

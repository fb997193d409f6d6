import { expect, it } from 'vitest'
import { bodyOf, emptyDraft, missingIn, quickDays } from './tripDraft'

const filled = { ...emptyDraft(), name: ' 样例食品 ', outcome: 'intent' as const, met_on: '2026-11-18' }

it('needs a name, an outcome, and a day for what is promised', () => {
  expect(Object.keys(missingIn(emptyDraft()))).toEqual(['name', 'outcome'])
  expect(missingIn({ ...filled, next_step: '寄资料' })).toEqual({ next_by: 'crm.trip.needDay' })
  expect(missingIn({ ...filled, next_by: '2026-11-30' })).toEqual({ next_step: 'crm.trip.needStep' })
  expect(missingIn(filled)).toEqual({})
})

it('sends the enterprise that was chosen, or the name that was typed', () => {
  expect(bodyOf(filled)).toMatchObject({ client_id: filled.client_id, enterprise_name: '样例食品', next_step: null })
  const chosen = bodyOf({ ...filled, enterprise_id: 'e1' })
  expect(chosen.enterprise_id).toBe('e1')
  expect(chosen).not.toHaveProperty('enterprise_name')
})

it('offers days across the end of a month', () => {
  expect(quickDays('2026-11-30').map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-07', '2026-12-30'])
})

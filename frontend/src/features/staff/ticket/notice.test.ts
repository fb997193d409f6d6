import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/shared/lib/problem'
import type { Definition } from '../lib/definition'
import type { Material } from '../lib/types'
import { bodyOf, lateOnes, targetsOf, useNotice } from './notice'

describe('one notice', () => {
  it('sends each defect as a paper or a field, and leaves unfinished ones out', () => {
    const added = [
      { target: 'paper:lease', reason: ' page 3 is missing ' },
      { target: 'field:address', reason: 'differs from the lease' },
      { target: 'field:region', reason: ' ' },
    ]
    expect(bodyOf({ added, note: '', lateReason: '' })).toEqual({
      defects: [
        { material_code: 'lease', reason: 'page 3 is missing' },
        { field_path: 'address', reason: 'differs from the lease' },
      ],
    })
  })

  it('offers papers that are not rejected already, and all fields', () => {
    const papers = [{ code: 'lease', status: 'passed', names: { zh: '租赁合同' } }, { code: 'id', status: 'rejected', names: { zh: '身份证' } }] as unknown as Material[]
    const definition = { form: { properties: { address: { 'x-title': { zh: '住所' } } } } } as unknown as Definition
    expect(targetsOf(papers, definition, (texts) => texts['zh']!, '表单')).toEqual([
      { value: 'paper:lease', label: '租赁合同' },
      { value: 'field:address', label: '表单 住所' },
    ])
  })

  it('knows what could have been seen before', () => {
    const document = { type: 'urn:x:notice-already-given', defects: [{ material_code: 'lease', field_path: null }], may_override: true }
    expect(lateOnes(new ProblemError(409, document))).toEqual({ defects: ['paper:lease'], mayOverride: true })
    expect(lateOnes(new ProblemError(409, { type: 'urn:x:tasks-open' }))).toBeNull()
  })

  it('is kept per ticket', () => {
    useNotice('a').value.note = 'kept'
    expect(useNotice('a').value.note).toBe('kept')
    expect(useNotice('b').value.note).toBe('')
  })
})

import { computed, type Ref } from 'vue'
import type { Option } from '@/shared/ui/field'
import { useUnits } from '../lib/lookups'
import type { Definition } from '../lib/definition'
import type { Material, TicketDetail } from '../lib/types'
import { useWords } from '../lib/words'
import { numberOf, textOf, type FieldSpec, type FieldValues } from '../parts/fields'
import { usePeopleOptions } from '../parts/people'

export interface StepForm {
  fields: FieldSpec[]
  body: (values: FieldValues) => Record<string, unknown>
  danger?: boolean
}

interface Around {
  ticket: TicketDetail
  materials: readonly Material[]
  definition: Definition | undefined
}

const OWN_TASK = 'own'

/** What each step asks, and how the answers travel. A step that is not here needs no answer. */
export function useStepForms(around: Ref<Around | undefined>, asksPerson: Ref<boolean>) {
  const { t, name, word } = useWords()
  const people = usePeopleOptions(asksPerson)
  const units = useUnits()

  const area = (key: string, required = true, label = key): FieldSpec => ({ key, kind: 'area', label: t(`desk.field.${label}`), required })
  const days = (initial: string): FieldSpec => ({ key: 'days', kind: 'number', label: t('desk.field.days'), required: true, initial, suffix: t('desk.field.workingDays') })
  const person = (): FieldSpec => ({ key: 'person', kind: 'select', label: t('desk.field.person'), required: true, options: people.value })

  function accept({ materials }: Around): StepForm {
    const unchecked = materials.some(({ status }) => status === 'handed_in')
    const fields: FieldSpec[] = [
      ...(unchecked ? [{ key: 'pass', kind: 'check', label: t('desk.field.passUnchecked') } satisfies FieldSpec] : []),
      { key: 'staged', kind: 'check', label: t('desk.field.staged') },
      area('note', false),
    ]
    return { fields, body: (v) => ({ pass_unchecked: v['pass'] === true, staged: v['staged'] === true, note: textOf(v, 'note') }) }
  }

  function finish({ definition }: Around): StepForm {
    const options: Option[] = (definition?.result_kinds ?? []).map((value) => ({ value, label: word('result', value) }))
    const fields: FieldSpec[] = [{ key: 'result', kind: 'radio', label: t('desk.field.result'), required: true, options }, area('note', true, 'resultNote')]
    return { fields, body: (v) => ({ result: textOf(v, 'result'), note: textOf(v, 'note') }) }
  }

  function delegate({ ticket, definition }: Around): StepForm {
    const there = new Set(ticket.tasks.map(({ code }) => code))
    const flow: Option[] = (definition?.flow ?? []).filter(({ code }) => !there.has(code)).map(({ code, names }) => ({ value: code, label: name(names) }))
    const isOwn = (values: FieldValues): boolean => values['code'] === OWN_TASK
    const fields: FieldSpec[] = [
      { key: 'code', kind: 'select', label: t('desk.field.task'), required: true, options: [...flow, { value: OWN_TASK, label: t('desk.field.ownTask') }] },
      { key: 'zh', kind: 'text', label: t('desk.field.taskName'), required: true, max: 100, when: isOwn },
      { key: 'unit', kind: 'select', label: t('desk.field.unit'), required: true, options: units.options.value, when: isOwn },
      { ...days('2'), when: isOwn },
      area('note', false),
    ]
    return {
      fields,
      body: (v) =>
        isOwn(v)
          ? { names: { zh: textOf(v, 'zh') }, unit_code: textOf(v, 'unit'), days: numberOf(v, 'days'), note: textOf(v, 'note') }
          : { code: textOf(v, 'code'), note: textOf(v, 'note') },
    }
  }

  function reply({ ticket }: Around): StepForm {
    const to: Option[] = ['investor', 'supervisor'].map((value) => ({ value, label: t(`desk.replyTo.${value}`) }))
    const fields: FieldSpec[] = [
      ...(ticket.flags.reply_due_at ? [{ key: 'to', kind: 'radio', label: t('desk.field.to'), options: to, initial: 'supervisor' } satisfies FieldSpec] : []),
      area('text', true, 'message'),
    ]
    return { fields, body: (v) => ({ text: textOf(v, 'text'), to: textOf(v, 'to') }) }
  }

  function approve(): StepForm {
    const options: Option[] = ['yes', 'no'].map((value) => ({ value, label: t(`desk.decide.${value}`) }))
    const fields: FieldSpec[] = [{ key: 'approved', kind: 'radio', label: t('desk.field.decision'), required: true, options }, area('note', false)]
    return { fields, body: (v) => ({ approved: v['approved'] === 'yes', note: textOf(v, 'note') }) }
  }

  const timed = (key: string, initial: string): StepForm => ({
    fields: [area(key), days(initial)],
    body: (v) => ({ [key]: textOf(v, key), days: numberOf(v, 'days') }),
  })
  const onlyReason = (danger = false): StepForm => ({ fields: [area('reason')], body: (v) => ({ reason: textOf(v, 'reason') }), danger })
  const handOver = (key: 'note' | 'reason'): StepForm => ({
    fields: [person(), area(key, key === 'reason')],
    body: (v) => ({ person_id: textOf(v, 'person'), [key]: textOf(v, key) }),
  })

  function formOf(action: string, it: Around): StepForm | null {
    switch (action) {
      case 'assign':
        return handOver('note')
      case 'transfer':
        return handOver('reason')
      case 'accept':
        return accept(it)
      case 'refuse':
        return onlyReason(true)
      case 'reopen':
        return onlyReason()
      case 'start-special':
        return timed('reason', '10')
      case 'end-special':
        return { fields: [area('note', false)], body: (v) => ({ note: textOf(v, 'note') }) }
      case 'extend':
        return timed('reason', '3')
      case 'approve-extension':
        return approve()
      case 'supervise':
        return timed('text', '1')
      case 'finish':
        return finish(it)
      case 'delegate':
        return delegate(it)
      case 'reply':
        return reply(it)
      default:
        return null
    }
  }

  return { formOf: computed(() => (action: string) => (around.value ? formOf(action, around.value) : null)) }
}

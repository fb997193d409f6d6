import type { Ref } from 'vue'
import { api, newKey } from '@/shared/lib/api'
import { useActivityOptions } from './useActivityOptions'
import { textOf, type FieldSpec, type FieldValues } from '../parts/fields'
import { wanOf, yuanOf } from './amounts'
import type { Ask } from './asks'
import { LEDGERS, type ProjectDetail } from './types'
import type { ProjectForm } from './useProjectForms'
import { usePromisedClauses } from './usePromisedClauses'
import { today, useProjectWords } from './useProjectWords'

const PROMISES = ['investment', 'start', 'output', 'tax', 'jobs'] as const
const KINDS = ['contract', 'framework', 'intention'] as const

/** The forms of what was agreed, promised and done. */
export function useLedgerForms(project: Ref<ProjectDetail>) {
  const { t, say, format } = useProjectWords()
  const activities = useActivityOptions()
  const clauses = usePromisedClauses(project)
  const at = (tail: string): string => `library/projects/${project.value.id}${tail}`

  const wan = (key: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ key, kind: 'text', label: t('projects.ask.amount'), suffix: t('projects.unit.wan'), ...more })
  const day = (key: string, label: string, initial = today()): FieldSpec => ({ key, kind: 'date', label, required: true, initial })
  const note = (required = false): FieldSpec => ({ key: 'note', kind: 'area', label: t(required ? 'projects.ask.why' : 'projects.ask.note'), required })
  const reason: FieldSpec = { key: 'reason', kind: 'area', label: t('projects.ask.reason'), required: true }

  function agreement({ agreement: old }: Ask & { form: 'agreement' }): ProjectForm {
    const fields: FieldSpec[] = [
      { key: 'kind', kind: 'radio', label: t('projects.agreement.kind'), required: true, initial: old?.kind ?? 'contract', options: KINDS.map((value) => ({ value, label: say('agreementKind', value), help: say('agreementHelp', value) })) },
      { key: 'title', kind: 'text', label: t('projects.agreement.name'), required: true, max: 200, initial: old?.title ?? t('projects.agreement.nameOf', { project: project.value.name }) },
      wan('amount', { initial: wanOf(old?.amount ?? project.value.total_investment), label: t('projects.agreement.amount') }),
      day('signed_on', t('projects.agreement.signedOn'), old?.signed_on),
      { key: 'parties', kind: 'area', label: t('projects.agreement.parties'), help: t('projects.agreement.partiesHelp'), initial: (old?.parties ?? (project.value.investor ? [project.value.investor] : [])).join('\n') },
      { key: 'activity_id', kind: 'select', label: t('projects.agreement.activity'), options: activities.value, initial: old?.activity_id ?? project.value.activity_id ?? '' },
      { key: 'clause_ids', kind: 'checks', label: t('projects.clause.promised'), help: t('projects.clause.help'), options: clauses.optionsWith(old?.clause_ids ?? []), initial: [...(old?.clause_ids ?? [])] },
      note(),
    ]
    const body = (values: FieldValues) => ({
      kind: textOf(values, 'kind'),
      title: textOf(values, 'title'),
      amount: yuanOf(values, 'amount') ?? null,
      signed_on: textOf(values, 'signed_on'),
      parties: (textOf(values, 'parties') ?? '').split('\n').map((one) => one.trim()).filter(Boolean),
      activity_id: textOf(values, 'activity_id') ?? null,
      clause_ids: values['clause_ids'],
      note: textOf(values, 'note') ?? null,
    })
    return {
      title: t(old ? 'projects.agreement.change' : 'projects.agreement.add'),
      fields,
      submit: t('common.save'),
      done: t('projects.agreement.done'),
      run: (values) =>
        old
          ? api.put(`library/agreements/${old.id}`, { body: { ...body(values), project_id: project.value.id }, version: old.version })
          : api.post(at('/agreements'), { body: body(values), key: newKey() }),
    }
  }

  function promise(): ProjectForm {
    const isMoney = (values: FieldValues): boolean => ['investment', 'output', 'tax'].includes(String(values['kind']))
    const fields: FieldSpec[] = [
      { key: 'kind', kind: 'select', label: t('projects.promise.kind'), required: true, options: PROMISES.map((value) => ({ value, label: say('promiseKind', value) })), placeholder: t('projects.ask.choose') },
      wan('amount', { label: t('projects.promise.amount'), required: true, when: isMoney }),
      { key: 'jobs', kind: 'number', label: t('projects.promiseKind.jobs'), suffix: t('projects.unit.jobs'), required: true, when: (values) => values['kind'] === 'jobs' },
      day('due_on', t('projects.promise.dueOn'), ''),
      note(),
    ]
    return {
      title: t('projects.promise.add'),
      description: t('projects.promise.explain'),
      fields,
      submit: t('common.save'),
      done: t('projects.promise.done'),
      run: (values) => {
        const amount = isMoney(values) ? yuanOf(values, 'amount') : values['kind'] === 'jobs' ? textOf(values, 'jobs') : undefined
        return api.post(at('/promises'), { body: { kind: textOf(values, 'kind'), amount, due_on: textOf(values, 'due_on'), note: textOf(values, 'note') }, key: newKey() })
      },
    }
  }

  function actual({ promise: { id, kind, entries } }: Ask & { form: 'actual' }): ProjectForm {
    const money = kind !== 'jobs'
    const last = entries.at(-1)
    return {
      title: t('projects.promise.report', { what: say('promiseKind', kind) }),
      fields: [
        money ? wan('amount', { required: true }) : { key: 'amount', kind: 'number', label: say('promiseKind', 'jobs'), suffix: t('projects.unit.jobs'), required: true },
        day('effective_on', t('projects.ask.asOf')),
        ...(last ? [{ key: 'corrects', kind: 'check', label: t('projects.promise.corrects', { day: format.day(last.effective_on) }) } satisfies FieldSpec] : []),
        note(),
      ],
      submit: t('projects.progress.go'),
      done: t('projects.progress.done'),
      run: (values) =>
        api.post(at(`/promises/${id}/actuals`), {
          body: { amount: money ? yuanOf(values, 'amount') : textOf(values, 'amount'), effective_on: textOf(values, 'effective_on'), note: textOf(values, 'note'), corrects_id: values['corrects'] === true ? last?.id : undefined },
          key: newKey(),
        }),
    }
  }

  function progress({ kind }: Ask & { form: 'progress' }): ProjectForm {
    return {
      title: t('projects.progress.add'),
      description: t('projects.progress.explain'),
      fields: [
        { key: 'kind', kind: 'radio', label: t('projects.progress.kind'), required: true, initial: kind ?? 'physical', options: LEDGERS.map((value) => ({ value, label: say('ledger', value), help: say('ledgerHelp', value) })) },
        wan('amount', { label: t('projects.progress.amount'), required: true }),
        day('effective_on', t('projects.ask.asOf')),
        note(),
      ],
      submit: t('projects.progress.go'),
      done: t('projects.progress.done'),
      run: (values) => api.post(at('/progress-entries'), { body: { kind: textOf(values, 'kind'), amount: yuanOf(values, 'amount'), effective_on: textOf(values, 'effective_on'), note: textOf(values, 'note') }, key: newKey() }),
    }
  }

  function correction({ entry }: Ask & { form: 'correction' }): ProjectForm {
    return {
      title: t('projects.progress.correct'),
      description: t('projects.progress.correctExplain', { day: format.day(entry.effective_on), amount: format.money(entry.amount).short }),
      fields: [wan('amount', { label: t('projects.progress.right'), required: true, initial: wanOf(entry.amount) }), day('effective_on', t('projects.ask.asOf'), entry.effective_on), note(true)],
      submit: t('projects.progress.correctGo'),
      done: t('projects.progress.corrected'),
      run: (values) => api.post(at(`/progress-entries/${entry.id}/corrections`), { body: { amount: yuanOf(values, 'amount'), effective_on: textOf(values, 'effective_on'), note: textOf(values, 'note') }, key: newKey() }),
    }
  }

  const voiding = (what: string, run: ProjectForm['run']): ProjectForm => ({ title: t('projects.void.title', { what }), description: t('projects.void.explain'), fields: [reason], submit: t('projects.void.go'), done: t('projects.void.done'), danger: true, run })

  return (ask: Ask): ProjectForm | null => {
    switch (ask.form) {
      case 'agreement':
        return agreement(ask)
      case 'voidAgreement':
        return voiding(ask.agreement.title, (values) => api.post(`library/agreements/${ask.agreement.id}/void`, { body: { reason: textOf(values, 'reason') }, version: ask.agreement.version }))
      case 'promise':
        return promise()
      case 'voidPromise':
        return voiding(say('promiseKind', ask.promise.kind), (values) => api.post(at(`/promises/${ask.promise.id}/void`), { body: { reason: textOf(values, 'reason') } }))
      case 'actual':
        return actual(ask)
      case 'progress':
        return progress(ask)
      case 'correction':
        return correction(ask)
      default:
        return null
    }
  }
}

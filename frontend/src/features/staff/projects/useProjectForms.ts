import { computed, type Ref } from 'vue'
import { api, newKey } from '@/shared/lib/api'
import { textOf, type FieldSpec, type FieldValues } from '../parts/fields'
import type { Ask } from './asks'
import { patchOf, typedOf, useFieldSpecs } from './fieldSpecs'
import type { ProjectDetail } from './types'
import { useLedgerForms } from './useLedgerForms'
import { useOfficeForms } from './useOfficeForms'
import { useProjectWords } from './useProjectWords'

export interface ProjectForm {
  title: string
  description?: string
  fields: FieldSpec[]
  submit: string
  done: string
  danger?: boolean
  run: (values: FieldValues) => Promise<unknown>
}

/** Every small form of a project: what it asks, in which words, and where the answers go. */
export function useProjectForms(project: Ref<ProjectDetail>, enterprise: Ref<string | null>) {
  const { t, say } = useProjectWords()
  const { spec } = useFieldSpecs()
  const ledgers = useLedgerForms(project)
  const office = useOfficeForms(project)
  const at = (tail: string): string => `library/projects/${project.value.id}${tail}`

  function facts(ask: Ask & { form: 'facts' }): ProjectForm {
    const initial = (key: (typeof ask.facts)[number]) => typedOf(key, project.value)
    return {
      title: t('projects.facts.edit'),
      fields: ask.facts.map((key) => spec.value(key, { initial: initial(key), required: key === 'name' })),
      submit: t('common.save'),
      done: t('common.saved'),
      run: (values) => api.patch(at(''), { body: { ...patchOf(ask.facts, values), ...(ask.enterprise && enterprise.value ? { enterprise_id: enterprise.value } : {}) }, version: project.value.version }),
    }
  }

  function step({ action, target }: Ask & { form: 'step' }): ProjectForm {
    const place = target ? say('place', target) : ''
    const title = t(`projects.act.${action}`, { place })
    const because = ['return', 'stall', 'withdraw'].includes(action)
    const fields: FieldSpec[] = [
      { key: because ? 'reason' : 'note', kind: 'area', label: t(because ? 'projects.ask.reason' : 'projects.ask.note'), required: because },
      ...(action === 'withdraw' ? [{ key: 'went_to', kind: 'text', label: t('projects.ask.wentTo'), help: t('projects.ask.wentToHelp'), max: 200 } satisfies FieldSpec] : []),
      { key: 'effective_on', kind: 'date', label: t('projects.ask.effectiveOn'), help: t('projects.ask.effectiveOnHelp') },
    ]
    return {
      title,
      description: t(`projects.explain.${action}`, { place }),
      fields,
      submit: title,
      done: t('projects.done.step', { step: title }),
      danger: action === 'withdraw',
      run: (values) => {
        const said = Object.fromEntries(fields.map(({ key }) => [key, textOf(values, key)]))
        return api.post(at(`/actions/${action}`), { body: { ...said, ...(action === 'reach' ? { node: target } : {}) }, version: project.value.version, key: newKey() })
      },
    }
  }

  function note(): ProjectForm {
    return {
      title: t('projects.note.title'),
      fields: [
        { key: 'text', kind: 'area', label: t('projects.note.text'), required: true },
        { key: 'contact', kind: 'check', label: t('projects.note.contact'), initial: true },
      ],
      submit: t('projects.note.go'),
      done: t('projects.note.done'),
      run: (values) => api.post(at('/notes'), { body: { text: textOf(values, 'text'), contact: values['contact'] === true }, key: newKey() }),
    }
  }

  function formOf(ask: Ask): ProjectForm | null {
    if (ask.form === 'facts') return facts(ask)
    if (ask.form === 'step') return step(ask)
    if (ask.form === 'note') return note()
    return ledgers(ask) ?? office(ask)
  }
  return { formOf: computed(() => formOf) }
}

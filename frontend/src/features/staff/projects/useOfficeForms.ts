import { type Ref } from 'vue'
import { useSession } from '@/shared/lib/useSession'
import { api, newKey } from '@/shared/lib/api'
import { useUnits } from '../lib/lookups'
import { textOf, type FieldSpec, type FieldValues } from '../parts/fields'
import type { Ask } from './asks'
import type { ProjectDetail } from './types'
import { useColleagues } from './useColleagues'
import { useDecisionForms } from './useDecisionForms'
import type { ProjectForm } from './useProjectForms'
import { today, useProjectWords } from './useProjectWords'

const WAIVER_DAYS = 30
const DAY_MS = 86_400_000

/** The forms between colleagues: waivers, first reports, whose project it is and who sees it. */
export function useOfficeForms(project: Ref<ProjectDetail>) {
  const { t, name } = useProjectWords()
  const session = useSession()
  const colleagues = useColleagues()
  const units = useUnits()
  const at = (tail: string): string => `library/projects/${project.value.id}${tail}`
  const { decideWaiver, decideClaim, releaseClaim } = useDecisionForms()
  const reason = (required = true): FieldSpec => ({ key: 'reason', kind: 'area', label: t('projects.ask.reason'), required })

  function waiver({ requirement, target }: Ask & { form: 'waiver' }): ProjectForm {
    const expires = new Date(Date.parse(today()) + WAIVER_DAYS * DAY_MS).toISOString().slice(0, 10)
    return {
      title: t('projects.waiver.ask', { what: name(requirement.names) }),
      description: t('projects.waiver.explain'),
      fields: [reason(), { key: 'expires_on', kind: 'date', label: t('projects.waiver.expiresOn'), help: t('projects.waiver.expiresHelp'), required: true, initial: expires }],
      submit: t('projects.waiver.go'),
      done: t('projects.waiver.asked'),
      run: (values) => api.post('library/waivers', { body: { project_id: project.value.id, target, requirement: requirement.code, reason: textOf(values, 'reason'), expires_on: textOf(values, 'expires_on') }, key: newKey() }),
    }
  }

  function claim(): ProjectForm {
    return {
      title: t('projects.claim.add'),
      description: t('projects.claim.explain'),
      fields: [reason(false)],
      submit: t('projects.claim.go'),
      done: t('projects.claim.done'),
      run: (values) => api.post('library/claims', { body: { project_id: project.value.id, reason: textOf(values, 'reason') }, key: newKey() }),
    }
  }

  function readers(): ProjectForm {
    const closed = (values: FieldValues): boolean => values['confidential'] === true
    return {
      title: t('projects.readers.title'),
      description: t('projects.readers.explain'),
      fields: [
        { key: 'confidential', kind: 'check', label: t('projects.readers.confidential'), initial: project.value.confidential },
        {
          key: 'readers',
          kind: 'checks',
          label: t('projects.readers.who'),
          help: t('projects.readers.whoHelp'),
          options: colleagues.options.value.filter(({ value }) => value !== session.me?.id),
          initial: project.value.readers.map(({ id }) => id).filter((id) => id !== session.me?.id),
          when: closed,
        },
      ],
      submit: t('common.save'),
      done: t('common.saved'),
      run: (values) => api.put(at('/confidentiality'), { body: { confidential: closed(values), readers: closed(values) ? values['readers'] : [] }, version: project.value.version }),
    }
  }

  function owner(): ProjectForm {
    return {
      title: t('projects.owner.title'),
      fields: [
        { key: 'owner_id', kind: 'select', label: t('projects.col.owner'), required: true, options: colleagues.options.value, initial: project.value.owner?.id ?? '' },
        { key: 'owner_unit', kind: 'select', label: t('projects.col.unit'), required: true, options: units.options.value, initial: project.value.owner_unit.code },
      ],
      submit: t('common.save'),
      done: t('common.saved'),
      run: (values) => api.patch(at(''), { body: { owner_id: textOf(values, 'owner_id'), owner_unit: textOf(values, 'owner_unit') }, version: project.value.version }),
    }
  }

  return (ask: Ask): ProjectForm | null => {
    switch (ask.form) {
      case 'waiver':
        return waiver(ask)
      case 'decideWaiver':
        return decideWaiver(ask)
      case 'claim':
        return claim()
      case 'decideClaim':
        return decideClaim(ask)
      case 'releaseClaim':
        return releaseClaim(ask)
      case 'readers':
        return readers()
      case 'owner':
        return owner()
      default:
        return null
    }
  }
}

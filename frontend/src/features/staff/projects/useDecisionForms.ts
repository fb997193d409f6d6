import { api } from '@/shared/lib/api'
import { textOf, type FieldSpec } from '../parts/fields'
import type { Ask } from './asks'
import type { ProjectForm } from './useProjectForms'
import { useProjectWords } from './useProjectWords'

/** What a second or third person decides: the forms are the same on the project and on the list of what waits. */
export function useDecisionForms() {
  const { t, name } = useProjectWords()
  const reason = (required = true): FieldSpec => ({ key: 'reason', kind: 'area', label: t('projects.ask.reason'), required })

  function decideWaiver({ waiver: { id, names, reason: asked, requested_by: who }, approve }: Ask & { form: 'decideWaiver' }): ProjectForm {
    const verb = approve ? 'approve' : 'refuse'
    return {
      title: t(`projects.waiver.${verb}One`, { what: name(names) }),
      description: t('projects.waiver.because', { who: who?.name ?? '', reason: asked }),
      fields: [{ key: 'note', kind: 'area', label: t('projects.ask.note') }],
      submit: t(`projects.waiver.${verb}`),
      done: t(`projects.waiver.${verb}d`),
      run: (values) => api.post(`library/waivers/${id}/actions/${verb}`, { body: { note: textOf(values, 'note') } }),
    }
  }

  function decideClaim({ claim: { id, unit } }: Ask & { form: 'decideClaim' }): ProjectForm {
    return {
      title: t('projects.claim.decide', { unit: name(unit.names) }),
      fields: [{ key: 'upheld', kind: 'radio', label: t('projects.claim.verdict'), required: true, options: ['yes', 'no'].map((value) => ({ value, label: t(`projects.claim.${value}`) })) }, reason()],
      submit: t('projects.claim.decideGo'),
      done: t('projects.claim.decided'),
      run: (values) => api.post(`library/claims/${id}/actions/decide`, { body: { upheld: values['upheld'] === 'yes', reason: textOf(values, 'reason') } }),
    }
  }

  function releaseClaim({ claim: { id } }: Ask & { form: 'releaseClaim' }): ProjectForm {
    return {
      title: t('projects.claim.release'),
      description: t('projects.claim.releaseExplain'),
      fields: [reason(false)],
      submit: t('projects.claim.release'),
      done: t('projects.claim.released'),
      run: (values) => api.post(`library/claims/${id}/actions/release`, { body: { reason: textOf(values, 'reason') } }),
    }
  }

  return { decideWaiver, decideClaim, releaseClaim }
}

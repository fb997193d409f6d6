import { ref, type Ref } from 'vue'
import { ProblemError } from '@/shared/lib/problem'
import type { Option } from '@/shared/ui/field'
import type { Definition } from '../lib/definition'
import type { Material, Texts } from '../lib/types'

export interface NoticeDraft {
  added: { target: string; reason: string }[]
  note: string
  lateReason: string
}

const FIELD = 'field:'
const PAPER = 'paper:'
const drafts = new Map<string, Ref<NoticeDraft>>()

/** The notice being gathered for a ticket; it stays while one goes back to the papers. */
export function useNotice(ticketId: string): Ref<NoticeDraft> {
  const kept = drafts.get(ticketId) ?? ref<NoticeDraft>({ added: [], note: '', lateReason: '' })
  drafts.set(ticketId, kept)
  return kept
}

/** What a defect can be of: a paper that was not rejected already, or a field of the form. */
export function targetsOf(materials: readonly Material[], definition: Definition | undefined, name: (texts: Texts) => string, fieldWord: string): Option[] {
  const papers = materials.filter(({ status }) => status !== 'rejected').map(({ code, names }) => ({ value: PAPER + code, label: name(names) }))
  const fields = Object.entries(definition?.form.properties ?? {}).map(([key, field]) => ({
    value: FIELD + key,
    label: `${fieldWord} ${name(field['x-title'])}`,
  }))
  return [...papers, ...fields]
}

export function bodyOf({ added, note, lateReason }: NoticeDraft): Record<string, unknown> {
  const defects = added
    .filter(({ target, reason }) => target && reason.trim())
    .map(({ target, reason }) => ({
      ...(target.startsWith(FIELD) ? { field_path: target.slice(FIELD.length) } : { material_code: target.slice(PAPER.length) }),
      reason: reason.trim(),
    }))
  return { defects, ...(note.trim() ? { note: note.trim() } : {}), ...(lateReason.trim() ? { late_reason: lateReason.trim() } : {}) }
}

/** What the server says could have been seen at an earlier notice; null for any other refusal. */
export function lateOnes(error: unknown): { defects: string[]; mayOverride: boolean } | null {
  if (!(error instanceof ProblemError && error.slug === 'notice-already-given')) return null
  const named = error.document['defects']
  const defects = Array.isArray(named) ? (named as { material_code: string | null; field_path: string | null }[]) : []
  return {
    defects: defects.map(({ material_code, field_path }) => (material_code ? PAPER + material_code : FIELD + (field_path ?? ''))),
    mayOverride: error.document['may_override'] === true,
  }
}

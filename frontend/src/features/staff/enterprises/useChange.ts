import { useQueryClient } from '@tanstack/vue-query'
import { useI18n } from '@/shared/i18n'
import { api } from '@/shared/lib/api'
import { ProblemError } from '@/shared/lib/problem'
import { toast, undoToast } from '@/shared/ui/toast'
import type { Enterprise, EnterprisePatch } from './types'

interface Changeable {
  id: string
  name: string
  version: number
}

/** Change one thing of an enterprise where it stands, and offer to take it back. */
export function useChange() {
  const { t } = useI18n()
  const client = useQueryClient()
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: ['desk', 'crm/enterprises'] })
    void client.invalidateQueries({ queryKey: ['desk', 'enterprise'] })
  }

  async function put(id: string, version: number, patch: EnterprisePatch): Promise<Enterprise> {
    try {
      return await api.patch<Enterprise>(`crm/enterprises/${id}`, { body: patch, version })
    } finally {
      refresh()
    }
  }

  /** `before` is the same patch with what stood there. */
  async function change(row: Changeable, patch: EnterprisePatch, before: EnterprisePatch): Promise<void> {
    const changed = await put(row.id, row.version, patch)
    undoToast(t('crm.edit.changed', { name: row.name }), t('common.undo'), async () => {
      try {
        await put(row.id, changed.version, before)
        toast(t('crm.edit.undone'))
      } catch (error) {
        toast(error instanceof ProblemError ? `${error.title} ${error.detail}` : t('common.problem.network'), { tone: 'late' })
      }
    })
  }

  return { change, refresh }
}

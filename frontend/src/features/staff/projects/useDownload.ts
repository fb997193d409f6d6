import { ProblemError } from '@/shared/lib/problem'
import { toast } from '@/shared/ui/toast'
import { download } from '../lib/download'
import type { ProjectDocument } from './types'
import { useProjectWords } from './useProjectWords'

/** Fetches a project's document; what keeps it from coming is said. */
export function useDownload(): (document: Pick<ProjectDocument, 'id' | 'name'>) => Promise<void> {
  const { t } = useProjectWords()
  return async ({ id, name }) => {
    try {
      await download(`library/documents/${id}`, {}, name)
    } catch (error) {
      toast(error instanceof ProblemError ? error.detail : t('common.problem.network'), { tone: 'late' })
    }
  }
}

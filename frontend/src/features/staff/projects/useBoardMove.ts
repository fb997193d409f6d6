import { ref, shallowRef } from 'vue'
import { api, newKey } from '@/shared/lib/api'
import { ProblemError } from '@/shared/lib/problem'
import { toast, undoToast } from '@/shared/ui/toast'
import { STAGES, type Gate, type ProjectDetail, type ProjectItem, type Stage } from './types'
import { useProjectWords } from './useProjectWords'
import { useRefresh } from './useRefresh'

export const nextStage = (stage: Stage): Stage | null => STAGES[STAGES.indexOf(stage) + 1] ?? null
/** Enough of a project to move it: a row of the board, or the project as it was just filled in. */
export type Movable = Pick<ProjectItem, 'id' | 'name' | 'stage' | 'version'>
const complain = (error: unknown, network: string): void => toast(error instanceof ProblemError ? `${error.title} ${error.detail}` : network, { tone: 'late' })

/** Cards move one column on, through an open gate; a shut one is opened for reading instead. */
export function useBoardMove() {
  const { t, say } = useProjectWords()
  const refresh = useRefresh()
  const lifted = shallowRef<ProjectItem | null>(null)
  const gate = shallowRef<Gate | null>(null)
  /** The project whose shut gate is being looked at. */
  const shut = shallowRef<Movable | null>(null)
  const moving = ref(false)

  async function lift(project: ProjectItem): Promise<void> {
    lifted.value = project
    gate.value = null
    const found = await api.get<Gate>(`library/projects/${project.id}/gate`).catch(() => null)
    if (lifted.value?.id === project.id) gate.value = found
  }
  function lay(): void {
    lifted.value = null
    gate.value = null
  }

  async function takeBack(project: Movable): Promise<void> {
    try {
      await api.post(`library/projects/${project.id}/actions/return`, { body: { reason: t('projects.board.undoReason') }, key: newKey() })
    } catch (error) {
      complain(error, t('common.problem.network'))
    }
    refresh()
  }

  async function advance(project: Movable): Promise<void> {
    const target = nextStage(project.stage)
    if (!target || moving.value) return
    moving.value = true
    try {
      await api.post<ProjectDetail>(`library/projects/${project.id}/actions/advance`, { body: {}, version: project.version, key: newKey() })
      if (shut.value?.id === project.id) shut.value = null
      undoToast(t('projects.board.moved', { project: project.name, stage: say('place', target) }), t('common.undo'), () => takeBack(project))
    } catch (error) {
      if (error instanceof ProblemError && error.slug === 'gate-shut') shut.value = project
      else complain(error, t('common.problem.network'))
    } finally {
      moving.value = false
      refresh()
    }
  }

  return { lifted, gate, shut, lift, lay, advance }
}

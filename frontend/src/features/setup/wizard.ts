import { reactive } from 'vue'
import { api } from '@/shared/lib/api'
import { ProblemError } from '@/shared/lib/problem'
import { STEPS, type DraftView, type Finished, type Place, type Step } from './types'

/** Where the wizard stands: shut for ever, waiting for the code, open, or just finished. */
type State = 'asking' | 'unreachable' | 'closed' | 'door' | 'open' | 'finished'

const wizard = reactive({
  state: 'asking' as State,
  view: null as DraftView | null,
  /** Counted up with each new logo, so that the picture is fetched anew. */
  logos: 0,
  error: null as unknown,
  finished: null as Finished | null,
})
export const useWizard = () => wizard

export const answer = <S extends Step>(step: S) => wizard.view?.draft[step] ?? null

async function read(): Promise<void> {
  wizard.view = await api.get<DraftView>('setup/draft')
  wizard.state = 'open'
}

/** Learn where the wizard stands. */
export async function begin(): Promise<void> {
  try {
    const { opened } = await api.get<{ opened: boolean }>('setup/door')
    if (opened) await read()
    else wizard.state = 'door'
  } catch (error) {
    const gone = error instanceof ProblemError && (error.status === 404 || error.status === 410)
    wizard.state = gone ? 'closed' : 'unreachable'
    wizard.error = error
  }
}

export async function enter(code: string): Promise<void> {
  await api.post('setup/sessions', { body: { code } })
  await read()
}

/** Do something that needs the open door; when it has shut meanwhile the code is asked for, and what was typed stays. */
export async function opened<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ProblemError && error.slug === 'setup-code-needed') wizard.state = 'door'
    if (error instanceof ProblemError && (error.slug === 'setup-finished' || error.status === 404)) wizard.state = 'closed'
    throw error
  }
}

export async function save(step: Step, body: unknown): Promise<void> {
  wizard.view = await opened(() => api.put<DraftView>(`setup/draft/${step}`, { body }))
}

export async function refresh(): Promise<void> {
  wizard.view = await opened(() => api.get<DraftView>('setup/draft'))
}

export async function finish(): Promise<void> {
  wizard.finished = await opened(() => api.post<Finished>('setup/finish'))
  wizard.state = 'finished'
}

/** The step after this one; the review comes last. */
export function after(step: Step): Place {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'review'
}

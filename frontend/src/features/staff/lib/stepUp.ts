import { shallowRef } from 'vue'
import { ProblemError } from '@/shared/lib/problem'

type Settle = (proved: boolean) => void

/** Set while somebody is asked to prove once more who they are; the desk shows the dialog. */
export const waitingForProof = shallowRef<Settle | null>(null)

function askForProof(): Promise<boolean> {
  return new Promise((resolve) => {
    waitingForProof.value = (proved) => {
      waitingForProof.value = null
      resolve(proved)
    }
  })
}

/** Run it; where the server wants proof first, ask for that and run it again. Undefined when the person thought better of it. */
export async function withProof<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof ProblemError && error.slug === 'step-up-needed')) throw error
    return (await askForProof()) ? await run() : undefined
  }
}

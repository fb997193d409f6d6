import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/shared/lib/problem'
import { waitingForProof, withProof } from './stepUp'

const needed = new ProblemError(403, { type: 'urn:dianxiaoer:problem:step-up-needed' })

function refusingOnce(): () => Promise<string> {
  let tries = 0
  return () => (tries++ === 0 ? Promise.reject(needed) : Promise.resolve('file'))
}

describe('withProof', () => {
  it('asks for proof and then runs again', async () => {
    const result = withProof(refusingOnce())
    await Promise.resolve().then(() => Promise.resolve())
    waitingForProof.value?.(true)
    await expect(result).resolves.toBe('file')
    expect(waitingForProof.value).toBeNull()
  })

  it('gives up quietly when the person does', async () => {
    const result = withProof(refusingOnce())
    await Promise.resolve().then(() => Promise.resolve())
    waitingForProof.value?.(false)
    await expect(result).resolves.toBeUndefined()
  })

  it('lets other refusals through', async () => {
    await expect(withProof(() => Promise.reject(new ProblemError(404)))).rejects.toMatchObject({ status: 404 })
  })
})

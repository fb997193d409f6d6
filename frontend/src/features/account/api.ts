import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Texts } from '@/features/apply/form/schema'
import { api, newKey } from '@/shared/lib/api'
import { useSession } from '@/shared/lib/useSession'

export interface SignedInDevice {
  id: string
  created_at: string
  last_seen_at: string
  agent: string
  address: string | null
  current: boolean
}

export interface Purpose {
  code: string
  version: number
  required: boolean
  titles: Texts
  texts: Texts
  agreed_at: string | null
}

export interface Preferences {
  email: boolean
  sms: boolean
  digest: boolean
  quiet_from: string
  quiet_until: string
  version: number
}

export function useDevices() {
  return useQuery({ queryKey: ['devices'], queryFn: () => api.get<{ items: SignedInDevice[] }>('identity/sessions') })
}

export function useDeviceEnd() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete(`identity/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['devices'] }),
  })
}

export function useConsents() {
  return useQuery({ queryKey: ['consents'], queryFn: () => api.get<{ items: Purpose[] }>('identity/consents') })
}

export function useConsentChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ purpose, agree }: { purpose: Purpose; agree: boolean }) => {
      if (agree) await api.post('identity/consents', { body: { purpose: purpose.code, version: purpose.version }, key: newKey() })
      else await api.delete(`identity/consents/${purpose.code}`)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['consents'] }),
  })
}

export function usePreferences() {
  return useQuery({ queryKey: ['preferences'], queryFn: () => api.get<Preferences>('messaging/preferences') })
}

export function usePreferenceChange() {
  const client = useQueryClient()
  return useMutation({
    scope: { id: 'preferences' }, // one after the other: two quick changes are based on each other
    mutationFn: (change: Partial<Omit<Preferences, 'version'>>) =>
      api.patch<Preferences>('messaging/preferences', { body: change, version: client.getQueryData<Preferences>(['preferences'])?.version }),
    onSuccess: (preferences) => client.setQueryData(['preferences'], preferences),
    onError: () => client.invalidateQueries({ queryKey: ['preferences'] }),
  })
}

export function useRename() {
  const session = useSession()
  return useMutation({
    mutationFn: async (name: string) => {
      await api.patch('identity/me', { body: { name }, version: session.me?.version })
      await session.reload()
    },
  })
}

/** Everything kept of the person, saved as a file. */
export async function exportMe(): Promise<void> {
  const data = await api.post<unknown>('identity/me/export')
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'my-data.json'
  link.click()
  URL.revokeObjectURL(address)
}

export const closeMe = (): Promise<void> => api.delete('identity/me')

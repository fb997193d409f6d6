import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { localName } from '@/shared/i18n'
import { api, type Page } from '@/shared/lib/api'
import type { Option } from '@/shared/ui/field'
import { useUnits } from '../lib/lookups'
import { useWords } from '../lib/words'
import type { FieldSpec } from '../parts/fields'

export interface Account {
  id: string
  kind: 'staff' | 'investor'
  name: string
  username: string | null
  unit_code: string | null
  email: string | null
  phone: string | null
  office_phone: string | null
  roles: string[]
  active: boolean
  version: number
}

export interface InitialSecret {
  username: string
  initial_secret: string
  valid_until: string
}

export interface Role {
  code: string
  family: string
  names: Record<string, string>
  permissions: string[]
  holders: number
  version: number
}

export function useRoles() {
  return useQuery({
    queryKey: ['desk', 'roles'],
    queryFn: ({ signal }) => api.get<Page<Role> & { all_permissions: string[] }>('identity/roles', { signal }),
    retry: false,
  })
}

/** What is asked when an account is added, changed, given roles or a new password. */
export function useAccountForms(account: Ref<Account | null>) {
  const { t } = useWords()
  const units = useUnits()
  const all = useRoles()
  const roles = computed<Option[]>(() => (all.data.value?.items ?? []).map(({ code, names }) => ({ value: code, label: localName(names) })))

  const person = (): FieldSpec[] => [
    { key: 'name', kind: 'text', label: t('office.account.name'), required: true, initial: account.value?.name ?? '', max: 60 },
    ...(account.value ? [] : [{ key: 'username', kind: 'text', label: t('office.account.username'), help: t('office.account.usernameHelp'), required: true, max: 64 } satisfies FieldSpec]),
    { key: 'unit_code', kind: 'select', label: t('desk.col.unit'), required: true, options: units.options.value, initial: account.value?.unit_code ?? '' },
    { key: 'email', kind: 'email', label: t('office.account.email'), help: account.value?.email ?? undefined },
    { key: 'phone', kind: 'tel', label: t('office.account.phone'), help: account.value?.phone ?? undefined },
    { key: 'office_phone', kind: 'tel', label: t('desk.me.phone'), initial: account.value?.office_phone ?? '' },
  ]

  function fieldsOf(what: 'new' | 'edit' | 'roles' | 'reset'): FieldSpec[] {
    if (what === 'roles') return [{ key: 'roles', kind: 'checks', label: t('desk.me.roles'), help: t('office.account.rolesHelp'), options: roles.value, initial: account.value?.roles ?? [] }]
    if (what === 'reset') return [{ key: 'totp', kind: 'check', label: t('office.account.resetTotp') }]
    return person()
  }
  return { fieldsOf, roles }
}

import { computed, type MaybeRefOrGetter } from 'vue'
import { localName, useI18n } from '@/shared/i18n'
import type { Option } from '@/shared/ui/field'
import { useAssignees } from '../lib/lookups'

/** Concierges one can hand work to, with how many open tickets each has; the absent ones cannot be chosen. */
export function usePeopleOptions(enabled: MaybeRefOrGetter<boolean>) {
  const { t } = useI18n()
  const assignees = useAssignees(enabled)
  return computed<Option[]>(() =>
    (assignees.data.value?.items ?? []).map(({ id, name, unit, absent, open }) => ({
      value: id,
      label: `${name}${unit ? ` · ${localName(unit.names)}` : ''} · ${absent ? t('desk.people.absent') : t('desk.people.open', { n: open }, open)}`,
      disabled: absent,
    })),
  )
}

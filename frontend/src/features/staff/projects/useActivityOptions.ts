import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, type Page } from '@/shared/lib/api'
import { useFormat } from '@/shared/lib/format'
import type { Option } from '@/shared/ui/field'

interface Activity {
  id: string
  title: string
  starts_on: string
}

const A_FEW = 100

/** Recent trips, expos and ceremonies, to say which of them produced a project or an agreement. */
export function useActivityOptions() {
  const format = useFormat()
  const { data } = useQuery({
    queryKey: ['desk', 'crm/activities', 'recent'],
    queryFn: ({ signal }) => api.get<Page<Activity>>('crm/activities', { query: { limit: A_FEW }, signal }),
    retry: false, // without it one writes everything else
  })
  return computed<Option[]>(() => (data.value?.items ?? []).map(({ id, title, starts_on: on }) => ({ value: id, label: `${format.day(on)} ${title}` })))
}

import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { localName } from '@/shared/i18n'
import { api } from '@/shared/lib/api'
import type { Option } from '@/shared/ui/field'
import type { Definition } from '../lib/definition'

const FOR_EVER = Number.POSITIVE_INFINITY

/** The topics of problems are the choices of the form they are reported with, so that an office adds one in one place. */
export function useTopics() {
  const item = useQuery({
    queryKey: ['desk', 'problem-item'],
    queryFn: ({ signal }) => api.get<{ definition: Definition }>('concierge/service-items/problem-report', { signal }),
    staleTime: FOR_EVER,
  })
  const labels = computed(() => item.data.value?.definition.form.properties['topic']?.['x-enum-labels'] ?? {})
  return {
    topics: computed<Option[]>(() => Object.entries(labels.value).map(([value, names]) => ({ value, label: localName(names) }))),
    topicWord: (value: string): string => (labels.value[value] ? localName(labels.value[value]) : value),
  }
}

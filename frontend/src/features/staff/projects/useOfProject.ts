import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, type Query } from '@/shared/lib/api'

/** One part of a project's page by the path below it; asked for again when the project changes. */
export function useOfProject<T>(id: MaybeRefOrGetter<string>, part: string, query: MaybeRefOrGetter<Query> = {}) {
  return useQuery({
    queryKey: computed(() => ['desk', `project-${part}`, toValue(id), toValue(query)]),
    queryFn: ({ signal }) => api.get<T>(`library/projects/${toValue(id)}/${part}`, { query: toValue(query), signal }),
  })
}

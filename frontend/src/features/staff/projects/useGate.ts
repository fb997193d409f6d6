import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, type Page } from '@/shared/lib/api'
import type { Gate, ProjectDetail, Waiver } from './types'

/** A project with the gate before its next stage or node, and the waivers asked for. */
export function useGate(id: Ref<string>) {
  const keyed = (part: string) => computed(() => ['desk', part, id.value])
  const at = (tail = ''): string => `library/projects/${id.value}${tail}`
  const detail = useQuery({ queryKey: keyed('project'), queryFn: ({ signal }) => api.get<ProjectDetail>(at(), { signal }) })
  const gate = useQuery({ queryKey: keyed('project-gate'), queryFn: ({ signal }) => api.get<Gate>(at('/gate'), { signal }) })
  const waivers = useQuery({ queryKey: keyed('project-waivers'), queryFn: ({ signal }) => api.get<Page<Waiver>>('library/waivers', { query: { project: id.value }, signal }) })
  return { detail, gate, waivers: computed(() => waivers.data.value?.items ?? []) }
}

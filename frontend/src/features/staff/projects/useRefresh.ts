import { useQueryClient } from '@tanstack/vue-query'

/** After a change: the lists, the board and the project itself are asked for again. */
export function useRefresh() {
  const client = useQueryClient()
  return (): void => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'desk' && /^(?:library\/|project)/.test(String(queryKey[1])) })
}

import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, type Page, type Query } from '@/shared/lib/api'

const A_PAGE = 50

/** A keyset list that grows: filters in, rows out, "load more" by cursor. Its key begins with `desk` and the path. */
export function useList<T>(path: MaybeRefOrGetter<string>, query: MaybeRefOrGetter<Query>, options: { enabled?: MaybeRefOrGetter<boolean>; limit?: number } = {}) {
  const limit = options.limit ?? A_PAGE
  const result = useInfiniteQuery({
    queryKey: computed(() => ['desk', toValue(path), toValue(query)]),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(toValue(path), { query: { ...toValue(query), limit, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page: Page<T>) => page.next ?? undefined,
    enabled: computed(() => toValue(options.enabled) ?? true),
  })
  return {
    rows: computed<T[]>(() => result.data.value?.pages.flatMap(({ items }) => items) ?? []),
    total: computed(() => result.data.value?.pages[0]?.total ?? null),
    /** What else the list says of itself, beside its rows. */
    first: computed(() => result.data.value?.pages[0]),
    loading: result.isPending,
    fetchingMore: result.isFetchingNextPage,
    hasMore: result.hasNextPage,
    error: result.error,
    more: () => void result.fetchNextPage(),
    refresh: () => void result.refetch(),
  }
}

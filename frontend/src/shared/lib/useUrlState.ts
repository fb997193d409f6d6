import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery, type Router } from 'vue-router'

const pending = new WeakMap<Router, Record<string, string | undefined>>()

/** Several filters changed in one tick become one navigation; otherwise the last would undo the others. */
function schedule(router: Router, key: string, value: string | undefined, query: () => LocationQuery): void {
  const waiting = pending.get(router)
  if (waiting) {
    waiting[key] = value
    return
  }
  pending.set(router, { [key]: value })
  queueMicrotask(() => {
    const changes = pending.get(router)
    pending.delete(router)
    void router.replace({ query: { ...query(), ...changes } })
  })
}

/** A filter, sort or tab that lives in the address, so that a view is a link one can send. */
export function useUrlState<T extends string = string>(key: string, fallback: NoInfer<T>): WritableComputedRef<T> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const value = route.query[key]
      return (typeof value === 'string' ? value : fallback) as T
    },
    set: (value) => schedule(router, key, value === fallback ? undefined : value, () => route.query),
  })
}

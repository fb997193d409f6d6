import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that lives in the address, so that the view can be sent as a link. */
export function useQueryParam(name: string, fallback = ''): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const value = route.query[name]
      return (Array.isArray(value) ? value[0] : value) ?? fallback
    },
    set: (value) => {
      const query = { ...route.query, [name]: value === fallback ? undefined : value, cursor: undefined }
      void router.replace({ query })
    },
  })
}

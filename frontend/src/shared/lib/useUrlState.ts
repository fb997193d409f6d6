import { computed, onScopeDispose, ref, watch, type Ref, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type RouteLocationNormalized, type Router } from 'vue-router'

const PAUSE_MS = 300

type Changes = Record<string, string | undefined>

interface Course {
  /** Where a navigation that is not through yet leads: its page may still be loading. */
  heading: RouteLocationNormalized | null
  changes: Changes | null
}

const courses = new WeakMap<Router, Course>()

function courseOf(router: Router): Course {
  const known = courses.get(router)
  if (known) return known
  const course: Course = { heading: null, changes: null }
  router.beforeEach((to) => void (course.heading = to))
  router.afterEach((to) => void (to === course.heading && (course.heading = null)))
  router.onError((_error, to) => void (to === course.heading && (course.heading = null)))
  courses.set(router, course)
  return course
}

function apply(router: Router, course: Course): void {
  const { heading, changes } = course
  course.changes = null
  const here = router.currentRoute.value
  // Somebody is leaving this page: a filter that arrives late must not call them back.
  if (heading && heading.path !== here.path) return
  void router.replace({ query: { ...(heading ?? here).query, ...changes } })
}

/** Several filters changed in one tick become one navigation; otherwise the last would undo the others. */
function schedule(router: Router, course: Course, key: string, value: string | undefined): void {
  if (!course.changes) queueMicrotask(() => apply(router, course))
  course.changes = { ...course.changes, [key]: value }
}

/** A filter, sort or tab that lives in the address, so that a view is a link one can send. */
export function useUrlState<T extends string = string>(key: string, fallback: NoInfer<T>): WritableComputedRef<T> {
  const route = useRoute()
  const router = useRouter()
  const course = courseOf(router)
  let left = false
  onScopeDispose(() => (left = true))
  return computed({
    get: () => {
      const value = route.query[key]
      return (typeof value === 'string' ? value : fallback) as T
    },
    set: (value) => {
      if (!left) schedule(router, course, key, value === fallback ? undefined : value)
    },
  })
}

/** A search that is typed: it follows the keys at once, the address follows when they pause. */
export function useUrlText(key: string): Ref<string> {
  const kept = useUrlState(key, '')
  const typed = ref(kept.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(typed, (text) => {
    clearTimeout(timer)
    timer = setTimeout(() => (kept.value = text.trim()), PAUSE_MS)
  })
  watch(kept, (text) => {
    if (text !== typed.value.trim()) typed.value = text
  })
  onScopeDispose(() => clearTimeout(timer))
  return typed
}

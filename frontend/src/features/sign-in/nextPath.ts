import { useRoute, useRouter } from 'vue-router'

/** Where to go after signing in: a path of ours, never another site's address. */
export function safePath(next: unknown, fallback: string): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : fallback
}

export function useNextPath() {
  const route = useRoute()
  const router = useRouter()
  return {
    /** Somebody new is asked for consent first, whichever page comes next. */
    goOn: (kind: 'investor' | 'staff', missingConsents: readonly string[] = []) => {
      if (kind === 'investor' && missingConsents.length > 0) return router.replace({ name: 'consent', query: route.query })
      const own = kind === 'staff' ? '/staff' : '/'
      const next = safePath(route.query.next, own)
      return router.replace(next.startsWith('/staff') === (kind === 'staff') ? next : own)
    },
  }
}

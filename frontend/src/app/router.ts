import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { loadAreas } from '@/shared/i18n'
import { NetworkLost } from '@/shared/lib/problem'
import { noteNetwork } from '@/shared/lib/network'
import { useSession } from '@/shared/lib/useSession'
import InvestorLayout from './InvestorLayout.vue'
import Unreachable from './Unreachable.vue'
import { investorRoutes } from './features'

async function openStaffFace(to: RouteLocationNormalized) {
  const { addStaffRoutes } = await import('./staffFace')
  router.removeRoute('staff-face')
  addStaffRoutes(router)
  return to.fullPath
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    // Stands until the staff face is loaded; then the same address is looked up again among its routes.
    { path: '/staff/:path(.*)*', name: 'staff-face', component: InvestorLayout, beforeEnter: openStaffFace },
    { path: '/setup', name: 'setup', component: () => import('@/features/setup/SetupPage.vue'), meta: { access: 'public', title: 'setup.title', areas: ['setup'] } },
    {
      path: '/',
      component: InvestorLayout,
      meta: { access: 'investor' },
      children: [
        ...investorRoutes,
        {
          path: 'unreachable',
          name: 'unreachable',
          component: Unreachable, // not lazy: it is needed exactly when nothing can be loaded
          meta: { access: 'public' },
        },
        {
          path: '/:path(.*)*',
          name: 'not-found',
          component: () => import('./NotFound.vue'),
          meta: { access: 'public', title: 'common.notFound.title', back: '/' },
        },
      ],
    },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

type Account = NonNullable<ReturnType<typeof useSession>['me']>

/** The page that must be done with before any other. */
function firstThings(account: Account): string | null {
  if (account.kind === 'investor') return account.missing_consents.length > 0 ? 'consent' : null
  return account.must_change_password || account.must_set_up_totp ? 'staff-set-up' : null
}

async function admit(to: RouteLocationNormalized) {
  const access = to.meta.access ?? 'public'
  const session = useSession()
  if (access === 'public') {
    session.glance()
    return true
  }
  const next = { query: { next: to.fullPath } }
  try {
    await session.load()
  } catch (error) {
    if (!(to.meta.offline && error instanceof NetworkLost && session.recall())) return { name: 'unreachable', ...next }
  }
  if (session.me?.kind !== access) return { name: access === 'staff' ? 'staff-sign-in' : 'sign-in', ...next }
  const first = firstThings(session.me)
  if (first) return to.name === first || { name: first, ...next }
  const needed = to.meta.permissions
  if (needed && !needed.some((permission) => session.can(permission))) return { name: 'staff-home' }
  return true
}

/** Page, words and the question who is signed in travel side by side: on a slow network each waits for no other. */
function begin(to: RouteLocationNormalized): void {
  for (const { components, meta } of to.matched) {
    const load = components?.default
    if (typeof load === 'function') void (load as () => Promise<unknown>)().catch(() => undefined) // told when it is needed
    if (meta.areas) void loadAreas(meta.areas).catch(() => undefined)
  }
}

router.beforeEach(begin)
router.beforeEach(admit)
router.beforeResolve((to) => loadAreas(to.matched.flatMap(({ meta }) => meta.areas ?? [])))

// A new version was deployed while this page was open: its old chunks are gone, so take the new page.
router.onError((error: Error, to) => {
  if (!/dynamically imported module|Importing a module script/.test(error.message)) return
  if (navigator.onLine) location.assign(to.fullPath)
  else noteNetwork(false)
})

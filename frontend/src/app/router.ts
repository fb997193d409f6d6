import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { useAreas } from '@/shared/i18n'
import { useSession } from '@/shared/lib/session'
import { investorRoutes } from './routes.investor'
import { staffRoutes } from './routes.staff'

declare module 'vue-router' {
  interface RouteMeta {
    /** Files under shared/i18n/<language>/ the page speaks with. */
    areas?: string[]
    /** Who may enter: nobody signed in needed when absent. */
    needs?: 'investor' | 'staff'
    /** A permission without which the page is not offered. */
    permission?: string
  }
}

const routes: RouteRecordRaw[] = [...staffRoutes, ...investorRoutes]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  const session = useSession()
  if (!session.known) await session.refresh().catch(() => undefined)
  const needs = to.meta.needs
  if (needs && session.me?.kind !== needs) {
    return { name: needs === 'staff' ? 'staff-sign-in' : 'sign-in', query: { then: to.fullPath } }
  }
  await useAreas(...to.matched.flatMap((record) => record.meta.areas ?? []))
  return true
})

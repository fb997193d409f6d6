import type { Router } from 'vue-router'
import signIn from '@/features/sign-in/staffRoutes'
import staff from '@/features/staff/routes'
import type { Feature, StaffNavEntry } from './feature'

// Apart from the investor's routes, so that a phone does not load the table of a desk.
const features: Feature[] = [staff, signIn]

export const staffNav: StaffNavEntry[] = features.flatMap(({ nav = [] }) => nav).sort((a, b) => a.order - b.order)

export function addStaffRoutes(router: Router): void {
  const routes = features.flatMap((feature) => feature.staff ?? [])
  const outside = routes.filter(({ meta }) => meta?.access === 'public' || meta?.bare)
  for (const route of outside) router.addRoute({ ...route, path: `/staff/${route.path}` })
  router.addRoute({
    path: '/staff',
    component: () => import('./StaffLayout.vue'),
    meta: { access: 'staff', areas: ['staff'] },
    children: routes.filter((route) => !outside.includes(route)),
  })
}

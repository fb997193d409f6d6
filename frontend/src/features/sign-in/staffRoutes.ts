import type { Feature } from '@/app/feature'

export default {
  staff: [
    {
      path: 'set-up',
      name: 'staff-set-up',
      component: () => import('./pages/SetUpPage.vue'),
      meta: { title: 'signIn.setUp.title', areas: ['signIn'] },
    },
    {
      path: 'sign-in',
      name: 'staff-sign-in',
      component: () => import('./pages/StaffSignInPage.vue'),
      meta: { access: 'public', title: 'signIn.staffTitle', areas: ['signIn'] },
    },
  ],
} satisfies Feature

import type { Feature } from '@/app/feature'

export default {
  investor: [
    {
      path: 'sign-in',
      name: 'sign-in',
      component: () => import('./pages/SignInPage.vue'),
      meta: { access: 'public', title: 'signIn.title', areas: ['signIn'], back: '/' },
    },
    {
      path: 'consent',
      name: 'consent',
      component: () => import('./pages/ConsentPage.vue'),
      meta: { title: 'signIn.consent.title', areas: ['signIn'] },
    },
  ],
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

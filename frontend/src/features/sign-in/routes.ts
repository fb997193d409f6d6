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
} satisfies Feature

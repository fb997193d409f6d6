import type { Feature } from '@/app/feature'

export default {
  investor: [
    {
      path: 'account',
      alias: 'me',
      name: 'account',
      component: () => import('./AccountPage.vue'),
      meta: { title: 'account.title', areas: ['account'], tab: 'account' },
    },
  ],
} satisfies Feature

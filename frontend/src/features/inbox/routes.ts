import type { Feature } from '@/app/feature'

export default {
  investor: [
    {
      path: 'inbox',
      name: 'inbox',
      component: () => import('./InboxPage.vue'),
      meta: { title: 'inbox.title', areas: ['inbox'], tab: 'inbox' },
    },
  ],
} satisfies Feature

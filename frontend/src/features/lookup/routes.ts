import type { Feature } from '@/app/feature'

export default {
  investor: [
    {
      path: 'lookup',
      name: 'lookup',
      component: () => import('./LookupPage.vue'),
      meta: { access: 'public', title: 'lookup.title', areas: ['lookup', 'tickets'], tab: 'home', back: '/' },
    },
  ],
} satisfies Feature

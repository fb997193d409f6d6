import type { Feature } from '@/app/feature'

export default {
  investor: [
    {
      path: 'tickets/:id/rate',
      name: 'rate',
      props: true,
      component: () => import('./RatePage.vue'),
      meta: { title: 'rating.title', areas: ['rating', 'tickets'], tab: 'tickets', back: '/tickets' },
    },
  ],
} satisfies Feature

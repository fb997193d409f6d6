import type { Feature } from '@/app/feature'

export default {
  investor: [
    {
      path: 'tickets',
      name: 'tickets',
      component: () => import('./TicketsPage.vue'),
      meta: { title: 'tickets.title', areas: ['tickets'], tab: 'tickets' },
    },
    {
      path: 'tickets/:id',
      name: 'ticket',
      props: true,
      component: () => import('./TicketPage.vue'),
      meta: { title: 'tickets.title', areas: ['tickets', 'rating'], tab: 'tickets', back: '/tickets' },
    },
    {
      path: 'tickets/:id/correct',
      name: 'correct',
      props: true,
      component: () => import('./correct/CorrectPage.vue'),
      meta: { title: 'tickets.correct.title', areas: ['tickets', 'apply'], tab: 'tickets', back: '/tickets' },
    },
  ],
} satisfies Feature

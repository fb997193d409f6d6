import type { Feature } from '@/app/feature'

const areas = ['apply', 'tickets']

export default {
  investor: [
    {
      path: 'apply/:code/:ticketId/done',
      name: 'receipt',
      props: true,
      component: () => import('./ReceiptPage.vue'),
      meta: { title: 'apply.done.page', areas, tab: 'tickets', back: '/tickets' },
    },
    {
      path: 'apply/:code/:ticketId?',
      name: 'apply',
      props: true,
      component: () => import('./ApplyPage.vue'),
      meta: { title: 'apply.title', areas, tab: 'services', back: '/services' },
    },
  ],
} satisfies Feature

import type { Feature } from '@/app/feature'

export default {
  investor: [
    {
      path: 'services',
      name: 'services',
      component: () => import('./ServicesPage.vue'),
      meta: { access: 'public', title: 'services.title', areas: ['services'], tab: 'services' },
    },
    {
      path: 'services/:code',
      name: 'guide',
      props: true,
      component: () => import('./GuidePage.vue'),
      meta: { access: 'public', title: 'services.guideTitle', areas: ['services'], tab: 'services', back: '/services' },
    },
  ],
} satisfies Feature

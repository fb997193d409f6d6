import type { Feature } from '@/app/feature'

export default {
  investor: [
    {
      path: '',
      name: 'home',
      component: () => import('./HomePage.vue'),
      meta: { access: 'public', title: 'home.page', areas: ['home', 'services'], tab: 'home' },
    },
  ],
} satisfies Feature

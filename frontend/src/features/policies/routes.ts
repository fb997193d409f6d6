import type { Feature } from '@/app/feature'

const areas = ['policies']

export default {
  investor: [
    {
      path: 'policies',
      name: 'policies',
      component: () => import('./PoliciesPage.vue'),
      meta: { access: 'public', title: 'policies.title', areas, tab: 'services', back: '/' },
    },
    {
      path: 'policies/fit',
      name: 'policy-fit',
      component: () => import('./FitPage.vue'),
      meta: { access: 'public', title: 'policies.fit.title', areas, tab: 'services', back: '/policies' },
    },
    {
      path: 'policies/:id',
      name: 'policy',
      props: true,
      component: () => import('./PolicyPage.vue'),
      meta: { access: 'public', title: 'policies.page', areas, tab: 'services', back: '/policies' },
    },
  ],
} satisfies Feature

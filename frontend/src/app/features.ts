import type { Feature } from './feature'

const found = import.meta.glob<Feature>(['../features/*/routes.ts', '!../features/staff/routes.ts'], { eager: true, import: 'default' })

export const investorRoutes = Object.values(found).flatMap(({ investor = [] }) => investor)

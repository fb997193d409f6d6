import type { Feature, StaffNavEntry } from './feature'

const found = import.meta.glob<Feature>('../features/*/routes.ts', { eager: true, import: 'default' })
const features = Object.values(found)

export const investorRoutes = features.flatMap(({ investor = [] }) => investor)
export const staffRoutes = features.flatMap(({ staff = [] }) => staff)
export const staffNav: StaffNavEntry[] = features.flatMap(({ nav = [] }) => nav).sort((a, b) => a.order - b.order)

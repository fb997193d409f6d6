export { api as http, newKey, type Page } from '@/shared/lib/api'

import type { RouteRecordRaw } from 'vue-router'
import type { IconName } from '@/shared/ui/icons'

/** An entry of the staff rail. */
export interface StaffNavEntry {
  key: string
  to: string
  /** Message key; of the `staff` area, which the rail has loaded. */
  label: string
  icon: IconName
  group: 'work' | 'records' | 'reports' | 'admin'
  order: number
  /** Shown to those who have any of these. */
  permissions?: string[]
}

/** What `features/<x>/routes.ts` exports as default. Paths are relative: investor to `/`, staff to `/staff/`. */
export interface Feature {
  investor?: RouteRecordRaw[]
  staff?: RouteRecordRaw[]
  nav?: StaffNavEntry[]
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the page's title. */
    title?: string
    /** Message files (areas) the page needs. */
    areas?: string[]
    /** Who may enter; inherited from the face. */
    access?: 'public' | 'investor' | 'staff'
    /** Stands by itself, without the desk's rail: a screen on the wall. */
    bare?: boolean
    /** The bottom bar's entry this page belongs to; a page with none of its own shows a way back. */
    tab?: 'home' | 'services' | 'tickets' | 'inbox' | 'account'
    /** Where "back" leads when there is no history: a path. */
    back?: string
    /** Key of the staff rail's entry this page belongs to. */
    nav?: string
    /** The page stands without network, for whoever was signed in here last. */
    offline?: true
    /** Any of these is needed to enter. */
    permissions?: string[]
  }
}

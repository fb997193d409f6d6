import { reactive } from 'vue'

/** Figures beside navigation entries: `inbox` (investor), and by nav key in the staff rail. Features keep them up to date. */
export const navCounts = reactive<Record<string, number | undefined>>({})

import { computed } from 'vue'
import { useRoute, type LocationQueryRaw, type RouteLocationRaw } from 'vue-router'
import { useUrlState } from '@/shared/lib/useUrlState'
import { isDay, today, type Period } from './period'

/** What is asked of the figures: period, unit, and what was known when; all of it stands in the address. */
export function useAsked() {
  const route = useRoute()
  const from = useUrlState('from', '')
  const to = useUrlState('to', '')
  const unit = useUrlState('unit', '')
  const asOf = useUrlState('as_of', '')
  const dayIn = (key: string): string | undefined => (isDay(route.query[key]) ? String(route.query[key]) : undefined)

  // What the address does not say is left to the server, so that a page left open overnight shows the new day.
  const query = computed(() => ({ from: dayIn('from'), to: dayIn('to'), unit: unit.value || undefined, as_of: dayIn('as_of') }))
  const period = computed<Period>(() => {
    const until = dayIn('to') ?? today()
    return { from: dayIn('from') ?? `${until.slice(0, 4)}-01-01`, to: until }
  })

  /** Leads to another page with the same question; `other` asks it of another month, unit, or way to split it. */
  function door(path: string, other: LocationQueryRaw = {}): RouteLocationRaw {
    const kept = { from: period.value.from, to: period.value.to, unit: unit.value || undefined, as_of: dayIn('as_of') }
    return { path, query: { ...kept, ...other } }
  }

  return {
    from,
    to,
    unit,
    asOf,
    query,
    period,
    door,
    /** The records behind an indicator. */
    records: (key: string, other: LocationQueryRaw = {}): RouteLocationRaw => door(`/staff/indicators/${key}`, other),
    choose({ from: first, to: last }: Period): void {
      from.value = first
      to.value = last
    },
  }
}

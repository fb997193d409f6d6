import { computed, onScopeDispose, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { useRoute } from 'vue-router'
import { useI18n } from '@/shared/i18n'

type Title = MaybeRefOrGetter<string>
const own = shallowRef<{ title: Title } | null>(null)

/** Name the page after what it shows (a ticket's number), instead of by its route's `meta.title`. */
export function usePageTitle(title: Title): void {
  const mine = { title }
  own.value = mine
  onScopeDispose(() => {
    if (own.value === mine) own.value = null
  })
}

/** What the bar and the browser's tab call the page. */
export function useShownTitle() {
  const route = useRoute()
  const { t } = useI18n()
  return computed(() => toValue(own.value?.title) || (route.meta.title ? t(route.meta.title) : ''))
}

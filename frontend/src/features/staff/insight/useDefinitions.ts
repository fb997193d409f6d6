import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { localName, useI18n } from '@/shared/i18n'
import { api, type Page } from '@/shared/lib/api'
import type { IndicatorItem } from './types'

const SELDOM_MS = 3_600_000

/** All indicators there are, with their 口径. */
export function useDefinitions() {
  const { t } = useI18n()
  const result = useQuery({
    queryKey: ['desk', 'insight/indicators'],
    queryFn: ({ signal }) => api.get<Page<IndicatorItem>>('insight/indicators', { signal }),
    staleTime: SELDOM_MS,
  })
  const indicators = computed(() => result.data.value?.items ?? [])
  const of = (key: string): IndicatorItem | undefined => indicators.value.find((one) => one.key === key)

  return {
    indicators,
    error: result.error,
    pending: result.isPending,
    of,
    definitionText(key: string): string | undefined {
      const found = of(key)?.definition
      return found && t('insight.definition.text', { version: found.version, text: localName(found.texts) })
    },
    /** Which versions of the 口径 some figures follow: one number, or from the lowest to the highest. */
    versions(keys: readonly string[]): string {
      const found = keys.flatMap((key) => of(key)?.definition.version ?? [])
      if (found.length === 0) return ''
      const [low, high] = [Math.min(...found), Math.max(...found)]
      return low === high ? `v${low}` : `v${low}–v${high}`
    },
  }
}

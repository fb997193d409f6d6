import type { Ref } from 'vue'
import { localName, useI18n } from '@/shared/i18n'
import { useOptions } from '../../enterprises/useOptions'
import type { BreakdownPart, By } from '../types'
import { usePeriodWords } from '../usePeriodWords'

/** What a part of a figure is called: a unit, an industry, a region, a tag, or a month. */
export function usePartName(by: Ref<By>) {
  const { t } = useI18n()
  const { monthText } = usePeriodWords()
  const { industryName, regionName, tagName } = useOptions()

  function partName({ code, names }: BreakdownPart): string {
    if (names) return localName(names)
    if (code === null || code === '') return t(`insight.without.${by.value}`)
    return { unit: (one: string) => one, month: monthText, industry: industryName, region: regionName, tag: tagName }[by.value](code)
  }
  return { partName }
}

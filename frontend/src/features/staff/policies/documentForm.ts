import { computed, type ComputedRef } from 'vue'
import { LANGUAGE_NAMES, useI18n } from '@/shared/i18n'
import { useUnits } from '../lib/lookups'
import { textOf, type FieldSpec, type FieldValues } from '../parts/fields'
import type { StaffPolicy } from './types'

const TONGUES = ['zh', 'en', 'ru'] as const
const languageOf = (tongue: (typeof TONGUES)[number]): string => LANGUAGE_NAMES[tongue === 'zh' ? 'zh-CN' : tongue]

/** The questions of a document's form, new or as it stands. */
export function useDocumentFields(document: () => StaffPolicy | null): ComputedRef<FieldSpec[]> {
  const { t } = useI18n()
  const units = useUnits()
  return computed(() => {
    const one = document()
    const texts = (key: 'titles' | 'summaries', kind: 'text' | 'area'): FieldSpec[] =>
      TONGUES.map((tongue) => ({ key: `${key}.${tongue}`, kind, label: `${t(`policyDesk.${key}`)} · ${languageOf(tongue)}`, required: true, initial: one?.[key][tongue] ?? '', max: 2000 }))
    return [
      ...texts('titles', 'text'),
      { key: 'number', kind: 'text', label: t('policyDesk.number'), initial: one?.number ?? '', max: 60 },
      { key: 'issuing_unit', kind: 'select', label: t('policyDesk.unit'), required: true, options: units.options.value, initial: one?.issuing_unit.code ?? '' },
      { key: 'issued_on', kind: 'date', label: t('policyDesk.issued'), required: true, initial: one?.issued_on ?? '' },
      { key: 'valid_from', kind: 'date', label: t('policyDesk.validFrom'), required: true, initial: one?.valid_from ?? '' },
      { key: 'valid_until', kind: 'date', label: t('policyDesk.validUntil'), help: t('policyDesk.openEnd'), initial: one?.valid_until ?? '' },
      ...texts('summaries', 'area'),
    ]
  })
}

/** What is sent. */
export function documentBody(values: FieldValues): Record<string, unknown> {
  const texts = (key: string): Record<string, string> => Object.fromEntries(TONGUES.map((tongue) => [tongue, textOf(values, `${key}.${tongue}`) ?? '']))
  const plain = Object.fromEntries(['number', 'issuing_unit', 'issued_on', 'valid_from', 'valid_until'].map((key) => [key, textOf(values, key) ?? null]))
  return { ...plain, titles: texts('titles'), summaries: texts('summaries') }
}

import { computed, type ComputedRef } from 'vue'
import { useSession } from '@/shared/lib/useSession'
import { today } from '../insight/period'
import { reachable } from '../insight/reach'
import { useUnits } from '../lib/lookups'
import { useList } from '../lib/useList'
import { useWords } from '../lib/words'
import { textOf, type FieldSpec, type FieldValues } from '../parts/fields'
import { KINDS, type Bulletin, type TemplateItem } from './types'

/** What a draft is asked at its beginning, and may be asked again. */
export function useDraftFields(bulletin: ComputedRef<Bulletin | undefined>) {
  const { t } = useWords()
  const session = useSession()
  const units = useUnits()
  const templates = useList<TemplateItem>('insight/bulletin-templates', {})
  const mayAll = session.can('insight.figures.read_all')
  const own = session.me?.unit?.code ?? null

  const unitOptions = computed(() => {
    const within = mayAll ? null : reachable(units.units.value, own)
    return units.options.value.filter(({ value }) => within === null || within.has(value))
  })
  const templateOptions = computed(() =>
    templates.rows.value.map(({ number, name }) => ({ value: String(number), label: number === 0 ? t('bulletins.builtIn') : t('bulletins.templateOf', { n: number, name }) })),
  )
  const fields = computed<FieldSpec[]>(() => {
    const now = bulletin.value
    const newest = templates.rows.value[0]
    return [
      { key: 'title', kind: 'text', label: t('bulletins.title'), required: true, max: 100, initial: now?.title ?? '' },
      { key: 'kind', kind: 'radio', label: t('bulletins.kindLabel'), required: true, initial: now?.kind ?? 'monthly', options: KINDS.map((value) => ({ value, label: t(`bulletins.kind.${value}`) })) },
      { key: 'from', kind: 'date', label: t('insight.ask.firstDay'), required: true, initial: now?.from ?? `${today().slice(0, 4)}-01-01` },
      { key: 'to', kind: 'date', label: t('insight.ask.lastDay'), required: true, initial: now?.to ?? today() },
      { key: 'unit', kind: 'select', label: t('insight.ask.unit'), options: unitOptions.value, placeholder: mayAll ? t('insight.whole') : t('bulletins.ownUnit'), initial: now?.unit ?? '' },
      { key: 'as_of', kind: 'date', label: t('insight.ask.asOf'), help: t('bulletins.asOfHelp'), initial: now?.as_of ?? '' },
      { key: 'template', kind: 'select', label: t('bulletins.template'), required: true, options: templateOptions.value, initial: String(now?.template.number ?? newest?.number ?? 0) },
    ]
  })

  function bodyOf(values: FieldValues): Record<string, unknown> {
    return {
      title: textOf(values, 'title'),
      kind: textOf(values, 'kind'),
      from: textOf(values, 'from'),
      to: textOf(values, 'to'),
      unit: textOf(values, 'unit') ?? null,
      as_of: textOf(values, 'as_of') ?? null,
      template: Number(textOf(values, 'template') ?? 0),
    }
  }

  return { fields, bodyOf }
}

import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { localName } from '@/shared/i18n'
import { api } from '@/shared/lib/api'
import type { Option } from '@/shared/ui/field'
import type { Options } from './types'

const SELDOM_MS = 3_600_000

interface Named {
  code: string
  names: Record<string, string>
}

const nameIn = (list: Named[] | undefined, code: string | null): string => {
  const found = list?.find((one) => one.code === code)
  return found ? localName(found.names) : (code ?? '')
}
const asOption = ({ code, names }: Named): Option => ({ value: code, label: localName(names) })

/** Industries, regions and tags: their names, and what to choose from. */
export function useOptions() {
  const { data } = useQuery({ queryKey: ['desk', 'crm/options'], queryFn: ({ signal }) => api.get<Options>('crm/options', { signal }), staleTime: SELDOM_MS })
  return {
    sections: computed<Option[]>(() => (data.value?.industries ?? []).filter(({ parent }) => !parent).map(asOption)),
    // A division stands below its section, as in the printed classification.
    industries: computed<Option[]>(() => {
      const all = data.value?.industries ?? []
      return all
        .filter(({ parent }) => !parent)
        .flatMap((section) => [asOption(section), ...all.filter(({ parent }) => parent === section.code).map((one) => ({ value: one.code, label: `　${one.code} ${localName(one.names)}` }))])
    }),
    regions: computed<Option[]>(() => (data.value?.regions ?? []).map(asOption)),
    groups: computed<Option[]>(() => (data.value?.region_groups ?? []).map(asOption)),
    tags: computed<Option[]>(() => (data.value?.tags ?? []).map(asOption)),
    industryName: (code: string | null): string => nameIn(data.value?.industries, code),
    regionName: (code: string | null): string => nameIn(data.value?.regions, code),
    tagName: (code: string): string => nameIn(data.value?.tags, code),
  }
}

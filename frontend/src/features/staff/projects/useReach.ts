import { computed } from 'vue'
import { useSession } from '@/shared/lib/useSession'
import { useUnits } from '../lib/lookups'
import type { ProjectItem } from './types'

/** Whether the person may change a project of a list: their own, their unit's and those of the units below it. */
export function useReach() {
  const session = useSession()
  const { units } = useUnits()
  const below = computed(() => {
    const found = new Set<string>(session.me?.unit ? [session.me.unit.code] : [])
    for (let before = -1; before !== found.size; ) {
      before = found.size
      for (const { code, parent_code: parent } of units.value) if (parent !== null && found.has(parent)) found.add(code)
    }
    return found
  })
  return ({ owner, owner_unit: unit }: Pick<ProjectItem, 'owner' | 'owner_unit'>): boolean =>
    session.can('library.projects.manage') || (session.can('library.projects.edit') && (owner?.id === session.me?.id || below.value.has(unit.code)))
}

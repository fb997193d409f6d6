import type { Unit } from '../lib/types'

/** Units in the order of their tree, each with how deep it stands; one whose parent is unknown stands at the top. */
export function treeOf(units: readonly Unit[]): { unit: Unit; depth: number }[] {
  const known = new Set(units.map(({ code }) => code))
  const below = (parent: string | null, depth: number): { unit: Unit; depth: number }[] =>
    units
      .filter((unit) => (unit.parent_code && known.has(unit.parent_code) ? unit.parent_code : null) === parent)
      .sort((a, b) => a.position - b.position)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.code, depth + 1)])
  return below(null, 0)
}

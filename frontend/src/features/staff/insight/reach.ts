/** A unit and all below it. */
export function reachable(units: readonly { code: string; parent_code: string | null }[], top: string | null): Set<string> {
  const found = new Set(top === null ? [] : [top])
  for (const code of found) {
    for (const one of units) if (one.parent_code === code) found.add(one.code)
  }
  return found
}

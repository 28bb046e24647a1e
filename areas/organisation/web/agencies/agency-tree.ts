// SPDX-License-Identifier: Apache-2.0
import type { Agency } from '../../core/agency.ts'

/** An agency in its place: how deep it stands below the one at the top. */
export interface Branch { readonly agency: Agency; readonly depth: number; readonly below: number }

const inOrder = new Intl.Collator('vi', { numeric: true })

/** Agencies in the order of a tree, each followed by those below it; one whose superior is not in the list stands at the top. A ring of superiors is cut. */
export function treeOf(agencies: readonly Agency[]): readonly Branch[] {
  const known = new Set<string>(agencies.map(({ id }) => id))
  const below = Map.groupBy(agencies.toSorted((a, b) => inOrder.compare(a.name, b.name)), ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const branches: Branch[] = []
  const seen = new Set<string>()
  const walk = (agency: Agency, depth: number) => {
    if (seen.has(agency.id)) return
    seen.add(agency.id)
    branches.push({ agency, depth, below: below.get(agency.id)?.length ?? 0 })
    for (const child of below.get(agency.id) ?? []) walk(child, depth + 1)
  }
  for (const top of below.get(null) ?? []) walk(top, 0)
  for (const agency of agencies) walk(agency, 0)
  return branches
}

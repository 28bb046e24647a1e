// SPDX-License-Identifier: Apache-2.0
import { followedVersion, followState, type Following, type ItemInVersion } from '#areas/procedures/core/pack/pack-state.ts'

/** What an agency follows of one model, with what it has issued of it. */
export interface AgencyFollowing extends Following {
  readonly agencyId: string
  readonly code: string
  readonly name: string
  /** Hashes of the versions followed so far, in the agency's words. */
  readonly takenHashes: readonly string[]
  /** Hash of the newest issue; null when none is issued yet. */
  readonly issuedHash: string | null
}

export interface AgencyStanding {
  readonly id: string
  readonly name: string
  readonly adopted: number
  /** The version that all its adopted models have reached, those linked without a common original left out; null when there is none. */
  readonly versionNo: number | null
  readonly issued: number
  readonly ownChanges: number
  readonly behind: number
  /** Models linked with a procedure that was there already, of which nothing was decided yet. */
  readonly linked: number
  readonly keptOwn: readonly { readonly code: string; readonly name: string; readonly reason: string }[]
}

export type Group = 'all' | 'adopting' | 'current' | 'behind' | 'own-changes' | 'kept-own' | 'not-adopting'

/** Whether an agency belongs to a group of the standing: the counts and the lists behind them ask the same. */
export function isInGroup(group: Group, { adopted, behind, ownChanges, keptOwn }: Pick<AgencyStanding, 'adopted' | 'behind' | 'ownChanges' | 'keptOwn'>): boolean {
  switch (group) {
    case 'all': return true
    case 'adopting': return adopted > 0
    case 'current': return adopted > 0 && behind === 0 && keptOwn.length === 0
    case 'behind': return behind > 0
    case 'own-changes': return ownChanges > 0
    case 'kept-own': return keptOwn.length > 0
    case 'not-adopting': return adopted === 0
  }
}

/** How all agencies below stand to a pack: "61 ở bản 3, 9 có sửa riêng". */
export function standingOf(below: readonly { readonly id: string; readonly name: string }[], following: readonly AgencyFollowing[], items: readonly ItemInVersion[], newest: { readonly id: string; readonly versionNo: number } | undefined): {
  readonly agencies: readonly AgencyStanding[]
  readonly counts: Readonly<Record<Group, number>>
  readonly versions: readonly { readonly versionNo: number; readonly agencies: number }[]
} {
  const byAgency = Map.groupBy(following, ({ agencyId }) => agencyId)
  const agencies = below.map(({ id, name }): AgencyStanding => {
    const own = byAgency.get(id) ?? []
    const states = newest === undefined ? [] : own.map((one) => ({ one, state: followState(items, newest, one) }))
    const followed = states.filter(({ state }) => state !== 'dropped').map(({ one }) => followedVersion(items, one)).filter((versionNo) => versionNo > 0)
    return {
      id, name, adopted: own.length, versionNo: followed.length === 0 ? null : Math.min(...followed), issued: own.filter(({ issuedHash }) => issuedHash !== null).length,
      ownChanges: own.filter(({ issuedHash, takenHashes }) => issuedHash !== null && !takenHashes.includes(issuedHash)).length, behind: states.filter(({ state }) => state === 'behind').length, linked: own.filter(({ baseVersionId }) => baseVersionId === null).length,
      keptOwn: states.filter(({ state }) => state === 'kept-own').map(({ one: { code, name: title, reason } }) => ({ code, name: title, reason: reason ?? '' })),
    }
  })
  const count = (group: Group) => agencies.filter((one) => isInGroup(group, one)).length
  const versions = Map.groupBy(agencies.flatMap(({ versionNo }) => versionNo ?? []), (versionNo) => versionNo)
  return {
    agencies, counts: { 'all': count('all'), 'adopting': count('adopting'), 'current': count('current'), 'behind': count('behind'), 'own-changes': count('own-changes'), 'kept-own': count('kept-own'), 'not-adopting': count('not-adopting') },
    versions: [...versions].map(([versionNo, all]) => ({ versionNo, agencies: all.length })).toSorted((a, b) => b.versionNo - a.versionNo),
  }
}

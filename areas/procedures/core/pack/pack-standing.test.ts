// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AgencyFollowing, type Group, isInGroup, standingOf } from '#areas/procedures/core/pack/pack-standing.ts'

const ITEMS = [1, 2, 3].map((versionNo) => ({ versionId: `v${versionNo}`, versionNo, itemId: 'a', hash: `h${versionNo}` }))
const NEWEST = { id: 'v3', versionNo: 3 }
const agency = (at: number) => ({ id: `x${at}`, name: `Xã ${at}` })
const following = (at: number, base: string, more: Partial<AgencyFollowing> = {}): AgencyFollowing => ({ agencyId: `x${at}`, itemId: 'a', baseVersionId: base, decidedVersionId: base, reason: null, code: 'QT 01', name: 'Khai sinh', takenHashes: ['t'], issuedHash: 't', ...more })

describe('how the agencies below stand to a pack', () => {
  it('61 of 70 are on version 3, 9 of them with changes of their own', () => {
    const below = Array.from({ length: 70 }, (_, at) => agency(at))
    const all = below.slice(0, 66).map((_, at) => following(at, at < 61 ? 'v3' : 'v2', at < 9 ? { issuedHash: 'own' } : {}))
    const { versions, counts } = standingOf(below, all, ITEMS, NEWEST)
    expect(versions).toEqual([{ versionNo: 3, agencies: 61 }, { versionNo: 2, agencies: 5 }])
    expect(counts).toEqual({ 'all': 70, 'adopting': 66, 'current': 61, 'behind': 5, 'own-changes': 9, 'kept-own': 0, 'not-adopting': 4 })
  })
  it('an agency that keeps its own is no longer waited for, and says why', () => {
    const { agencies, counts } = standingOf([agency(1)], [following(1, 'v1', { decidedVersionId: 'v3', reason: 'Đã rút ngắn' })], ITEMS, NEWEST)
    expect([agencies[0]?.keptOwn, counts.behind, counts['kept-own'], counts.current]).toEqual([[{ code: 'QT 01', name: 'Khai sinh', reason: 'Đã rút ngắn' }], 0, 1, 0])
  })
  it('a draft that is not issued yet is no change of its own', () => {
    expect(standingOf([agency(1)], [following(1, 'v3', { issuedHash: null })], ITEMS, NEWEST).agencies[0]).toMatchObject({ issued: 0, ownChanges: 0 })
  })
  it('every count is as long as the list behind it', () => {
    const any = fc.record({ at: fc.nat({ max: 5 }), base: fc.constantFrom('v1', 'v2', 'v3'), decided: fc.constantFrom('v1', 'v3'), reason: fc.constantFrom(null, 'lý do'), issuedHash: fc.constantFrom(null, 't', 'own') })
    fc.assert(fc.property(fc.uniqueArray(any, { selector: ({ at }) => at }), (all) => {
      const { agencies, counts } = standingOf([0, 1, 2, 3, 4, 5].map(agency), all.map(({ at, base, decided, reason, issuedHash }) => following(at, base, { decidedVersionId: decided, reason, issuedHash })), ITEMS, NEWEST)
      for (const [group, count] of Object.entries(counts)) expect(agencies.filter((one) => isInGroup(group as Group, one))).toHaveLength(count)
      expect(counts.adopting + counts['not-adopting']).toBe(counts.all)
    }))
  })
})

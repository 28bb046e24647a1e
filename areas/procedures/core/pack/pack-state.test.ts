// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { followedVersion, followState, type Following } from '#areas/procedures/core/pack/pack-state.ts'

/** Item `a` moves in version 3, item `b` in version 2 and is dropped in 3. */
const ITEMS = [['v1', 1, 'a', 'x'], ['v2', 2, 'a', 'x'], ['v3', 3, 'a', 'y'], ['v1', 1, 'b', 'x'], ['v2', 2, 'b', 'z']].map(([versionId, versionNo, itemId, hash]) => ({ versionId: String(versionId), versionNo: Number(versionNo), itemId: String(itemId), hash: String(hash) }))
const following = (itemId: string, base: string, decided = base, reason: string | null = null): Following => ({ itemId, baseVersionId: base, decidedVersionId: decided, reason })

describe('an agency that follows a model procedure', () => {
  it.each([['a', 'v1', 2], ['a', 'v2', 2], ['a', 'v3', 3], ['b', 'v1', 1], ['b', 'v2', 2], ['c', 'v1', 0]])('of item %s taken from %s follows version %i', (item, base, version) => {
    expect(followedVersion(ITEMS, following(item, base))).toBe(version)
  })
  it.each<[string, Following, { id: string; versionNo: number }, string]>([
    ['a version that left the model alone is followed without doing anything', following('a', 'v1'), { id: 'v2', versionNo: 2 }, 'current'],
    ['a version that changed it waits', following('a', 'v1'), { id: 'v3', versionNo: 3 }, 'behind'],
    ['keeping one\'s own with a reason is decided', following('a', 'v1', 'v3', 'Đã rút ngắn'), { id: 'v3', versionNo: 3 }, 'kept-own'],
    ['a decision on an earlier version decides nothing on a later one', following('a', 'v1', 'v2', 'Đã rút ngắn'), { id: 'v3', versionNo: 3 }, 'behind'],
    ['a model that the pack no longer has', following('b', 'v2'), { id: 'v3', versionNo: 3 }, 'dropped'],
    ['a linked procedure without a common original waits', { ...following('a', 'v1'), baseVersionId: null, decidedVersionId: null }, { id: 'v3', versionNo: 3 }, 'behind'],
    ['and may keep its own', { ...following('a', 'v1', 'v3', 'Đã rút ngắn'), baseVersionId: null }, { id: 'v3', versionNo: 3 }, 'kept-own'],
  ])('%s', (_, what, newest, state) => {
    expect(followState(ITEMS, newest, what)).toBe(state)
  })
})

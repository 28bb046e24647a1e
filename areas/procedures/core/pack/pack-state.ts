// SPDX-License-Identifier: Apache-2.0

/** A model procedure in one version of its pack, by what it says. */
export interface ItemInVersion { readonly versionId: string; readonly versionNo: number; readonly itemId: string; readonly hash: string }

/** What an agency follows of a model procedure; no base while a procedure that was there already is linked and not yet decided. */
export interface Following { readonly itemId: string; readonly baseVersionId: string | null; readonly decidedVersionId: string | null; readonly reason: string | null }

/** How an agency stands to a model procedure that it adopted. */
export type FollowState = 'current' | 'behind' | 'kept-own' | 'dropped'

/** The newest issued version in which a model still says what the agency follows: a version that left it alone is followed too. 0 without a common original. */
export function followedVersion(items: readonly ItemInVersion[], { itemId, baseVersionId }: Following): number {
  const own = items.filter((one) => one.itemId === itemId).toSorted((a, b) => a.versionNo - b.versionNo)
  const base = own.find(({ versionId }) => versionId === baseVersionId)
  if (base === undefined) return 0
  let followed = base.versionNo
  for (const { versionNo, hash } of own) if (versionNo > base.versionNo) { if (hash !== base.hash) break; followed = versionNo }
  return followed
}

/** Whether the agency follows the newest version of the pack, waits to decide, keeps its own against it, or the pack has dropped the model. */
export function followState(items: readonly ItemInVersion[], newest: { readonly id: string; readonly versionNo: number }, following: Following): FollowState {
  if (!items.some(({ itemId, versionId }) => itemId === following.itemId && versionId === newest.id)) return 'dropped'
  if (followedVersion(items, following) >= newest.versionNo) return 'current'
  return following.decidedVersionId === newest.id && following.reason !== null ? 'kept-own' : 'behind'
}

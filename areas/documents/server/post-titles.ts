// SPDX-License-Identifier: Apache-2.0
import { listAbleHolders, listPostsOf } from '#areas/organisation/server/public.ts'
import { dayOf, type Instant, type PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'

/** The post that each of some people of the own agency holds on a day; the first by name when they hold several. */
export async function findPostTitles(tx: Tx, personIds: readonly string[], on: PlainDate): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  for (const { title, holders } of await listPostsOf(tx, on)) {
    for (const { personId } of holders) if (personIds.includes(personId) && !titles.has(personId)) titles.set(personId, title)
  }
  return titles
}

/** Who signed, by which permission and when; `onBehalfOf` is the delegator. */
export interface Signed { readonly personId: string; readonly onBehalfOf: string | null; readonly permission: string; readonly at: Instant | null }

/**
 * Chức vụ as it is printed under a signature, of posts held on a day: the own post, and before it “TUQ.” with the post in whose place somebody signed by delegation.
 * @law Nghị định 30/2020/NĐ-CP, Điều 13 (thừa ủy quyền: ghi “TUQ.” trước chức vụ của người ủy quyền)
 */
export async function findSignedPost(tx: Tx, { personId, onBehalfOf, permission, at }: Signed, on: PlainDate): Promise<string> {
  const titles = await findPostTitles(tx, [personId, onBehalfOf ?? personId], on)
  const ownPost = titles.get(personId) ?? ''
  if (onBehalfOf === null) return ownPost
  const lent = (await listAbleHolders(tx, permission, at === null ? on : dayOf(at))).find((one) => one.personId === personId && one.onBehalfOf === onBehalfOf)
  return `TUQ. ${lent?.postTitle ?? titles.get(onBehalfOf) ?? ''}${ownPost === '' ? '' : `\n${ownPost}`}`
}

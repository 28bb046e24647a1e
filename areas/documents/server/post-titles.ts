// SPDX-License-Identifier: Apache-2.0
import { listPostsOf } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'

/** The post that each of some people of the own agency holds on a day; the first by name when they hold several. */
export async function findPostTitles(tx: Tx, personIds: readonly string[], on: PlainDate): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  for (const { title, holders } of await listPostsOf(tx, on)) {
    for (const { personId } of holders) if (personIds.includes(personId) && !titles.has(personId)) titles.set(personId, title)
  }
  return titles
}

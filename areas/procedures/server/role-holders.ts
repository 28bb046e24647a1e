// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

/** The posts that stand for roles named in procedures, by folded role name; of every agency within reach, or of one. */
export async function listRolePosts(tx: Tx, agencyId?: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = tables(tx).selectFrom('procedures.role_holder').select(['role_fold', 'post_id'])
  const rows = await (agencyId === undefined ? all : all.where('agency_id', '=', agencyId)).execute()
  const posts = new Map<string, string[]>()
  for (const { role_fold, post_id } of rows) posts.set(role_fold, [...(posts.get(role_fold) ?? []), post_id])
  return posts
}

/** Sets which posts stand for a role; none leaves the role a hole. */
export async function setRolePosts(tx: Tx, agencyId: string, roleName: string, postIds: readonly string[]): Promise<void> {
  const role_fold = foldText(roleName)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`procedures.role:${agencyId}:${role_fold}`}, 0))`.execute(tx)
  await tables(tx).deleteFrom('procedures.role_holder').where('role_fold', '=', role_fold).execute()
  if (postIds.length > 0) await tables(tx).insertInto('procedures.role_holder').values([...new Set(postIds)].map((post_id) => ({ agency_id: agencyId, role_fold, role_name: roleName, post_id }))).execute()
}

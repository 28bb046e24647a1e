// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

const holding = (tx: Tx, permission: string, on: PlainDate) => tables(tx).selectFrom('organisation.assignment as m')
  .innerJoin('organisation.post as o', 'o.id', 'm.post_id').innerJoin('organisation.role as r', 'r.id', 'o.role_id').innerJoin('organisation.person as p', 'p.id', 'm.person_id')
  .where('m.valid_from', '<=', on).where((eb) => eb.or([eb('m.valid_to', 'is', null), eb('m.valid_to', '>', on)]))
  .where((eb) => eb.or([eb('o.valid_to', 'is', null), eb('o.valid_to', '>', on)]))
  .where(sql<boolean>`${permission} = any (r.permissions)`)

/** Whether a person of the own agency holds a post on a day that allows something. */
export async function findAbleHolder(tx: Tx, personId: string, permission: string, on: PlainDate): Promise<boolean> {
  const row = await holding(tx, permission, on).select('m.id').where('m.person_id', '=', personId).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Everyone of the own agency whose posts on a day allow something, with those posts, by name. */
export async function listAbleHolders(tx: Tx, permission: string, on: PlainDate): Promise<{ personId: string; fullName: string; postId: string; postTitle: string }[]> {
  return holding(tx, permission, on).select(['p.id as personId', 'p.full_name as fullName', 'o.id as postId', 'o.title as postTitle']).orderBy(sql`p.full_name collate "vi-x-icu"`).execute()
}

/** Names of people by id, of agencies within reach. */
export async function listNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tables(tx).selectFrom('organisation.person').select(['id', 'full_name']).where('id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.id, row.full_name]))
}

/** The first person of the own agency whose posts on a day allow something. */
export async function findAbleHolderId(tx: Tx, permission: string, on: PlainDate): Promise<string | undefined> {
  const row = await holding(tx, permission, on).select('p.id').orderBy('p.full_name').limit(1).executeTakeFirst()
  return row?.id
}

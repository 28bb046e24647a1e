// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

/** Somebody whose post, or one that was delegated to them, allows something; `onBehalfOf` is the delegator. */
export interface AbleHolder { readonly personId: string; readonly fullName: string; readonly postId: string; readonly postTitle: string; readonly onBehalfOf: string | null }

/** Everyone of the own agency whose posts on a day, also those delegated to them, allow something, with those posts, by name; own posts first. */
export async function listAbleHolders(tx: Tx, permission: string, on: PlainDate): Promise<AbleHolder[]> {
  const { rows } = await sql<AbleHolder>`
    select p.id as "personId", p.full_name as "fullName", o.id as "postId", o.title as "postTitle", g.on_behalf_of as "onBehalfOf"
    from organisation.powers_on(${on}) g join organisation.person p on p.id = g.person_id join organisation.post o on o.id = g.post_id
    where ${permission} = any (g.permissions)
    order by p.full_name collate "vi-x-icu", p.id, g.on_behalf_of is not null, o.title`.execute(tx)
  return rows
}

/** Whether a person of the own agency may do something on a day, by a post or by delegation. */
export async function findAbleHolder(tx: Tx, personId: string, permission: string, on: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ able: boolean }>`select exists (select from organisation.powers_on(${on}) where person_id = ${personId} and ${permission} = any (permissions)) as able`.execute(tx)
  return rows[0]?.able ?? false
}

/** The first person of the own agency whose own posts on a day allow something: what is given for good is not given to a delegate. */
export async function findAbleHolderId(tx: Tx, permission: string, on: PlainDate): Promise<string | undefined> {
  return (await listAbleHolders(tx, permission, on)).find(({ onBehalfOf }) => onBehalfOf === null)?.personId
}

/** Names of people by id, of agencies within reach. */
export async function listNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tables(tx).selectFrom('organisation.person').select(['id', 'full_name']).where('id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.id, row.full_name]))
}

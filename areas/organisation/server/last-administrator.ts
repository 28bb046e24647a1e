// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

/** Whoever changes who administers an agency waits here for the one before: two who take the right from each other at once would leave nobody. */
export async function holdAdministration(tx: Tx, agencyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisation.administration:${agencyId}`}, 0))`.execute(tx)
}

/** Whether someone with an open account can administer the own agency on a day. */
export async function hasAdministrator(tx: Tx, on: PlainDate): Promise<boolean> {
  const row = await tables(tx).selectFrom('organisation.assignment as m')
    .innerJoin('organisation.post as o', 'o.id', 'm.post_id').innerJoin('organisation.role as r', 'r.id', 'o.role_id').innerJoin('organisation.account as a', 'a.person_id', 'm.person_id')
    .select('m.id').where('m.agency_id', '=', sql<string>`app.agency_id()`).where('a.disabled', '=', false).where(sql<boolean>`'organisation.manage' = any (r.permissions)`).where('m.valid_from', '<=', on)
    .where((eb) => eb.and([eb.or([eb('m.valid_to', 'is', null), eb('m.valid_to', '>', on)]), eb.or([eb('o.valid_to', 'is', null), eb('o.valid_to', '>', on)])])).limit(1).executeTakeFirst()
  return row !== undefined
}

/** The day from which something is gone that ends on a day: today, when that day has passed. */
export const goneFrom = (end: PlainDate | null, today: PlainDate): PlainDate => (end !== null && end > today ? end : today)

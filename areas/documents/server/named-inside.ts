// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { listNamed } from '../contract/listing.ts'
import { gatherNamed, NamedInside, type NamedRow } from '../core/named-inside.ts'
import { tables } from './tables.ts'

/** The records or forms that the documents of an agency name which are in force on a day. */
export async function listNamedOf(tx: Tx, agencyId: string, today: PlainDate, what: 'records' | 'forms'): Promise<readonly NamedRow[]> {
  const rows = await tables(tx).selectFrom('documents.listed_document').select(['code', 'path', 'named']).where('agency_id', '=', agencyId).where('status', 'in', ['issued', 'withdrawn']).where('effective_from', '<=', today)
    .where((eb) => eb.or([eb('withdrawn_from', 'is', null), eb('withdrawn_from', '>', today)])).where(sql<boolean>`named <> '{}'`).orderBy('code').execute()
  return gatherNamed(rows.map(({ code, path, named }) => ({ code, path, named: NamedInside.parse(named) })), what)
}

export const listNamedEndpoint = endpoint(listNamed, async ({ input, actor, today, tx }) => ({ rows: [...await listNamedOf(tx, actor.agencyId, today, input.what)] }))

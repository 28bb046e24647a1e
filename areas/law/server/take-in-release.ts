// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import { listRootAgencies } from '#areas/organisation/server/public.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { sha256Of } from '#platform/server/file-store.ts'
import { tellOthers } from '#platform/server/outbox.ts'
import { type Tx, unsafeActAs } from '#platform/server/postgres/tx.ts'
import type { Instrument } from '../core/instrument.ts'
import { NATIONAL_INSTRUMENTS, NATIONAL_LIST_AS_OF } from '../core/national-instruments.ts'
import { changesOfRelease, ReleasedInstrument } from '../core/national-release.ts'
import { tables } from './tables.ts'

export interface NationalList { readonly asOf: PlainDate; readonly instruments: readonly Instrument[] }

/**
 * Compares the national list of this release with the one that the database has met last and tells every agency at the top what newly ends,
 * changes or guides others, as a person's edit would; answers how many documents do. Called at every start: the first list of a database and
 * one that is known already tell nothing.
 */
export async function takeInRelease(tx: Tx, now: Instant, { asOf, instruments }: NationalList = { asOf: NATIONAL_LIST_AS_OF, instruments: NATIONAL_INSTRUMENTS }): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('law.national_release', 0))`.execute(tx)
  const list = JSON.stringify(instruments.map((one) => ReleasedInstrument.parse(one)))
  const list_hash = sha256Of(new TextEncoder().encode(list))
  const last = await tables(tx).selectFrom('law.national_release').select(['list', 'list_hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  if (last?.list_hash === list_hash) return 0
  await tables(tx).insertInto('law.national_release').values({ as_of: asOf, list, list_hash, taken_in_at: now }).execute()
  if (last === undefined) return 0
  const changes = changesOfRelease(z.array(ReleasedInstrument).parse(last.list), instruments)
  for (const agencyId of changes.length === 0 ? [] : await listRootAgencies(tx)) {
    await unsafeActAs(tx, { agencyId, personId: agencyId, reach: 'own' })
    for (const event of changes) await tellOthers(tx, { agencyId, area: 'law', at: now, event })
  }
  return changes.length
}

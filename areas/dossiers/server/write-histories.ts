// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type Dossier, yearOf } from '../core/dossier.ts'
import type { DossierEvent } from '../core/dossier-event.ts'
import { replay } from '../core/dossier-evolve.ts'
import { identityOf, projectionOf } from './dossier-store.ts'
import { stepsBesideOf } from './step-beside-store.ts'
import { tables } from './tables.ts'

const ROWS_A_STATEMENT = 200

/** Writes whole histories at once, each state folded from its events; the tallies must be recounted afterwards. For demo data and imports. */
export async function writeHistories(tx: Tx, agencyId: string, histories: readonly (readonly DossierEvent[])[]): Promise<void> {
  for (let start = 0; start < histories.length; start += ROWS_A_STATEMENT) {
    const part = histories.slice(start, start + ROWS_A_STATEMENT).map((events) => ({ events, dossier: getDossier(events) }))
    await tables(tx).insertInto('dossiers.dossier').values(part.map(({ dossier }) => ({ ...identityOf(agencyId, dossier), ...projectionOf(dossier) }))).execute()
    const beside = part.flatMap(({ dossier }) => stepsBesideOf(agencyId, dossier))
    if (beside.length > 0) await tables(tx).insertInto('dossiers.step_beside').values(beside).execute()
    const rows = part.flatMap(({ events, dossier }) => events.map((event, i) => ({ agency_id: agencyId, year: yearOf(dossier.id), dossier_id: dossier.id, seq: i + 1, person_id: event.by, at: event.at, event: JSON.stringify(event) })))
    for (let row = 0; row < rows.length; row += 2_000) await tables(tx).insertInto('dossiers.event').values(rows.slice(row, row + 2_000)).execute()
  }
}

function getDossier(events: readonly DossierEvent[]): Dossier {
  const dossier = replay(events)
  if (dossier === undefined) throw new Error('a history begins with its receipt')
  return dossier
}

const MONTH = (column: string) => sql`date_trunc('month', (${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh'))::date`

/** The counts as the dossiers themselves say them: what the tallies must equal. */
export const TALLY_RECOUNT = sql`
  select agency_id, month, procedure_id, sum(received)::int as received, sum(early)::int as early, sum(on_time)::int as on_time, sum(late)::int as late, sum(used_minutes)::bigint as used_minutes, sum(limit_minutes)::bigint as limit_minutes
  from (
    select agency_id, ${MONTH('received_at')} as month, procedure_id, 1 as received, 0 as early, 0 as on_time, 0 as late, 0 as used_minutes, 0 as limit_minutes from dossiers.dossier
    union all
    select agency_id, ${MONTH('finished_at')}, procedure_id, 0, (punctuality = 'early')::int, (punctuality = 'onTime')::int, (punctuality = 'late')::int,
      case when limit_minutes is null then 0 else used_minutes end, coalesce(limit_minutes, 0) from dossiers.dossier where punctuality is not null
  ) parts group by agency_id, month, procedure_id`

export const STEP_TALLY_RECOUNT = sql`
  select d.agency_id, date_trunc('month', ((v->>'endedAt')::timestamptz at time zone 'Asia/Ho_Chi_Minh'))::date as month, d.revision_id, d.case_key, (v->>'stepOrder')::int as step_order,
    count(*)::int as finished, count(*) filter (where (v->>'usedMinutes')::int > (v->>'allottedMinutes')::int)::int as over_time, sum((v->>'usedMinutes')::int)::bigint as used_minutes, sum((v->>'allottedMinutes')::int)::bigint as allotted_minutes
  from dossiers.dossier d, jsonb_array_elements(d.state->'visits') v
  where v->>'endedAt' is not null and v->>'usedMinutes' is not null and v->>'allottedMinutes' is not null
  group by 1, 2, 3, 4, 5`

/** Writes the tallies of the own agency afresh from its dossiers; only where it has none yet. */
export async function writeTallies(tx: Tx, agencyId: string): Promise<void> {
  await sql`insert into dossiers.tally (agency_id, month, procedure_id, received, early, on_time, late, used_minutes, limit_minutes) select * from (${TALLY_RECOUNT}) t where agency_id = ${agencyId}`.execute(tx)
  await sql`insert into dossiers.step_tally (agency_id, month, revision_id, case_key, step_order, finished, over_time, used_minutes, allotted_minutes) select * from (${STEP_TALLY_RECOUNT}) t where agency_id = ${agencyId}`.execute(tx)
}

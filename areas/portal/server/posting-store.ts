// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { type IssueInForce, listIssuesInForce } from '#areas/procedures/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type InForceNow, Posting } from '../core/posting.ts'
import { tables } from './tables.ts'

const COLUMNS = ['id', 'place_id as placeId', 'procedure_id as procedureId', 'revision_id as revisionId', 'code', 'name', 'issue_no as issueNo', 'list_hash as listHash', 'hung_on as hungOn', 'hung_by as hungBy',
  'taken_down_on as takenDownOn', 'taken_down_by as takenDownBy', 'reason', 'version'] as const

/** What hangs now, everywhere in the agency, the longest first. */
export async function listHanging(tx: Tx, agencyId: string): Promise<Posting[]> {
  const rows = await tables(tx).selectFrom('portal.posting').select(COLUMNS).where('agency_id', '=', agencyId).where('taken_down_on', 'is', null).orderBy('hung_on').orderBy('id').execute()
  return rows.map((row) => Posting.parse(row))
}

/** What was taken down, the last first, and how much there is of it. */
export async function listTakenDown(tx: Tx, agencyId: string, placeId: string | undefined, most: number): Promise<{ readonly rows: Posting[]; readonly count: number }> {
  const all = tables(tx).selectFrom('portal.posting').where('agency_id', '=', agencyId).where('taken_down_on', 'is not', null).$if(placeId !== undefined, (query) => query.where('place_id', '=', placeId ?? ''))
  const rows = await all.select(COLUMNS).orderBy('taken_down_on', 'desc').orderBy('id').limit(most).execute()
  const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { rows: rows.map((row) => Posting.parse(row)), count: Number(count) }
}

export async function findPosting(tx: Tx, agencyId: string, id: string): Promise<Posting | undefined> {
  const row = await tables(tx).selectFrom('portal.posting').select(COLUMNS).where('agency_id', '=', agencyId).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && Posting.parse(row)
}

/** The paper of one kind (a procedure, or the list) that hangs at a place. */
export async function findHangingAt(tx: Tx, agencyId: string, placeId: string, procedureId: string | null): Promise<Posting | undefined> {
  const row = await tables(tx).selectFrom('portal.posting').select(COLUMNS).where('agency_id', '=', agencyId).where('place_id', '=', placeId).where('taken_down_on', 'is', null)
    .where('procedure_id', 'is not distinct from', procedureId).forUpdate().executeTakeFirst()
  return row && Posting.parse(row)
}

export async function insertPosting(tx: Tx, agencyId: string, posting: Posting): Promise<void> {
  await tables(tx).insertInto('portal.posting').values({
    id: posting.id, agency_id: agencyId, place_id: posting.placeId, procedure_id: posting.procedureId, revision_id: posting.revisionId, code: posting.code, name: posting.name, issue_no: posting.issueNo, list_hash: posting.listHash,
    hung_on: posting.hungOn, hung_by: posting.hungBy,
  }).execute()
}

/** Writes that a paper came down; `false` when someone else was faster. */
export async function saveTakenDown(tx: Tx, agencyId: string, posting: Posting, { on, by, reason }: { readonly on: PlainDate; readonly by: string; readonly reason: string }): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx).updateTable('portal.posting').set({ taken_down_on: on, taken_down_by: by, reason, version: posting.version + 1 })
    .where('agency_id', '=', agencyId).where('id', '=', posting.id).where('version', '=', posting.version).where('taken_down_on', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** What is in force on a day, with the hash under which a list of it is known. */
export async function loadInForce(tx: Tx, on: PlainDate): Promise<InForceNow & { readonly all: readonly IssueInForce[] }> {
  const all = await listIssuesInForce(tx, on)
  const listHash = createHash('sha256').update(all.map(({ revisionId }) => revisionId).toSorted().join(' ')).digest('hex')
  return { all, issues: new Map(all.map((issue) => [issue.procedureId, issue])), listHash }
}

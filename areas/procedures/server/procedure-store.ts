// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { ProcedureId, RevisionStatus } from '../core/revision.ts'
import { tables } from './tables.ts'

export interface NewProcedure { readonly id: string; readonly agencyId: string; readonly code: string; readonly name: string; readonly field: string | null; readonly now: Instant }

export async function insertProcedure(tx: Tx, procedure: NewProcedure): Promise<void> {
  await tables(tx).insertInto('procedures.procedure').values({ id: procedure.id, agency_id: procedure.agencyId, code: procedure.code, name: procedure.name, field: procedure.field, created_at: procedure.now }).execute()
}

/** Two drafts with one code at once: the second waits and finds what the first has made. */
export async function holdCode(tx: Tx, agencyId: string, code: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`procedures.code:${agencyId}:${code}`}, 0))`.execute(tx)
}

/** Gives a procedure the name and field of its newest issue. */
export async function renameProcedure(tx: Tx, id: string, name: string, field: string | null): Promise<void> {
  await tables(tx).updateTable('procedures.procedure').set({ name, field }).where('id', '=', id).execute()
}

/** Gives a procedure another code. */
export async function saveCode(tx: Tx, id: string, code: string): Promise<void> {
  await tables(tx).updateTable('procedures.procedure').set({ code }).where('id', '=', id).execute()
}

/** The procedure of the own agency with a code, and its newest issue: how far it has come, and which administrative procedures it serves. */
export async function findProcedureByCode(tx: Tx, code: string): Promise<{ id: ProcedureId; name: string; issueNo: number; status: RevisionStatus; field: string | null; tthcCodes: string[] } | undefined> {
  const row = await tables(tx).selectFrom('procedures.procedure as p').innerJoin('procedures.revision as r', 'r.procedure_id', 'p.id')
    .select(['p.id', 'p.name', 'p.field', 'r.issue_no as issueNo', 'r.status', 'r.id as revisionId']).where('p.code', '=', code).orderBy('r.issue_no', 'desc').limit(1).executeTakeFirst()
  if (row === undefined) return undefined
  const codes = await tables(tx).selectFrom('procedures.revision_tthc').select('tthc_code').where('revision_id', '=', row.revisionId).orderBy('tthc_code').execute()
  return { id: ProcedureId.parse(row.id), name: row.name, issueNo: row.issueNo, status: RevisionStatus.parse(row.status), field: row.field, tthcCodes: codes.map(({ tthc_code }) => tthc_code) }
}

/** Code, name and field of procedures by id, of agencies within reach. */
export async function listProcedureNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly code: string; readonly name: string; readonly field: string | null }>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(tx).selectFrom('procedures.procedure').select(['id', 'code', 'name', 'field']).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { ProcedureId, RevisionId } from '../core/revision.ts'
import { tables } from './tables.ts'

/** Which issue of which procedure is in force on a day, without its content. */
export const IssueInForce = z.object({ procedureId: ProcedureId, revisionId: RevisionId, code: z.string(), issueNo: z.number().int(), effectiveFrom: PlainDate })
export type IssueInForce = z.infer<typeof IssueInForce>

const inForce = (tx: Tx, on: PlainDate) => tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id')
  .distinctOn('r.procedure_id').select(['r.procedure_id as procedureId', 'r.id as revisionId', 'p.code', 'r.issue_no as issueNo', 'r.effective_from as effectiveFrom'])
  .where('p.agency_id', '=', sql<string>`app.agency_id()`).where('r.agency_id', '=', sql<string>`app.agency_id()`)
  .where('r.status', 'in', ['issued', 'withdrawn']).where('r.effective_from', '<=', on).where((eb) => eb.or([eb('r.withdrawn_from', 'is', null), eb('r.withdrawn_from', '>', on)]))
  .orderBy('r.procedure_id').orderBy('r.issue_no', 'desc')

/** The issues of the own agency in force on a day. */
export async function listIssuesInForce(tx: Tx, on: PlainDate): Promise<IssueInForce[]> {
  return (await inForce(tx, on).execute()).map((row) => IssueInForce.parse(row))
}

/** The issue in force of the own agency's procedure with this code. */
export async function findIssueInForce(tx: Tx, code: string, on: PlainDate): Promise<IssueInForce | undefined> {
  const row = await inForce(tx, on).where('p.code', '=', code).executeTakeFirst()
  return row && IssueInForce.parse(row)
}

// SPDX-License-Identifier: Apache-2.0
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { CheckedIssue } from './check-store.ts'
import { tables } from './tables.ts'

/** The issue of a procedure that the check of the whole agency looks at. */
export interface NewestIssue extends CheckedIssue { readonly name: string; readonly field: string | null; readonly issueNo: number; readonly status: string }

/** The newest issue of every procedure of an agency whose newest issue is not withdrawn. */
export async function listNewestIssues(tx: Tx, agencyId: string): Promise<readonly NewestIssue[]> {
  const rows = await tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id').distinctOn('p.id')
    .select(['p.id as procedureId', 'p.code', 'p.name', 'p.field', 'r.id as revisionId', 'r.issue_no as issueNo', 'r.status', 'r.version', 'r.effective_from as effectiveFrom']).where('p.agency_id', '=', agencyId).orderBy('p.id').orderBy('r.issue_no', 'desc').execute()
  return rows.filter(({ status }) => status !== 'withdrawn')
}

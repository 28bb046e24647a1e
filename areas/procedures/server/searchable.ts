// SPDX-License-Identifier: Apache-2.0
import type { Tx } from '#platform/server/postgres/tx.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { tables } from './tables.ts'

/** A procedure with what can be read in it: the newest issue, and the newest that was issued when that is another. */
export interface SearchableProcedure { readonly id: string; readonly code: string; readonly name: string; readonly field: string | null; readonly contents: readonly ProcedureContent[] }

/** The own agency's procedures for an index over everything; all of them, or one. */
export async function listSearchableProcedures(tx: Tx, agencyId: string, only?: string): Promise<readonly SearchableProcedure[]> {
  let query = tables(tx).selectFrom('procedures.procedure as p').innerJoin('procedures.revision as r', 'r.procedure_id', 'p.id')
    .select(['p.id', 'p.code', 'p.name', 'p.field', 'r.status', 'r.content']).where('p.agency_id', '=', agencyId).where('r.agency_id', '=', agencyId)
  if (only !== undefined) query = query.where('p.id', '=', only)
  const found = new Map<string, SearchableProcedure & { readonly isIssued: boolean }>()
  for (const { status, content, ...procedure } of await query.orderBy('p.id').orderBy('r.issue_no', 'desc').execute()) {
    const known = found.get(procedure.id)
    const isIssued = status === 'issued'
    if (known === undefined) found.set(procedure.id, { ...procedure, contents: [ProcedureContent.parse(content)], isIssued })
    else if (isIssued && !known.isIssued) found.set(procedure.id, { ...known, contents: [...known.contents, ProcedureContent.parse(content)], isIssued })
  }
  return [...found.values()]
}

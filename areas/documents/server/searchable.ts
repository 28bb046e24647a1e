// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

/** A controlled document of this area, for an index over everything: its newest issue, and the words of the issued one when that is another. */
export interface SearchableDocument { readonly id: string; readonly code: string; readonly name: string; readonly path: string; readonly bodies: readonly string[] }

/** The agency's own documents; all of them, or one. What other areas put into the master list, they tell themselves. */
export async function listSearchableDocuments(tx: Tx, agencyId: string, only?: string): Promise<readonly SearchableDocument[]> {
  let query = tables(tx).selectFrom('documents.listed_document as l').select(['l.document_id as id', 'l.code', 'l.name', 'l.path', 'l.body', 'l.status']).where('l.agency_id', '=', agencyId)
    .where(sql<boolean>`exists (select from documents.document d where d.agency_id = l.agency_id and d.id = l.document_id)`)
  if (only !== undefined) query = query.where('l.document_id', '=', only)
  const found = new Map<string, SearchableDocument & { readonly isIssued: boolean }>()
  for (const { body, status, ...row } of await query.orderBy('l.document_id').orderBy('l.issue_no', 'desc').execute()) {
    const known = found.get(row.id)
    const isIssued = status === 'issued'
    if (known === undefined) found.set(row.id, { ...row, bodies: [body], isIssued })
    else if (isIssued && !known.isIssued) found.set(row.id, { ...known, bodies: [...known.bodies, body], isIssued })
  }
  return [...found.values()]
}

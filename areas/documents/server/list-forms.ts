// SPDX-License-Identifier: Apache-2.0
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

/** A controlled form of an agency: its newest issue that is not withdrawn, with all that can be read in it. */
export interface ControlledForm { readonly id: string; readonly code: string; readonly name: string; readonly path: string; readonly body: string }

/** The agency's controlled forms (tài liệu loại biểu mẫu), by code. */
export async function listControlledForms(tx: Tx, agencyId: string): Promise<readonly ControlledForm[]> {
  const rows = await tables(tx).selectFrom('documents.listed_document').distinctOn('document_id').select(['document_id as id', 'code', 'name', 'path', 'body'])
    .where('agency_id', '=', agencyId).where('kind', '=', 'form').where('status', '<>', 'withdrawn').orderBy('document_id').orderBy('issue_no', 'desc').execute()
  return rows.toSorted((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }))
}

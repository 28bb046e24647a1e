// SPDX-License-Identifier: Apache-2.0
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

/** A procedure of an agency's list, for an index over everything. */
export interface SearchableListed { readonly id: string; readonly code: string; readonly name: string; readonly field: string | null; readonly texts: readonly string[] }

/** The agency's whole list, withdrawn ones included: people look for those too. */
export async function listSearchableListed(tx: Tx, agencyId: string): Promise<readonly SearchableListed[]> {
  const rows = await tables(tx).selectFrom('catalogue.admin_procedure').select(['id', 'code', 'name', 'field', 'time_limit_text', 'fee', 'legal_basis_text', 'decision']).where('agency_id', '=', agencyId).execute()
  return rows.map(({ id, code, name, field, ...texts }) => ({ id, code, name, field, texts: Object.values(texts).filter((text) => text !== null) }))
}

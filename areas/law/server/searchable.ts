// SPDX-License-Identifier: Apache-2.0
import type { Tx } from '#platform/server/postgres/tx.ts'
import { InstrumentKind, KIND_NAMES } from '../core/instrument.ts'
import { tables } from './tables.ts'

/** A legal document of the own register, for an index over everything. */
export interface SearchableInstrument { readonly id: string; readonly number: string; readonly title: string; readonly kindName: string; readonly issuer: string }

/** The agency's own register; all of it, or one. */
export async function listSearchableInstruments(tx: Tx, agencyId: string, only?: string): Promise<readonly SearchableInstrument[]> {
  let query = tables(tx).selectFrom('law.instrument').select(['id', 'number', 'title', 'kind', 'issuer']).where('agency_id', '=', agencyId)
  if (only !== undefined) query = query.where('id', '=', only)
  return (await query.execute()).map(({ kind, ...row }) => ({ ...row, kindName: KIND_NAMES[InstrumentKind.parse(kind)].vi }))
}

// SPDX-License-Identifier: Apache-2.0
import type { Tx } from '#platform/server/postgres/tx.ts'
import { numberKey } from '../core/document-number.ts'
import { findNational, type FoundNational } from '../core/find-national.ts'
import { InstrumentKind, KIND_NAMES } from '../core/instrument.ts'
import { listChain } from './instrument-store.ts'
import { tables } from './tables.ts'

/** A legal document of the own register, for an index over everything. */
export interface SearchableInstrument { readonly id: string; readonly number: string; readonly title: string; readonly kindName: string; readonly issuer: string }

/** The agency's own register; all of it, or one. */
export async function listSearchableInstruments(tx: Tx, agencyId: string, only?: string): Promise<readonly SearchableInstrument[]> {
  let query = tables(tx).selectFrom('law.instrument').select(['id', 'number', 'title', 'kind', 'issuer']).where('agency_id', '=', agencyId)
  if (only !== undefined) query = query.where('id', '=', only)
  return (await query.execute()).map(({ kind, ...row }) => ({ ...row, kindName: KIND_NAMES[InstrumentKind.parse(kind)].vi }))
}

/** Documents of the national list that answer to what was typed, as the index shows its own; those of which the agency or one above keeps a row of its own are left to the index. */
export async function findSearchableNational(tx: Tx, agencyId: string, typed: string, most: number): Promise<readonly (SearchableInstrument & Pick<FoundNational, 'by'>)[]> {
  const found = findNational(typed).slice(0, most)
  if (found.length === 0) return []
  const kept = await tables(tx).selectFrom('law.instrument').select('number_key').where('agency_id', 'in', [...await listChain(tx, agencyId)]).where('number_key', 'in', found.map(({ instrument }) => numberKey(instrument.number))).execute()
  const keys = new Set(kept.map(({ number_key }) => number_key))
  return found.filter(({ instrument }) => !keys.has(numberKey(instrument.number))).map(({ instrument: { ref, number, title, kind, issuer }, by }) => ({ id: ref, number, title, kindName: KIND_NAMES[kind].vi, issuer, by }))
}

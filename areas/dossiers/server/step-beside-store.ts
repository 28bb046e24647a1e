// SPDX-License-Identifier: Apache-2.0
import { listNames } from '#areas/organisation/server/public.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type Dossier, type DossierId, openVisits, yearOf } from '../core/dossier.ts'
import type { DossierRow } from '../contract/reading.ts'
import { tables } from './tables.ts'

/** The steps under way beside the one in the row, as rows; none for a dossier at one step. */
export const stepsBesideOf = (agencyId: string, dossier: Dossier) => openVisits(dossier).slice(1)
  .map(({ stepOrder, holder }) => ({ agency_id: agencyId, year: yearOf(dossier.id), dossier_id: dossier.id, step_order: stepOrder, holder_id: holder }))

/** Brings the rows of steps side by side to what the change makes them; nothing is asked for a dossier that was and is at one step. */
export async function keepStepsBeside(tx: Tx, agencyId: string, before: Dossier, after: Dossier): Promise<void> {
  const rows = stepsBesideOf(agencyId, after)
  if (openVisits(before).length > 1) await tables(tx).deleteFrom('dossiers.step_beside').where('agency_id', '=', agencyId).where('year', '=', yearOf(after.id)).where('dossier_id', '=', after.id).execute()
  if (rows.length > 0) await tables(tx).insertInto('dossiers.step_beside').values(rows).execute()
}

export interface DossierKey { readonly year: number; readonly id: string }

/** The dossiers of an agency that have a step beside the one in the row in somebody's hands (null: in nobody's). */
export async function listBesideWith(tx: Tx, agencyId: string, holders: readonly (string | null)[]): Promise<DossierKey[]> {
  const named = holders.filter((holder) => holder !== null)
  const rows = await tables(tx).selectFrom('dossiers.step_beside').select(['year', 'dossier_id as id']).distinct().where('agency_id', '=', agencyId)
    .where((eb) => eb.or([...(named.length > 0 ? [eb('holder_id', 'in', named)] : []), ...(holders.includes(null) ? [eb('holder_id', 'is', null)] : [])])).execute()
  return rows
}

/** The steps beside the one in the row, with who has them, by dossier. */
export async function findStepsBeside(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, DossierRow['beside']>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(tx).selectFrom('dossiers.step_beside').select(['dossier_id', 'step_order', 'holder_id']).where('year', 'in', [...new Set(ids.map((id) => yearOf(id as DossierId)))]).where('dossier_id', 'in', ids).orderBy('step_order').execute()
  const nameOf = await listNames(tx, rows.flatMap(({ holder_id: holder }) => holder ?? []))
  return new Map([...Map.groupBy(rows, ({ dossier_id: id }) => id)].map(([id, steps]) => [id, steps.map(({ step_order: stepOrder, holder_id: holder }) => ({ stepOrder, holderName: holder === null ? null : nameOf.get(holder) ?? null }))]))
}

// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { currentRun, currentVisit, Dossier, type DossierId, yearOf } from '../core/dossier.ts'
import { DossierEvent } from '../core/dossier-event.ts'
import { tables } from './tables.ts'
import { keepStepsBeside } from './step-beside-store.ts'
import { keepTallies } from './tally-store.ts'

/** A dossier by its id, locked until the transaction ends. */
export async function findDossierToMove(tx: Tx, agencyId: string, id: DossierId): Promise<Dossier | undefined> {
  const row = await tables(tx).selectFrom('dossiers.dossier').select('state').where('agency_id', '=', agencyId).where('year', '=', yearOf(id)).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && Dossier.parse(row.state)
}

/** A dossier by its id, for showing. */
export async function findDossier(tx: Tx, id: DossierId): Promise<{ readonly dossier: Dossier; readonly agencyId: string } | undefined> {
  const row = await tables(tx).selectFrom('dossiers.dossier').select(['state', 'agency_id']).where('year', '=', yearOf(id)).where('id', '=', id).executeTakeFirst()
  return row && { dossier: Dossier.parse(row.state), agencyId: row.agency_id }
}

/** What happened to a dossier after one of its versions (0: since its receipt), oldest first. */
export async function listEvents(tx: Tx, agencyId: string, id: DossierId, after = 0): Promise<DossierEvent[]> {
  const rows = await tables(tx).selectFrom('dossiers.event').select('event').where('agency_id', '=', agencyId).where('year', '=', yearOf(id)).where('dossier_id', '=', id).where('seq', '>', after).orderBy('seq').execute()
  return rows.map(({ event }) => DossierEvent.parse(event))
}

/** The columns of a row that follow from the record. */
export const projectionOf = (dossier: Dossier) => ({
  status: dossier.status,
  step_order: currentVisit(dossier)?.stepOrder ?? null,
  holder_id: currentVisit(dossier)?.holder ?? null,
  original_due_at: currentRun(dossier).originalDue?.at ?? null,
  current_due_at: dossier.currentDue?.at ?? null,
  finished_at: dossier.outcome?.punctuality == null ? null : dossier.outcome.at,
  punctuality: dossier.outcome?.punctuality ?? null,
  handed_out_at: dossier.handedOutAt,
  used_minutes: dossier.outcome?.usedMinutes ?? null,
  limit_minutes: dossier.outcome?.limitMinutes ?? null,
  state: JSON.stringify(dossier),
  version: dossier.version,
})

/** The columns of a row that its receipt fixes for good. */
export const identityOf = (agencyId: string, dossier: Dossier) => ({
  agency_id: agencyId, year: yearOf(dossier.id), id: dossier.id, code: dossier.code, mode: dossier.mode, procedure_id: dossier.procedureId, revision_id: dossier.revisionId, case_key: dossier.caseKey,
  procedure_name: dossier.procedureName, field: dossier.field, tthc_code: dossier.tthcCode, applicant_name: dossier.applicant.name,
  search: foldText(`${dossier.code} ${dossier.procedureName} ${dossier.applicant.name} ${dossier.authorised?.name ?? ''}`), received_at: dossier.receivedAt,
})

/** Writes a new dossier with its receipt. */
export async function insertDossier(tx: Tx, agencyId: string, dossier: Dossier, event: DossierEvent): Promise<void> {
  await tables(tx).insertInto('dossiers.dossier').values({ ...identityOf(agencyId, dossier), ...projectionOf(dossier) }).execute()
  await insertEvents(tx, agencyId, dossier.id, 0, [event])
  await keepTallies(tx, agencyId, undefined, dossier)
}

/** Writes the new state, its history and the tallies together. `false` when someone else changed the dossier meanwhile. */
export async function saveDossier(tx: Tx, agencyId: string, before: Dossier, after: Dossier, events: readonly DossierEvent[]): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx).updateTable('dossiers.dossier').set(projectionOf(after))
    .where('agency_id', '=', agencyId).where('year', '=', yearOf(after.id)).where('id', '=', after.id).where('version', '=', before.version).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await insertEvents(tx, agencyId, after.id, before.version, events)
  await keepStepsBeside(tx, agencyId, before, after)
  await keepTallies(tx, agencyId, before, after)
  return true
}

async function insertEvents(tx: Tx, agencyId: string, id: DossierId, version: number, events: readonly DossierEvent[]): Promise<void> {
  await tables(tx).insertInto('dossiers.event').values(events.map((event, i) => ({
    agency_id: agencyId, year: yearOf(id), dossier_id: id, seq: version + i + 1, person_id: event.by, at: event.at, event: JSON.stringify(event),
  }))).execute()
}

/** The next serial number of the day; the row is locked until the transaction ends, so numbers have no gaps. */
export async function nextSerial(tx: Tx, agencyId: string, receivedAt: Instant): Promise<number> {
  const { last } = await tables(tx).insertInto('dossiers.day_counter').values({ agency_id: agencyId, day: dayOf(receivedAt), last: 1 })
    .onConflict((conflict) => conflict.columns(['agency_id', 'day']).doUpdateSet((eb) => ({ last: eb('dossiers.day_counter.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return last
}

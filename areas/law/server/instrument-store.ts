// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import { Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { numberKey } from '../core/document-number.ts'
import { type Instrument, InstrumentFacts, InstrumentRef, Relation } from '../core/instrument.ts'
import { tables } from './tables.ts'

const COLUMNS = ['id', 'agency_id as agencyId', 'number', 'kind', 'issuer', 'title', 'issued_on as issuedOn', 'effective_on as effectiveOn', 'expires_on as expiresOn', 'source', 'version'] as const
const Row = InstrumentFacts.extend({ id: z.uuid(), agencyId: z.uuid(), version: z.number().int() })
const RelationRow = Relation.extend({ instrumentId: z.uuid() })

/** The agencies above one, highest first, the agency itself last. */
export async function listChain(tx: Tx, agencyId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ ids: string[] }>`select organisation.superiors(${agencyId}) as ids`.execute(tx)
  return rows[0]?.ids ?? [agencyId]
}

/** The rows that these agencies keep, with what each does to others; `ownId` tells whose are the own. */
export async function listInstrumentsOf(tx: Tx, agencyIds: readonly string[], ownId: string): Promise<Instrument[]> {
  const rows = await tables(tx).selectFrom('law.instrument').select(COLUMNS).where('agency_id', 'in', [...agencyIds]).execute()
  if (rows.length === 0) return []
  const relations = await tables(tx).selectFrom('law.relation').select(['instrument_id as instrumentId', 'kind', 'number', 'issued_on as issuedOn', 'part', 'effective_on as effectiveOn'])
    .where('agency_id', 'in', [...agencyIds]).orderBy('instrument_id').orderBy('place').execute()
  const byInstrument = Map.groupBy(relations.map((row) => RelationRow.parse(row)), ({ instrumentId }) => instrumentId)
  return rows.map((row) => {
    const { id, ...rest } = Row.parse(row)
    return { ...rest, ref: InstrumentRef.parse(id), origin: rest.agencyId === ownId ? 'own' : 'above', trust: null, relations: (byInstrument.get(id) ?? []).map(({ kind, number, issuedOn, part, effectiveOn }) => ({ kind, number, issuedOn, part, effectiveOn })) }
  })
}

/** Whoever writes in a register waits for the one before: rings and doubles are judged over the whole of it. */
export async function holdRegister(tx: Tx, agencyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`law.register:${agencyId}`}, 0))`.execute(tx)
}

export interface WrittenInstrument { readonly id: string; readonly agencyId: string; readonly facts: InstrumentFacts; readonly relations: readonly Relation[]; readonly version: number; readonly now: Instant }

const factsRow = ({ number, kind, issuer, title, issuedOn, effectiveOn, expiresOn, source }: InstrumentFacts) =>
  ({ number, number_key: numberKey(number), kind, issuer, title, issued_on: issuedOn, effective_on: effectiveOn, expires_on: expiresOn, source })

/** Writes a new document (version 1) or the next version of one, with its relations; `false` when it was changed meanwhile. */
export async function writeInstrument(tx: Tx, { id, agencyId, facts, relations, version, now }: WrittenInstrument): Promise<boolean> {
  if (version === 1) await tables(tx).insertInto('law.instrument').values({ id, agency_id: agencyId, ...factsRow(facts), version, changed_at: now }).execute()
  else {
    const { numUpdatedRows } = await tables(tx).updateTable('law.instrument').set({ ...factsRow(facts), version, changed_at: now }).where('id', '=', id).where('agency_id', '=', agencyId).where('version', '=', version - 1).executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) return false
    await tables(tx).deleteFrom('law.relation').where('agency_id', '=', agencyId).where('instrument_id', '=', id).execute()
  }
  if (relations.length > 0) await tables(tx).insertInto('law.relation').values(relations.map(({ kind, number, issuedOn, part, effectiveOn }, place) => (
    { agency_id: agencyId, instrument_id: id, place, kind, number, number_key: numberKey(number), issued_on: issuedOn, part, effective_on: effectiveOn }))).execute()
  return true
}

const InstrumentEvent = z.object({ type: z.enum(['instrument-added', 'instrument-edited', 'instrument-imported']), facts: InstrumentFacts, relations: z.array(Relation), fileName: z.string().optional() })
export type InstrumentEvent = z.infer<typeof InstrumentEvent>

/** Leaves a line in the history of a document, with all it said then. */
export async function noteInstrument(tx: Tx, { agencyId, id, by, at, event }: { readonly agencyId: string; readonly id: string; readonly by: string; readonly at: Instant; readonly event: InstrumentEvent }): Promise<void> {
  await tables(tx).insertInto('law.event').values({ agency_id: agencyId, instrument_id: id, person_id: by, at, event: JSON.stringify(event) }).execute()
}

/** What was written of a document of the own agency, newest first. */
export async function listInstrumentEvents(tx: Tx, agencyId: string, id: string): Promise<{ readonly at: Instant; readonly by: string | null; readonly event: InstrumentEvent }[]> {
  const rows = await tables(tx).selectFrom('law.event').select(['at', 'person_id', 'event']).where('agency_id', '=', agencyId).where('instrument_id', '=', id).orderBy('seq', 'desc').limit(200).execute()
  return rows.map(({ at, person_id, event }) => ({ at: Instant.parse(at), by: person_id, event: InstrumentEvent.parse(event) }))
}

export interface DoneImport { readonly id: string; readonly agencyId: string; readonly fileName: string; readonly fileSha256: string; readonly by: string; readonly now: Instant; readonly added: number; readonly changed: number; readonly unchanged: number; readonly rejected: readonly unknown[] }

/** Keeps that a file of documents was taken in. */
export async function insertImport(tx: Tx, done: DoneImport): Promise<void> {
  await tables(tx).insertInto('law.register_import').values({
    id: done.id, agency_id: done.agencyId, file_name: done.fileName.slice(0, 300) || 'tệp không tên', file_sha256: done.fileSha256, imported_by: done.by, imported_at: done.now,
    added: done.added, changed: done.changed, unchanged: done.unchanged, rejected: JSON.stringify(done.rejected),
  }).execute()
}


// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { ImportFileView, ImportReading } from '../contract/importing.ts'
import { tables } from './tables.ts'

const VIEW = ['f.id', 'f.name', 'f.size', 'f.state', 'f.procedures', 'f.listed', 'f.why'] as const

/** The open import of a person, the newest. */
export async function findOpenBatch(tx: Tx, agencyId: string, personId: string): Promise<{ readonly id: string; readonly startedAt: Instant; readonly lastUsedAt: Instant } | undefined> {
  const row = await tables(tx).selectFrom('procedures.import_batch').select(['id', 'started_at']).select((eb) => eb.selectFrom('procedures.import_file').select(({ fn }) => fn.max('read_at').as('at')).whereRef('procedures.import_file.agency_id', '=', 'procedures.import_batch.agency_id').whereRef('batch_id', '=', 'procedures.import_batch.id').as('last_read_at')).where('agency_id', '=', agencyId).where('started_by', '=', personId).where('closed_at', 'is', null).orderBy('started_at', 'desc').limit(1).executeTakeFirst()
  return row && { id: row.id, startedAt: row.started_at as Instant, lastUsedAt: (row.last_read_at ?? row.started_at) as Instant }
}

/** Whether an import is this person's own and still open; locked until the transaction ends. */
export async function isOpenBatch(tx: Tx, agencyId: string, personId: string, id: string): Promise<boolean> {
  const row = await tables(tx).selectFrom('procedures.import_batch').select('id').where('agency_id', '=', agencyId).where('id', '=', id).where('started_by', '=', personId).where('closed_at', 'is', null).forUpdate().executeTakeFirst()
  return row !== undefined
}

export async function insertBatch(tx: Tx, agencyId: string, personId: string, id: string, now: Instant): Promise<void> {
  await tables(tx).insertInto('procedures.import_batch').values({ id, agency_id: agencyId, started_by: personId, started_at: now }).execute()
}

/** Adds files after those that a batch has. */
export async function insertFiles(tx: Tx, agencyId: string, batchId: string, from: number, files: readonly { readonly id: string; readonly name: string; readonly size: number }[]): Promise<void> {
  await tables(tx).insertInto('procedures.import_file').values(files.map((file, index) => ({ ...file, agency_id: agencyId, batch_id: batchId, place: from + index }))).execute()
}

export async function listFiles(tx: Tx, agencyId: string, batchId: string): Promise<ImportFileView[]> {
  const rows = await tables(tx).selectFrom('procedures.import_file as f').select(VIEW).where('f.agency_id', '=', agencyId).where('f.batch_id', '=', batchId).orderBy('f.place').execute()
  return rows.map((row) => ImportFileView.parse(row))
}

/** A file of a person's own open import, with what was read of it. */
export async function findFile(tx: Tx, agencyId: string, personId: string, id: string): Promise<{ readonly view: ImportFileView; readonly reading: ImportReading | null } | undefined> {
  const row = await tables(tx).selectFrom('procedures.import_file as f').innerJoin('procedures.import_batch as b', 'b.id', 'f.batch_id').select([...VIEW, 'f.reading'])
    .where('f.agency_id', '=', agencyId).where('f.id', '=', id).where('b.started_by', '=', personId).where('b.closed_at', 'is', null).executeTakeFirst()
  return row && { view: ImportFileView.parse({ ...row, reading: undefined }), reading: row.reading === null ? null : ImportReading.parse(row.reading) }
}

/** Keeps what became of a file that was sent. */
export async function saveRead(tx: Tx, agencyId: string, id: string, result: { readonly sha256: string; readonly reading: ImportReading | null; readonly why: { readonly vi: string; readonly en: string } | null; readonly now: Instant }): Promise<void> {
  await tables(tx).updateTable('procedures.import_file').set({
    state: result.reading === null ? 'failed' : 'read', sha256: result.sha256, reading: result.reading === null ? null : JSON.stringify(result.reading), why: result.why === null ? null : JSON.stringify(result.why),
    procedures: result.reading?.procedures.length ?? 0, listed: result.reading?.catalogue.length ?? 0, read_at: result.now,
  }).where('agency_id', '=', agencyId).where('id', '=', id).execute()
}

/** Closes an import; what was read of its files is let go. */
export async function closeBatch(tx: Tx, agencyId: string, id: string, now: Instant): Promise<void> {
  await tables(tx).updateTable('procedures.import_batch').set({ closed_at: now }).where('agency_id', '=', agencyId).where('id', '=', id).execute()
  await tables(tx).updateTable('procedures.import_file').set({ reading: null }).where('agency_id', '=', agencyId).where('batch_id', '=', id).execute()
}

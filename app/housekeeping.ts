// SPDX-License-Identifier: Apache-2.0
import type pg from 'pg'
import { IMPORT_KEPT_DAYS } from '#areas/procedures/core/public.ts'
import { type Instant, instantOf, millisOf } from '#kernel/time.ts'
import type { FileStore } from '#platform/server/file-store.ts'
import { listUnnamed } from './kept-files.ts'

const DAY_MS = 86_400_000
/** A lost connection retries within minutes; a month later nobody asks for a first answer again. */
const COMMANDS_KEPT_DAYS = 30
/** A file put by a request that has not ended yet is named by nothing; a day later it is. */
const FILES_KEPT_DAYS = 1

const daysBefore = (now: Instant, days: number): Instant => instantOf(millisOf(now) - days * DAY_MS)

/** Removes what has served its time: sessions that have expired, answers kept for repeated commands, imports of files with the files that no draft was made of. History is never touched. */
export async function keepHouse(owner: pg.Pool, files: FileStore, now: Instant): Promise<void> {
  await owner.query('delete from organisation.session where expires_at < $1', [now])
  await owner.query('delete from app.command where at < $1', [daysBefore(now, COMMANDS_KEPT_DAYS)])
  const unnamed = await listUnnamed(owner, await removeOldImports(owner, now))
  for (const sha256 of unnamed) await files.remove(sha256, daysBefore(now, FILES_KEPT_DAYS))
}

/** Removes imports of files past their time; answers the files that they held. */
async function removeOldImports(owner: pg.Pool, now: Instant): Promise<readonly string[]> {
  const { rows } = await owner.query<{ sha256: string | null }>(`
    with old as (
      select b.id from procedures.import_batch b
      where b.closed_at < $1 or (b.closed_at is null and greatest(b.started_at, (select max(f.read_at) from procedures.import_file f where f.agency_id = b.agency_id and f.batch_id = b.id)) < $2)
    ), gone as (delete from procedures.import_file f using old where f.batch_id = old.id returning f.sha256)
    select distinct sha256 from gone`, [daysBefore(now, IMPORT_KEPT_DAYS.closed), daysBefore(now, IMPORT_KEPT_DAYS.open)])
  await owner.query('delete from procedures.import_batch b where (b.closed_at < $1 or (b.closed_at is null and b.started_at < $2)) and not exists (select from procedures.import_file f where f.agency_id = b.agency_id and f.batch_id = b.id)', [daysBefore(now, IMPORT_KEPT_DAYS.closed), daysBefore(now, IMPORT_KEPT_DAYS.open)])
  return rows.flatMap(({ sha256 }) => sha256 ?? [])
}

/** Keeps house now and once a day until told to stop. */
export function keepHouseDaily(owner: pg.Pool, files: FileStore, now: () => Instant, onError: (error: unknown) => void): () => void {
  const clean = () => { keepHouse(owner, files, now()).catch(onError) }
  clean()
  const timer = setInterval(clean, DAY_MS)
  timer.unref()
  return () => { clearInterval(timer) }
}

// SPDX-License-Identifier: Apache-2.0
import type pg from 'pg'
import { type Instant, instantOf, millisOf } from '#kernel/time.ts'

const DAY_MS = 86_400_000
/** A lost connection retries within minutes; a month later nobody asks for a first answer again. */
const COMMANDS_KEPT_DAYS = 30

/** Removes what has served its time: sessions that have expired, answers kept for repeated commands. History is never touched. */
export async function keepHouse(owner: pg.Pool, now: Instant): Promise<void> {
  await owner.query('delete from organisation.session where expires_at < $1', [now])
  await owner.query('delete from app.command where at < $1', [instantOf(millisOf(now) - COMMANDS_KEPT_DAYS * DAY_MS)])
}

/** Keeps house now and once a day until told to stop. */
export function keepHouseDaily(owner: pg.Pool, now: () => Instant, onError: (error: unknown) => void): () => void {
  const clean = () => { keepHouse(owner, now()).catch(onError) }
  clean()
  const timer = setInterval(clean, DAY_MS)
  timer.unref()
  return () => { clearInterval(timer) }
}

// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { replaceEntries, tryToHoldEntries } from './entry-store.ts'
import { SOURCES } from './sources.ts'
import { refOf, WATCHED } from './watched.ts'

const MOST_EVENTS = 16

/** Takes up what the own agency has just written and no reaction has dealt with yet, one thing at a time, so that whoever wrote it finds it at once. Changes of whole lists are left to the reaction, which does the same again without harm. */
export async function catchUp(tx: Tx, agencyId: string, now: Instant): Promise<void> {
  const single = WATCHED.filter(({ key }) => key !== undefined)
  const { rows } = await sql<{ reader: string; event: unknown }>`select reader, event from search.just_told(${single.map(({ reader }) => reader)}::text[], ${single.map(({ to }) => to.area)}::text[], ${single.map(({ to }) => to.type)}::text[], ${MOST_EVENTS})`.execute(tx)
  for (const watched of single) {
    const refs = [...new Set(rows.filter(({ reader }) => reader === watched.reader).flatMap(({ event }) => refOf(watched, event) ?? []))]
    if (refs.length === 0 || !(await tryToHoldEntries(tx, agencyId, watched.kind))) continue
    for (const ref of refs) await replaceEntries(tx, agencyId, watched.kind, () => SOURCES[watched.kind](tx, agencyId, ref), now, [ref])
  }
}

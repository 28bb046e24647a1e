// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { calendarAt, type CalendarContent } from '#kernel/working-time/calendar-layers.ts'
import { type CalendarRefusal } from '#kernel/working-time/calendar-fault.ts'
import { type CompiledCalendar, compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { listLayers } from './calendar-store.ts'
import { tables } from './tables.ts'

/** A layer as it is considered before it is saved; `agencyId` null is the nation's. */
export interface ProposedLayer { readonly agencyId: string | null; readonly content: CalendarContent; readonly at: Instant }

/** The calendar an agency would have with the proposed layer, or why it could not count by it. */
export async function calendarWith(tx: Tx, agencyId: string, proposed: ProposedLayer): Promise<{ readonly ok: true; readonly calendar: CompiledCalendar } | { readonly ok: false; readonly refusal: CalendarRefusal }> {
  const found = calendarAt(await listLayers(tx, agencyId, proposed), proposed.at)
  return found.ok ? { ok: true, calendar: compileCalendar(found.calendar) } : found
}

/** The first agency below that could not count any more with the proposed layer: those with layers of their own are asked, the others have the calendar of the one above. */
export async function findBroken(tx: Tx, proposed: ProposedLayer): Promise<{ readonly agencyId: string; readonly refusal: CalendarRefusal } | undefined> {
  const { rows } = await sql<{ agency_id: string }>`select distinct agency_id from organisation.calendar_layer
    where agency_id is not null and agency_id is distinct from ${proposed.agencyId}::uuid and (${proposed.agencyId}::uuid is null or ${proposed.agencyId}::uuid = any (organisation.superiors(agency_id)))`.execute(tx)
  for (const { agency_id: agencyId } of rows) {
    const found = await calendarWith(tx, agencyId, proposed)
    if (!found.ok) return { agencyId, refusal: found.refusal }
  }
  return undefined
}

/** The agencies that stand below no other. */
export async function listRootAgencies(tx: Tx): Promise<readonly string[]> {
  const rows = await tables(tx).selectFrom('organisation.agency_period').select('agency_id').where('parent_id', 'is', null).where('valid_to', 'is', null).execute()
  return rows.map(({ agency_id }) => agency_id)
}

/** Whether an agency stands below no other: it may edit the nation's calendar of this system. */
export async function isRoot(tx: Tx, agencyId: string): Promise<boolean> {
  const { rows } = await sql<{ root: boolean }>`select organisation.is_root(${agencyId}) as root`.execute(tx)
  return rows[0]?.root ?? false
}

/** What other areas answer when asked which of their matters another calendar would move. */
export interface MovedMatters {
  readonly inHand: number
  readonly moved: number
  readonly shown: readonly { readonly id: string; readonly agencyId: string; readonly code: string; readonly name: string; readonly from: Instant | null; readonly to: Instant | null }[]
}

/** Asks the areas above; handed in where the program is put together, since this area knows none of them. */
export type FindMovedMatters = (tx: Tx, ask: { readonly calendarOf: (agencyId: string) => Promise<CompiledCalendar | undefined>; readonly at: Instant; readonly mostShown: number }) => Promise<MovedMatters>

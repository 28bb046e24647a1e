// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import type { CalendarContent, CalendarLayer } from '#kernel/working-time/calendar-layers.ts'
import { calendarAt, CalendarContent as CalendarContentSchema, CalendarLayer as CalendarLayerSchema, findVersionAt } from '#kernel/working-time/calendar-layers.ts'
import { sayCalendarRefusal } from '#kernel/working-time/calendar-fault.ts'
import { type CompiledCalendar, compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { nationalCalendarLayer } from '../core/calendar-data/national-calendar.ts'
import { tables } from './tables.ts'

const compiled = new Map<string, CompiledCalendar>()
const MOST_KEPT = 500

/** The working calendar of an agency as it is known at a moment, ready for counting; compiled once per version. */
export async function loadCalendar(tx: Tx, agencyId: string, at: Instant): Promise<CompiledCalendar> {
  const { rows } = await sql<{ mark: string; newest: Instant | null }>`select * from organisation.calendar_mark(${agencyId})`.execute(tx)
  const { mark = '', newest = null } = rows[0] ?? {}
  const key = `${agencyId} ${mark} ${findVersionAt(nationalCalendarLayer, at)?.id ?? ''}`
  // A moment before the newest change may need an older version: rare, and then counted without keeping.
  const isNewest = newest === null || newest <= at
  const known = isNewest ? compiled.get(key) : undefined
  if (known !== undefined) return known
  const found = calendarAt(await listLayers(tx, agencyId), at)
  if (!found.ok) throw new Error(sayCalendarRefusal(found.refusal).en)
  const calendar = compileCalendar(found.calendar)
  if (compiled.size >= MOST_KEPT) compiled.clear()
  if (isNewest) compiled.set(key, calendar)
  return calendar
}

/**
 * The layers that make an agency's calendar, lowest first: the nation as shipped, the nation as edited here, then each agency from
 * the top down. With `proposed`, as they would be with one more version of one layer.
 */
export async function listLayers(tx: Tx, agencyId: string, proposed?: { readonly agencyId: string | null; readonly content: CalendarContent; readonly at: Instant }): Promise<CalendarLayer[]> {
  const ids = await listSuperiors(tx, agencyId)
  const rows = await tables(tx).selectFrom('organisation.calendar_layer').select(['agency_id', 'version', 'content', 'source', 'changed_at'])
    .where((eb) => eb.or([eb('agency_id', 'is', null), eb('agency_id', 'in', ids)])).orderBy('version').execute()
  const layerOf = (id: string | null, level: CalendarLayer['level'], name: string): CalendarLayer[] => {
    const stored = rows.filter((row) => row.agency_id === id).map((row) => ({ id: `${name}-${row.version}`, recordedAt: row.changed_at, note: row.source, content: row.content }))
    const versions = proposed?.agencyId === id ? [...stored, { id: `${name}-${stored.length + 1}`, recordedAt: proposed.at, content: proposed.content }] : stored
    return versions.length === 0 ? [] : [CalendarLayerSchema.parse({ level, name, versions })]
  }
  return [nationalCalendarLayer, ...layerOf(null, 'nation', 'VN-sửa'), ...ids.flatMap((id, depth) => layerOf(id, depth === ids.length - 1 ? 'agency' : 'province', id.slice(-6)))]
}

/** A version of a layer as it was stored, with who recorded it. */
export interface StoredVersion { readonly agencyId: string | null; readonly version: number; readonly content: CalendarContent; readonly source: string; readonly by: string | null; readonly at: Instant }

/** Every stored version of the nation's edited layer and of these agencies' layers, oldest first. */
export async function listStoredVersions(tx: Tx, agencyIds: readonly string[]): Promise<StoredVersion[]> {
  const rows = await tables(tx).selectFrom('organisation.calendar_layer').select(['agency_id', 'version', 'content', 'source', 'changed_by', 'changed_at'])
    .where((eb) => eb.or([eb('agency_id', 'is', null), eb('agency_id', 'in', [...agencyIds])])).orderBy('version').execute()
  return rows.map((row) => ({ agencyId: row.agency_id, version: row.version, content: CalendarContentSchema.parse(row.content), source: row.source, by: row.changed_by, at: row.changed_at as Instant }))
}

/** The agencies above one, highest first, the agency itself last. */
export async function listSuperiors(tx: Tx, agencyId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ ids: string[] }>`select organisation.superiors(${agencyId}) as ids`.execute(tx)
  return rows[0]?.ids ?? [agencyId]
}

/** Whoever saves a version of a layer waits for the one before, and then sees that it is no longer the newest that they edited. */
export async function holdLayer(tx: Tx, agencyId: string | null): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisation.calendar:${agencyId ?? 'nation'}`}, 0))`.execute(tx)
}

/** Adds the next version of a layer and answers its number. */
export async function addLayerVersion(tx: Tx, layer: { readonly id: string; readonly agencyId: string | null; readonly content: CalendarContent; readonly source: string; readonly by: string; readonly at: Instant }): Promise<number> {
  const last = await tables(tx).selectFrom('organisation.calendar_layer').select('version').where('agency_id', layer.agencyId === null ? 'is' : '=', layer.agencyId).orderBy('version', 'desc').limit(1).executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await tables(tx).insertInto('organisation.calendar_layer').values({
    id: layer.id, agency_id: layer.agencyId, version, content: JSON.stringify(layer.content), source: layer.source, changed_by: layer.by, changed_at: layer.at,
  }).execute()
  return version
}

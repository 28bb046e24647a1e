// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { Agency } from '../core/agency.ts'
import { ROLE_PRESETS } from '../core/role-presets.ts'
import { tables } from './tables.ts'

const PERIOD_COLUMNS = ['a.id', 'a.code', 'p.name', 'p.kind', 'p.level', 'p.parent_id as parentId', 'p.valid_from as validFrom', 'p.valid_to as validTo', 'p.source'] as const

const agencies = (tx: Tx, on: PlainDate) => tables(tx).selectFrom('organisation.agency as a')
  .innerJoin('organisation.agency_period as p', 'p.agency_id', 'a.id')
  .where('p.valid_from', '<=', on).where((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>', on)]))
  .select(PERIOD_COLUMNS)

/** An agency as it stands on a day. */
export async function findAgency(tx: Tx, id: string, on: PlainDate): Promise<Agency | undefined> {
  const row = await agencies(tx, on).where('a.id', '=', id).executeTakeFirst()
  return row && Agency.parse(row)
}

export async function findAgencyByCode(tx: Tx, code: string, on: PlainDate): Promise<Agency | undefined> {
  const row = await agencies(tx, on).where('a.code', '=', code).executeTakeFirst()
  return row && Agency.parse(row)
}

/** An agency as it stands on a day or, when it has ended before, as it stood last. */
export async function findAgencyAsKnown(tx: Tx, id: string, on: PlainDate): Promise<Agency | undefined> {
  const row = await tables(tx).selectFrom('organisation.agency as a').innerJoin('organisation.agency_period as p', 'p.agency_id', 'a.id').where('a.id', '=', id).where('p.valid_from', '<=', on)
    .select(PERIOD_COLUMNS).orderBy('p.valid_from', 'desc').limit(1).executeTakeFirst()
  return row && Agency.parse(row)
}

/** The same, for an agency whose rows this transaction may read. */
export async function findReadableAgency(tx: Tx, id: string, on: PlainDate): Promise<Agency | undefined> {
  const { rows } = await sql<{ within: boolean }>`select ${id} = any ((select organisation.readable_agencies())::uuid[]) as within`.execute(tx)
  return rows[0]?.within === true ? findAgencyAsKnown(tx, id, on) : undefined
}

/** The agencies whose rows this transaction may read, by name in Vietnamese order. */
export async function listReadableAgencies(tx: Tx, on: PlainDate, search: string | undefined): Promise<Agency[]> {
  const rows = await agencies(tx, on)
    .where('a.id', '=', sql<string>`any ((select organisation.readable_agencies())::uuid[])`)
    .$if(search !== undefined && search.trim() !== '', (q) => q.where(sql<boolean>`app.fold(p.name) like '%' || app.fold(${search ?? ''}) || '%'`))
    .orderBy('p.level').orderBy('p.name').execute()
  return rows.map((row) => Agency.parse(row))
}

/** The names of the agencies above, nearest first. */
export async function listParentNames(tx: Tx, agency: Agency, on: PlainDate): Promise<string[]> {
  const names: string[] = []
  for (let parentId = agency.parentId; parentId !== null && names.length < 5;) {
    const parent = await findAgencyAsKnown(tx, parentId, on)
    if (parent === undefined) break
    names.push(parent.name)
    parentId = parent.parentId
  }
  return names
}

export interface NewAgency { readonly id: string; readonly code: string; readonly name: string; readonly kind: string; readonly level: string; readonly parentId: string | null; readonly validFrom: PlainDate; readonly source?: string }

/** Adds an agency with its first name and the roles every agency starts with; answers the role ids by key. */
export async function insertAgency(tx: Tx, agency: NewAgency, now: string, newId: () => string): Promise<ReadonlyMap<string, string>> {
  await tables(tx).insertInto('organisation.agency').values({ id: agency.id, code: agency.code, created_at: now }).execute()
  await tables(tx).insertInto('organisation.agency_period').values({ agency_id: agency.id, valid_from: agency.validFrom, valid_to: null, name: agency.name, kind: agency.kind, level: agency.level, parent_id: agency.parentId, source: agency.source ?? '' }).execute()
  const roles = ROLE_PRESETS.map((preset) => ({ id: newId(), agency_id: agency.id, key: preset.key, title: preset.title, permissions: [...preset.permissions] }))
  await tables(tx).insertInto('organisation.role').values(roles).execute()
  return new Map(roles.map((role) => [role.key, role.id]))
}

/** Whoever changes what an agency is called waits for the one before. */
export async function holdPeriods(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisation.periods:${id}`}, 0))`.execute(tx)
}

/** The facts of an agency that hold without an end. */
export async function findLastPeriod(tx: Tx, id: string): Promise<Agency | undefined> {
  const row = await tables(tx).selectFrom('organisation.agency as a').innerJoin('organisation.agency_period as p', 'p.agency_id', 'a.id').where('a.id', '=', id).where('p.valid_to', 'is', null)
    .select(PERIOD_COLUMNS).executeTakeFirst()
  return row && Agency.parse(row)
}

/** A stretch of time in which an agency had one name, kind, level and parent; the parent by its name then. */
export const AgencyPeriod = Agency.pick({ validFrom: true, validTo: true, name: true, kind: true, level: true }).extend({ parentName: z.string().nullable(), source: z.string() })
export type AgencyPeriod = z.infer<typeof AgencyPeriod>

/** What an agency was, newest first. */
export async function listPeriods(tx: Tx, id: string): Promise<AgencyPeriod[]> {
  const rows = await tables(tx).selectFrom('organisation.agency_period as p').where('p.agency_id', '=', id)
    .select((eb) => ['p.valid_from as validFrom', 'p.valid_to as validTo', 'p.name', 'p.kind', 'p.level', 'p.source',
      eb.selectFrom('organisation.agency_period as u').select('u.name').whereRef('u.agency_id', '=', 'p.parent_id').whereRef('u.valid_from', '<=', 'p.valid_from').orderBy('u.valid_from', 'desc').limit(1).as('parentName')])
    .orderBy('p.valid_from', 'desc').execute()
  return rows.map((row) => AgencyPeriod.parse(row))
}

/** Ends a period on a day and begins the next one with another name; `false` when the agency is not within reach. */
export async function replacePeriod(tx: Tx, last: Agency, next: { readonly name: string; readonly from: PlainDate; readonly source: string }): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx).updateTable('organisation.agency_period').set({ valid_to: next.from }).where('agency_id', '=', last.id).where('valid_to', 'is', null).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await tables(tx).insertInto('organisation.agency_period')
    .values({ agency_id: last.id, valid_from: next.from, valid_to: null, name: next.name, kind: last.kind, level: last.level, parent_id: last.parentId, source: next.source }).execute()
  return true
}

/** Leaves a line in the organisation's history. */
export async function noteEvent(tx: Tx, agencyId: string, by: string | null, at: string, event: { readonly type: string } & Record<string, unknown>): Promise<void> {
  await tables(tx).insertInto('organisation.event').values({ agency_id: agencyId, person_id: by, at, event: JSON.stringify(event) }).execute()
}

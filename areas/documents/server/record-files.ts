// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { listRecordFiles, listRecordKinds, type RecordFileRow, type RecordKindRow, RecordState, saveRecordFile, saveRecordKind } from '../contract/retaining.ts'
import { CountedFrom, destroyableFrom } from '../core/retention.ts'
import { tables } from './tables.ts'

/** The kinds of records of an agency, by name, each with how many files are kept. */
export async function listRecordKindsOf(tx: Tx, agencyId: string): Promise<RecordKindRow[]> {
  const rows = await tables(tx).selectFrom('documents.record_kind as k').select(['k.id', 'k.code', 'k.name', 'k.kept_at as keptAt', 'k.kept_by as keptBy', 'k.months', 'k.counted_from as countedFrom', 'k.ground', 'k.closed', 'k.version'])
    .select((eb) => eb.selectFrom('documents.record_file as f').select(({ fn }) => fn.countAll<number>().as('n')).whereRef('f.agency_id', '=', 'k.agency_id').whereRef('f.kind_id', '=', 'k.id').where('f.destruction_id', 'is', null).as('files'))
    .where('k.agency_id', '=', agencyId).orderBy('k.closed').orderBy(sql`k.name collate "vi-x-icu"`).execute()
  return rows.map((row) => ({ ...row, countedFrom: CountedFrom.parse(row.countedFrom), files: Number(row.files ?? 0) }))
}

export const listRecordKindsEndpoint = endpoint(listRecordKinds, async ({ actor, tx }) => ({ kinds: await listRecordKindsOf(tx, actor.agencyId) }))

export const saveRecordKindEndpoint = endpoint(saveRecordKind, async ({ input, actor, tx, newId, refuse }) => {
  const { id: known, version, code, name, months, ground, closed } = input
  const facts = { code, name, kept_at: input.keptAt, kept_by: input.keptBy, months, counted_from: input.countedFrom, ground, closed }
  try {
    if (known === null) {
      const id = newId()
      await tables(tx).insertInto('documents.record_kind').values({ id, agency_id: actor.agencyId, ...facts }).execute()
      return { id }
    }
    const found = await tables(tx).selectFrom('documents.record_kind').select('version').where('id', '=', known).forUpdate().executeTakeFirst()
    if (found === undefined) throw refuse({ code: 'kind-not-found' })
    if (found.version !== version) throw refuse({ code: 'changed-by-someone-else' })
    await tables(tx).updateTable('documents.record_kind').set({ ...facts, version: version + 1 }).where('id', '=', known).execute()
  } catch (error) {
    throw violates(error, 'record_kind_name') ? refuse({ code: 'name-taken' }) : error
  }
  // The same rule as destroyableFrom, over every file of the kind at once; a test holds the two together.
  const start = input.countedFrom === 'event' ? sql`event_on` : sql`make_date(extract(year from event_on)::int, 12, 31)`
  await tables(tx).updateTable('documents.record_file').set({ destroyable_from: months === null ? null : sql<string>`((${start} + make_interval(months => ${months}::int))::date + 1)` })
    .where('agency_id', '=', actor.agencyId).where('kind_id', '=', known).where('destruction_id', 'is', null).execute()
  return { id: known }
})

const filesOf = (tx: Tx, agencyId: string) => tables(tx).selectFrom('documents.record_file as f').innerJoin('documents.record_kind as k', 'k.id', 'f.kind_id').where('f.agency_id', '=', agencyId)

export const listRecordFilesEndpoint = endpoint(listRecordFiles, async ({ input, actor, today, tx }) => {
  let query = filesOf(tx, actor.agencyId)
  if (input.kindId !== undefined) query = query.where('f.kind_id', '=', input.kindId)
  for (const word of foldText(input.search ?? '').split(' ').filter(Boolean).slice(0, 8)) query = query.where(sql<boolean>`position(${word} in app.fold(f.title || ' ' || k.name)) > 0`)
  const isIn = (state: RecordState) => {
    switch (state) {
      case 'kept': return query.where('f.destruction_id', 'is', null)
      case 'due': return query.where('f.destruction_id', 'is', null).where('f.destroyable_from', '<=', today)
      case 'destroyed': return query.where('f.destruction_id', 'is not', null)
    }
  }
  const count = async (state: RecordState) => Number((await isIn(state).select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n)
  const counts = { kept: await count('kept'), due: await count('due'), destroyed: await count('destroyed') }
  const rows = await isIn(input.state).select(['f.id', 'f.kind_id as kindId', 'k.name as kind', 'f.title', 'f.extent', 'f.kept_at as keptAt', 'f.event_on as eventOn', 'f.destroyable_from as destroyableFrom', 'f.destruction_id as destructionId', 'f.version'])
    .orderBy('f.destroyable_from', (order) => order.asc().nullsLast()).orderBy('f.id').limit(input.pageSize).offset((input.page - 1) * input.pageSize).execute()
  return { rows: rows.map((row): RecordFileRow => ({ ...row, eventOn: row.eventOn as PlainDate, destroyableFrom: row.destroyableFrom as PlainDate | null })), total: counts[input.state], counts, today, mayChange: actor.permissions.has('documents.distribute') }
})

export const saveRecordFileEndpoint = endpoint(saveRecordFile, async ({ input, actor, now, tx, newId, refuse }) => {
  const kind = await tables(tx).selectFrom('documents.record_kind').select(['months', 'counted_from']).where('id', '=', input.kindId).executeTakeFirst()
  if (kind === undefined) throw refuse({ code: 'kind-not-found' })
  const from = destroyableFrom({ months: kind.months, countedFrom: CountedFrom.parse(kind.counted_from) }, input.eventOn)
  const facts = { title: input.title, extent: input.extent, kept_at: input.keptAt, event_on: input.eventOn, destroyable_from: from }
  if (input.id === null) {
    const id = newId()
    await tables(tx).insertInto('documents.record_file').values({ id, agency_id: actor.agencyId, kind_id: input.kindId, ...facts, added_by: actor.personId, added_at: now }).execute()
    return { id, destroyableFrom: from }
  }
  const found = await tables(tx).selectFrom('documents.record_file').select(['version', 'kind_id', 'destruction_id']).where('id', '=', input.id).forUpdate().executeTakeFirst()
  if (found === undefined) throw refuse({ code: 'record-not-found' })
  if (found.destruction_id !== null) throw refuse({ code: 'already-destroyed', title: input.title })
  if (found.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  if (found.kind_id !== input.kindId) throw refuse({ code: 'kind-not-found' })
  await tables(tx).updateTable('documents.record_file').set({ ...facts, version: input.version + 1 }).where('id', '=', input.id).execute()
  return { id: input.id, destroyableFrom: from }
})

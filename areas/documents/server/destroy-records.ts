// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown, listNames } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { shortDay } from '#platform/server/print/letterhead.ts'
import { destroyRecords, listDestructions, printDestruction } from '../contract/retaining.ts'
import { CountedFrom, sayRetention, whyNotDestroyed } from '../core/retention.ts'
import { destructionMinute } from './print/destruction-minute.ts'
import { placeOfAgency, writtenOut } from './agency-names.ts'
import { tables } from './tables.ts'

export const destroyRecordsEndpoint = endpoint(destroyRecords, async ({ input, actor, now, today, files, tx, newId, refuse }) => {
  const { number, heldOn, place, ground, manner, people } = input
  const wanted = [...new Set(input.fileIds)]
  const rows = wanted.length === 0 ? [] : await tables(tx).selectFrom('documents.record_file').select(['id', 'title', 'extent', 'kept_at', 'event_on', 'destroyable_from', 'destruction_id', 'kind_id']).where('agency_id', '=', actor.agencyId).where('id', 'in', wanted).orderBy('id').forUpdate().execute()
  if (rows.length !== wanted.length) throw refuse({ code: 'record-not-found' })
  const no = whyNotDestroyed(rows.map((row) => ({ title: row.title, destroyableFrom: row.destroyable_from as PlainDate | null, destroyed: row.destruction_id !== null })), people.length, heldOn, today)
  if (no !== undefined) throw refuse(no)

  const kinds = await tables(tx).selectFrom('documents.record_kind').select(['id', 'name', 'months', 'counted_from']).where('id', 'in', [...new Set(rows.map(({ kind_id }) => kind_id))]).execute()
  const items = rows.map((row) => {
    const kind = kinds.find(({ id }) => id === row.kind_id)
    const rule = kind === undefined ? '' : sayRetention({ months: kind.months, countedFrom: CountedFrom.parse(kind.counted_from) }).vi
    return { id: row.id, title: row.title, kind: kind?.name ?? '', extent: row.extent, eventOn: row.event_on, rule, destroyableFrom: row.destroyable_from ?? '' }
  })
  const agency = await findAgencyAsKnown(tx, actor.agencyId, today)
  const parent = agency?.parentId == null ? undefined : await findAgencyAsKnown(tx, agency.parentId, today)
  const pdf = await destructionMinute({
    letterhead: { agency: writtenOut(agency?.name ?? ''), ...(parent === undefined ? {} : { parent: writtenOut(parent.name) }), place: placeOfAgency(agency?.name ?? ''), on: heldOn }, number, place, ground, manner, people,
    rows: items.map((item, at) => [String(at + 1), item.title, item.kind, item.extent, shortDay(item.eventOn as PlainDate), item.rule]),
  }, now)
  const id = newId()
  await tables(tx).insertInto('documents.destruction').values({ id, agency_id: actor.agencyId, number, held_on: heldOn, place, ground, manner, people: JSON.stringify(people), items: JSON.stringify(items), written_by: actor.personId, pdf_sha256: await files.put(pdf), at: now }).execute()
    .catch((error: unknown) => { throw violates(error, 'destruction_number') ? refuse({ code: 'number-taken' }) : error })
  await tables(tx).updateTable('documents.record_file').set({ destruction_id: id }).where('agency_id', '=', actor.agencyId).where('id', 'in', wanted).execute()
  return { id }
})

export const listDestructionsEndpoint = endpoint(listDestructions, async ({ actor, tx }) => {
  const rows = await tables(tx).selectFrom('documents.destruction').select(['id', 'number', 'held_on', 'ground', 'items', 'written_by']).where('agency_id', '=', actor.agencyId).orderBy('held_on', 'desc').orderBy('at', 'desc').limit(500).execute()
  const names = await listNames(tx, rows.map(({ written_by }) => written_by))
  return { rows: rows.map((row) => ({ id: row.id, number: row.number, heldOn: row.held_on as PlainDate, ground: row.ground, items: Array.isArray(row.items) ? row.items.length : 0, writtenBy: names.get(row.written_by) ?? '' })) }
})

export const printDestructionEndpoint = endpoint(printDestruction, async ({ input, files, tx, refuse }) => {
  const row = await tables(tx).selectFrom('documents.destruction').select(['number', 'pdf_sha256']).where('id', '=', input.id).executeTakeFirst()
  const bytes = row && await files.find(row.pdf_sha256)
  if (row === undefined || bytes === undefined) throw refuse({ code: 'destruction-not-found' })
  return { name: `bien-ban-tieu-huy-${row.number.replaceAll(/[\\/:*?"<>|\s]/g, '-')}.pdf`, bytes }
})

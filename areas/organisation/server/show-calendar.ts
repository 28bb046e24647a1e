// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { CalendarContent } from '#kernel/working-time/calendar-layers.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type LayerVersion, type LayerView, showCalendar } from '../contract/calendar.ts'
import { sayCalendarChanges } from '../core/calendar-change.ts'
import { nationalCalendarLayer } from '../core/calendar-data/national-calendar.ts'
import { EMPTY_LAYER } from '../core/calendar-edit.ts'
import { findAgencyAsKnown, findReadableAgency } from './agency-store.ts'
import { listNames } from './able-holder.ts'
import { isRoot } from './calendar-reach.ts'
import { listStoredVersions, listSuperiors } from './calendar-store.ts'

/** Changes said of one version; the rest is counted. */
const MOST_CHANGES = 40
const MOST_VERSIONS = 30

const SHIPPED: Sentence = { vi: 'Việt Nam (dữ liệu kèm phần mềm)', en: 'Vietnam (shipped with the program)' }
const EDITED: Sentence = { vi: 'Việt Nam (sửa tại hệ thống này)', en: 'Vietnam (as edited here)' }

export const showCalendarEndpoint = endpoint(showCalendar, async ({ input, actor, now, today, tx, refuse }) => {
  const agencyId = input.agencyId ?? actor.agencyId
  const agency = await findReadableAgency(tx, agencyId, today)
  if (agency === undefined) throw refuse({ code: 'agency-not-found' })
  const ids = await listSuperiors(tx, agencyId)
  const stored = await listStoredVersions(tx, ids)
  const names = await listNames(tx, stored.flatMap(({ by }) => by ?? []))
  const mayEdit = actor.permissions.has('organisation.calendar') && agencyId === actor.agencyId
  const top = mayEdit && await isRoot(tx, actor.agencyId)
  const versionsOf = (layerOf: string | null): DatedVersion[] => stored.filter((version) => version.agencyId === layerOf).map(({ version: number, content, source, by, at }) => ({ number, id: String(number), at, source, content, by: by === null ? null : names.get(by) ?? null }))
  const layers: LayerView[] = [
    layerView({ key: 'shipped', edits: null, level: 'nation', name: SHIPPED, agencyId: null }, nationalCalendarLayer.versions.filter(({ recordedAt }) => recordedAt <= now).map(({ id, recordedAt, note = '', content }, index) => ({ number: index + 1, id, at: recordedAt, by: null, source: note, content }))),
    layerView({ key: 'nation', edits: top ? 'nation' : null, level: 'nation', name: EDITED, agencyId: null }, versionsOf(null)),
  ]
  for (const id of ids) {
    const own = id === agencyId
    layers.push(layerView({ key: id, edits: own && mayEdit ? 'own' : null, level: own ? 'agency' : 'province', name: await nameOf(tx, id, today), agencyId: id }, versionsOf(id)))
  }
  // A layer that says nothing and cannot be edited here tells nobody anything.
  return { agencyId, agencyName: agency.name, today, now, layers: layers.filter(({ version, edits }) => version > 0 || edits !== null) }
})

interface DatedVersion { readonly number: number; readonly id: string; readonly at: Instant; readonly by: string | null; readonly source: string; readonly content: CalendarContent }

function layerView(about: Pick<LayerView, 'key' | 'edits' | 'level' | 'name' | 'agencyId'>, versions: readonly DatedVersion[]): LayerView {
  const newest = versions.at(-1)
  const history = versions.map(({ content, ...version }, index): LayerVersion => {
    const changes = sayCalendarChanges(versions[index - 1]?.content ?? EMPTY_LAYER, content)
    return { ...version, changes: changes.slice(0, MOST_CHANGES), changeCount: changes.length }
  })
  return { ...about, version: newest?.number ?? 0, content: newest?.content ?? null, history: history.toReversed().slice(0, MOST_VERSIONS) }
}

async function nameOf(tx: Tx, agencyId: string, today: PlainDate): Promise<Sentence> {
  const name = (await findAgencyAsKnown(tx, agencyId, today))?.name ?? ''
  return { vi: name, en: name }
}

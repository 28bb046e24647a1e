// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '#kernel/actor.ts'
import { type Instant, type PlainDate, plusDays } from '#kernel/time.ts'
import { sayCalendarRefusal } from '#kernel/working-time/calendar-fault.ts'
import type { CalendarContent } from '#kernel/working-time/calendar-layers.ts'
import { type CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { tellOthers } from '#platform/server/outbox.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type EditedLayer, previewCalendar, saveCalendar } from '../contract/calendar.ts'
import { sayCalendarChanges } from '../core/calendar-change.ts'
import type { CalendarChanged } from '../core/calendar-changed.ts'
import { EMPTY_LAYER } from '../core/calendar-edit.ts'
import { daysThatDiffer } from '../core/calendar-year.ts'
import { findAgencyAsKnown, noteEvent } from './agency-store.ts'
import { calendarWith, type FindMovedMatters, findBroken, isRoot, type ProposedLayer } from './calendar-reach.ts'
import { addLayerVersion, holdLayer, listStoredVersions, loadCalendar } from './calendar-store.ts'

const MOST_MATTERS = 50
const MOST_DAYS = 60
/** How far ahead a preview looks at days: limits are seldom longer. */
const DAYS_AHEAD = 550

/** Why an edited layer cannot be taken, as both contracts refuse it. */
type EditRefusal = { readonly code: 'calendar-unusable'; readonly vi: string; readonly en: string } | { readonly code: 'breaks-agency-below'; readonly agencyName: string; readonly vi: string; readonly en: string } | { readonly code: 'not-top-agency' }

interface Edited { readonly proposed: ProposedLayer; readonly calendar: CompiledCalendar; readonly before: CalendarContent; readonly version: number }

/** The layer as it would stand, checked for the own agency and for every one below that has a layer of its own. */
async function considerEdit(tx: Tx, { layer, content }: { readonly layer: EditedLayer; readonly content: CalendarContent }, actor: Actor, at: Instant, today: PlainDate): Promise<{ readonly ok: true; readonly edited: Edited } | { readonly ok: false; readonly refusal: EditRefusal }> {
  const layerOf = layer === 'own' ? actor.agencyId : null
  if (layerOf === null && !(await isRoot(tx, actor.agencyId))) return { ok: false, refusal: { code: 'not-top-agency' } }
  const proposed = { agencyId: layerOf, content, at }
  const own = await calendarWith(tx, actor.agencyId, proposed)
  if (!own.ok) return { ok: false, refusal: { code: 'calendar-unusable', ...sayCalendarRefusal(own.refusal) } }
  const broken = await findBroken(tx, proposed)
  if (broken !== undefined) return { ok: false, refusal: { code: 'breaks-agency-below', agencyName: (await findAgencyAsKnown(tx, broken.agencyId, today))?.name ?? '', ...sayCalendarRefusal(broken.refusal) } }
  const newest = (await listStoredVersions(tx, [actor.agencyId])).findLast(({ agencyId }) => agencyId === layerOf)
  return { ok: true, edited: { proposed, calendar: own.calendar, before: newest?.content ?? EMPTY_LAYER, version: newest?.version ?? 0 } }
}

/** Shows what an edited layer would mean before anybody saves it. */
export const previewCalendarEndpoint = (findMovedMatters: FindMovedMatters): Endpoint => endpoint(previewCalendar, async ({ input, actor, now, today, tx, refuse }) => {
  const considered = await considerEdit(tx, input, actor, now, today)
  if (!considered.ok) throw refuse(considered.refusal)
  const { proposed, calendar, before } = considered.edited
  const [from, to] = [`${today.slice(0, 4)}-01-01` as PlainDate, plusDays(today, DAYS_AHEAD)]
  const days = daysThatDiffer(await loadCalendar(tx, actor.agencyId, now), calendar, from, to)
  const { inHand, moved, shown } = await findMovedMatters(tx, {
    at: now, mostShown: MOST_MATTERS,
    calendarOf: async (agencyId) => {
      if (agencyId === actor.agencyId) return calendar
      const found = await calendarWith(tx, agencyId, proposed)
      return found.ok ? found.calendar : undefined
    },
  })
  const names = new Map<string, string | null>([[actor.agencyId, null]])
  for (const { agencyId } of shown) if (!names.has(agencyId)) names.set(agencyId, (await findAgencyAsKnown(tx, agencyId, today))?.name ?? null)
  return {
    changes: [...sayCalendarChanges(before, input.content)], days: days.slice(0, MOST_DAYS), dayCount: days.length, from, to, inHand, moved,
    matters: shown.map(({ agencyId, ...matter }) => ({ ...matter, agencyName: names.get(agencyId) ?? null })),
  }
})

export const saveCalendarEndpoint = endpoint(saveCalendar, async ({ input, actor, now, today, tx, newId, refuse }) => {
  await holdLayer(tx, input.layer === 'nation' ? null : actor.agencyId)
  const considered = await considerEdit(tx, input, actor, now, today)
  if (!considered.ok) throw refuse(considered.refusal)
  const { proposed, before, version: newest } = considered.edited
  if (newest !== input.basedOn) throw refuse({ code: 'changed-by-someone-else' })
  if (sayCalendarChanges(before, input.content).length === 0) throw refuse({ code: 'nothing-changed' })
  const version = await addLayerVersion(tx, { id: newId(), agencyId: proposed.agencyId, content: input.content, source: input.source, by: actor.personId, at: now }).catch((error: unknown) => {
    if (violates(error, 'calendar_layer_version')) throw refuse({ code: 'changed-by-someone-else' })
    throw error
  })
  const changed: CalendarChanged = { type: 'calendar-changed', layerOf: proposed.agencyId, version, by: actor.personId }
  await noteEvent(tx, actor.agencyId, actor.personId, now, { ...changed, source: input.source })
  await tellOthers(tx, { agencyId: actor.agencyId, area: 'organisation', event: changed, at: now })
  return { version }
})

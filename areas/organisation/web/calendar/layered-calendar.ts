// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import type { ReadCalendar } from '#kernel/working-time/calendar-fault.ts'
import { calendarAt, type CalendarContent, type CalendarLayer } from '#kernel/working-time/calendar-layers.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { LayerView } from '../../contract.ts'

/** What the layers say when one of them is replaced by a draft. */
export interface Draft { readonly key: string; readonly content: CalendarContent }

/** The calendar that the layers make now, with a draft in place of one of them; `upTo` stops below that layer. */
export function calendarOf(layers: readonly LayerView[], now: Instant, draft?: Draft, upTo?: string): ReadCalendar {
  const stop = upTo === undefined ? layers.length : layers.findIndex(({ key }) => key === upTo)
  const laid = layers.slice(0, stop < 0 ? layers.length : stop).flatMap(({ key, level, content }): CalendarLayer[] => {
    const said = draft?.key === key ? draft.content : content
    return said === null ? [] : [{ level, name: key, versions: [{ id: key, recordedAt: now, content: said }] }]
  })
  return calendarAt(laid, now)
}

const LISTS = ['daysOff', 'worksOn', 'makeUpDays', 'restsOn', 'specialHours'] as const

/** The highest layer that says something about a day by name. */
export const layerSaying = (layers: readonly LayerView[], date: PlainDate, draft?: Draft): LayerView | undefined =>
  layers.findLast(({ key, content }) => {
    const said = draft?.key === key ? draft.content : content
    return said !== null && LISTS.some((list) => said[list].some((line) => line.date === date))
  })

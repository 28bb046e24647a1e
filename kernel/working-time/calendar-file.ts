// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { readCalendar, schemaRefusal, calendarFault } from './calendar-fault.ts'
import type { ReadCalendar } from './calendar-fault.ts'
import type { WorkingCalendar } from './calendar.ts'
import { CalendarContent, calendarAt, layOver } from './calendar-layers.ts'
import type { CalendarLayer } from './calendar-layers.ts'

/** A calendar file that changes a known calendar instead of stating everything. */
export const CalendarOverlayFile = CalendarContent.extend({ extends: z.string().min(1), id: z.string().min(1).max(200), name: z.string().optional() })
export type CalendarOverlayFile = z.infer<typeof CalendarOverlayFile>

/** Reads a calendar file: a whole calendar, or one that `extends` a calendar of `known` by name. */
export function readCalendarFile(data: unknown, known: Readonly<Record<string, WorkingCalendar>>): ReadCalendar {
  if (typeof data !== 'object' || data === null || !('extends' in data)) return readCalendar(data)
  const parsed = CalendarOverlayFile.safeParse(data)
  if (!parsed.success) return { ok: false, refusal: schemaRefusal(parsed.error) }
  const { extends: base, id, name, ...content } = parsed.data
  const below = Object.hasOwn(known, base) ? known[base] : undefined
  if (below === undefined) {
    const names = Object.keys(known).join(', ')
    return { ok: false, refusal: { code: 'not-a-calendar', where: 'extends', problem: { vi: `không có lịch "${base}"; dùng được: ${names}`, en: `there is no calendar "${base}"; known: ${names}` } } }
  }
  const calendar = { ...layOver(below, id, content), ...(name === undefined ? {} : { name }) }
  const refusal = calendarFault(calendar)
  return refusal === undefined ? { ok: true, calendar } : { ok: false, refusal }
}

/** The calendar laid from the newest version of every layer. */
export function newestCalendar(layers: readonly CalendarLayer[]): ReadCalendar {
  const newest = layers.flatMap(({ versions }) => versions.map(({ recordedAt }) => recordedAt)).sort().at(-1)
  return newest === undefined ? { ok: false, refusal: { code: 'no-calendar-in-force', at: '?' } } : calendarAt(layers, newest)
}

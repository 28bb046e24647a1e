// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { Instant, PlainDate } from '../time.ts'
import type { Instant as InstantText } from '../time.ts'
import { calendarFault } from './calendar-fault.ts'
import type { ReadCalendar } from './calendar-fault.ts'
import type { HoursPeriod, WeeklyHours } from './calendar.ts'
import { Coverage, DayOff, MakeUpDay, ProvisionalPeriod, Season, SpecialHours, WEEKDAYS, WeeklyHours as WeeklyHoursSchema, WorkingCalendar } from './calendar.ts'

/** Hours that a layer sets from a day on: the weekdays it names replace those below; seasons replace all below when given. */
export const LayerHours = z.strictObject({ from: PlainDate.optional(), weekly: WeeklyHoursSchema.default({}), seasons: z.array(Season).optional(), source: z.string().optional() })
export type LayerHours = z.infer<typeof LayerHours>

const Lifted = z.strictObject({ date: PlainDate, source: z.string().min(1) })

/** What one level of government adds to, or takes from, the calendar below it. Left out means: as below. */
export const CalendarContent = z.strictObject({
  covers: Coverage.optional(),
  hours: z.array(LayerHours).default([]),
  daysOff: z.array(DayOff).default([]),
  /** Days off of the layers below on which this one works as usual. */
  worksOn: z.array(Lifted).default([]),
  makeUpDays: z.array(MakeUpDay).default([]),
  /** Make-up days of the layers below on which this one rests as usual. */
  restsOn: z.array(Lifted).default([]),
  specialHours: z.array(SpecialHours).default([]),
  provisional: z.array(ProvisionalPeriod).default([]),
})
export type CalendarContent = z.infer<typeof CalendarContent>

/** One version of a layer, whole; in use from the moment it was recorded until the next. */
export const CalendarVersion = z.strictObject({ id: z.string().min(1), recordedAt: Instant, note: z.string().optional(), content: CalendarContent })
export type CalendarVersion = z.infer<typeof CalendarVersion>

/** The calendar of the nation, a province or an agency, with all its versions. */
export const CalendarLayer = z.strictObject({ level: z.enum(['nation', 'province', 'agency']), name: z.string().min(1), versions: z.array(CalendarVersion).min(1) })
export type CalendarLayer = z.infer<typeof CalendarLayer>

/** The version of a layer in use at a moment; undefined before the first was recorded. */
export const findVersionAt = (layer: CalendarLayer, at: InstantText): CalendarVersion | undefined =>
  layer.versions.reduce<CalendarVersion | undefined>(
    (newest, version) => (Date.parse(version.recordedAt) <= Date.parse(at) && (newest === undefined || Date.parse(version.recordedAt) >= Date.parse(newest.recordedAt)) ? version : newest), undefined)

/** The calendar in use at a moment: nation, then province, then agency laid over one another, each in its version of that moment. */
export function calendarAt(layers: readonly CalendarLayer[], at: InstantText): ReadCalendar {
  const versions = layers.map((layer) => findVersionAt(layer, at)).filter((version) => version !== undefined)
  const [lowest, ...above] = versions
  if (lowest === undefined) return { ok: false, refusal: { code: 'no-calendar-in-force', at } }
  const calendar = above.reduce((below, { id, content }) => layOver(below, id, content), groundOf(lowest))
  const refusal = calendarFault(calendar)
  return refusal === undefined ? { ok: true, calendar } : { ok: false, refusal }
}

/** The calendar of the lowest layer alone. */
const groundOf = ({ id, content }: CalendarVersion): WorkingCalendar => {
  const covers = content.covers ?? { from: PlainDate.parse('1900-01-01'), to: PlainDate.parse('2199-12-31') }
  const nothing: WorkingCalendar = { id: '', covers, hours: [{ weekly: {}, seasons: [] }], daysOff: [], makeUpDays: [], specialHours: [], provisional: [] }
  return layOver(nothing, id, content)
}

/** One calendar with another level's rules laid over it. The result may be unusable (no sessions left): `calendarAt` checks. */
export function layOver(below: WorkingCalendar, id: string, content: CalendarContent): WorkingCalendar {
  const named = new Set([...content.daysOff, ...content.makeUpDays, ...content.specialHours].map(({ date }) => date))
  const works = new Set(content.worksOn.map(({ date }) => date))
  const rests = new Set(content.restsOn.map(({ date }) => date))
  return {
    ...below,
    id: below.id === '' ? id : `${below.id} + ${id}`,
    covers: content.covers ?? below.covers,
    hours: hoursOver(below.hours, content.hours),
    daysOff: [...below.daysOff.filter(({ date }) => !named.has(date) && !works.has(date)), ...content.daysOff],
    makeUpDays: [...below.makeUpDays.filter(({ date }) => !named.has(date) && !rests.has(date)), ...content.makeUpDays],
    specialHours: [...below.specialHours.filter(({ date }) => !named.has(date)), ...content.specialHours],
    provisional: [...below.provisional, ...content.provisional],
  }
}

/** Periods of hours laid over one another: at every first day of either, the weekdays of the upper over those of the lower. */
function hoursOver(below: readonly HoursPeriod[], above: readonly LayerHours[]): HoursPeriod[] {
  if (above.length === 0) return [...below]
  const starts = [...new Set([...below, ...above].map(({ from }) => from ?? ''))].sort()
  return starts.map((start) => {
    const lower = below.findLast(({ from }) => (from ?? '') <= start)
    const upper = above.findLast(({ from }) => (from ?? '') <= start)
    const source = upper?.source ?? lower?.source
    const from = [...below, ...above].find((period) => (period.from ?? '') === start)?.from
    return {
      ...(from === undefined ? {} : { from }), ...(source === undefined ? {} : { source }),
      weekly: weekOver(lower?.weekly ?? {}, upper?.weekly ?? {}),
      seasons: upper?.seasons ?? lower?.seasons ?? [],
    }
  })
}

function weekOver(below: WeeklyHours, above: WeeklyHours): WeeklyHours {
  const week: WeeklyHours = {}
  for (const weekday of WEEKDAYS) {
    const hours = above[weekday] ?? below[weekday]
    if (hours !== undefined) week[weekday] = hours
  }
  return week
}

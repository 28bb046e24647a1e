// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlainDate } from '../time.ts'

/** A time on the wall clock, `07:30`; `24:00` is the end of the day. */
export const ClockTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/)
export type ClockTime = z.infer<typeof ClockTime>

/** A day of the year without year, `04-16` (16 April). */
export const MonthDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
export type MonthDay = z.infer<typeof MonthDay>

/** Buổi làm việc: one unbroken stretch of working time, `07:30`–`11:30`; what lies between two sessions (lunch) is never counted. */
export const Session = z.strictObject({ from: ClockTime, to: ClockTime })
export type Session = z.infer<typeof Session>

/**
 * Giờ làm việc of one day of the week. `countsAsWorkingDay` says whether a limit in working days counts the day; left out
 * it is yes for Monday to Friday and no for Saturday and Sunday, so a half Saturday gives minutes but no working day.
 */
export const DayHours = z.strictObject({ sessions: z.array(Session).max(8), countsAsWorkingDay: z.boolean().optional() })
export type DayHours = z.infer<typeof DayHours>

/** Days of the week, Monday first, as calendars name them. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export const Weekday = z.enum(WEEKDAYS)
export type Weekday = z.infer<typeof Weekday>

/** Hours by day of the week; a day not named is a rest day (in a layer or a season: as below it). */
export const WeeklyHours = z.partialRecord(Weekday, DayHours)
export type WeeklyHours = z.infer<typeof WeeklyHours>

/** Giờ mùa hè, mùa đông: other hours from one day of the year to another, both included; may run over the new year. */
export const Season = z.strictObject({ name: z.string().min(1), from: MonthDay, to: MonthDay, weekly: WeeklyHours, source: z.string().optional() })
export type Season = z.infer<typeof Season>

/** The weekly and seasonal hours that hold from a day on (from the beginning when `from` is left out). */
export const HoursPeriod = z.strictObject({ from: PlainDate.optional(), weekly: WeeklyHours, seasons: z.array(Season).default([]), source: z.string().optional() })
export type HoursPeriod = z.infer<typeof HoursPeriod>

const named = { name: z.string().min(1), nameEn: z.string().optional(), source: z.string().min(1), provisional: z.boolean().default(false) }

/** Why a day is off: ngày lễ, nghỉ bù, nghỉ hoán đổi, or a day off of one province or agency. */
export const DayOffKind = z.enum(['holiday', 'compensation', 'swap', 'local'])
export type DayOffKind = z.infer<typeof DayOffKind>

/** Ngày nghỉ on a named date, with the law or decision that says so; `provisional` while none does. */
export const DayOff = z.strictObject({ date: PlainDate, kind: DayOffKind.default('holiday'), ...named })
export type DayOff = z.infer<typeof DayOff>

/**
 * Ngày làm bù: work on a rest day. The hours are those of the weekday it stands in for (`inPlaceOf`), unless it names its
 * own `sessions`, so that a national decision works for agencies with other hours.
 */
export const MakeUpDay = z.strictObject({
  date: PlainDate, inPlaceOf: PlainDate.optional(), sessions: z.array(Session).max(8).optional(), countsAsWorkingDay: z.boolean().default(true), ...named,
})
export type MakeUpDay = z.infer<typeof MakeUpDay>

/** A working day with other hours than usual (an afternoon closed, an evening open). */
export const SpecialHours = z.strictObject({ date: PlainDate, sessions: z.array(Session).min(1).max(8), countsAsWorkingDay: z.boolean().default(true), ...named })
export type SpecialHours = z.infer<typeof SpecialHours>

/** Days for which no decision is known yet; every answer that uses one says so. */
export const ProvisionalPeriod = z.strictObject({ from: PlainDate, to: PlainDate, reason: z.string().min(1), reasonEn: z.string().optional() })
export type ProvisionalPeriod = z.infer<typeof ProvisionalPeriod>

/** The days a calendar has data for; counting goes on outside them by weekly hours alone, and is then provisional. */
export const Coverage = z.strictObject({ from: PlainDate, to: PlainDate })
export type Coverage = z.infer<typeof Coverage>

/** Lịch làm việc: everything that says when an agency works, as one version of data. */
export const WorkingCalendar = z.strictObject({
  /** The version; every due time carries it. */
  id: z.string().min(1).max(200),
  name: z.string().optional(),
  covers: Coverage,
  hours: z.array(HoursPeriod).min(1),
  daysOff: z.array(DayOff).default([]),
  makeUpDays: z.array(MakeUpDay).default([]),
  specialHours: z.array(SpecialHours).default([]),
  provisional: z.array(ProvisionalPeriod).default([]),
})
export type WorkingCalendar = z.infer<typeof WorkingCalendar>

const office: DayHours = { sessions: [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }] }

/** Monday to Friday 07:30–11:30 and 13:00–17:00: 480 minutes a day, the hours taken where an agency has set no others. */
export const STANDARD_WEEK: WeeklyHours = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office }

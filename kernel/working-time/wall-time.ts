// SPDX-License-Identifier: Apache-2.0
import type { Instant, PlainDate } from '../time.ts'
import { WorkingTimeError } from './working-time-error.ts'

/**
 * Wall time as whole numbers. The clock on the wall in Vietnam is UTC+7 without summer time; we hold to that for every
 * date, also before 13 June 1975, when the zone tables of computers still switch between +7, +8 and +9. Whole minutes
 * and days are counted from 1970-01-01 00:00 on that wall and are negative before it.
 */
const OFFSET_MINUTES = 7 * 60
const MINUTE_MS = 60_000

/** Minutes from one midnight to the next. */
export const DAY_MINUTES = 1440

/** First and last day that the counting of time knows: 01/01/1900 and 31/12/2199, as day numbers. */
export const FIRST_DAY = -25_567
export const LAST_DAY = 84_005

const FIRST_MS = (FIRST_DAY * DAY_MINUTES - OFFSET_MINUTES) * MINUTE_MS
const END_MS = ((LAST_DAY + 1) * DAY_MINUTES - OFFSET_MINUTES) * MINUTE_MS

/** Milliseconds since 1970 UTC of an instant; refuses instants outside 1900–2199 and text that is no instant. */
export function supportedMillis(at: Instant): number {
  const millis = at.length === 24 ? canonicalMillis(at) : Date.parse(at)
  if (millis >= FIRST_MS && millis < END_MS) return millis
  throw new WorkingTimeError({ code: 'outside-supported-time', at })
}

const digit = (text: string, place: number): number => text.charCodeAt(place) - 48
const twoDigits = (text: string, place: number): number => digit(text, place) * 10 + digit(text, place + 1)

/** `2026-11-20T02:40:00.000Z`, the form in which the system itself writes instants, read a few times faster than by Date.parse. */
function canonicalMillis(at: string): number {
  const [month, day] = [twoDigits(at, 5), twoDigits(at, 8)]
  const [hour, minute] = [twoDigits(at, 11), twoDigits(at, 14)]
  // Anything odd goes the long way, which judges it.
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60) || at.charCodeAt(23) !== 90 || at.charCodeAt(10) !== 84) return Date.parse(at)
  const wholeDays = dayNumberOf(twoDigits(at, 0) * 100 + twoDigits(at, 2), month, day)
  return (wholeDays * DAY_MINUTES + hour * 60 + minute) * MINUTE_MS + twoDigits(at, 17) * 1000 + digit(at, 20) * 100 + twoDigits(at, 21)
}

/** The wall minute in which a count of milliseconds falls; seconds are dropped, as on the printed receipt. */
export const wallMinuteOfMillis = (millis: number): number => Math.floor(millis / MINUTE_MS) + OFFSET_MINUTES

/** Milliseconds since 1970 UTC at the start of a wall minute. */
export const millisOfWallMinute = (minute: number): number => (minute - OFFSET_MINUTES) * MINUTE_MS

/** The last millisecond of a wall day, how "24:00 ngày …" (BLDS 2015 Điều 148 khoản 6) is written without becoming the next day. */
export const endOfDayMillis = (day: number): number => (((day + 1) * DAY_MINUTES - OFFSET_MINUTES) * MINUTE_MS) - 1

/** The day number of a wall minute. */
export const dayOfMinute = (minute: number): number => Math.floor(minute / DAY_MINUTES)

/** Year, month 1–12 and day 1–31. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Day number of a civil date of the Gregorian calendar, by whole-number arithmetic (no Date object, no zone). */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** Civil date of a day number. */
export function civilDayOf(dayNumber: number): CivilDay {
  const z = dayNumber + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** 1 = Monday … 7 = Sunday of a day number. */
export const weekdayOfNumber = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1

const PAIRS: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))
const pair = (n: number): string => PAIRS[n] ?? String(n)

/** Day number of a `2026-11-20`. */
export const numberOfDate = (date: PlainDate): number => dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))

/** Dates once written are kept: there are only some 110,000 days, and deadlines fall on few of them. */
const DATES: (PlainDate | undefined)[] = Array.from({ length: LAST_DAY - FIRST_DAY + 1 })

/** `2026-11-20` of a day number. */
export function dateOfNumber(dayNumber: number): PlainDate {
  const known = DATES[dayNumber - FIRST_DAY]
  if (known !== undefined) return known
  const { year, month, day } = civilDayOf(dayNumber)
  const date = `${year}-${pair(month)}-${pair(day)}` as PlainDate
  if (dayNumber >= FIRST_DAY && dayNumber <= LAST_DAY) DATES[dayNumber - FIRST_DAY] = date
  return date
}

const CLOCK: readonly string[] = Array.from({ length: DAY_MINUTES + 1 }, (_, minute) => `${pair(Math.floor(minute / 60))}:${pair(minute % 60)}`)
const CLOCK_END: readonly string[] = CLOCK.map((time) => `T${time}:00.000Z`)

/** `HH:mm` of a minute of the day; 1440 is `24:00`. */
export const clockText = (minuteOfDay: number): string => CLOCK[minuteOfDay] ?? ''

/** Minutes since midnight of `HH:mm`. */
export const clockMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The instant of a count of milliseconds inside the supported years; whole minutes take a path without a Date object. */
export function instantOfMillis(millis: number): Instant {
  if (!(millis >= FIRST_MS && millis < END_MS)) throw new WorkingTimeError({ code: 'outside-supported-time', at: String(millis) })
  if (millis % MINUTE_MS !== 0) return new Date(millis).toISOString() as Instant
  const utcMinute = millis / MINUTE_MS
  const day = Math.floor(utcMinute / DAY_MINUTES)
  return (dateOfNumber(day) + (CLOCK_END[utcMinute - day * DAY_MINUTES] ?? '')) as Instant
}

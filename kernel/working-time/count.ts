// SPDX-License-Identifier: Apache-2.0
import type { Instant, PlainDate } from '../time.ts'
import type { CompiledCalendar, DayIndex, DayPattern } from './compile-calendar.ts'
import { DAY_MINUTES, dateOfNumber, dayOfMinute, instantOfMillis, LAST_DAY, FIRST_DAY, millisOfWallMinute, numberOfDate, supportedMillis, wallMinuteOfMillis } from './wall-time.ts'
import { WorkingTimeError } from './working-time-error.ts'

/** The longest amount of working minutes that is counted: a hundred years around the clock. */
export const MAX_MINUTES = 100 * 366 * DAY_MINUTES

/**
 * The moment when so many working minutes have passed since `at`. Counting starts at once inside a session, else at the
 * next opening; an amount used up exactly with a session ends at that end. Zero minutes is the moment itself.
 * Refuses amounts that are not whole or are negative.
 */
export function addWorkingMinutes(calendar: CompiledCalendar, at: Instant, minutes: number): Instant {
  if (minutes === 0) return at
  return instantOfMillis(millisOfWallMinute(wallMinuteAfter(calendar, wallMinuteOfMillis(supportedMillis(at)), minutes)))
}

/** The latest moment from which so many working minutes remain until `at`: the inverse walk, for reminders "n hours before". */
export function subtractWorkingMinutes(calendar: CompiledCalendar, at: Instant, minutes: number): Instant {
  if (minutes === 0) return at
  return instantOfMillis(millisOfWallMinute(wallMinuteBefore(calendar, wallMinuteOfMillis(supportedMillis(at)), minutes)))
}

/** Working minutes from one moment to another; negative when `to` lies before `from`, so that the sign tells the order. */
export const workingMinutesBetween = (calendar: CompiledCalendar, from: Instant, to: Instant): number =>
  minutesBetween(calendar, wallMinuteOfMillis(supportedMillis(from)), wallMinuteOfMillis(supportedMillis(to)))

/** Whether work goes on at a moment: inside a session, its first minute included, its end not. */
export function isWorkingTime(calendar: CompiledCalendar, at: Instant): boolean {
  const minute = wallMinuteOfMillis(supportedMillis(at))
  const pattern = patternAt(calendar, dayOfMinute(minute))
  const ofDay = minute - dayOfMinute(minute) * DAY_MINUTES
  return pattern.starts.some((start, i) => start <= ofDay && ofDay < (pattern.ends[i] ?? 0))
}

/** Whether a limit in working days counts this day. */
export const isWorkingDay = (calendar: CompiledCalendar, day: PlainDate): boolean => patternAt(calendar, numberOfDate(day)).countsAsWorkingDay

/** The working day `count` working days after a day (before it when negative), the day itself not counted. Zero is the day itself. */
export const addWorkingDays = (calendar: CompiledCalendar, day: PlainDate, count: number): PlainDate => dateOfNumber(nthWorkingDay(calendar, numberOfDate(day), count))

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(calendar: CompiledCalendar, from: PlainDate, to: PlainDate): number {
  const [a, b] = [numberOfDate(from), numberOfDate(to)]
  const index = calendar.indexOver(Math.min(a, b), Math.max(a, b))
  return (index.workingDaysBefore[b + 1 - index.first] ?? 0) - (index.workingDaysBefore[a + 1 - index.first] ?? 0)
}

/** The hours of a day as `HH:mm` pairs and their sum, for calendars on screen and the axis of the clock strip. */
export const patternAt = (calendar: CompiledCalendar, day: number): DayPattern => patternIn(calendar.indexOver(day, day), day)

const NO_WORK: DayPattern = { starts: [], ends: [], minutes: 0, lastEnd: 0, countsAsWorkingDay: false }
const patternIn = (index: DayIndex, day: number): DayPattern => index.patterns[index.patternOf[day - index.first] ?? 0] ?? NO_WORK

/** Working minutes of a day before a minute of that day. */
function minutesWithin(pattern: DayPattern, minuteOfDay: number): number {
  let sum = 0
  for (let i = 0; i < pattern.starts.length; i++) {
    const start = pattern.starts[i] ?? 0
    if (minuteOfDay <= start) break
    sum += Math.min(minuteOfDay, pattern.ends[i] ?? start) - start
  }
  return sum
}

/** The minute of a day at which its first `minutes` working minutes are used up. */
function minuteWhenUsed(pattern: DayPattern, minutes: number): number {
  let left = minutes
  for (let i = 0; i < pattern.starts.length; i++) {
    const start = pattern.starts[i] ?? 0
    const length = (pattern.ends[i] ?? start) - start
    if (left <= length) return start + left
    left -= length
  }
  return pattern.lastEnd
}

/** The minute of a day from which exactly its last `minutes` working minutes follow. */
function minuteWhenLeft(pattern: DayPattern, minutes: number): number {
  let left = minutes
  for (let i = pattern.starts.length - 1; i >= 0; i--) {
    const end = pattern.ends[i] ?? 0
    const length = end - (pattern.starts[i] ?? end)
    if (left <= length) return end - left
    left -= length
  }
  return pattern.starts[0] ?? 0
}

/** Working minutes since the start of the index, up to a wall minute on a day inside it. */
function runningTotal(index: DayIndex, wallMinute: number): number {
  const day = dayOfMinute(wallMinute)
  return (index.minutesBefore[day - index.first] ?? 0) + minutesWithin(patternIn(index, day), wallMinute - day * DAY_MINUTES)
}

/** `workingMinutesBetween` on wall minutes. */
export function minutesBetween(calendar: CompiledCalendar, from: number, to: number): number {
  const [a, b] = [dayOfMinute(from), dayOfMinute(to)]
  const index = calendar.indexOver(Math.min(a, b), Math.max(a, b))
  return runningTotal(index, to) - runningTotal(index, from)
}

/** `addWorkingMinutes` on wall minutes. */
export function wallMinuteAfter(calendar: CompiledCalendar, wallMinute: number, minutes: number): number {
  assertAmount(minutes, MAX_MINUTES)
  if (minutes === 0) return wallMinute
  const startDay = dayOfMinute(wallMinute)
  let index = calendar.indexOver(startDay, startDay)
  let target = runningTotal(index, wallMinute) + minutes
  while ((index.minutesBefore[index.last + 1 - index.first] ?? 0) < target) {
    if (index.last >= LAST_DAY) throw new WorkingTimeError({ code: 'outside-supported-time', at: `${dateOfNumber(startDay)} + ${minutes} min` })
    index = calendar.indexOver(startDay, index.last + 1)
    target = runningTotal(index, wallMinute) + minutes
  }
  const day = firstDayReaching(index, startDay, target)
  return day * DAY_MINUTES + minuteWhenUsed(patternIn(index, day), target - (index.minutesBefore[day - index.first] ?? 0))
}

/** The first day from `from` on by whose end the running total reaches `target`: strides that double, then halving. */
function firstDayReaching(index: DayIndex, from: number, target: number): number {
  const totals = index.minutesBefore
  let low = from - index.first
  let stride = 1
  while (low + stride < totals.length - 1 && (totals[low + stride] ?? 0) < target) {
    low += stride
    stride *= 2
  }
  let high = Math.min(low + stride - 1, totals.length - 2)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((totals[middle + 1] ?? 0) >= target) high = middle
    else low = middle + 1
  }
  return low + index.first
}

function wallMinuteBefore(calendar: CompiledCalendar, wallMinute: number, minutes: number): number {
  assertAmount(minutes, MAX_MINUTES)
  const endDay = dayOfMinute(wallMinute)
  let index = calendar.indexOver(endDay, endDay)
  let target = runningTotal(index, wallMinute) - minutes
  while (target < 0) {
    if (index.first <= FIRST_DAY) throw new WorkingTimeError({ code: 'outside-supported-time', at: `${dateOfNumber(endDay)} − ${minutes} min` })
    index = calendar.indexOver(index.first - 1, endDay)
    target = runningTotal(index, wallMinute) - minutes
  }
  let [low, high] = [0, endDay - index.first]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((index.minutesBefore[middle] ?? 0) <= target) low = middle
    else high = middle - 1
  }
  // Of several days that start with the same total only the last has work before the moment; the search above found it.
  const pattern = patternIn(index, low + index.first)
  return (low + index.first) * DAY_MINUTES + minuteWhenLeft(pattern, pattern.minutes - (target - (index.minutesBefore[low] ?? 0)))
}

/** `addWorkingDays` on day numbers. */
export function nthWorkingDay(calendar: CompiledCalendar, day: number, count: number): number {
  assertAmount(Math.abs(count), MAX_MINUTES / DAY_MINUTES)
  if (count === 0) return day
  let index = calendar.indexOver(day, day)
  for (;;) {
    const before = index.workingDaysBefore[count > 0 ? day + 1 - index.first : day - index.first] ?? 0
    const found = index.workingDays[count > 0 ? before + count - 1 : before + count]
    if (found !== undefined) return found
    if (count > 0 ? index.last >= LAST_DAY : index.first <= FIRST_DAY) throw new WorkingTimeError({ code: 'outside-supported-time', at: `${dateOfNumber(day)} ${count > 0 ? '+' : '−'} ${Math.abs(count)} days` })
    index = count > 0 ? calendar.indexOver(index.first, index.last + 1) : calendar.indexOver(index.first - 1, index.last)
  }
}

function assertAmount(amount: number, most: number): void {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > most) throw new WorkingTimeError({ code: 'limit-out-of-range', amount })
}

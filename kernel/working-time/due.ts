// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '../time.ts'
import type { CompiledCalendar } from './compile-calendar.ts'
import { minutesBetween, nthWorkingDay, patternAt, wallMinuteAfter } from './count.ts'
import type { Limit } from './limit.ts'
import { DAY_OF_WORK_MINUTES } from './limit.ts'
import type { Pause, PausedStretch } from './pause.ts'
import { pausedStretches } from './pause.ts'
import { DAY_MINUTES, civilDayOf, dayNumberOf, dayOfMinute, daysInMonth, endOfDayMillis, instantOfMillis, millisOfWallMinute, numberOfDate, supportedMillis, wallMinuteOfMillis } from './wall-time.ts'

/**
 * Received after this minute of the day, a same-day limit ends the next working day; 15:00:00 itself is before.
 * @law Nghị định 61/2018/NĐ-CP, Điều 18 khoản 2
 */
export const SAME_DAY_CUT_OFF_MINUTE = 15 * 60

/** Hạn: when something is due, by which version of the calendar, and what it would be without pauses. */
export interface Deadline {
  readonly dueAt: Instant
  /** Hẹn lần đầu: before the pauses moved it; the same as `dueAt` without pauses. */
  readonly dueBeforePauses: Instant
  readonly calendarId: string
  /** A day between receipt and due time stands in the calendar without a decision (tạm tính). */
  readonly provisional: boolean
}

/** When a limit ends that began at `receivedAt`. The same answer as `deadline(…).dueAt`. */
export function dueAt(limit: Limit, receivedAt: Instant, calendar: CompiledCalendar, pauses: readonly Pause[] = [], asOf?: Instant): Instant {
  const received = supportedMillis(receivedAt)
  const base = dueMillis(limit, received, calendar)
  if (pauses.length === 0) return instantOfMillis(base)
  return instantOfMillis(movedByPauses(limit, base, received, calendar, pauses, asOf).due)
}

/**
 * When a limit ends that began at `receivedAt`, with the calendar version it was counted by. Pauses move the due time by
 * exactly their working minutes; one that begins when the limit has already run out moves nothing. A pause that still
 * lasts is counted until `asOf`. Throws `WorkingTimeError` for what cannot be counted.
 */
export function deadline(limit: Limit, receivedAt: Instant, calendar: CompiledCalendar, pauses: readonly Pause[] = [], asOf?: Instant): Deadline {
  const received = supportedMillis(receivedAt)
  const base = dueMillis(limit, received, calendar)
  const due = pauses.length === 0 ? base : movedByPauses(limit, base, received, calendar, pauses, asOf).due
  const dueBeforePauses = instantOfMillis(base)
  return {
    dueAt: due === base ? dueBeforePauses : instantOfMillis(due),
    dueBeforePauses,
    calendarId: calendar.id,
    provisional: usesProvisionalDay(calendar, received, due),
  }
}

/** Whether a day from the one moment to the other is provisional. */
export function usesProvisionalDay(calendar: CompiledCalendar, fromMillis: number, toMillis: number): boolean {
  const [a, b] = [dayOfMinute(wallMinuteOfMillis(fromMillis)), dayOfMinute(wallMinuteOfMillis(toMillis))]
  const [from, to] = [Math.min(a, b), Math.max(a, b)]
  const index = calendar.indexOver(from, to)
  return index.provisionalBefore[to + 1 - index.first] !== index.provisionalBefore[from - index.first]
}

/** The end of the last session of a day, as milliseconds. */
export const closingMillis = (calendar: CompiledCalendar, day: number): number => millisOfWallMinute(day * DAY_MINUTES + patternAt(calendar, day).lastEnd)

/** When a limit ends, before pauses. Milliseconds since 1970 UTC. */
export function dueMillis(limit: Limit, received: number, calendar: CompiledCalendar): number {
  const minute = wallMinuteOfMillis(received)
  const day = dayOfMinute(minute)
  switch (limit.kind) {
    case 'workingDays': {
      if (limit.days === 0) return millisOfWallMinute(wallMinuteAfter(calendar, minute, (limit.quarters * DAY_OF_WORK_MINUTES) / 4))
      const last = nthWorkingDay(calendar, day, limit.days)
      if (limit.quarters === 0) return closingMillis(calendar, last)
      return millisOfWallMinute(wallMinuteAfter(calendar, (last + 1) * DAY_MINUTES, (limit.quarters * DAY_OF_WORK_MINUTES) / 4))
    }
    case 'calendarDays': {
      const last = day + limit.days
      return closingMillis(calendar, patternAt(calendar, last).countsAsWorkingDay ? last : nthWorkingDay(calendar, last, 1))
    }
    case 'workingMinutes': return millisOfWallMinute(wallMinuteAfter(calendar, minute, limit.minutes))
    case 'sameDay': return closingMillis(calendar, canEndToday(calendar, received) ? day : nthWorkingDay(calendar, day, 1))
    case 'months': return endOfDayMillis(sameDayMonthsLater(day, limit.months))
    case 'clockHours': return received + limit.hours * 3_600_000
    case 'fixedDate': return endOfDayMillis(numberOfDate(limit.before) - 1)
  }
}

/** Whether a same-day limit ends on the day of receipt: a working day, not after 15:00, and not after its last session. */
export function canEndToday(calendar: CompiledCalendar, received: number): boolean {
  const day = dayOfMinute(wallMinuteOfMillis(received))
  const pattern = patternAt(calendar, day)
  const latest = Math.min(SAME_DAY_CUT_OFF_MINUTE, pattern.lastEnd)
  return pattern.countsAsWorkingDay && received <= millisOfWallMinute(day * DAY_MINUTES + latest)
}

/** @law BLDS 2015, Điều 148 khoản 3: a month without that day number ends the limit on its last day. */
function sameDayMonthsLater(day: number, months: number): number {
  const civil = civilDayOf(day)
  const count = civil.year * 12 + civil.month - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  return dayNumberOf(year, month, Math.min(civil.day, daysInMonth(year, month)))
}

/** A due time after pauses, and the stretches that moved it with their working minutes. */
export interface MovedDue {
  readonly due: number
  readonly movedBy: readonly (PausedStretch & { readonly minutes: number })[]
}

/** Moves a due time (milliseconds) by the pauses that began before it was reached. */
export function movedByPauses(limit: Limit, base: number, received: number, calendar: CompiledCalendar, pauses: readonly Pause[], asOf?: Instant): MovedDue {
  const movedBy: (PausedStretch & { minutes: number })[] = []
  if (limit.kind === 'fixedDate') return { due: base, movedBy }
  let due = base
  for (const stretch of pausedStretches(pauses, wallMinuteOfMillis(received), asOf)) {
    if (millisOfWallMinute(stretch.from) >= due) break
    const minutes = minutesBetween(calendar, stretch.from, stretch.to)
    movedBy.push({ ...stretch, minutes })
    if (minutes > 0) due = millisOfWallMinute(wallMinuteAfter(calendar, wallMinuteOfMillis(due), minutes))
  }
  return { due, movedBy }
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '../time.ts'
import type { CompiledCalendar } from './compile-calendar.ts'
import { minutesBetween } from './count.ts'
import { isPausedAt, pausedStretches } from './pause.ts'
import type { Pause } from './pause.ts'
import { dayOfMinute, supportedMillis, wallMinuteOfMillis } from './wall-time.ts'

/** Trước hạn, đúng hạn, trễ hạn: how something finished stands to its due time. */
export type Punctuality = 'early' | 'onTime' | 'late'

/** Trong hạn, đến hạn hôm nay, quá hạn, tạm dừng: how something still open stands to its due time. */
export type Standing = 'inTime' | 'dueToday' | 'overdue' | 'paused'

const wallDay = (at: Instant): number => dayOfMinute(wallMinuteOfMillis(supportedMillis(at)))

/**
 * Early on a day before the due day, on time on the due day and not after the due time, late after it. Judged by the moment
 * the result reached the desk, not by when the citizen fetched it.
 */
export function punctualityOf(finishedAt: Instant, dueAt: Instant): Punctuality {
  if (supportedMillis(finishedAt) > supportedMillis(dueAt)) return 'late'
  return wallDay(finishedAt) < wallDay(dueAt) ? 'early' : 'onTime'
}

/**
 * How an open matter stands now. While a pause that began before the due time lasts, it is paused and cannot be overdue;
 * a pause that began after the due time does not heal the delay.
 */
export function standingOf(now: Instant, dueAt: Instant, pauses: readonly Pause[] = []): Standing {
  const dueMillis = supportedMillis(dueAt)
  if (isPausedAt(pauses.filter(({ from }) => supportedMillis(from) < dueMillis), now)) return 'paused'
  if (supportedMillis(now) > dueMillis) return 'overdue'
  return wallDay(now) === wallDay(dueAt) ? 'dueToday' : 'inTime'
}

/** Working minutes used from receipt to a later moment, pauses taken out. Zero when the moment lies before receipt. */
export function workingMinutesUsed(calendar: CompiledCalendar, receivedAt: Instant, until: Instant, pauses: readonly Pause[] = []): number {
  const [start, end] = [wallMinuteOfMillis(supportedMillis(receivedAt)), wallMinuteOfMillis(supportedMillis(until))]
  if (end <= start) return 0
  return pausedStretches(pauses, start, until).reduce(
    (used, { from, to }) => used - (from < end ? minutesBetween(calendar, from, Math.min(to, end)) : 0), minutesBetween(calendar, start, end))
}

/**
 * The two sums behind "time saved" over many finished matters: saved = 1 − used / allowed. Kept as whole minutes so that the
 * share can show numerator and denominator (`percentOf(allowed − used, allowed)`); a negative numerator means more was used.
 */
export const savedMinutes = (matters: readonly { readonly used: number; readonly allowed: number }[]): { readonly saved: number; readonly allowed: number } => {
  const allowed = matters.reduce((sum, matter) => sum + matter.allowed, 0)
  return { saved: allowed - matters.reduce((sum, matter) => sum + matter.used, 0), allowed }
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '../time.ts'
import type { CompiledCalendar } from './compile-calendar.ts'
import { nthWorkingDay, patternAt } from './count.ts'
import { canEndToday, closingMillis } from './due.ts'
import { DAY_MINUTES, dayOfMinute, instantOfMillis, millisOfWallMinute, supportedMillis, wallMinuteOfMillis } from './wall-time.ts'

/** Chuyển hồ sơ: until when the desk hands a dossier on, and whether that is still the day of receipt. */
export interface HandOver {
  readonly by: Instant
  readonly isSameDay: boolean
}

/**
 * Until when the desk hands over what it received: within the working day of receipt; received after 15:00 or on a day off, with
 * the opening of the next working day. A task of the desk, not a deadline of the applicant's.
 * @law Nghị định 61/2018/NĐ-CP, Điều 18 khoản 2
 */
export function handOverOf(receivedAt: Instant, calendar: CompiledCalendar): HandOver {
  const received = supportedMillis(receivedAt)
  const day = dayOfMinute(wallMinuteOfMillis(received))
  if (canEndToday(calendar, received)) return { by: instantOfMillis(closingMillis(calendar, day)), isSameDay: true }
  const next = nthWorkingDay(calendar, day, 1)
  return { by: instantOfMillis(millisOfWallMinute(next * DAY_MINUTES + (patternAt(calendar, next).starts[0] ?? 0))), isSameDay: false }
}

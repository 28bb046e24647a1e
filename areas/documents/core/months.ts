// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'

/** The day some months later: the same day number, or the last day of that month; it does not roll over days off. @law Bộ luật Dân sự 2015, Điều 148 khoản 3 */
export function plusMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate()
  return `${String(inYear).padStart(4, '0')}-${String(inMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}` as PlainDate
}

/** Tài liệu được soát xét định kỳ at most this many months after it took effect. */
export const LONGEST_REVIEW_MONTHS = 36

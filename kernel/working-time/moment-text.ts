// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '../sentence.ts'
import type { Instant } from '../time.ts'
import { cleanText } from '../vietnamese-text.ts'
import { DAY_MINUTES, FIRST_DAY, LAST_DAY, dayNumberOf, daysInMonth, instantOfMillis, millisOfWallMinute } from './wall-time.ts'

/** Why a text is no moment: not in the form, a day or time that does not exist, or outside the supported years. */
export type MomentRefusal =
  | { readonly code: 'moment-unreadable'; readonly text: string }
  | { readonly code: 'moment-without-time'; readonly text: string }
  | { readonly code: 'moment-month-unreal'; readonly month: number }
  | { readonly code: 'moment-day-unreal'; readonly month: number; readonly year: number; readonly days: number }
  | { readonly code: 'moment-time-unreal'; readonly text: string }
  | { readonly code: 'moment-outside-supported-time'; readonly text: string }

/** The refusal in both languages. */
export function sayMomentRefusal(refusal: MomentRefusal): Sentence {
  switch (refusal.code) {
    case 'moment-unreadable':
      return { vi: `Không đọc được thời điểm "${refusal.text}". Ghi như 2026-11-16T08:30 (giờ Việt Nam) hoặc 2026-11-16T08:30:00+07:00.`, en: `The moment "${refusal.text}" cannot be read. Write it like 2026-11-16T08:30 (Vietnam time) or 2026-11-16T08:30:00+07:00.` }
    case 'moment-without-time':
      return { vi: `Thời điểm "${refusal.text}" chưa có giờ. Ghi như ${refusal.text}T08:30.`, en: `The moment "${refusal.text}" has no time. Write it like ${refusal.text}T08:30.` }
    case 'moment-month-unreal':
      return { vi: `Không có tháng ${refusal.month}; tháng từ 01 đến 12.`, en: `There is no month ${refusal.month}; months are 01 to 12.` }
    case 'moment-day-unreal':
      return { vi: `Tháng ${refusal.month} năm ${refusal.year} chỉ có ${refusal.days} ngày. Hãy sửa ngày.`, en: `Month ${refusal.month} of ${refusal.year} has only ${refusal.days} days. Correct the day.` }
    case 'moment-time-unreal':
      return { vi: `Giờ trong "${refusal.text}" không có thật: giờ từ 00 đến 23, phút và giây từ 00 đến 59.`, en: `The time in "${refusal.text}" does not exist: hours 00 to 23, minutes and seconds 00 to 59.` }
    case 'moment-outside-supported-time':
      return { vi: `Thời điểm "${refusal.text}" nằm ngoài khoảng tính được (01/01/1900 đến 31/12/2199).`, en: `The moment "${refusal.text}" is outside the supported time (01/01/1900 to 31/12/2199).` }
  }
}

export type ReadMoment = { readonly ok: true; readonly at: Instant } | { readonly ok: false; readonly refusal: MomentRefusal }

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/

/** Reads an ISO moment; without an offset it is wall time in Vietnam. Days and times that do not exist are refused, never bent. */
export function readMoment(written: string): ReadMoment {
  const text = cleanText(written)
  const found = MOMENT.exec(text)
  if (found === null) return no({ code: 'moment-unreadable', text })
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(found[group] ?? 0))
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined || second === undefined) return no({ code: 'moment-unreadable', text })
  if (month < 1 || month > 12) return no({ code: 'moment-month-unreal', month })
  if (day < 1 || day > daysInMonth(year, month)) return no({ code: 'moment-day-unreal', month, year, days: daysInMonth(year, month) })
  if (found[4] === undefined) return no({ code: 'moment-without-time', text })
  const offset = offsetMinutes(found[8])
  if (hour > 23 || minute > 59 || second > 59 || offset === undefined) return no({ code: 'moment-time-unreal', text })

  const dayNumber = dayNumberOf(year, month, day)
  // One day inside the ends, so that no offset leads out of the supported years.
  if (dayNumber <= FIRST_DAY || dayNumber >= LAST_DAY) return no({ code: 'moment-outside-supported-time', text })
  const wallMinute = dayNumber * DAY_MINUTES + hour * 60 + minute + (7 * 60 - offset)
  const millis = Number((found[7] ?? '0').slice(0, 3).padEnd(3, '0'))
  return { ok: true, at: instantOfMillis(millisOfWallMinute(wallMinute) + second * 1000 + millis) }
}

const no = (refusal: MomentRefusal): ReadMoment => ({ ok: false, refusal })

/** Minutes east of UTC; Vietnam's own when none is written; undefined for one that no clock has. */
function offsetMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return 7 * 60
  if (text === 'Z' || text === 'z') return 0
  const hours = Number(text.slice(1, 3))
  const minutes = text.length > 3 ? Number(text.slice(-2)) : 0
  if (hours > 14 || minutes > 59) return undefined
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '../sentence.ts'
import type { NamedDay } from './compile-calendar.ts'
import type { Limit } from './limit.ts'
import { DAY_MINUTES, civilDayOf, clockText, weekdayOfNumber } from './wall-time.ts'

const WEEKDAY_VI = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']
const WEEKDAY_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Thứ of a day number, in words. */
export const weekdayText = (day: number): Sentence => ({ vi: WEEKDAY_VI[weekdayOfNumber(day) - 1] ?? '', en: WEEKDAY_EN[weekdayOfNumber(day) - 1] ?? '' })

/** `24/11/2026` of a day number. */
export function dayText(day: number): string {
  const { year, month, day: ofMonth } = civilDayOf(day)
  return `${String(ofMonth).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}

/** A length of working time: "4 giờ 30 phút", "45 phút"; never turned into days. */
export function durationText(minutes: number): Sentence {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const vi = [hours > 0 ? `${hours} giờ` : '', rest > 0 || hours === 0 ? `${rest} phút` : ''].filter(Boolean).join(' ')
  const en = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
  return { vi, en }
}

const QUARTER = ['', '¼', '½', '¾']

/** A limit in words: "2½ ngày làm việc". */
export function limitText(limit: Limit): Sentence {
  switch (limit.kind) {
    case 'workingDays': {
      const amount = `${limit.days > 0 ? limit.days : ''}${QUARTER[limit.quarters] ?? ''}`
      return { vi: `${amount} ngày làm việc`, en: `${amount} working day${limit.days > 1 ? 's' : ''}` }
    }
    case 'calendarDays': return { vi: `${limit.days} ngày`, en: `${limit.days} day${limit.days > 1 ? 's' : ''}` }
    case 'workingMinutes':
      return limit.minutes % 60 === 0
        ? { vi: `${limit.minutes / 60} giờ làm việc`, en: `${limit.minutes / 60} working hour${limit.minutes > 60 ? 's' : ''}` }
        : { vi: `${limit.minutes} phút làm việc`, en: `${limit.minutes} working minutes` }
    case 'sameDay': return { vi: 'trong ngày', en: 'the same day' }
    case 'months': return { vi: `${limit.months} tháng`, en: `${limit.months} month${limit.months > 1 ? 's' : ''}` }
    case 'clockHours': return { vi: `${limit.hours} giờ đồng hồ`, en: `${limit.hours} clock hour${limit.hours > 1 ? 's' : ''}` }
    case 'fixedDate': {
      const date = `${limit.before.slice(8, 10)}/${limit.before.slice(5, 7)}/${limit.before.slice(0, 4)}`
      return { vi: `trước ngày ${date}`, en: `before ${date}` }
    }
  }
}

const unsettled = (provisional: boolean): Sentence => (provisional ? { vi: ', tạm tính vì chưa có quyết định', en: ', provisional: not yet decided' } : { vi: '', en: '' })

/** Why a day has no working time, or none that counts: the rest day of the week or the named day off with its ground. */
export function offText(day: number, named: NamedDay | undefined, hasSessions: boolean): Sentence {
  if (named?.kind === 'off') {
    const { name, nameEn, source, provisional } = named.entry
    const mark = unsettled(provisional)
    return { vi: `${name} (${source}${mark.vi})`, en: `${nameEn ?? name} (${source}${mark.en})` }
  }
  if (hasSessions) return { vi: 'có giờ làm việc nhưng theo lịch không tính là ngày làm việc', en: 'has working hours but by the calendar is no working day' }
  const weekday = weekdayText(day)
  return weekdayOfNumber(day) >= 6 ? { vi: `nghỉ hằng tuần (${weekday.vi})`, en: `weekly rest (${weekday.en})` } : { vi: `không có giờ làm việc (${weekday.vi})`, en: `no working hours (${weekday.en})` }
}

/** What is special about a working day: làm bù, giờ riêng; undefined for an ordinary one. */
export function workText(named: NamedDay | undefined): Sentence | undefined {
  if (named === undefined || named.kind === 'off') return undefined
  const { name, nameEn, source, provisional } = named.entry
  const mark = unsettled(provisional)
  return { vi: `${name} (${source}${mark.vi})`, en: `${nameEn ?? name} (${source}${mark.en})` }
}

/** `17:00 ngày 23/11/2026` of a wall minute; the last minute of a day reads 24:00 when the limit runs to its end. */
export function momentText(wallMinute: number, untilMidnight: boolean): Sentence {
  const day = Math.floor(wallMinute / DAY_MINUTES)
  const time = untilMidnight ? '24:00' : clockText(wallMinute - day * DAY_MINUTES)
  return { vi: `${time} ngày ${dayText(day)}`, en: `${time} on ${dayText(day)}` }
}

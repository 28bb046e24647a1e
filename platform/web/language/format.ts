// SPDX-License-Identifier: Apache-2.0
import type { Language } from '#kernel/sentence.ts'
import { dayOf, type Instant, type PlainDate, wallTimeOf, weekdayOf } from '#kernel/time.ts'

const DAY_MINUTES = 480
const WEEKDAYS = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const
const SHORT_WEEKDAYS = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const
const two = (value: number) => String(value).padStart(2, '0')

/** `06/07/2022`, in both languages: papers here know no other order. */
export const dateText = (day: PlainDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** `06/07`, only where the year stands on the screen. */
export const shortDateText = (day: PlainDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}`

/** `06/07/2022 17:00`, for columns. */
export const instantText = (at: Instant): string => `${dateText(dayOf(at))} ${wallTimeOf(at)}`

/** `06/07 17:00`, for narrow columns. */
export const shortInstantText = (at: Instant): string => `${shortDateText(dayOf(at))} ${wallTimeOf(at)}`

/** `17:00 ngày 06/07/2022`, inside a sentence. */
export const instantPhrase = (at: Instant, language: Language): string =>
  language === 'vi' ? `${wallTimeOf(at)} ngày ${dateText(dayOf(at))}` : `${wallTimeOf(at)} on ${dateText(dayOf(at))}`

/** `Thứ Tư, 29/06/2022 · 09:40`, as the masthead shows it. */
export const clockText = (at: Instant, language: Language): string =>
  `${weekdayText(dayOf(at), language)}, ${dateText(dayOf(at))} · ${wallTimeOf(at)}`

export const weekdayText = (day: PlainDate, language: Language): string => WEEKDAYS[language][weekdayOf(day) - 1] ?? ''
export const shortWeekdayText = (day: PlainDate, language: Language): string => SHORT_WEEKDAYS[language][weekdayOf(day) - 1] ?? ''

/** Working minutes in hours: `2 giờ 50`, `45 phút`, `16 giờ`. */
export function hoursText(minutes: number, language: Language): string {
  const whole = Math.abs(Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return language === 'vi' ? `${rest} phút` : `${rest} min`
  if (rest === 0) return language === 'vi' ? `${hours} giờ` : `${hours} h`
  return language === 'vi' ? `${hours} giờ ${two(rest)}` : `${hours} h ${two(rest)}`
}

/** Working minutes in days of eight hours: `1 ngày 6 giờ`, `2 ngày`, `2 giờ 50`. */
export function workingTimeText(minutes: number, language: Language): string {
  const whole = Math.abs(Math.round(minutes))
  const days = Math.floor(whole / DAY_MINUTES)
  const rest = whole % DAY_MINUTES
  if (days === 0) return hoursText(whole, language)
  const dayWords = language === 'vi' ? `${numberText(days, language)} ngày` : `${numberText(days, language)} ${days === 1 ? 'day' : 'days'}`
  return rest === 0 ? dayWords : `${dayWords} ${hoursText(rest, language)}`
}

/** `1.284` in Vietnamese, `1,284` in English; at most `decimals` places, none that say nothing. */
export function numberText(value: number, language: Language, decimals = 0): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  const kept = fraction.replace(/0+$/, '')
  const sign = value < 0 && (Number(whole) !== 0 || kept !== '') ? '−' : ''
  return sign + grouped + (kept === '' ? '' : (language === 'vi' ? ',' : '.') + kept)
}

/** `98,6%`: one decimal, always shown, so columns stand straight. */
export function percentText(percent: number, language: Language): string {
  const text = (Math.round(percent * 10 + Number.EPSILON) / 10).toFixed(1)
  return `${language === 'vi' ? text.replace('.', ',') : text}%`
}

/** `136/138`, never a number without what it is out of. */
export const ratioText = (part: number, whole: number, language: Language): string => `${numberText(part, language)}/${numberText(whole, language)}`

/** `8.000 đồng`. */
export const moneyText = (dong: number, language: Language): string => `${numberText(dong, language)} ${language === 'vi' ? 'đồng' : 'VND'}`

/** `1,4 MB`, `320 KB`: sizes of files. */
export function fileSizeText(bytes: number, language: Language): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${numberText(bytes / 1024, language)} KB`
  return `${numberText(bytes / 1024 / 1024, language, 1)} MB`
}

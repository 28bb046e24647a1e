// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '../sentence.ts'
import { PlainDate } from '../time.ts'
import { cleanText, foldText } from '../vietnamese-text.ts'
import type { Limit } from './limit.ts'
import { MAX_DAYS, quartersOf } from './limit.ts'

/** Why a text is no limit: which word is missing, unclear or too much. */
export type LimitRefusal =
  | { readonly code: 'limit-empty' }
  | { readonly code: 'limit-without-number'; readonly text: string }
  | { readonly code: 'limit-number-unclear'; readonly number: string }
  | { readonly code: 'limit-not-positive'; readonly text: string }
  | { readonly code: 'limit-unit-unknown'; readonly unit: string }
  | { readonly code: 'limit-unit-missing'; readonly number: string }
  | { readonly code: 'limit-hours-unclear'; readonly text: string }
  | { readonly code: 'limit-fraction-not-usable'; readonly text: string }
  | { readonly code: 'limit-too-long'; readonly text: string }
  | { readonly code: 'limit-date-unreal'; readonly date: string }
  | { readonly code: 'limit-in-several-parts'; readonly text: string }

export type ReadLimit = { readonly ok: true; readonly limit: Limit } | { readonly ok: false; readonly refusal: LimitRefusal }

const EXAMPLES = '"5 ngày làm việc", "10 ngày", "8 giờ làm việc", "90 phút làm việc", "½ ngày làm việc", "2 tháng", "trong ngày"'

/** The refusal in both languages, with what to write instead. */
export function sayLimitRefusal(refusal: LimitRefusal): Sentence {
  switch (refusal.code) {
    case 'limit-empty':
      return { vi: `Chưa ghi thời hạn. Ghi như ${EXAMPLES}.`, en: `The limit is empty. Write it like ${EXAMPLES}.` }
    case 'limit-without-number':
      return { vi: `Thời hạn "${refusal.text}" không có số. Ghi như ${EXAMPLES}.`, en: `The limit "${refusal.text}" has no number. Write it like ${EXAMPLES}.` }
    case 'limit-number-unclear':
      return { vi: `Số "${refusal.number}" không rõ. Ghi số nguyên, hoặc có ¼, ½, ¾ (1000 viết liền, không có dấu chấm).`, en: `The number "${refusal.number}" is unclear. Write a whole number, or one with ¼, ½, ¾ (1000 without a separator).` }
    case 'limit-not-positive':
      return { vi: `Thời hạn "${refusal.text}" phải lớn hơn 0.`, en: `The limit "${refusal.text}" must be more than 0.` }
    case 'limit-unit-unknown':
      return { vi: `Không hiểu đơn vị "${refusal.unit}". Dùng: ngày làm việc, ngày, giờ làm việc, phút làm việc, giờ đồng hồ, tháng, trong ngày.`, en: `Unknown unit "${refusal.unit}". Use: ngày làm việc, ngày, giờ làm việc, phút làm việc, giờ đồng hồ, tháng, trong ngày.` }
    case 'limit-unit-missing':
      return { vi: `Sau số ${refusal.number} chưa có đơn vị: ngày làm việc, ngày, giờ làm việc, phút làm việc hay tháng?`, en: `No unit after ${refusal.number}: ngày làm việc, ngày, giờ làm việc, phút làm việc or tháng?` }
    case 'limit-hours-unclear':
      return { vi: `"${refusal.text}" chưa rõ là thời gian làm việc hay thời gian liên tục. Ghi "giờ làm việc" (hoặc "phút làm việc"), hoặc "giờ đồng hồ".`, en: `"${refusal.text}" may mean working time or clock time. Write "giờ làm việc" (or "phút làm việc"), or "giờ đồng hồ".` }
    case 'limit-fraction-not-usable':
      return { vi: `"${refusal.text}" không tính được: ngày làm việc chỉ lẻ ¼, ½, ¾; giờ làm việc phải tròn phút; ngày, tháng và giờ đồng hồ phải là số nguyên.`, en: `"${refusal.text}" cannot be counted: working days only have ¼, ½, ¾; working hours must make whole minutes; days, months and clock hours are whole.` }
    case 'limit-too-long':
      return { vi: `Thời hạn "${refusal.text}" dài quá: nhiều nhất 100 năm (36.500 ngày).`, en: `The limit "${refusal.text}" is too long: at most 100 years (36,500 days).` }
    case 'limit-date-unreal':
      return { vi: `Ngày "${refusal.date}" không có thật. Ghi như "trước ngày 15/11/2026".`, en: `The date "${refusal.date}" does not exist. Write it like "trước ngày 15/11/2026".` }
    case 'limit-in-several-parts':
      return { vi: `Thời hạn "${refusal.text}" gồm nhiều phần. Hãy tính riêng từng phần.`, en: `The limit "${refusal.text}" has several parts. Count each part by itself.` }
  }
}

const LEAD = /^(?:khong qua|toi da|trong vong|trong thoi han|within|at most)\s+/
const TAIL = /,?\s*(?:ke tu|tinh tu|from|after)\s.*$/
const NUMBER = String.raw`-?(?:(?:\d+\s+)?\d+\s*\/\s*\d+|\d+(?:[.,]\d+)?\s*[¼½¾]?|[¼½¾]|nua)`
const AMOUNT = new RegExp(`^(${NUMBER})\\s*(.*)$`)
const HOURS_AND_MINUTES = /^(\d+)\s*(?:gio|hours?|h)\s*(?:lam viec\s*)?(\d+)\s*(?:phut|minutes?|min)(\s*lam viec)?$/
const BEFORE_DATE = /^(?:truoc|before)\s+(?:ngay\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/

type Unit = 'workingDay' | 'day' | 'workingHour' | 'workingMinute' | 'clockHour' | 'month' | 'unclear'

const UNITS: Readonly<Record<string, Unit>> = {
  'ngay lam viec': 'workingDay', 'working day': 'workingDay', 'working days': 'workingDay',
  'ngay': 'day', 'day': 'day', 'days': 'day', 'ngay lich': 'day', 'calendar day': 'day', 'calendar days': 'day',
  'gio lam viec': 'workingHour', 'gio hanh chinh': 'workingHour', 'h lam viec': 'workingHour', 'working hour': 'workingHour', 'working hours': 'workingHour',
  'phut lam viec': 'workingMinute', 'working minute': 'workingMinute', 'working minutes': 'workingMinute',
  'gio dong ho': 'clockHour', 'gio lien tuc': 'clockHour', 'clock hour': 'clockHour', 'clock hours': 'clockHour',
  'thang': 'month', 'month': 'month', 'months': 'month',
  'gio': 'unclear', 'phut': 'unclear', 'hour': 'unclear', 'hours': 'unclear', 'minute': 'unclear', 'minutes': 'unclear', 'h': 'unclear',
}

/**
 * Reads a limit as people write it in a form or on the command line; case, diacritics and Unicode form do not matter.
 * Strict: what can be read two ways is refused with the reason. Papers full of other words are read elsewhere.
 */
export function readLimit(written: string): ReadLimit {
  const text = cleanText(written)
  const folded = foldText(text).replace(/[.;]$/, '').replace(LEAD, '').replace(TAIL, '').trim()
  if (folded === '') return refused({ code: 'limit-empty' })
  if (/^(?:(?:ngay )?trong ngay(?: lam viec)?|(?:the )?same day)$/.test(folded)) return { ok: true, limit: { kind: 'sameDay' } }

  const date = BEFORE_DATE.exec(folded)
  if (date !== null) return beforeDate(date[1] ?? '', date[2] ?? '', date[3] ?? '')
  const both = HOURS_AND_MINUTES.exec(folded)
  if (both !== null) return /lam viec/.test(folded) ? minutesLimit(Number(both[1]) * 60 + Number(both[2]), text) : refused({ code: 'limit-hours-unclear', text })

  const amount = AMOUNT.exec(folded)
  if (amount === null) return refused({ code: 'limit-without-number', text })
  const [number, unitText] = [(amount[1] ?? '').trim(), (amount[2] ?? '').trim()]
  if (unitText === '') return refused({ code: 'limit-unit-missing', number })
  const unit = Object.hasOwn(UNITS, unitText) ? UNITS[unitText] : undefined
  if (unit === undefined) return refused(/\d|[¼½¾]/.test(unitText) || /\bva\b|\+/.test(unitText) ? { code: 'limit-in-several-parts', text } : { code: 'limit-unit-unknown', unit: asWritten(text, unitText) })
  const value = valueOf(number)
  if (value === undefined) return refused({ code: 'limit-number-unclear', number })
  return limitOf(value, unit, text)
}

/** The words as they were written, with their diacritics, where folding kept their places. */
function asWritten(text: string, folded: string): string {
  const place = foldText(text).indexOf(folded)
  return place >= 0 && foldText(text).length === text.length ? text.slice(place, place + folded.length) : folded
}

const refused = (refusal: LimitRefusal): ReadLimit => ({ ok: false, refusal })

const PARTS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 }

/** The value of a written number; undefined for a group of three digits after a mark ("1.000" is a thousand or one). */
function valueOf(number: string): number | undefined {
  const [sign, digits] = number.startsWith('-') ? [-1, number.slice(1)] : [1, number]
  if (digits === 'nua') return sign * 0.5
  if (/^\d+[.,]\d{3}/.test(digits)) return undefined
  const ratio = /^(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/.exec(digits)
  if (ratio !== null) return Number(ratio[3]) === 0 ? undefined : sign * (Number(ratio[1] ?? 0) + Number(ratio[2]) / Number(ratio[3]))
  const part = PARTS[digits.slice(-1)]
  const whole = (part === undefined ? digits : digits.slice(0, -1)).trim().replace(',', '.')
  if (part !== undefined && whole.includes('.')) return undefined
  return sign * (Number(whole) + (part ?? 0))
}

function limitOf(value: number, unit: Unit, text: string): ReadLimit {
  if (value <= 0) return refused({ code: 'limit-not-positive', text })
  switch (unit) {
    case 'unclear': return refused({ code: 'limit-hours-unclear', text })
    case 'workingHour': return minutesLimit(value * 60, text)
    case 'workingMinute': return minutesLimit(value, text)
    case 'workingDay': {
      const quarters = quartersOf(value)
      if (quarters === undefined) return refused({ code: 'limit-fraction-not-usable', text })
      return value > MAX_DAYS ? refused({ code: 'limit-too-long', text }) : { ok: true, limit: { kind: 'workingDays', days: Math.floor(value), quarters } }
    }
    // Half of a calendar day has no meaning; half a day is always work: that part of 480 working minutes.
    case 'day': return value < 1 ? limitOf(value, 'workingDay', text) : whole(value, MAX_DAYS, text, { kind: 'calendarDays', days: value })
    case 'month': return whole(value, 1200, text, { kind: 'months', months: value })
    case 'clockHour': return whole(value, MAX_DAYS * 24, text, { kind: 'clockHours', hours: value })
  }
}

function whole(value: number, most: number, text: string, limit: Limit): ReadLimit {
  if (!Number.isInteger(value)) return refused({ code: 'limit-fraction-not-usable', text })
  return value > most ? refused({ code: 'limit-too-long', text }) : { ok: true, limit }
}

function minutesLimit(minutes: number, text: string): ReadLimit {
  if (minutes <= 0) return refused({ code: 'limit-not-positive', text })
  return whole(minutes, MAX_DAYS * 480, text, { kind: 'workingMinutes', minutes })
}

function beforeDate(day: string, month: string, year: string): ReadLimit {
  const parsed = PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.success ? { ok: true, limit: { kind: 'fixedDate', before: parsed.data } } : refused({ code: 'limit-date-unreal', date: `${day}/${month}/${year}` })
}

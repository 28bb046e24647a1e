// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'

/** Units of time as papers print them; never mixed with one another. `hour` is a clock hour and stands only in the national catalogue. */
export type DurationUnit = 'workingDay' | 'calendarDay' | 'workingHour' | 'hour' | 'minute' | 'month' | 'sameDay'

/** An amount of time as written: `unit` null when the text does not say which kind of day it is. */
export interface WrittenDuration {
  readonly value: number
  readonly unit: DurationUnit | null
  readonly text: string
}

/** A unit as printed: `day` is a bare "ngày" that does not say which kind of day. */
export type PrintedUnit = DurationUnit | 'day'

/** What stands around an amount and settles its unit: the cell's own word first, then the column heading, then the paper's note. */
export interface DurationContext {
  /** Heading of the column above the cell; a limit printed there ("25 ngày") makes bare days calendar days. */
  readonly heading?: string | null
  /** Note of the paper on its units ("Đơn vị tính thời gian là ngày làm việc"). */
  readonly note?: string | null
  /** What a bare "ngày" is when nothing around says more; null by default. */
  readonly bareDay?: 'calendarDay' | 'workingDay' | null
  /** What a bare "giờ" is: a working hour in procedures (default), a clock hour in the national catalogue. */
  readonly bareHour?: 'workingHour' | 'hour'
}

/** An amount found inside a longer text, with its place in the clean text (`cleanText`). */
export interface FoundDuration extends WrittenDuration {
  readonly printedUnit: PrintedUnit | null
  readonly start: number
  readonly end: number
}

const WORDS: Readonly<Record<string, number>> = { nửa: 0.5, một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 }
const FRACTIONS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 }

const SPACED_DECIMAL = String.raw`\d+\s*[.,]\s*(?:0|5|25|50|75)(?!\d)`
const NUMBER = String.raw`(?:\d+\s+)?\d+\s?[/⁄]\s?[2348](?!\d)|(?:\d+\s*)?[½¼¾]|${SPACED_DECIMAL}|\d+[.,]\d{1,3}|0\s\d(?!\d)|\d+`
const WORD = Object.keys(WORDS).join('|')
const WORKING = String.raw`\s*\(?(?:l[àa]m\s*vi[ệêe]c|lv(?!\p{L}))\)?`
const UNIT = String.raw`(?<day>ng[àa]y)(?:(?<workingDay>${WORKING})|(?<calendarDay>\s+(?:dương\s+)?lịch))?`
  + String.raw`|(?<hour>gi[ờơ]|tiếng|(?<=\d\s?)h)(?<workingHour>${WORKING}|\s+hành\s+chính)?`
  + String.raw`|(?<minute>phút|['’′])(?:${WORKING})?|(?<month>tháng)`
const QUALIFIER = String.raw`(?:(?:được\s+)?(?:kéo\s+dài\s+thêm\s+)?(?:không\s+quá|tối\s+đa|chậm\s+nhất|trong\s+thời\s+hạn|trong\s+vòng)\s+(?:là\s+)?)?`
const AMOUNT = new RegExp(
  String.raw`${QUALIFIER}(?<![\p{L}\d/⁄])(?:(?<number>${NUMBER})\s*|(?<word>${WORD})\s+)(?:\(\s*[\p{L}\s]{1,20}\)\s*)?(?:${UNIT})(?<half>\s+rưỡi)?(?![\p{L}\d])`, 'giu')
const UNIT_NAME = new RegExp(String.raw`(?<!\p{L})(?:${UNIT})(?![\p{L}])`, 'giu')
const SAME_DAY = /(?:ngay\s+)?trong\s+(?:cùng\s+)?ngày(?:\s+làm\s+việc)?(?!\p{L}|\s*(?:làm\s+việc\s+)?(?:tiếp\s+(?:theo|sau)|kế|hôm\s+sau|sau\s+đó|thứ|nghỉ|lễ|\d))/giu
const NAKED = new RegExp(String.raw`^(?:${NUMBER})$`, 'u')
const NO_TIME = /^(?:[-–—_.…*/x\s]*|không\s+(?:tính|quy\s+định).*|(?:trong\s+)?giờ\s+hành\s+chính)$/iu

/** The unit that a heading or a note names first ("Thời gian (ngày làm việc)"), where "Số ngày (05 ngày làm việc)" names working days; null when it names none. "Giờ hành chính" names no unit. */
export function readPrintedUnit(text: string): PrintedUnit | null {
  const units = [...cleanText(text).matchAll(UNIT_NAME)].flatMap((match): readonly PrintedUnit[] => {
    const groups = match.groups ?? {}
    const isNoUnit = /hành\s+chính$/iu.test(match[0]) || match[0].toLowerCase() === 'h' || groups['minute']?.length === 1
    return isNoUnit ? [] : [printedUnit(groups, 'workingHour')]
  })
  const [first] = units
  return first === 'day' ? (units.find((unit) => unit === 'workingDay' || unit === 'calendarDay') ?? first) : (first ?? null)
}

/** Every amount of time that a text states, in order; clock times ("sau 15 giờ"), dates, ranges and restatements in brackets are not amounts. */
export function findDurations(text: string, context: DurationContext = {}): readonly FoundDuration[] {
  const clean = cleanText(text)
  const found: FoundDuration[] = []
  for (const match of clean.matchAll(AMOUNT)) {
    const groups = match.groups ?? {}
    const value = amountOf(groups)
    if (value === null || isClockOrDate(clean, match, groups) || isRange(clean, match, groups)) continue
    const printed = printedUnit(groups, context.bareHour ?? 'workingHour')
    found.push({ value, unit: settleUnit(printed, context), printedUnit: printed, text: match[0], start: match.index, end: match.index + match[0].length })
  }
  for (const match of clean.matchAll(SAME_DAY)) {
    found.push({ value: 1, unit: 'sameDay', printedUnit: 'sameDay', text: match[0], start: match.index, end: match.index + match[0].length })
  }
  return found.sort((a, b) => a.start - b.start).filter((one, index, all) => !isRestatement(clean, all[index - 1], one))
}

/** The one amount of time that a cell states; null for a blank, "Giờ hành chính", "Không tính thời gian", and for texts that state several amounts which do not add up to one. */
export function readDuration(text: string, context: DurationContext = {}): WrittenDuration | null {
  const clean = cleanText(text)
  if (statesNoTime(clean)) return null
  if (NAKED.test(clean)) {
    const value = parseNumber(clean)
    return value === null ? null : { value, unit: settleUnit(null, context), text: clean }
  }
  const found = findDurations(clean, context)
  const [first, second] = found
  if (first === undefined) return null
  if (second === undefined) return { value: first.value, unit: first.unit, text: clean }
  return addUp(clean, found)
}

/** The limits that a text states, one per amount ("30 Ngày làm việc", "07 Ngày\n14 Ngày"); a bare "ngày" in a limit is a calendar day unless the context says otherwise. @law BLDS 2015, Điều 147 */
export function readLimits(text: string, context: DurationContext = {}): readonly WrittenDuration[] {
  const settled = { bareDay: 'calendarDay', ...context } as const
  return text.split(/\r\n|\r|\n/).flatMap((line) => findDurations(line, settled)).map(({ value, unit, text: printed }) => ({ value, unit, text: printed }))
}

/** Whether a cell says that it counts no time, as against holding something that could not be read. */
export const statesNoTime = (text: string): boolean => NO_TIME.test(cleanText(text))

function amountOf(groups: Record<string, string | undefined>): number | null {
  const { number, word, half } = groups
  const whole = number !== undefined ? parseNumber(number) : (WORDS[(word ?? '').toLowerCase()] ?? null)
  return whole === null ? null : half === undefined ? whole : whole + 0.5
}

function parseNumber(text: string): number | null {
  const sign = /^(\d*)\s*([½¼¾])$/u.exec(text)
  if (sign) return Number(sign[1] ?? 0) + (FRACTIONS[sign[2] ?? ''] ?? 0)
  const fraction = /^(?:(\d+)\s+)?(\d+)\s?[/⁄]\s?([2348])$/u.exec(text)
  if (fraction) {
    const part = Number(fraction[2]) / Number(fraction[3])
    return part > 1 ? null : Number(fraction[1] ?? 0) + part
  }
  const plain = Number(text.replace(/\s+/g, '').replace(',', '.'))
  return Number.isFinite(plain) && plain > 0 ? plain : null
}

function printedUnit(groups: Record<string, string | undefined>, bareHour: 'workingHour' | 'hour'): PrintedUnit {
  if (groups['workingDay'] !== undefined) return 'workingDay'
  if (groups['calendarDay'] !== undefined) return 'calendarDay'
  if (groups['day'] !== undefined) return 'day'
  if (groups['workingHour'] !== undefined) return 'workingHour'
  if (groups['hour'] !== undefined) return bareHour
  return groups['minute'] !== undefined ? 'minute' : 'month'
}

function settleUnit(printed: PrintedUnit | null, context: DurationContext): DurationUnit | null {
  if (printed !== null && printed !== 'day') return printed
  const heading = readPrintedUnit(context.heading ?? '')
  const fits = (unit: PrintedUnit | null): unit is DurationUnit => unit !== null && unit !== 'day' && (printed === null || isDay(unit))
  if (fits(heading)) return heading
  if (heading === 'day' && findAmounts(context.heading ?? '')) return 'calendarDay'
  const note = readPrintedUnit(context.note ?? '')
  if (fits(note)) return note
  if (heading === 'day') return context.bareDay ?? 'calendarDay'
  return printed === 'day' ? (context.bareDay ?? null) : null
}

const isDay = (unit: PrintedUnit): boolean => unit === 'workingDay' || unit === 'calendarDay' || unit === 'day'

function findAmounts(text: string): boolean {
  return [...cleanText(text).matchAll(AMOUNT)].some((match) => match.groups?.['day'] !== undefined)
}

function isClockOrDate(text: string, match: RegExpExecArray, groups: Record<string, string | undefined>): boolean {
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  if (groups['month'] !== undefined) return /^\s*\d/u.test(after) || /ngày\s*$/iu.test(before) || /^\s*năm\s+\d/iu.test(after)
  if (groups['hour'] !== undefined && groups['workingHour'] === undefined) {
    return /(?:sau|trước|lúc|từ|vào|đến|hồi)\s*$/iu.test(before) || /^\s*\d/u.test(after) && !/^\s*\d+\s*phút/iu.test(after) || /^\s*(?:cùng\s+)?ngày/iu.test(after)
  }
  if (groups['day'] !== undefined && groups['workingDay'] === undefined) return /^\s*\d{1,2}\s*(?:[/.-]\s*\d|tháng)/iu.test(after) || /tháng\s*$/iu.test(before)
  if (groups['word'] !== undefined) return /(?:mươi|mười|trăm|năm)\s*$/iu.test(before)
  return false
}

/** "3-5 ngày" names two bounds, so neither is the amount. */
function isRange(text: string, match: RegExpExecArray, groups: Record<string, string | undefined>): boolean {
  const before = text.slice(0, match.index)
  if (groups['word'] !== undefined && /(?:mươi|mười|trăm)\s*$/iu.test(before)) return true
  return /\d\s*(?:[-–—]|đến|tới)\s*$/iu.test(before)
}

/** "80 giờ làm việc (tương đương 10 ngày làm việc)" says one time twice. */
function isRestatement(text: string, previous: FoundDuration | undefined, one: FoundDuration): boolean {
  if (previous === undefined) return false
  const between = text.slice(previous.end, one.start)
  return /^\s*[(,;]?\s*(?:tương\s+đương|tức(?:\s+là)?|hay\s+là|=|bằng)\s*(?:với\s+)?$/iu.test(between) || (/^\s*\(\s*$/u.test(between) && previous.unit !== one.unit)
}

/** "01 ngày + 0,5 ngày" and "1 giờ 30 phút" are one amount; anything else with several amounts is not. */
function addUp(text: string, found: readonly FoundDuration[]): WrittenDuration | null {
  const gaps = found.slice(1).map((one, index) => text.slice(found[index]?.end ?? 0, one.start))
  const [first] = found
  if (first === undefined) return null
  if (gaps.every((gap) => /^\s*\+\s*$/u.test(gap)) && found.every((one) => one.unit === first.unit)) {
    return { value: found.reduce((sum, one) => sum + one.value, 0), unit: first.unit, text }
  }
  const [hours, minutes] = found
  if (found.length === 2 && hours?.unit === 'workingHour' && minutes?.unit === 'minute' && /^\s*(?:và\s*)?$/u.test(gaps[0] ?? '')) {
    return { value: hours.value * 60 + minutes.value, unit: 'minute', text }
  }
  return found.every((one) => one.unit === first.unit && one.value === first.value) ? { value: first.value, unit: first.unit, text } : null
}

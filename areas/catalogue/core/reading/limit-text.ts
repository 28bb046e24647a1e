// SPDX-License-Identifier: Apache-2.0
import { type DurationUnit, findDurations, readDuration, statesNoTime } from '#kernel/duration-text.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { ProcedureLimit } from '../administrative-procedure.ts'
import type { Channel } from '../channel.ts'
import { splitChannels } from './channel-text.ts'

/** A printed limit with what its column says about it. */
export interface PrintedLimit {
  /** Lines kept. */
  readonly text: string
  readonly channel: Channel | null
  readonly case: string | null
  /** The unit that the heading gives to bare numbers. */
  readonly unit: DurationUnit | null
}

export interface LimitsReading {
  readonly limits: readonly ProcedureLimit[]
  /** Parts that state a time which could not be read as an amount. */
  readonly unread: readonly string[]
}

/** In the national catalogue "Giờ" is a clock hour and a bare "Ngày" a calendar day. @law BLDS 2015, Điều 147 */
const CATALOGUE = { bareDay: 'calendarDay', bareHour: 'hour' } as const
const WITHOUT_UNIT = /\(không ghi đơn vị\)/giu
const ZERO = /^0+(?:[.,]0+)?(?=\s*(?:\p{L}|$))/u

/** The limits that a list prints, one per amount, channel and case ("Trực tiếp 5 ngày; Dịch vụ bưu chính 7 ngày làm việc"). */
export function readPrintedLimits(printed: PrintedLimit): LimitsReading {
  const limits: ProcedureLimit[] = []
  const unread: string[] = []
  for (const part of partsOf(printed.text)) {
    const { channels, rest } = splitChannels(part)
    const text = cleanText(rest.replace(WITHOUT_UNIT, ''))
    if (text === '' || statesNoTime(text) || /^không (có thông tin|xác định)$/iu.test(text)) continue
    const amounts = amountsOf(text, printed.unit)
    if (amounts.length === 0) unread.push(part)
    const named = channels.length > 0 ? channels : [printed.channel]
    limits.push(...named.flatMap((channel) => amounts.map((amount) => ({ channel, case: amount.case ?? printed.case, value: amount.value, unit: amount.unit, text: part }))))
  }
  return { limits: distinct(limits), unread }
}

/** Parts end with a line or, where each names a channel or holds one amount, with a semicolon. */
function partsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const parts = line.split(';').map(cleanText).filter((part) => part !== '')
    return parts.length > 1 && parts.every((part) => splitChannels(part).channels.length > 0 || /\d/.test(part)) ? parts : [cleanText(line)]
  }).filter((part) => part !== '')
}

interface Amount { readonly value: number; readonly unit: DurationUnit | null; readonly case: string | null }

function amountsOf(text: string, unit: DurationUnit | null): Amount[] {
  const zero = ZERO.exec(text)?.[0]
  // The catalogue really prints "0 Giờ": done on the spot. Its unit is read as that of one.
  if (zero !== undefined) return amountsOf(`1${text.slice(zero.length)}`, unit).map((amount) => ({ ...amount, value: 0 }))
  const heading = unit === null ? null : UNIT_HEADINGS[unit]
  const bare = /^[\d.,½¼¾/\s]+$/.test(text) ? readDuration(text, { ...CATALOGUE, heading }) : null
  if (bare !== null) return [{ value: bare.value, unit: bare.unit, case: null }]
  const found = findDurations(text, { ...CATALOGUE, heading })
  return found.map((one, index) => ({
    value: one.value, unit: one.unit,
    case: caseOf(text.slice(found[index - 1]?.end ?? 0, one.start), text.slice(one.end, found[index + 1]?.start ?? text.length), index),
  }))
}

const UNIT_HEADINGS: Readonly<Record<DurationUnit, string | null>> = {
  workingDay: '(ngày làm việc)', calendarDay: '(ngày)', workingHour: '(giờ làm việc)', hour: null, minute: '(phút)', month: '(tháng)', sameDay: null,
}

/** The case that an amount is for, as the sentence around it says: "Trường hợp phải xác minh: 25 ngày", "10 ngày đối với hồ sơ phức tạp". */
function caseOf(before: string, after: string, index: number): string | null {
  const ahead = /(?:trường hợp|đối với|nếu)\s+(?:(?:trường hợp|là)\s+)?([^.;]+?)\s*(?:[,:(–-]|\bthì\b|\bthời (?:hạn|gian)\b.*|\blà\b|\s)*$/iu.exec(before)?.[1]
  if (ahead !== undefined && (index > 0 || !/^\s*$/.test(ahead))) return cleanText(ahead)
  const behind = /^\s*[,(]?\s*(?:trong\s+)?(?:đối với|trường hợp|nếu|khi|cho)\s+([^.;)]+)/iu.exec(after)?.[1]
  return behind === undefined || /(?:đủ|nhận) hồ sơ/iu.test(behind) ? null : cleanText(behind)
}

/** One paper often repeats one limit per line; the same amount for the same channel and case is said once. */
function distinct(limits: readonly ProcedureLimit[]): ProcedureLimit[] {
  const seen = new Set<string>()
  return limits.filter(({ channel, case: of, value, unit }) => {
    const key = JSON.stringify([channel, of, value, unit])
    return !seen.has(key) && seen.add(key).size > 0
  })
}

// SPDX-License-Identifier: Apache-2.0
import { readLimits } from '#kernel/duration-text.ts'
import type { TimeUnit, WrittenTime } from '../procedure-content.ts'
import { readCellTime } from '../reading/table/cell-time.ts'

type Amount = Pick<WrittenTime, 'value' | 'unit'>

const EXACT: Readonly<Record<TimeUnit | 'unknown', string>> = {
  workingDay: 'ngày làm việc', calendarDay: 'ngày lịch', workingHour: 'giờ làm việc', hour: 'giờ đồng hồ', minute: 'phút', month: 'tháng', sameDay: 'lần trong ngày', unknown: 'ngày (chưa rõ loại ngày)',
}

/** Units that a column may name once for all its cells. */
const COLUMN_UNITS = { workingDay: 'ngày làm việc', calendarDay: 'ngày lịch', workingHour: 'giờ làm việc', minute: 'phút' } as const
export type ColumnUnit = keyof typeof COLUMN_UNITS

/** The words of the unit of one column, and of a whole table. */
export const wordsOfUnit = (unit: ColumnUnit): string => `(Đơn vị: ${COLUMN_UNITS[unit]})`
export const noteOfUnit = (unit: ColumnUnit): string => `Đơn vị tính thời gian: ${COLUMN_UNITS[unit]}`

/** The unit that such words name. */
export const unitInWords = (words: string): ColumnUnit | null => {
  const bare = words.replaceAll(/[().]/g, '').trim()
  for (const unit of ['workingDay', 'calendarDay', 'workingHour', 'minute'] as const) if (bare.endsWith(COLUMN_UNITS[unit])) return unit
  return null
}

/** An amount in words that cannot be read in two ways. */
export const exactWords = ({ value, unit }: Amount): string => (unit === 'sameDay' && value === 1 ? 'trong ngày' : `${String(value).replace('.', ',')} ${EXACT[unit ?? 'unknown']}`)

function readExact(text: string): Amount | null {
  if (text === 'trong ngày') return { value: 1, unit: 'sameDay' }
  const match = /^([\d.,]+(?:e[-+]?\d+)?) (.+)$/u.exec(text)
  const value = Number((match?.[1] ?? '').replace(',', '.'))
  for (const unit of ['workingDay', 'calendarDay', 'workingHour', 'hour', 'minute', 'month', 'sameDay', 'unknown'] as const) {
    if (match?.[2] === EXACT[unit] && Number.isFinite(value)) return { value, unit: unit === 'unknown' ? null : unit }
  }
  return null
}

/** The amount that a time cell states under its column's unit; null where its words state none. */
export function readPrintedTime(text: string, unit: ColumnUnit | null): Amount | null {
  const read = readExact(text) ?? readCellTime(text, { heading: unit === null ? null : `Thời gian (${COLUMN_UNITS[unit]})` })
  return read === null ? null : { value: read.value, unit: read.unit }
}

/** The limit that a line states; null unless it states exactly one. */
export function readPrintedLimit(text: string): Amount | null {
  const exact = readExact(text)
  if (exact !== null) return exact
  const [only, ...others] = readLimits(text)
  return only === undefined || others.length > 0 ? null : { value: only.value, unit: only.unit }
}

const same = (read: Amount | null, time: Amount): boolean => read !== null && read.value === time.value && read.unit === time.unit

/** The words of a time in a column: its own where they say it, else exact ones. */
export const wordsOfTime = (time: WrittenTime, own: string, unit: ColumnUnit | null): string => (own !== '' && same(readPrintedTime(own, unit), time) ? own : exactWords(time))

/** The words of a limit: its own where they say it, else exact ones. */
export const wordsOfLimit = (limit: WrittenTime): string => (same(readPrintedLimit(limit.text), limit) ? limit.text : exactWords(limit))

/** The unit that lets most times of a column keep their own words. */
export function unitOfColumn(times: readonly { readonly time: WrittenTime; readonly text: string }[]): ColumnUnit | null {
  const kept = (unit: ColumnUnit | null): number => times.filter(({ time, text }) => text !== '' && same(readPrintedTime(text, unit), time)).length
  const units = ['workingDay', 'calendarDay', 'workingHour', 'minute'] as const
  return units.reduce<{ unit: ColumnUnit | null; count: number }>((best, unit) => { const count = kept(unit); return count > best.count ? { unit, count } : best }, { unit: null, count: kept(null) }).unit
}

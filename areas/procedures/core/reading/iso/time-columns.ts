// SPDX-License-Identifier: Apache-2.0
import { findDurations, readPrintedUnit } from '#kernel/duration-text.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { TimeColumn } from '#areas/procedures/core/reading/table/step-columns.ts'

/** The time columns of a step table that are cases, and those left out because they say the same time in another way. */
export interface ChosenTimes {
  readonly used: readonly TimeColumn[]
  readonly unused: readonly TimeColumn[]
}

/** Days beside hours, or the time by rule beside the time in practice, are one time said twice: the days and the time in practice are read. */
export function chooseTimeColumns(columns: readonly TimeColumn[]): ChosenTimes {
  const heading = (column: TimeColumn): string => column.headings.join(' ')
  const own = (column: TimeColumn): string => column.headings.at(-1) ?? ''
  const pick = (used: readonly TimeColumn[]): ChosenTimes => ({ used, unused: columns.filter((column) => !used.includes(column)) })
  if (columns.length < 2) return pick(columns)
  const byRule = columns.filter((column) => /theo quy dinh|truoc (?:khi )?(?:cat giam|rut ngan)|quy dinh$/.test(foldText(heading(column))))
  if (byRule.length > 0 && byRule.length * 2 === columns.length) return pick(columns.filter((column) => !byRule.includes(column)))
  const units = columns.map((column) => readPrintedUnit(own(column)))
  const plain = columns.every((column) => findDurations(heading(column)).length === 0 && /^\W*(?:(?:thoi gian|thoi han|so|don vi tinh|tinh theo|quy doi|thuc hien|xu ly|giai quyet|ngay|gio|phut|lam viec)\W*)+$/.test(foldText(own(column))))
  if (plain && new Set(units).size === columns.length && !units.includes(null)) {
    const days = columns.filter((_, index) => units[index] === 'day' || units[index] === 'workingDay' || units[index] === 'calendarDay')
    return days.length === 1 ? pick(days) : pick(columns)
  }
  return pick(columns)
}

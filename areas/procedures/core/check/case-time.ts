// SPDX-License-Identifier: Apache-2.0
import { readLimits, statesNoTime } from '#kernel/duration-text.ts'
import type { DurationUnit } from '#kernel/duration-text.ts'
import { foldCell } from '#areas/procedures/core/check/checked-text.ts'
import type { CheckedLimit, CheckedProcedure, CheckedStep, CheckedTime } from '#areas/procedures/core/check/checked-procedure.ts'

/** An amount with its unit, as the check adds it up. */
export interface Amount {
  readonly value: number
  readonly unit: DurationUnit | null
}

/** Minutes of work in a unit; a limit within the day is one working day. Calendar days and months are no working time. */
const WORKING_MINUTES: Readonly<Partial<Record<DurationUnit, number>>> = { workingDay: 480, sameDay: 480, workingHour: 60, minute: 1 }

/** The times of one case column, one per step. */
export const timesOfCase = (procedure: CheckedProcedure, column: number): readonly { readonly step: CheckedStep; readonly time: CheckedTime }[] =>
  procedure.steps.flatMap((step) => {
    const time = step.times[column]
    return time === undefined ? [] : [{ step, time }]
  })

/** Whether the cell leaves the time out without saying that none is counted. */
export const isTimeMissing = (time: CheckedTime): boolean => time.value === null && time.text.trim() === ''

/** Whether the cell says something that is no amount and no "không tính thời gian". */
export const isTimeUnread = (time: CheckedTime): boolean => time.value === null && time.text.trim() !== '' && !statesNoTime(time.text)

/** The times of a case that count once: a merged cell counts on the first step that it covers, waiting outside the clock not at all. */
export const countedTimes = (procedure: CheckedProcedure, column: number): readonly Amount[] =>
  timesOfCase(procedure, column).flatMap(({ step, time }) => (time.value === null || step.waits === true || time.sharedWith.some((order) => order < step.order) ? [] : [{ value: time.value, unit: time.unit }]))

/** The one limit that a case must keep: the one of its own name, or the only one of a procedure with a single case, else the one printed above its column; null when it is not certain which. */
export function limitOfCase(procedure: CheckedProcedure, column: number): CheckedLimit | null {
  const named = procedure.timeColumns[column]?.case ?? null
  const whole = procedure.limits.filter((limit) => same(limit.case, named))
  const [only] = whole
  if (only !== undefined) return whole.length === 1 ? only : null
  if (procedure.timeColumns.length <= 1 && procedure.limits.length === 1) return procedure.limits[0] ?? null
  const printed = procedure.timeColumns.length > 1 || procedure.limits.length === 0 ? headingLimit(procedure, column) : null
  return printed === null ? null : { case: named, ...printed }
}

/** The limit printed above a time column ("Thời gian có xác minh: 25 ngày"). */
export function headingLimit(procedure: CheckedProcedure, column: number): { readonly value: number; readonly unit: DurationUnit | null; readonly text: string } | null {
  return readLimits(procedure.timeColumns[column]?.heading ?? '').at(-1) ?? null
}

/** Sum and limit in one measure; null when their units cannot be compared, as working days with calendar days. */
export function comparable(times: readonly Amount[], limit: Amount): { readonly sum: number; readonly limit: number; readonly unit: DurationUnit | null } | null {
  const units = new Set(times.map((time) => time.unit).filter((unit) => unit !== null))
  const plain = [...units].every((unit) => unit === limit.unit) || (units.size === 0)
  if (plain) return { sum: rounded(times.reduce((sum, time) => sum + time.value, 0)), limit: limit.value, unit: limit.unit }
  const minutes = times.map((time) => (time.unit === null ? null : minutesOf({ value: time.value, unit: time.unit })))
  const allowed = minutesOf(limit)
  if (allowed === null || minutes.some((one) => one === null)) return null
  const unit: DurationUnit = limit.unit === 'sameDay' || limit.unit === null ? 'workingDay' : limit.unit
  const per = WORKING_MINUTES[unit] ?? 1
  return { sum: rounded(minutes.reduce<number>((sum, one) => sum + (one ?? 0), 0) / per), limit: rounded(allowed / per), unit }
}

function minutesOf({ value, unit }: Amount): number | null {
  const per = unit === null ? undefined : WORKING_MINUTES[unit]
  return per === undefined ? null : value * per
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

const same = (one: string | null, other: string | null): boolean => foldCell(one ?? '') === foldCell(other ?? '')

const UNIT_WORDS: Readonly<Record<DurationUnit, { readonly vi: string; readonly en: string }>> = {
  workingDay: { vi: 'ngày làm việc', en: 'working days' },
  calendarDay: { vi: 'ngày', en: 'calendar days' },
  workingHour: { vi: 'giờ làm việc', en: 'working hours' },
  hour: { vi: 'giờ', en: 'hours' },
  minute: { vi: 'phút', en: 'minutes' },
  month: { vi: 'tháng', en: 'months' },
  sameDay: { vi: 'ngày làm việc', en: 'working days' },
}

/** "2,5 ngày làm việc" / "2.5 working days". */
export function amountWords(value: number, unit: DurationUnit | null): { readonly vi: string; readonly en: string } {
  const words = unit === null ? { vi: 'ngày', en: 'days' } : UNIT_WORDS[unit]
  return { vi: `${String(value).replace('.', ',')} ${words.vi}`, en: `${value} ${words.en}` }
}

// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { WrittenDuration } from '../duration-text.ts'
import { PlainDate } from '../time.ts'

/** Working minutes of "1 ngày" where a part of a day is meant and inside the steps of a procedure: 8 hours. */
export const DAY_OF_WORK_MINUTES = 480

/** No limit is longer than a hundred years of days. */
export const MAX_DAYS = 36_500

const days = z.int().min(1).max(MAX_DAYS)

/** Quarters of a working day beside the whole days: ¼, ½, ¾. */
export const Quarters = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export type Quarters = z.infer<typeof Quarters>

/**
 * Thời hạn: how long something may take. The kinds are different quantities and are never converted into one another.
 * - `workingDays`: ngày làm việc; the day of receipt does not count, due with the last session of the last day. Quarters are counted as minutes of 480 after the whole days, or from receipt when there are none.
 * - `calendarDays`: "ngày" in a limit set by law; the day of receipt does not count; a last day off moves it to the next working day, once.
 * - `workingMinutes`: giờ làm việc, phút làm việc; counted inside sessions from receipt or the next opening.
 * - `sameDay`: trong ngày; received after 15:00 or on a day off, the next working day.
 * - `months`: the same day number so many months later, or the last day of that month, until 24:00; does not roll.
 * - `clockHours`: hours of the clock from the moment of receipt, day and night.
 * - `fixedDate`: before a date, that is until 24:00 of the day before it; does not roll and no pause moves it.
 * @law BLDS 2015, Điều 147, 148; Nghị định 61/2018/NĐ-CP, Điều 18
 */
export const Limit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workingDays'), days: z.int().min(0).max(MAX_DAYS), quarters: Quarters.default(0) }).refine((limit) => limit.days > 0 || limit.quarters > 0),
  z.strictObject({ kind: z.literal('calendarDays'), days }),
  z.strictObject({ kind: z.literal('workingMinutes'), minutes: z.int().min(1).max(MAX_DAYS * DAY_OF_WORK_MINUTES) }),
  z.strictObject({ kind: z.literal('sameDay') }),
  z.strictObject({ kind: z.literal('months'), months: z.int().min(1).max(1200) }),
  z.strictObject({ kind: z.literal('clockHours'), hours: z.int().min(1).max(MAX_DAYS * 24) }),
  z.strictObject({ kind: z.literal('fixedDate'), before: PlainDate }),
])
export type Limit = z.infer<typeof Limit>

/** The limit that an amount with its unit stands for; undefined when no rule gives it a meaning (a third of a day, no unit, nothing). */
export function limitOfDuration({ value, unit }: Pick<WrittenDuration, 'value' | 'unit'>): Limit | undefined {
  const found = unit === null ? undefined : candidateFor(value, unit)
  return found === undefined ? undefined : Limit.safeParse(found).data
}

function candidateFor(value: number, unit: NonNullable<WrittenDuration['unit']>): z.input<typeof Limit> | undefined {
  switch (unit) {
    case 'workingDay': {
      const quarters = quartersOf(value)
      return quarters === undefined ? undefined : { kind: 'workingDays', days: Math.floor(value), quarters }
    }
    case 'calendarDay': return value < 1 ? candidateFor(value, 'workingDay') : { kind: 'calendarDays', days: value }
    case 'workingHour': return { kind: 'workingMinutes', minutes: value * 60 }
    case 'minute': return { kind: 'workingMinutes', minutes: value }
    case 'hour': return { kind: 'clockHours', hours: value }
    case 'month': return { kind: 'months', months: value }
    case 'sameDay': return { kind: 'sameDay' }
  }
}

/** The quarters after the whole days of 2.5 or 0.25; undefined when it is no multiple of a quarter. */
export function quartersOf(value: number): Quarters | undefined {
  const quarters = value * 4 - Math.floor(value) * 4
  return quarters === 0 || quarters === 1 || quarters === 2 || quarters === 3 ? quarters : undefined
}

/**
 * Working minutes that a step of a procedure allots: "1 ngày" is 480, also where the paper prints a bare "ngày" or leaves
 * the unit out. Undefined for what allots no working time (trong ngày, tháng, clock hours) and for amounts that are not whole minutes.
 */
export function stepMinutesOf({ value, unit }: Pick<WrittenDuration, 'value' | 'unit'>): number | undefined {
  switch (unit) {
    case null: case 'workingDay': case 'calendarDay': return wholeMinutes(value * DAY_OF_WORK_MINUTES)
    case 'workingHour': return wholeMinutes(value * 60)
    case 'minute': return wholeMinutes(value)
    case 'hour': case 'month': case 'sameDay': return undefined
  }
}

const wholeMinutes = (minutes: number): number | undefined => (Number.isInteger(minutes) && minutes >= 0 ? minutes : undefined)

// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { PlainDate } from '#kernel/time.ts'
import { plusDays } from '#kernel/time.ts'

/** A month, `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type Month = z.infer<typeof Month>

/** Why a board shows this period: asked for; the year up to now; or, when this year has no dossiers, the last stretch of months that has some. */
export const PeriodGround = z.enum(['asked', 'this-year', 'last-with-data'])
export type PeriodGround = z.infer<typeof PeriodGround>

/** Kỳ số liệu: whole months from one to another, both included. */
export interface Period { readonly from: Month; readonly to: Month; readonly ground: PeriodGround }

const monthOf = (day: PlainDate): Month => day.slice(0, 7)
const nextMonth = (month: Month): Month => `${plusDays(`${month}-28` as PlainDate, 4).slice(0, 7)}`
const monthBefore = (month: Month): Month => monthOf(plusDays(`${month}-01` as PlainDate, -1))

/** The longest stretch that is shown unasked. */
const MOST_MONTHS = 60

/**
 * The period of a board. Asked for, it is what was asked (turned round when the end comes first). Otherwise the year up to today's
 * month; but an agency without anything this year shows its last unbroken stretch of months with dossiers, so that the demonstration of
 * past years and an agency that has ended are not empty.
 */
export function periodOf(asked: { readonly from?: Month | undefined; readonly to?: Month | undefined }, today: PlainDate, monthsWithData: readonly Month[]): Period {
  if (asked.from !== undefined || asked.to !== undefined) {
    const to = asked.to ?? (asked.from !== undefined && asked.from > monthOf(today) ? asked.from : monthOf(today))
    const from = asked.from ?? `${to.slice(0, 4)}-01`
    return from <= to ? { from, to, ground: 'asked' } : { from: to, to: from, ground: 'asked' }
  }
  const year: Period = { from: `${today.slice(0, 4)}-01`, to: monthOf(today), ground: 'this-year' }
  const known = new Set(monthsWithData.filter((month) => month <= year.to))
  const last = [...known].toSorted().at(-1)
  if (last === undefined || last >= year.from) return year
  let from = last
  for (let count = 1; count < MOST_MONTHS && known.has(monthBefore(from)); count++) from = monthBefore(from)
  return { from, to: last, ground: 'last-with-data' }
}

/** The first day of a period and the first day after it. */
export const daysOf = ({ from, to }: Pick<Period, 'from' | 'to'>): { readonly from: PlainDate; readonly until: PlainDate } => ({ from: `${from}-01` as PlainDate, until: `${nextMonth(to)}-01` as PlainDate })

/** The day as of which what stands still (procedures in force) is counted: the last day of the period, or today when that comes first. */
export const standingDayOf = (period: Pick<Period, 'from' | 'to'>, today: PlainDate): PlainDate => {
  const last = plusDays(daysOf(period).until, -1)
  return last < today ? last : today
}

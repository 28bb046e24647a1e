// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, plusDays, weekdayOf } from '#kernel/time.ts'
import type { Session } from '#kernel/working-time/calendar.ts'
import { clockText, numberOfDate } from '#kernel/working-time/wall-time.ts'
import type { CompiledCalendar, NamedDay } from '#kernel/working-time/compile-calendar.ts'
import { patternAt } from '#kernel/working-time/count.ts'
import { usesProvisionalDay } from '#kernel/working-time/due.ts'

/** How a day stands in the calendar: a full working day, hours without a whole working day (half a Saturday), weekly rest, a named day off, a make-up day, a day with hours of its own. */
export type DayState = 'working' | 'half' | 'rest' | 'off' | 'make-up' | 'special'

export interface CalendarDay {
  readonly date: PlainDate
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number
  readonly state: DayState
  /** Working minutes of the day. */
  readonly minutes: number
  readonly sessions: readonly Session[]
  readonly provisional: boolean
  /** What the calendar says by name about the day, with its ground. */
  readonly named: NamedDay | undefined
}

/** Every day of a year as the calendar has it. */
export function daysOfYear(calendar: CompiledCalendar, year: number): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  for (let date = `${year}-01-01` as PlainDate; date.startsWith(`${year}-`); date = plusDays(date, 1)) days.push(dayOfCalendar(calendar, date))
  return days
}

/** One day as the calendar has it. */
export function dayOfCalendar(calendar: CompiledCalendar, date: PlainDate): CalendarDay {
  const number = numberOfDate(date)
  const pattern = patternAt(calendar, number)
  const noon = Date.parse(`${date}T05:00:00.000Z`)
  const named = calendar.namedDay(number)
  return {
    date, weekday: weekdayOf(date), named, minutes: pattern.minutes, provisional: usesProvisionalDay(calendar, noon, noon),
    state: stateOf(named, pattern), sessions: pattern.starts.map((start, index) => ({ from: clockText(start), to: clockText(pattern.ends[index] ?? start) })),
  }
}

function stateOf(named: NamedDay | undefined, { minutes, countsAsWorkingDay }: { readonly minutes: number; readonly countsAsWorkingDay: boolean }): DayState {
  switch (named?.kind) {
    case 'off': return 'off'
    case 'special': return 'special'
    // A make-up day for a weekday on which this agency never works changes nothing here.
    case 'makeUp': return minutes > 0 ? 'make-up' : 'rest'
    case undefined: return minutes === 0 ? 'rest' : countsAsWorkingDay ? 'working' : 'half'
  }
}

/** Days on which two calendars differ in working hours, from one day to another. */
export function daysThatDiffer(before: CompiledCalendar, after: CompiledCalendar, from: PlainDate, to: PlainDate): readonly { readonly date: PlainDate; readonly before: number; readonly after: number }[] {
  const different: { date: PlainDate; before: number; after: number }[] = []
  for (let date = from; date <= to; date = plusDays(date, 1)) {
    const [a, b] = [patternAt(before, numberOfDate(date)), patternAt(after, numberOfDate(date))]
    const same = a.countsAsWorkingDay === b.countsAsWorkingDay && a.starts.join() === b.starts.join() && a.ends.join() === b.ends.join()
    if (!same) different.push({ date, before: a.minutes, after: b.minutes })
  }
  return different
}

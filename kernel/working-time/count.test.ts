// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlainDate, instantAt, instantOf, plusDays } from '../time.ts'
import type { Instant } from '../time.ts'
import type { WorkingCalendar } from './calendar.ts'
import { WEEKDAYS } from './calendar.ts'
import { calendarFault } from './calendar-fault.ts'
import { compileCalendar } from './compile-calendar.ts'
import { addWorkingDays, addWorkingMinutes, isWorkingDay, isWorkingTime, subtractWorkingMinutes, workingDaysBetween, workingMinutesBetween } from './count.ts'
import { sampleCalendar } from './sample-calendar.ts'
import { dateOfNumber } from './wall-time.ts'
import { WorkingTimeError } from './working-time-error.ts'

const MINUTE = 60_000
const at = (day: string, time: string): Instant => instantAt(PlainDate.parse(day), time)
const FIRST = Date.UTC(2026, 0, 1) - 7 * 60 * MINUTE
const SPAN_DAYS = 70

/**
 * The reference: asks the calendar's data anew for every day and walks it minute by minute, without index, totals or search.
 * Written for this test and deliberately slow; it shares no line with the module.
 */
function sessionsOn(calendar: WorkingCalendar, date: string): readonly { readonly from: string; readonly to: string }[] {
  const weekdayOf = (text: string) => new Date(`${text}T00:00:00Z`).getUTCDay() || 7
  const hours = (weekday: number) => {
    const [name, period, monthDay] = [WEEKDAYS[weekday - 1] ?? 'sunday', calendar.hours[0], date.slice(5)]
    const season = period?.seasons.find(({ from, to }) => (from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to))
    return season?.weekly[name]?.sessions ?? period?.weekly[name]?.sessions ?? []
  }
  const makeUp = calendar.makeUpDays.find((entry) => entry.date === date)
  if (makeUp !== undefined) return makeUp.sessions ?? hours(weekdayOf(makeUp.inPlaceOf ?? date))
  const special = calendar.specialHours.find((entry) => entry.date === date)
  if (special !== undefined) return special.sessions
  return calendar.daysOff.some((entry) => entry.date === date) ? [] : hours(weekdayOf(date))
}

/** The starts of all worked minutes of the span. */
function workedMinutes(calendar: WorkingCalendar): Set<number> {
  const worked = new Set<number>()
  for (let day = 0; day < SPAN_DAYS; day++) {
    const midnight = FIRST + day * 1440 * MINUTE
    const sessions = sessionsOn(calendar, new Date(midnight + 7 * 60 * MINUTE).toISOString().slice(0, 10))
    for (let minute = 0; minute < 1440; minute++) {
      const time = clock(minute)
      if (sessions.some(({ from, to }) => from <= time && time < to)) worked.add(midnight + minute * MINUTE)
    }
  }
  return worked
}

function naiveAdd(worked: ReadonlySet<number>, from: number, minutes: number): number {
  let [now, left] = [from, minutes]
  while (left > 0) {
    if (worked.has(now)) left -= 1
    now += MINUTE
  }
  return now
}

const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const sessions = fc.uniqueArray(fc.integer({ min: 1, max: 48 }), { minLength: 2, maxLength: 6 }).map((marks) => {
  const sorted = marks.sort((a, b) => a - b)
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({ from: clock((sorted[2 * i] ?? 0) * 30 - 30), to: clock((sorted[2 * i + 1] ?? 0) * 30) }))
    .filter(({ from, to }, i, all) => from < to && (i === 0 || (all[i - 1]?.to ?? '') <= from))
})
const dayHours = fc.record({ sessions, countsAsWorkingDay: fc.boolean() }, { requiredKeys: ['sessions'] })
const week = fc.record(Object.fromEntries(WEEKDAYS.map((name) => [name, dayHours])), { requiredKeys: ['monday'] })
const dates = fc.uniqueArray(fc.integer({ min: 0, max: SPAN_DAYS }), { maxLength: 12 })
const calendars = fc.record({ weekly: week, seasonal: fc.option(week), off: dates, extra: dates }).map(({ weekly, seasonal, off, extra }) => {
  const date = (offset: number) => plusDays(PlainDate.parse('2026-01-01'), offset)
  const named = (offset: number) => ({ date: date(offset), name: 'x', source: 'x' })
  return sampleCalendar({
    hours: [{ weekly, seasons: seasonal === null ? [] : [{ name: 'winter', from: '12-20', to: '01-20', weekly: seasonal }] }],
    daysOff: off.filter((offset) => !extra.includes(offset)).map(named),
    makeUpDays: extra.filter((offset) => offset % 2 === 0).map((offset) => ({ ...named(offset), sessions: [{ from: '08:00', to: '12:00' }] })),
    specialHours: extra.filter((offset) => offset % 2 === 1).map((offset) => ({ ...named(offset), sessions: [{ from: '09:15', to: '10:45' }, { from: '20:00', to: '24:00' }] })),
  })
}).filter((calendar) => calendarFault(calendar) === undefined)
const moment = fc.integer({ min: 0, max: 25 * 1440 }).map((minute) => FIRST + minute * MINUTE)
const amount = fc.integer({ min: 0, max: 2500 })

describe('against a reference that walks minute by minute', () => {
  it('adding, measuring and "is it working time" agree for any calendar, moment and amount', () => {
    fc.assert(fc.property(calendars, fc.array(fc.tuple(moment, amount), { minLength: 5, maxLength: 5 }), (calendar, questions) => {
      const compiled = compileCalendar(calendar)
      const worked = workedMinutes(calendar)
      for (const [start, minutes] of questions) {
        const available = [...worked].filter((minute) => minute >= start).length
        const asked = Math.min(minutes, available)
        const due = addWorkingMinutes(compiled, instantOf(start), asked)
        expect(due).toBe(instantOf(naiveAdd(worked, start, asked)))
        expect(workingMinutesBetween(compiled, instantOf(start), due)).toBe(asked)
        expect(isWorkingTime(compiled, instantOf(start))).toBe(worked.has(start))
      }
    }), { numRuns: 25 })
  })
})

describe('laws of working minutes', () => {
  const cases = fc.tuple(calendars, moment.map(instantOf), amount, amount)
  const holds = (law: (calendar: ReturnType<typeof compileCalendar>, start: Instant, a: number, b: number) => void) =>
    fc.assert(fc.property(cases, ([calendar, start, a, b]) => law(compileCalendar(calendar), start, a, b)), { numRuns: 200 })

  it('adding then measuring returns the amount', () => holds((calendar, start, a) => {
    expect(workingMinutesBetween(calendar, start, addWorkingMinutes(calendar, start, a))).toBe(a)
  }))

  it('subtracting then measuring returns the amount, and never lies after adding it again', () => holds((calendar, start, a) => {
    const earlier = subtractWorkingMinutes(calendar, start, a)
    expect(workingMinutesBetween(calendar, earlier, start)).toBe(a)
    expect(addWorkingMinutes(calendar, earlier, a) <= start).toBe(true)
  }))

  it('subtracting gives the latest such moment: a minute later is less', () => holds((calendar, start, a) => {
    const earlier = subtractWorkingMinutes(calendar, start, a)
    if (a > 0) expect(workingMinutesBetween(calendar, instantOf(Date.parse(earlier) + MINUTE), start)).toBe(a - 1)
  }))

  it('adding is additive: a and then b is a + b', () => holds((calendar, start, a, b) => {
    expect(addWorkingMinutes(calendar, addWorkingMinutes(calendar, start, a), b)).toBe(addWorkingMinutes(calendar, start, a + b))
  }))

  it('more minutes, or a later start, never end earlier', () => holds((calendar, start, a, b) => {
    const later = instantOf(Date.parse(start) + b * MINUTE)
    expect(addWorkingMinutes(calendar, start, a) <= addWorkingMinutes(calendar, start, a + b)).toBe(true)
    expect(addWorkingMinutes(calendar, start, a) <= addWorkingMinutes(calendar, later, a)).toBe(true)
  }))

  it('splitting an interval anywhere changes nothing', () => holds((calendar, start, a, b) => {
    const [middle, end] = [a, a + b].map((minutes) => instantOf(Date.parse(start) + minutes * MINUTE))
    if (middle === undefined || end === undefined) return
    expect(workingMinutesBetween(calendar, start, middle) + workingMinutesBetween(calendar, middle, end)).toBe(workingMinutesBetween(calendar, start, end))
  }))

  it('turning an interval round changes only the sign', () => holds((calendar, start, a) => {
    const end = instantOf(Date.parse(start) + a * MINUTE)
    expect(workingMinutesBetween(calendar, end, start)).toBe(-workingMinutesBetween(calendar, start, end) + 0)
  }))

  it('an amount used up exactly with a session ends at that end', () => holds((calendar, start, a) => {
    if (a === 0) return
    const due = addWorkingMinutes(calendar, start, a)
    expect(isWorkingTime(calendar, instantOf(Date.parse(due) - MINUTE))).toBe(true)
  }))

  it('the prepared range changes no answer', () => holds((calendar, start, a) => {
    const range = { from: PlainDate.parse('2026-06-01'), to: PlainDate.parse('2026-06-01') }
    expect(addWorkingMinutes(compileCalendar(calendar.source, range), start, a)).toBe(addWorkingMinutes(calendar, start, a))
  }))
})

describe('laws of working days', () => {
  const day = fc.integer({ min: 20_454, max: 20_520 }).map(dateOfNumber)
  const days = fc.integer({ min: 1, max: 60 })
  const holds = (law: (calendar: ReturnType<typeof compileCalendar>, start: PlainDate, a: number, b: number) => void) =>
    fc.assert(fc.property(calendars, day, days, days, (calendar, start, a, b) => law(compileCalendar(calendar), start, a, b)), { numRuns: 200 })

  it('adding then measuring returns the number of days', () => holds((calendar, start, a) => {
    expect(workingDaysBetween(calendar, start, addWorkingDays(calendar, start, a))).toBe(a)
  }))
  it('adding is additive, and the answer is a working day', () => holds((calendar, start, a, b) => {
    expect(addWorkingDays(calendar, addWorkingDays(calendar, start, a), b)).toBe(addWorkingDays(calendar, start, a + b))
    expect(isWorkingDay(calendar, addWorkingDays(calendar, start, a))).toBe(true)
  }))
  it('counting back from a working day returns to it', () => holds((calendar, start, a) => {
    const working = addWorkingDays(calendar, start, 1)
    expect(addWorkingDays(calendar, addWorkingDays(calendar, working, a), -a)).toBe(working)
  }))
  it('a later start or more days never end earlier', () => holds((calendar, start, a, b) => {
    expect(addWorkingDays(calendar, start, a) < addWorkingDays(calendar, start, a + b)).toBe(true)
    expect(addWorkingDays(calendar, start, a) <= addWorkingDays(calendar, plusDays(start, b), a)).toBe(true)
  }))
})

describe('far and strange', () => {
  const calendar = compileCalendar(sampleCalendar())

  it('counts before 1970 on the same wall clock', () => {
    expect(addWorkingMinutes(calendar, at('1969-12-31', '16:30'), 60)).toBe(at('1970-01-01', '08:00'))
    expect(addWorkingMinutes(calendar, at('1930-02-03', '07:30'), 480)).toBe(at('1930-02-03', '17:00'))
    expect(workingMinutesBetween(calendar, at('1968-02-29', '07:30'), at('1968-03-01', '17:00'))).toBe(960)
  })
  it('counts ten thousand working days, and minutes over a century, without tiring', () => {
    expect(addWorkingDays(calendar, PlainDate.parse('2026-11-16'), 10_000)).toBe('2065-03-16')
    expect(workingMinutesBetween(calendar, at('2026-11-16', '07:30'), addWorkingMinutes(calendar, at('2026-11-16', '07:30'), 12_000_000))).toBe(12_000_000)
  })
  it('refuses, with a sentence, what lies beyond the supported years', () => {
    expect(() => addWorkingMinutes(calendar, at('2190-01-01', '08:00'), 5_000_000)).toThrow(WorkingTimeError)
    expect(() => addWorkingMinutes(calendar, at('1899-12-31', '08:00'), 1)).toThrow(WorkingTimeError)
    expect(() => addWorkingDays(calendar, PlainDate.parse('1900-01-10'), -30)).toThrow(WorkingTimeError)
    expect(() => addWorkingMinutes(calendar, at('2026-11-16', '08:00'), 1.5)).toThrow('whole number')
    expect(() => addWorkingMinutes(calendar, at('2026-11-16', '08:00'), -5)).toThrow('whole number')
  })
  it('counts back to the start of a session, not to the end of the one before', () => {
    expect(subtractWorkingMinutes(calendar, at('2026-11-16', '17:00'), 240)).toBe(at('2026-11-16', '13:00'))
    expect(subtractWorkingMinutes(calendar, at('2026-11-17', '17:00'), 480)).toBe(at('2026-11-17', '07:30'))
    expect(subtractWorkingMinutes(calendar, at('2026-11-16', '08:00'), 60)).toBe(at('2026-11-13', '16:30'))
  })
  it('keeps apart two weekdays with the very same hours of which only one counts as a working day', () => {
    const hours = { sessions: [{ from: '08:00', to: '12:00' }] }
    const shared = compileCalendar({ ...sampleCalendar(), hours: [{ weekly: { monday: hours, saturday: hours }, seasons: [] }] })
    expect([isWorkingDay(shared, PlainDate.parse('2026-11-16')), isWorkingDay(shared, PlainDate.parse('2026-11-21')), isWorkingDay(shared, PlainDate.parse('2026-11-23'))]).toEqual([true, false, true])
  })
  it('drops seconds: 09:14:37 counts from 09:14, as on the receipt', () => {
    expect(addWorkingMinutes(calendar, instantOf(Date.parse(at('2026-11-16', '09:14')) + 37_000), 60)).toBe(at('2026-11-16', '10:14'))
  })
})

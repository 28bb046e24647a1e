// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlainDate, instantAt, instantOf, plusDays } from '../time.ts'
import type { Instant } from '../time.ts'
import { STANDARD_WEEK } from './calendar.ts'
import { compileCalendar } from './compile-calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from './count.ts'
import { deadline, dueAt } from './due.ts'
import type { Limit } from './limit.ts'
import type { Pause } from './pause.ts'
import { sampleCalendar } from './sample-calendar.ts'

const at = (day: string, time: string): Instant => instantAt(PlainDate.parse(day), time)
const morning = [{ from: '07:30', to: '11:30' }]
const days = (count: number, quarters: 0 | 1 | 2 | 3 = 0): Limit => ({ kind: 'workingDays', days: count, quarters })
const minutes = (count: number): Limit => ({ kind: 'workingMinutes', minutes: count })
const halfSaturday = (countsAsWorkingDay?: boolean) =>
  compileCalendar(sampleCalendar({ hours: [{ weekly: { ...STANDARD_WEEK, saturday: { sessions: morning, ...(countsAsWorkingDay === undefined ? {} : { countsAsWorkingDay }) } } }] }))

describe('half Saturdays', () => {
  it('give minutes but, unless the calendar says so, no working day', () => {
    expect(dueAt(minutes(300), at('2026-11-20', '16:30'), halfSaturday())).toBe(at('2026-11-23', '08:00'))
    expect(dueAt(days(1), at('2026-11-20', '09:00'), halfSaturday())).toBe(at('2026-11-23', '17:00'))
    expect(dueAt({ kind: 'calendarDays', days: 1 }, at('2026-11-20', '09:00'), halfSaturday())).toBe(at('2026-11-23', '17:00'))
    expect(dueAt({ kind: 'sameDay' }, at('2026-11-21', '09:00'), halfSaturday())).toBe(at('2026-11-23', '17:00'))
  })
  it('are working days that end at noon when the calendar counts them', () => {
    expect(dueAt(days(1), at('2026-11-20', '09:00'), halfSaturday(true))).toBe(at('2026-11-21', '11:30'))
    expect(dueAt({ kind: 'calendarDays', days: 1 }, at('2026-11-20', '09:00'), halfSaturday(true))).toBe(at('2026-11-21', '11:30'))
    expect(dueAt({ kind: 'sameDay' }, at('2026-11-21', '09:00'), halfSaturday(true))).toBe(at('2026-11-21', '11:30'))
    expect(dueAt({ kind: 'sameDay' }, at('2026-11-21', '12:00'), halfSaturday(true))).toBe(at('2026-11-23', '17:00'))
  })
  it('take part in the minutes of 1½ days', () => {
    expect(dueAt(days(1, 2), at('2026-11-19', '09:00'), halfSaturday())).toBe(at('2026-11-21', '11:30'))
  })
})

describe('seasonal hours', () => {
  const summer = { sessions: [{ from: '07:00', to: '11:00' }, { from: '13:30', to: '17:30' }] }
  const late = { sessions: [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '16:30' }] }
  const everyDay = (hours: typeof summer) => ({ monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours })
  const seasonal = compileCalendar(sampleCalendar({
    hours: [{ weekly: STANDARD_WEEK, seasons: [{ name: 'mùa hè', from: '04-16', to: '10-15', weekly: everyDay(summer) }, { name: 'mùa đông', from: '12-01', to: '01-31', weekly: everyDay(late) }] }],
    makeUpDays: [{ date: '2026-08-22', inPlaceOf: '2026-08-31', name: 'Làm bù', source: 'TB' }],
  }))

  it('hold from their first day to their last', () => {
    expect(dueAt(days(1), at('2026-04-14', '09:00'), seasonal)).toBe(at('2026-04-15', '17:00'))
    expect(dueAt(days(1), at('2026-04-15', '09:00'), seasonal)).toBe(at('2026-04-16', '17:30'))
    expect(dueAt(days(1), at('2026-10-14', '09:00'), seasonal)).toBe(at('2026-10-15', '17:30'))
    expect(dueAt(days(1), at('2026-10-15', '09:00'), seasonal)).toBe(at('2026-10-16', '17:00'))
  })
  it('may run over the new year', () => {
    expect(dueAt(days(1), at('2026-12-30', '09:00'), seasonal)).toBe(at('2026-12-31', '16:30'))
    expect(dueAt(days(1), at('2027-01-28', '09:00'), seasonal)).toBe(at('2027-01-29', '16:30'))
    expect(dueAt(days(1), at('2027-01-29', '09:00'), seasonal)).toBe(at('2027-02-01', '17:00'))
  })
  it('are counted minute by minute where two seasons meet', () => {
    expect(dueAt(minutes(480), at('2026-04-15', '13:00'), seasonal)).toBe(at('2026-04-16', '11:00'))
  })
  it('also give a make-up Saturday its hours, by the season of that Saturday', () => {
    const spring = compileCalendar(sampleCalendar({ hours: seasonal.source.hours, makeUpDays: [{ date: '2026-10-10', inPlaceOf: '2026-10-19', name: 'Làm bù', source: 'TB' }] }))
    expect(dueAt(days(1), at('2026-10-09', '09:00'), spring)).toBe(at('2026-10-10', '17:30'))
    expect(dueAt(days(1), at('2026-08-21', '09:00'), seasonal)).toBe(at('2026-08-22', '17:30'))
  })
})

describe('provisional answers', () => {
  const limit = days(2)
  it('are those whose receipt, due day or any day between has no decision or lies outside the calendar', () => {
    const calendar = compileCalendar(sampleCalendar({ covers: { from: '2026-01-01', to: '2026-11-25' }, provisional: [{ from: '2026-06-10', to: '2026-06-10', reason: 'x' }] }))
    const provisional = (day: string) => deadline(limit, at(day, '09:00'), calendar).provisional
    expect(['2026-06-05', '2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11'].map(provisional)).toEqual([false, true, true, true, false])
    expect(['2026-11-23', '2026-11-24', '2027-03-01', '2025-12-31', '1969-01-01'].map(provisional)).toEqual([false, true, true, true, true])
  })
})

describe('hours that change on a date, and single days with other hours', () => {
  const changing = compileCalendar(sampleCalendar({
    hours: [{ weekly: STANDARD_WEEK }, { from: '2026-07-01', weekly: { ...STANDARD_WEEK, friday: { sessions: morning } } }],
    specialHours: [{ date: '2026-02-13', sessions: morning, name: 'Nghỉ buổi chiều trước Tết', source: 'Thông báo của UBND' }],
  }))
  it('are those of the day, whichever calendar was in use at receipt', () => {
    expect(dueAt(days(1), at('2026-06-25', '09:00'), changing)).toBe(at('2026-06-26', '17:00'))
    expect(dueAt(days(2), at('2026-06-30', '09:00'), changing)).toBe(at('2026-07-02', '17:00'))
    expect(dueAt(days(3), at('2026-06-30', '09:00'), changing)).toBe(at('2026-07-03', '11:30'))
    expect(dueAt(days(1), at('2026-02-12', '09:00'), changing)).toBe(at('2026-02-13', '11:30'))
  })
})

describe('pauses', () => {
  const calendar = compileCalendar(sampleCalendar({ daysOff: [{ date: '2026-11-24', name: 'Lễ', source: 'NQ' }] }))
  const start = Date.parse(at('2026-11-16', '00:00'))
  const moment = fc.integer({ min: 0, max: 20 * 1440 }).map((minute) => instantOf(start + minute * 60_000))
  const limits = fc.oneof(fc.integer({ min: 1, max: 12 }).map((count) => days(count)), fc.integer({ min: 1, max: 3000 }).map(minutes), fc.integer({ min: 1, max: 20 }).map((count): Limit => ({ kind: 'calendarDays', days: count })))
  const pauseOf = (from: Instant, to: Instant): Pause => ({ from: from < to ? from : to, to: from < to ? to : from, reason: 'x' })
  const holds = (law: (limit: Limit, received: Instant, from: Instant, middle: Instant, to: Instant) => void) =>
    fc.assert(fc.property(limits, moment, fc.tuple(moment, moment, moment), (limit, received, three) => {
      const [from, middle, to] = [...three].sort()
      if (from !== undefined && middle !== undefined && to !== undefined) law(limit, received, from, middle, to)
    }), { numRuns: 400 })

  it('move the due time by exactly their working minutes', () => holds((limit, received, from, _middle, to) => {
    const { dueAt: due, dueBeforePauses } = deadline(limit, received, calendar, [pauseOf(from, to)])
    const begins = from > received ? from : received
    const moved = begins >= dueBeforePauses || to <= begins ? 0 : workingMinutesBetween(calendar, begins, to)
    expect(workingMinutesBetween(calendar, dueBeforePauses, due)).toBe(moved)
  }))
  it('split in two, given in any order or twice over, move it no further', () => holds((limit, received, from, middle, to) => {
    const whole = dueAt(limit, received, calendar, [pauseOf(from, to)])
    expect(dueAt(limit, received, calendar, [pauseOf(middle, to), pauseOf(from, middle)])).toBe(whole)
    expect(dueAt(limit, received, calendar, [pauseOf(from, to), pauseOf(from, middle), pauseOf(from, to)])).toBe(whole)
    expect(dueAt(limit, received, calendar, [pauseOf(from, middle), pauseOf(from, to), pauseOf(middle, middle)])).toBe(whole)
    expect(dueAt(limit, received, calendar, [pauseOf(from, to), pauseOf(middle, to < middle ? to : middle)])).toBe(whole)
  }))
  it('of working minutes are the same as working on before and after, without the pause', () => holds((_limit, received, from, _middle, to) => {
    if (from <= received) return
    const before = workingMinutesBetween(calendar, received, from)
    expect(dueAt(minutes(before + 77), received, calendar, [pauseOf(from, to)])).toBe(addWorkingMinutes(calendar, to, 77))
  }))
  it('inside a longer one add nothing', () => {
    const long = pauseOf(at('2026-11-17', '08:00'), at('2026-11-18', '15:00'))
    const inner = pauseOf(at('2026-11-17', '09:00'), at('2026-11-17', '10:00'))
    expect(dueAt(days(5), at('2026-11-16', '09:00'), calendar, [inner, long])).toBe(dueAt(days(5), at('2026-11-16', '09:00'), calendar, [long]))
  })
  it('that touch are one, also across the due time of a month', () => {
    const [whole, first, second] = [pauseOf(at('2026-12-16', '18:00'), at('2026-12-17', '10:00')), pauseOf(at('2026-12-16', '18:00'), at('2026-12-17', '08:00')), pauseOf(at('2026-12-17', '08:00'), at('2026-12-17', '10:00'))]
    const month: Limit = { kind: 'months', months: 1 }
    expect(dueAt(month, at('2026-11-16', '09:00'), calendar, [whole])).toBe(at('2026-12-17', '10:00'))
    expect(dueAt(month, at('2026-11-16', '09:00'), calendar, [first, second])).toBe(at('2026-12-17', '10:00'))
  })
  it('that begin at the due time itself move nothing', () => {
    expect(dueAt(days(1), at('2026-11-16', '09:00'), calendar, [pauseOf(at('2026-11-17', '17:00'), at('2026-11-19', '17:00'))])).toBe(at('2026-11-17', '17:00'))
    expect(dueAt(days(1), at('2026-11-16', '09:00'), calendar, [pauseOf(at('2026-11-17', '16:59'), at('2026-11-18', '17:00'))])).toBe(at('2026-11-19', '07:31'))
  })
  it('that still last are counted until the moment asked for, and refused without one', () => {
    const open = [{ from: at('2026-11-17', '08:30'), to: null, reason: 'x' }]
    expect(dueAt(days(1), at('2026-11-16', '09:00'), calendar, open, at('2026-11-17', '10:00'))).toBe(at('2026-11-18', '09:00'))
    expect(() => dueAt(days(1), at('2026-11-16', '09:00'), calendar, open)).toThrow('paused since')
  })
  it('that end before they begin are refused', () => {
    expect(() => dueAt(days(1), at('2026-11-16', '09:00'), calendar, [{ from: at('2026-11-17', '08:30'), to: at('2026-11-17', '08:00'), reason: 'x' }])).toThrow('ends')
  })
  it('do not move a fixed date', () => {
    const limit: Limit = { kind: 'fixedDate', before: PlainDate.parse('2026-11-28') }
    expect(dueAt(limit, at('2026-11-16', '09:00'), calendar, [pauseOf(at('2026-11-17', '08:00'), at('2026-11-18', '08:00'))])).toBe('2026-11-27T16:59:59.999Z')
  })
})

describe('calendar days and months before the roll', () => {
  const daily = compileCalendar(sampleCalendar({ hours: [{ weekly: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [name, { sessions: morning, countsAsWorkingDay: true }])) }] }))
  it('calendar days are additive and exact where no day is off', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (a, b) => {
      const received = at('2026-11-16', '09:00')
      const first = dueAt({ kind: 'calendarDays', days: a }, received, daily)
      expect(dueAt({ kind: 'calendarDays', days: b }, first, daily)).toBe(dueAt({ kind: 'calendarDays', days: a + b }, received, daily))
      expect(dueAt({ kind: 'calendarDays', days: a }, received, daily)).toBe(instantAt(plusDays(PlainDate.parse('2026-11-16'), a), '11:30'))
    }))
  })
  it('a month ends with the last millisecond of its day, written 24:00', () => {
    expect(dueAt({ kind: 'months', months: 1 }, at('2026-01-31', '09:00'), daily)).toBe('2026-02-28T16:59:59.999Z')
    expect(dueAt({ kind: 'months', months: 14 }, at('2026-12-15', '23:59'), daily)).toBe('2028-02-15T16:59:59.999Z')
  })
  it('clock hours run day and night, to the second', () => {
    expect(dueAt({ kind: 'clockHours', hours: 24 }, instantOf(Date.parse(at('2026-11-21', '15:00')) + 30_000), daily)).toBe('2026-11-22T08:00:30.000Z')
  })
})

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { percentOf } from '../ratio.ts'
import { PlainDate, instantAt, instantOf } from '../time.ts'
import type { Instant } from '../time.ts'
import { compileCalendar } from './compile-calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from './count.ts'
import { deadline, dueAt } from './due.ts'
import { explain } from './explain.ts'
import { stepMinutesOf } from './limit.ts'
import type { Limit } from './limit.ts'
import { readMoment } from './moment-text.ts'
import { punctualityOf, standingOf, workingMinutesUsed } from './punctuality.ts'
import { sampleCalendar } from './sample-calendar.ts'

const at = (day: string, time: string): Instant => instantAt(PlainDate.parse(day), time)
const off = (date: string) => ({ date, name: 'Ngày nghỉ', source: 'Quyết định' })
const calendar = compileCalendar(sampleCalendar())
const withHoliday = compileCalendar(sampleCalendar({ id: 'sample-2', daysOff: [off('2026-11-24')] }))
const days = (count: number): Limit => ({ kind: 'workingDays', days: count, quarters: 0 })
const minutes = (count: number): Limit => ({ kind: 'workingMinutes', minutes: count })
const pause = (from: Instant, to: Instant | null) => ({ from, to, reason: 'chờ xác minh' })

describe('the nineteen recorded failures of working time', () => {
  it('T1 one day is one working day, or 480 working minutes, never 24 business hours', () => {
    expect(dueAt(days(1), at('2026-11-16', '08:30'), calendar)).toBe(at('2026-11-17', '17:00'))
    expect(stepMinutesOf({ value: 1, unit: 'workingDay' })).toBe(480)
    expect(dueAt(minutes(480), at('2026-11-16', '08:30'), calendar)).toBe(at('2026-11-17', '08:30'))
  })

  it('T2 a start before opening or after closing counts from the next opening', () => {
    expect(dueAt(minutes(60), at('2026-11-16', '05:00'), calendar)).toBe(at('2026-11-16', '08:30'))
    expect(dueAt(minutes(60), at('2026-11-16', '17:00'), calendar)).toBe(at('2026-11-17', '08:30'))
    expect(dueAt(minutes(60), at('2026-11-16', '22:00'), calendar)).toBe(at('2026-11-17', '08:30'))
  })

  it('T3 holidays are left out of days, minutes and measured time alike', () => {
    expect(dueAt(days(1), at('2026-11-23', '09:00'), withHoliday)).toBe(at('2026-11-25', '17:00'))
    expect(dueAt(minutes(120), at('2026-11-23', '16:00'), withHoliday)).toBe(at('2026-11-25', '08:30'))
    expect(workingMinutesBetween(withHoliday, at('2026-11-23', '17:00'), at('2026-11-25', '07:30'))).toBe(0)
  })

  it('T4 a pause over a weekend gives back its working time, not sixty-four hours', () => {
    const paused = [pause(at('2026-11-20', '16:00'), at('2026-11-23', '08:00'))]
    expect(dueAt(minutes(960), at('2026-11-19', '13:00'), calendar, paused)).toBe(at('2026-11-23', '14:30'))
    expect(workingMinutesBetween(calendar, dueAt(minutes(960), at('2026-11-19', '13:00'), calendar), at('2026-11-23', '14:30'))).toBe(90)
  })

  it('T5 when another limit is applied, its due time still holds every pause', () => {
    const paused = [pause(at('2026-11-17', '08:30'), at('2026-11-17', '10:30'))]
    for (const limit of [days(5), days(3), minutes(2400)]) {
      const { dueAt: due, dueBeforePauses } = deadline(limit, at('2026-11-16', '08:30'), calendar, paused)
      expect(workingMinutesBetween(calendar, dueBeforePauses, due)).toBe(120)
    }
  })

  it('T6 what is paused is not overdue, however long the pause lasts', () => {
    const open = [pause(at('2026-11-17', '08:30'), null)]
    expect(standingOf(at('2027-03-01', '09:00'), at('2026-11-17', '17:00'), open)).toBe('paused')
    expect(standingOf(at('2026-11-18', '09:00'), at('2026-11-17', '17:00'))).toBe('overdue')
    expect(standingOf(at('2026-11-19', '09:00'), at('2026-11-17', '17:00'), [pause(at('2026-11-18', '08:00'), null)])).toBe('overdue')
  })

  it('T7 after any pause the due time lies inside opening hours', () => {
    for (let start = 0; start < 7 * 24; start++) {
      for (const length of [1, 7, 13, 30, 62]) {
        const from = Date.parse(at('2026-11-16', '00:00')) + start * 3_600_000
        const due = dueAt(days(5), at('2026-11-13', '09:00'), calendar, [pause(instantOf(from), instantOf(from + length * 3_600_000))])
        expect(workingMinutesBetween(calendar, instantOf(Date.parse(due) - 60_000), due)).toBe(1)
      }
    }
  })

  it('T8 the zone of the machine, and the way a moment is written, change nothing', () => {
    const written = ['2026-11-16T08:30', '2026-11-16T08:30:00+07:00', '2026-11-16T01:30:00Z', '2026-11-15T20:30:00-05:00'].map((text) => readMoment(text))
    expect(new Set(written.map((read) => (read.ok ? dueAt(days(5), read.at, calendar) : read.refusal.code)))).toEqual(new Set([at('2026-11-23', '17:00')]))
  })

  it('T9 received outside hours: time to work is measured from the next opening, not taken as nothing', () => {
    expect(workingMinutesUsed(calendar, at('2026-11-14', '20:00'), at('2026-11-16', '09:00'))).toBe(90)
    expect(workingMinutesBetween(calendar, at('2026-11-14', '20:00'), dueAt(minutes(240), at('2026-11-14', '20:00'), calendar))).toBe(240)
  })

  it('T10 the lunch break is never counted', () => {
    expect(workingMinutesBetween(calendar, at('2026-11-16', '11:00'), at('2026-11-16', '13:30'))).toBe(60)
    expect(dueAt(minutes(60), at('2026-11-16', '11:00'), calendar)).toBe(at('2026-11-16', '13:30'))
  })

  it('T11 held time is added to the due time, also when received on a day off', () => {
    const held = [pause(at('2026-11-24', '09:00'), at('2026-11-25', '09:30'))]
    const { dueAt: due, dueBeforePauses } = deadline(minutes(480), at('2026-11-22', '10:00'), withHoliday, held)
    expect(dueBeforePauses).toBe(at('2026-11-23', '17:00'))
    expect(due).toBe(dueBeforePauses)
    expect(dueAt(minutes(600), at('2026-11-24', '10:00'), withHoliday, held)).toBe(at('2026-11-26', '11:30'))
  })

  it('T12 a day off added later gives a new due time; the promise is another value and stays', () => {
    const promised = deadline(days(5), at('2026-11-18', '09:00'), calendar)
    const recounted = deadline(days(5), at('2026-11-18', '09:00'), withHoliday)
    expect(promised).toMatchObject({ dueAt: at('2026-11-25', '17:00'), calendarId: 'sample' })
    expect(recounted).toMatchObject({ dueAt: at('2026-11-26', '17:00'), calendarId: 'sample-2' })
    expect(deadline(days(5), at('2026-11-18', '09:00'), calendar)).toEqual(promised)
  })

  it('T13 after the third and fourth supplement the whole limit runs from that completion, as after the first', () => {
    for (const completed of ['2026-11-02', '2026-11-05', '2026-11-11', '2026-11-18']) {
      expect(deadline(days(3), at(completed, '10:00'), calendar).dueAt).toBe(addWorkingMinutes(calendar, at(completed, '17:00'), 3 * 480))
    }
    expect(standingOf(at('2026-11-18', '10:00'), deadline(days(3), at('2026-11-18', '10:00'), calendar).dueAt)).toBe('inTime')
  })

  it('T14 a step done twice is counted from the start that is given, each time for itself', () => {
    const [first, second] = [at('2026-11-16', '08:30'), at('2026-11-18', '14:00')]
    expect(addWorkingMinutes(calendar, first, 240)).toBe(at('2026-11-16', '14:00'))
    expect(addWorkingMinutes(calendar, second, 240)).toBe(at('2026-11-19', '08:30'))
    expect(workingMinutesUsed(calendar, second, at('2026-11-18', '16:00'))).toBe(120)
  })

  it('T15 there is one way to count: due time, explanation, adding and measuring agree', () => {
    const received = at('2026-11-16', '10:17')
    const explained = explain(minutes(777), received, withHoliday)
    expect(explained.dueAt).toBe(addWorkingMinutes(withHoliday, received, 777))
    expect(explained.lines.reduce((sum, line) => sum + line.minutes, 0)).toBe(777)
    expect(workingMinutesBetween(withHoliday, received, explained.dueAt)).toBe(777)
  })

  it('T16 the closing minute is not counted and no input is changed', () => {
    const received = at('2026-11-16', '07:30')
    const pauses = Object.freeze([Object.freeze(pause(at('2026-11-16', '08:00'), at('2026-11-16', '08:30')))])
    const limit = Object.freeze(minutes(480))
    expect(dueAt(limit, received, calendar, pauses)).toBe(at('2026-11-17', '08:00'))
    expect(workingMinutesBetween(calendar, received, at('2026-11-16', '17:00'))).toBe(480)
    expect(workingMinutesBetween(calendar, at('2026-11-16', '17:00'), at('2026-11-16', '17:01'))).toBe(0)
  })

  it('T17 what is overdue is found by asking now, so a job that missed a day loses nothing', () => {
    const due = at('2026-11-17', '17:00')
    expect(['2026-11-16', '2026-11-17', '2026-11-18', '2026-12-30'].map((day) => standingOf(at(day, '09:00'), due))).toEqual(['inTime', 'dueToday', 'overdue', 'overdue'])
  })

  it('T18 a rate is a real division, half up, and nothing out of nothing is no data', () => {
    expect(percentOf(115, 245)).toBe(46.9)
    expect(percentOf(136, 138)).toBe(98.6)
    expect(percentOf(1, 3)).toBe(33.3)
    expect(percentOf(0, 0)).toBeNull()
  })

  it('T19 a duration has the sign of its direction', () => {
    const [early, late] = [at('2026-11-16', '09:00'), at('2026-11-16', '10:00')]
    expect(workingMinutesBetween(calendar, early, late)).toBe(60)
    expect(workingMinutesBetween(calendar, late, early)).toBe(-60)
    expect(punctualityOf(early, late)).toBe('onTime')
    expect(workingMinutesUsed(calendar, late, early)).toBe(0)
  })
})

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { percentOf } from '../ratio.ts'
import { PlainDate, instantAt, instantOf } from '../time.ts'
import type { Instant } from '../time.ts'
import { compileCalendar } from './compile-calendar.ts'
import { workingMinutesBetween } from './count.ts'
import { deadline } from './due.ts'
import { punctualityOf, savedMinutes, standingOf, workingMinutesUsed } from './punctuality.ts'
import { sampleCalendar } from './sample-calendar.ts'

const at = (day: string, time: string): Instant => instantAt(PlainDate.parse(day), time)
const calendar = compileCalendar(sampleCalendar())
const due = at('2026-11-19', '17:00')
const minutesOfNight = instantOf(Date.parse(due) + 1)

describe('finished matters', () => {
  it.each([
    ['on the day before, at its last minute', at('2026-11-18', '23:59'), 'early'], ['on the due day before opening', at('2026-11-19', '00:00'), 'onTime'], ['exactly at the due time', due, 'onTime'],
    ['a millisecond later', minutesOfNight, 'late'], ['the day after', at('2026-11-20', '07:30'), 'late'],
  ])('%s: %s is %s', (_when, finished, expected) => expect(punctualityOf(finished, due)).toBe(expected))

  it('a limit that ends at 24:00 is kept until the last moment of its day', () => {
    const monthEnd = deadline({ kind: 'months', months: 1 }, at('2026-10-15', '09:00'), calendar).dueAt
    expect(punctualityOf(at('2026-11-15', '23:59'), monthEnd)).toBe('onTime')
    expect(punctualityOf(at('2026-11-14', '23:59'), monthEnd)).toBe('early')
    expect(punctualityOf(at('2026-11-16', '00:00'), monthEnd)).toBe('late')
  })
})

describe('open matters', () => {
  const pause = (from: Instant, to: Instant | null) => [{ from, to, reason: 'x' }]
  it.each([
    ['the day before', at('2026-11-18', '16:00'), [], 'inTime'], ['the due day', at('2026-11-19', '08:00'), [], 'dueToday'], ['at the due time', due, [], 'dueToday'], ['after it', minutesOfNight, [], 'overdue'],
    ['in a pause begun in time', at('2026-12-19', '08:00'), pause(at('2026-11-19', '16:59'), null), 'paused'], ['in a pause begun too late', at('2026-12-19', '08:00'), pause(due, null), 'overdue'],
    ['after a pause', at('2026-11-19', '08:00'), pause(at('2026-11-17', '08:00'), at('2026-11-18', '08:00')), 'dueToday'], ['at the end of a pause', at('2026-11-18', '08:00'), pause(at('2026-11-17', '08:00'), at('2026-11-18', '08:00')), 'inTime'],
  ] as const)('%s (%s)', (_when, now, pauses, expected) => expect(standingOf(now, due, pauses)).toBe(expected))
})

describe('time used and saved', () => {
  const received = at('2026-11-16', '09:00')
  it('leaves pauses out, once, and only where they lie inside the time asked about', () => {
    const pauses = [{ from: at('2026-11-17', '08:30'), to: at('2026-11-17', '10:30'), reason: 'x' }, { from: at('2026-11-17', '09:30'), to: at('2026-11-17', '11:30'), reason: 'y' }]
    expect(workingMinutesUsed(calendar, received, at('2026-11-17', '17:00'))).toBe(390 + 480)
    expect(workingMinutesUsed(calendar, received, at('2026-11-17', '17:00'), pauses)).toBe(390 + 300)
    expect(workingMinutesUsed(calendar, received, at('2026-11-17', '09:00'), pauses)).toBe(390 + 60)
    expect(workingMinutesUsed(calendar, received, at('2026-11-17', '09:00'), [{ from: at('2026-11-16', '16:00'), to: null, reason: 'x' }])).toBe(390 - 60)
  })
  it('what finishes exactly on time has used exactly what its limit allowed', () => {
    const pauses = [{ from: at('2026-11-17', '08:30'), to: at('2026-11-18', '10:30'), reason: 'x' }]
    const answer = deadline({ kind: 'workingDays', days: 3, quarters: 0 }, received, calendar, pauses)
    expect(workingMinutesUsed(calendar, received, answer.dueAt, pauses)).toBe(workingMinutesBetween(calendar, received, answer.dueBeforePauses))
  })
  it('adds up over many matters, and nothing is no data', () => {
    const { saved, allowed } = savedMinutes([{ used: 300, allowed: 480 }, { used: 600, allowed: 960 }])
    expect({ saved, allowed, percent: percentOf(saved, allowed) }).toEqual({ saved: 540, allowed: 1440, percent: 37.5 })
    const none = savedMinutes([])
    expect(percentOf(none.saved, none.allowed)).toBeNull()
  })
})

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, instantAt, instantOf, PlainDate } from '../time.ts'
import { compileCalendar } from './compile-calendar.ts'
import { workingMinutesBetween } from './count.ts'
import { handOverOf } from './hand-over.ts'
import { sampleCalendar } from './sample-calendar.ts'

const at = (day: string, time: string) => instantAt(PlainDate.parse(day), time)
const calendar = compileCalendar(sampleCalendar({}))

describe('until when the desk hands a dossier on', () => {
  // Friday 20 November 2026.
  it.each([
    ['before work', '2026-11-20', '06:00', '2026-11-20', '17:00'],
    ['in the morning', '2026-11-20', '09:15', '2026-11-20', '17:00'],
    ['at 15:00 to the minute', '2026-11-20', '15:00', '2026-11-20', '17:00'],
    ['a minute after 15:00', '2026-11-20', '15:01', '2026-11-23', '07:30'],
    ['in the evening', '2026-11-20', '20:00', '2026-11-23', '07:30'],
    ['on a Sunday', '2026-11-22', '09:00', '2026-11-23', '07:30'],
  ])('received %s', (_when, day, time, byDay, byTime) => {
    expect(handOverOf(at(day, time), calendar)).toEqual({ by: at(byDay, byTime), isSameDay: day === byDay })
  })

  it('is never before the receipt, and never leaves more than a working day', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 11, 1) }), (millis) => {
      const received = instantOf(millis)
      const { by, isSameDay } = handOverOf(received, calendar)
      expect(by >= received).toBe(true)
      expect(dayOf(by) === dayOf(received)).toBe(isSameDay)
      expect(workingMinutesBetween(calendar, received, by)).toBeLessThanOrEqual(480)
    }))
  })
})

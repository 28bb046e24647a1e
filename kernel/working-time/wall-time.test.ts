// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PlainDate, dayOf, instantOf, plusDays, wallTimeOf, weekdayOf } from '../time.ts'
import { FIRST_DAY, LAST_DAY, civilDayOf, clockText, dateOfNumber, dayNumberOf, dayOfMinute, daysInMonth, instantOfMillis, numberOfDate, supportedMillis, wallMinuteOfMillis, weekdayOfNumber } from './wall-time.ts'

it('day numbers, dates, weekdays and month lengths are those of the platform, on every day from 1900 to 2199', () => {
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    const date = new Date(day * 86_400_000)
    const text = date.toISOString().slice(0, 10)
    if (dateOfNumber(day) !== text || numberOfDate(dateOfNumber(day)) !== day || weekdayOfNumber(day) !== (date.getUTCDay() || 7)) expect.fail(text)
    const { year, month, day: ofMonth } = civilDayOf(day)
    if (dayNumberOf(year, month, ofMonth) !== day || new Date(Date.UTC(year, month, 0)).getUTCDate() !== daysInMonth(year, month)) expect.fail(text)
  }
})

it('instants written without a Date object are the same text, to the millisecond', () => {
  fc.assert(fc.property(fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2199, 11, 30) }), fc.boolean(), (millis, whole) => {
    const at = whole ? Math.floor(millis / 60_000) * 60_000 : millis
    expect(instantOfMillis(at)).toBe(instantOf(at))
    expect(supportedMillis(instantOf(at))).toBe(at)
  }))
})

it('wall day and wall clock agree with the shared words of time', () => {
  fc.assert(fc.property(fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2199, 11, 30) }), (millis) => {
    const minute = wallMinuteOfMillis(millis)
    expect(dateOfNumber(dayOfMinute(minute))).toBe(dayOf(instantOf(millis)))
    expect(clockText(minute - dayOfMinute(minute) * 1440)).toBe(wallTimeOf(instantOf(millis)))
  }))
})

it('text that is no instant is refused, not counted as nothing', () => {
  const broken = instantOf(0).replace('1970', 'abcd')
  expect(() => supportedMillis(broken as ReturnType<typeof instantOf>)).toThrow('cannot be counted')
  expect(() => instantOfMillis(Number.NaN)).toThrow('cannot be counted')
})

it('a weekday is the same by number and by date', () => {
  const start = PlainDate.parse('2026-11-16')
  expect(Array.from({ length: 7 }, (_, i) => [weekdayOf(plusDays(start, i)), weekdayOfNumber(numberOfDate(plusDays(start, i)))])).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => [day, day]))
})

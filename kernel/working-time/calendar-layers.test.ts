// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { Instant, PlainDate, instantAt } from '../time.ts'
import { STANDARD_WEEK } from './calendar.ts'
import { readCalendarFile } from './calendar-file.ts'
import { CalendarLayer, calendarAt } from './calendar-layers.ts'
import { compileCalendar } from './compile-calendar.ts'
import { dueAt } from './due.ts'

const at = (day: string, time: string): Instant => instantAt(PlainDate.parse(day), time)
const known = (day: string) => `${day}T00:00:00.000Z`
const source = 'Quyết định'

const nation = CalendarLayer.parse({
  level: 'nation', name: 'Việt Nam',
  versions: [
    { id: 'VN-1', recordedAt: known('2026-01-01'), content: { covers: { from: '2026-01-01', to: '2026-12-31' }, hours: [{ weekly: STANDARD_WEEK, seasons: [{ name: 'mùa hè', from: '05-01', to: '08-31', weekly: { friday: { sessions: [{ from: '07:00', to: '11:00' }] } } }] }], daysOff: [{ date: '2026-11-24', name: 'Lễ', source }], makeUpDays: [{ date: '2026-08-22', inPlaceOf: '2026-08-31', name: 'Làm bù', source }] } },
    { id: 'VN-2', recordedAt: known('2026-10-01'), content: { covers: { from: '2026-01-01', to: '2027-12-31' }, hours: [{ weekly: STANDARD_WEEK }], daysOff: [{ date: '2026-11-24', name: 'Lễ', source }, { date: '2026-11-25', name: 'Nghỉ thêm', source }] } },
  ],
})
const province = CalendarLayer.parse({
  level: 'province', name: 'Tỉnh',
  versions: [{ id: 'T-1', recordedAt: known('2026-02-01'), content: { hours: [{ from: '2026-07-01', weekly: { monday: { sessions: [{ from: '08:00', to: '12:00' }] } } }], daysOff: [{ date: '2026-11-18', name: 'Ngày của tỉnh', kind: 'local', source }] } }],
})
const agency = CalendarLayer.parse({
  level: 'agency', name: 'Xã',
  versions: [{ id: 'X-1', recordedAt: known('2026-03-01'), content: { hours: [{ weekly: { saturday: { sessions: [{ from: '07:30', to: '11:30' }] } }, seasons: [] }], worksOn: [{ date: '2026-11-18', source }], restsOn: [{ date: '2026-08-22', source }], makeUpDays: [{ date: '2026-11-24', sessions: [{ from: '08:00', to: '10:00' }], name: 'Trực', source }] } }],
})

function laid(layers: readonly CalendarLayer[], day: string) {
  const found = calendarAt(layers, Instant.parse(known(day)))
  if (!found.ok) throw new Error(found.refusal.code)
  return compileCalendar(found.calendar)
}
const oneDay = { kind: 'workingDays', days: 1, quarters: 0 } as const

describe('calendars laid over one another', () => {
  it('take each layer in its version of the moment and name them all', () => {
    expect(laid([nation, province, agency], '2026-01-15').id).toBe('VN-1')
    expect(laid([nation, province, agency], '2026-02-15').id).toBe('VN-1 + T-1')
    expect(laid([nation, province, agency], '2026-11-01').id).toBe('VN-2 + T-1 + X-1')
  })
  it('refuse when nothing is in force yet', () => {
    expect(calendarAt([nation], Instant.parse(known('2025-12-31')))).toMatchObject({ ok: false, refusal: { code: 'no-calendar-in-force' } })
  })
  it('add and take away days off, and make-up days, of the layers below', () => {
    expect(dueAt(oneDay, at('2026-11-17', '09:00'), laid([nation, province], '2026-09-01'))).toBe(at('2026-11-19', '17:00'))
    expect(dueAt(oneDay, at('2026-11-17', '09:00'), laid([nation, province, agency], '2026-09-01'))).toBe(at('2026-11-18', '17:00'))
    expect(dueAt(oneDay, at('2026-11-23', '09:00'), laid([nation, province], '2026-09-01'))).toBe(at('2026-11-25', '17:00'))
    expect(dueAt(oneDay, at('2026-11-23', '09:00'), laid([nation, province, agency], '2026-09-01'))).toBe(at('2026-11-24', '10:00'))
    expect(dueAt(oneDay, at('2026-08-21', '09:00'), laid([nation, province], '2026-09-01'))).toBe(at('2026-08-22', '12:00'))
    expect(dueAt(oneDay, at('2026-08-21', '09:00'), laid([nation, province, agency], '2026-09-01'))).toBe(at('2026-08-24', '12:00'))
  })
  it('replace only the weekdays they name, from the day they name', () => {
    const two = laid([nation, province], '2026-09-01')
    expect(dueAt(oneDay, at('2026-06-26', '09:00'), two)).toBe(at('2026-06-29', '17:00'))
    expect(dueAt(oneDay, at('2026-07-03', '09:00'), two)).toBe(at('2026-07-06', '12:00'))
    expect(dueAt(oneDay, at('2026-07-06', '09:00'), two)).toBe(at('2026-07-07', '17:00'))
  })
  it('keep the seasons below unless they give their own', () => {
    expect(dueAt(oneDay, at('2026-07-02', '09:00'), laid([nation, province], '2026-09-01'))).toBe(at('2026-07-03', '11:00'))
    expect(dueAt(oneDay, at('2026-07-02', '09:00'), laid([nation, province, agency], '2026-09-01'))).toBe(at('2026-07-03', '17:00'))
  })
  it('change with the version: a later calendar gives a later due time', () => {
    expect(dueAt(oneDay, at('2026-11-23', '09:00'), laid([nation], '2026-09-01'))).toBe(at('2026-11-25', '17:00'))
    expect(dueAt(oneDay, at('2026-11-23', '09:00'), laid([nation], '2026-10-02'))).toBe(at('2026-11-26', '17:00'))
  })
  it('are refused when a layer leaves no session at all', () => {
    const empty = Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((name) => [name, { sessions: [] }]))
    const closed = CalendarLayer.parse({ level: 'agency', name: 'Đóng', versions: [{ id: 'C', recordedAt: known('2026-03-01'), content: { hours: [{ weekly: empty, seasons: [] }] } }] })
    expect(calendarAt([nation, closed], Instant.parse(known('2026-09-01')))).toMatchObject({ ok: false, refusal: { code: 'calendar-without-sessions' } })
  })
})

describe('a calendar file', () => {
  const below = laid([nation], '2026-11-01').source
  it('may extend a known calendar by name', () => {
    const found = readCalendarFile({ extends: 'vietnam', id: 'xa-1', daysOff: [{ date: '2026-11-26', name: 'Ngày của xã', source: 'QĐ 1' }] }, { vietnam: below })
    if (!found.ok) throw new Error(found.refusal.code)
    expect(found.calendar.id).toBe('VN-2 + xa-1')
    expect(dueAt(oneDay, at('2026-11-23', '09:00'), compileCalendar(found.calendar))).toBe(at('2026-11-27', '17:00'))
  })
  it('may state everything itself', () => {
    expect(readCalendarFile({ id: 'x', covers: { from: '2026-01-01', to: '2026-12-31' }, hours: [{ weekly: STANDARD_WEEK }] }, {})).toMatchObject({ ok: true })
  })
  it('that extends what nobody knows is refused by name', () => {
    expect(readCalendarFile({ extends: 'lào', id: 'x' }, { vietnam: below })).toMatchObject({ ok: false, refusal: { code: 'not-a-calendar', where: 'extends' } })
    expect(readCalendarFile({ extends: 'toString', id: 'x' }, { vietnam: below })).toMatchObject({ ok: false })
  })
})

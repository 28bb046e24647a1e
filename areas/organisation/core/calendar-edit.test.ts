// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { calendarAt, type CalendarContent, CalendarLayer } from '#kernel/working-time/calendar-layers.ts'
import { compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import { sayCalendarChanges } from './calendar-change.ts'
import { nationalCalendarLayer } from './calendar-data/national-calendar.ts'
import { type DayRule, dayRuleOf, EMPTY_LAYER, withDayRule } from './calendar-edit.ts'
import { dayOfCalendar, daysOfYear, daysThatDiffer } from './calendar-year.ts'

const day = (text: string) => text as PlainDate
const source = 'QĐ 12/QĐ-UBND'
const NOW = '2026-11-20T00:00:00.000Z' as Instant

function laid(content: CalendarContent) {
  const found = calendarAt([nationalCalendarLayer, CalendarLayer.parse({ level: 'agency', name: 'Xã', versions: [{ id: 'X-1', recordedAt: '2026-01-01T00:00:00.000Z', content }] })], NOW)
  if (!found.ok) throw new Error(found.refusal.code)
  return compileCalendar(found.calendar)
}

const RULES: readonly (readonly [string, string, DayRule, { state: string; minutes: number }])[] = [
  ['a day off of the agency', '2026-12-01', { kind: 'off', as: 'local', name: 'Ngày hội', source, provisional: false }, { state: 'off', minutes: 0 }],
  ['work on a national day off', '2026-11-24', { kind: 'works', source }, { state: 'working', minutes: 480 }],
  ['a make-up day with the hours of the day it replaces', '2026-12-05', { kind: 'make-up', name: 'Làm bù', source, inPlaceOf: day('2026-12-01'), sessions: undefined, provisional: false }, { state: 'make-up', minutes: 480 }],
  ['a make-up morning', '2026-12-05', { kind: 'make-up', name: 'Làm bù', source, inPlaceOf: undefined, sessions: [{ from: '07:30', to: '11:30' }], provisional: false }, { state: 'make-up', minutes: 240 }],
  ['no make-up work where the nation works', '2026-01-10', { kind: 'rests', source }, { state: 'rest', minutes: 0 }],
  ['an afternoon closed', '2026-12-02', { kind: 'special', name: 'Họp', source, sessions: [{ from: '07:30', to: '11:30' }], provisional: true }, { state: 'special', minutes: 240 }],
]

describe('a rule for one day', () => {
  test.each(RULES)('%s', (_what, date, rule, state) => {
    const content = withDayRule(EMPTY_LAYER, day(date), rule)
    expect(dayOfCalendar(laid(content), day(date))).toMatchObject(state)
    expect(dayRuleOf(content, day(date))).toEqual(rule)
    expect(withDayRule(content, day(date), { kind: 'as-below' })).toEqual(EMPTY_LAYER)
    expect(sayCalendarChanges(EMPTY_LAYER, content)).toHaveLength(1)
    expect(sayCalendarChanges(content, content)).toEqual([])
  })

  test('takes the place of whatever was said about that day', () => {
    const all = RULES.reduce((content, [, , rule]) => withDayRule(content, day('2026-12-01'), rule), EMPTY_LAYER)
    expect(all).toEqual({ ...EMPTY_LAYER, specialHours: [expect.objectContaining({ date: '2026-12-01' })] })
  })
})

test('what changed is said day by day, removals first, with hours of week and season', () => {
  const before = withDayRule(EMPTY_LAYER, day('2026-12-01'), { kind: 'off', as: 'local', name: 'Ngày hội', source, provisional: false })
  const after: CalendarContent = {
    ...withDayRule(EMPTY_LAYER, day('2026-12-01'), { kind: 'off', as: 'local', name: 'Ngày hội lớn', source, provisional: true }),
    hours: [{ from: day('2026-12-01'), weekly: { saturday: { sessions: [{ from: '07:30', to: '11:30' }] } }, seasons: [{ name: 'mùa hè', from: '04-16', to: '10-15', weekly: { monday: { sessions: [{ from: '07:00', to: '11:00' }] } } }] }],
  }
  expect(sayCalendarChanges(before, after).map(({ vi }) => vi)).toEqual([
    'Thêm giờ làm việc từ 01/12/2026: T7 07:30–11:30; mùa hè (16/04–15/10) T2 07:00–11:00', 'Bỏ nghỉ 01/12/2026: Ngày hội', 'Thêm nghỉ 01/12/2026: Ngày hội lớn, tạm tính',
  ])
})

test('a year has every day once, with weekly rest, holidays with their ground, and what is provisional', () => {
  const year = daysOfYear(laid(EMPTY_LAYER), 2026)
  expect(year).toHaveLength(365)
  expect(year.find(({ date }) => date === '2026-11-24')).toMatchObject({ state: 'off', weekday: 2, provisional: false, named: { entry: { source: expect.stringContaining('28/2026/QH16') } } })
  expect(year.find(({ date }) => date === '2026-11-22')).toMatchObject({ state: 'rest', weekday: 7, sessions: [] })
  expect(daysOfYear(laid(EMPTY_LAYER), 2028)).toHaveLength(366)
  expect(daysOfYear(laid(EMPTY_LAYER), 2027).every(({ provisional }) => provisional)).toBe(true)
})

test('two calendars differ only where their hours do', () => {
  const half = { saturday: { sessions: [{ from: '07:30', to: '11:30' }] } }
  const days = daysThatDiffer(laid(EMPTY_LAYER), laid({ ...EMPTY_LAYER, hours: [{ from: day('2026-11-23'), weekly: half }] }), day('2026-11-01'), day('2026-11-30'))
  expect(days).toEqual([{ date: '2026-11-28', before: 0, after: 240 }])
})

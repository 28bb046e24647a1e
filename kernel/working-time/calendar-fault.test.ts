// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { PlainDate } from '../time.ts'
import { STANDARD_WEEK } from './calendar.ts'
import { readCalendar, sayCalendarRefusal } from './calendar-fault.ts'
import { compileCalendar } from './compile-calendar.ts'
import { isWorkingDay } from './count.ts'
import { sampleCalendar } from './sample-calendar.ts'

const named = { name: 'x', source: 'y' }
const calendar = (changes: Record<string, unknown>) => ({ id: 'x', covers: { from: '2026-01-01', to: '2026-12-31' }, hours: [{ weekly: STANDARD_WEEK }], ...changes })
const monday = (...sessions: [string, string][]) => [{ weekly: { ...STANDARD_WEEK, monday: { sessions: sessions.map(([from, to]) => ({ from, to })) } } }]

describe('a calendar that cannot be used is refused with the place of the mistake', () => {
  it.each([
    ['no sessions at all', calendar({ hours: [{ weekly: {} }] }), 'calendar-without-sessions'],
    ['a season without sessions all year', calendar({ hours: [{ weekly: STANDARD_WEEK, seasons: [{ name: 's', from: '01-01', to: '12-31', weekly: Object.fromEntries(Object.keys(STANDARD_WEEK).map((name) => [name, { sessions: [] }])) }] }] }), 'calendar-without-sessions'],
    ['hours that end for good', calendar({ hours: [{ weekly: STANDARD_WEEK }, { from: '2026-07-01', weekly: {} }] }), 'calendar-without-sessions'],
    ['only a Saturday that is no working day', calendar({ hours: [{ weekly: { saturday: { sessions: [{ from: '07:30', to: '11:30' }] } } }] }), 'calendar-without-working-days'],
    ['a session that ends before it begins', calendar({ hours: monday(['11:30', '07:30']) }), 'session-ends-before-it-begins'],
    ['a session of no length', calendar({ hours: monday(['07:30', '07:30']) }), 'session-ends-before-it-begins'],
    ['sessions that overlap', calendar({ hours: monday(['07:30', '11:30'], ['11:00', '17:00']) }), 'sessions-overlap'],
    ['sessions out of order', calendar({ hours: monday(['13:00', '17:00'], ['07:30', '11:30']) }), 'sessions-overlap'],
    ['a day both off and worked', calendar({ daysOff: [{ date: '2026-08-22', ...named }], makeUpDays: [{ date: '2026-08-22', inPlaceOf: '2026-08-31', ...named }] }), 'day-given-twice'],
    ['a make-up day with an empty list of sessions', calendar({ makeUpDays: [{ date: '2026-08-22', inPlaceOf: '2026-08-31', sessions: [], ...named }] }), 'make-up-day-without-hours'],
    ['a make-up day without any hours', calendar({ makeUpDays: [{ date: '2026-08-22', ...named }] }), 'make-up-day-without-hours'],
    ['special hours that overlap', calendar({ specialHours: [{ date: '2026-08-21', sessions: [{ from: '08:00', to: '10:00' }, { from: '09:00', to: '11:00' }], ...named }] }), 'sessions-overlap'],
    ['years that run backwards', calendar({ covers: { from: '2026-12-31', to: '2026-01-01' } }), 'period-ends-before-it-begins'],
    ['a provisional period that runs backwards', calendar({ provisional: [{ from: '2026-12-31', to: '2026-01-01', reason: 'x' }] }), 'period-ends-before-it-begins'],
    ['periods of hours out of order', calendar({ hours: [{ from: '2026-07-01', weekly: STANDARD_WEEK }, { from: '2026-01-01', weekly: STANDARD_WEEK }] }), 'hours-not-in-order'],
    ['a date that does not exist', calendar({ daysOff: [{ date: '2026-02-30', ...named }] }), 'not-a-calendar'],
    ['a time that does not exist', calendar({ hours: monday(['07:60', '11:30']) }), 'not-a-calendar'],
    ['a day of the year that does not exist', calendar({ hours: [{ weekly: STANDARD_WEEK, seasons: [{ name: 's', from: '13-01', to: '12-31', weekly: {} }] }] }), 'not-a-calendar'],
    ['a misspelt entry', calendar({ holidays: [] }), 'not-a-calendar'],
    ['a misspelt weekday', calendar({ hours: [{ weekly: { mon: { sessions: [] } } }] }), 'not-a-calendar'],
    ['a day off without its ground', calendar({ daysOff: [{ date: '2026-02-27', name: 'x' }] }), 'not-a-calendar'],
    ['nothing', null, 'not-a-calendar'],
    ['a list', [], 'not-a-calendar'],
  ])('%s', (_what, data, code) => {
    const found = readCalendar(data)
    expect(found).toMatchObject({ ok: false, refusal: { code } })
    if (found.ok) return
    const { vi, en } = sayCalendarRefusal(found.refusal)
    expect(vi.length).toBeGreaterThan(20)
    expect(en.length).toBeGreaterThan(20)
  })

  it('names the place the way the writer of a file finds it', () => {
    const found = readCalendar(calendar({ daysOff: [{ date: '2026-02-27', ...named }, { date: '2026-02-30', ...named }] }))
    expect(found.ok ? '' : sayCalendarRefusal(found.refusal).vi).toBe('Lịch làm việc sai ở daysOff[1].date: không phải một ngày có thật, viết như 2026-11-24.')
  })

  it('a national make-up day for a weekday on which an agency never works changes nothing there', () => {
    const { monday: _never, ...weekly } = STANDARD_WEEK
    const compiled = compileCalendar(sampleCalendar({ hours: [{ weekly }], makeUpDays: [{ date: '2026-08-22', inPlaceOf: '2026-08-31', ...named }] }))
    expect(isWorkingDay(compiled, PlainDate.parse('2026-08-22'))).toBe(false)
  })

  it('compiling one that was never checked says the same sentence', () => {
    expect(() => compileCalendar({ ...sampleCalendar(), hours: [{ weekly: {}, seasons: [] }] })).toThrow('no working session')
  })
})

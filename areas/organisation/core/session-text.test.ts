// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STANDARD_WEEK } from '#kernel/working-time/calendar.ts'
import { readSessions, sayHours, sayWeek } from './session-text.ts'

const read = (typed: string) => {
  const answer = readSessions(typed)
  return answer.ok ? sayHours(answer.sessions) : answer.why.vi
}

test.each([
  ['07:30–11:30, 13:00–17:00', '07:30–11:30, 13:00–17:00'],
  ['7h30-11h30; 13h-17h', '07:30–11:30, 13:00–17:00'],
  ['7:00 đến 11:00 và 13.30 - 17.00', '07:00–11:00, 13:30–17:00'],
  ['22:00-24:00', '22:00–24:00'],
  ['  ', ''],
])('hours typed as “%s” are read as %s', (typed, hours) => {
  expect(read(typed)).toBe(hours)
})

test.each([
  ['sáng', '“sáng” chưa phải một buổi làm việc. Viết như 07:30–11:30.'],
  ['07:30–25:00', '“07:30–25:00” có giờ không tồn tại. Giờ từ 00:00 đến 24:00.'],
  ['07:60–11:30', '“07:60–11:30” có giờ không tồn tại. Giờ từ 00:00 đến 24:00.'],
  ['11:30–07:30', 'Buổi 11:30–07:30 kết thúc không sau lúc bắt đầu. Hãy sửa giờ.'],
  ['07:30–11:30, 11:00–17:00', 'Buổi 11:00–17:00 chồng lên buổi 07:30–11:30. Hãy sửa giờ.'],
])('“%s” is not taken: %s', (typed, why) => {
  expect(read(typed)).toBe(why)
})

test('what is printed is read back the same', () => {
  const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 }), (minutes) => {
    const times = minutes.toSorted((a, b) => a - b)
    const sessions = times.flatMap((from, index) => (index % 2 === 0 && times[index + 1] !== undefined ? [{ from: clock(from), to: clock(times[index + 1] ?? 0) }] : []))
    expect(readSessions(sayHours(sessions))).toEqual({ ok: true, sessions })
  }))
})

test('a week is said in one line, days with the same hours together', () => {
  expect(sayWeek({ ...STANDARD_WEEK, saturday: { sessions: [{ from: '07:30', to: '11:30' }] }, sunday: { sessions: [] } }).vi).toBe('T2–T6 07:30–11:30, 13:00–17:00; T7 07:30–11:30; CN nghỉ')
  expect(sayWeek({ monday: { sessions: [] }, wednesday: { sessions: [] } }).en).toBe('Mon rest; Wed rest')
})

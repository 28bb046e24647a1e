// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlainDate, instantAt, instantOf } from '../time.ts'
import type { Instant } from '../time.ts'
import { STANDARD_WEEK } from './calendar.ts'
import { compileCalendar } from './compile-calendar.ts'
import { deadline } from './due.ts'
import { durationText, limitText } from './explain-text.ts'
import { explain } from './explain.ts'
import type { Limit } from './limit.ts'
import type { Pause } from './pause.ts'
import { sampleCalendar } from './sample-calendar.ts'

const at = (day: string, time: string): Instant => instantAt(PlainDate.parse(day), time)
const calendar = compileCalendar(sampleCalendar({
  hours: [{ weekly: { ...STANDARD_WEEK, saturday: { sessions: [{ from: '07:30', to: '11:30' }] } } }],
  daysOff: [{ date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', nameEn: 'Culture Day', source: 'Nghị quyết 28/2026/QH16' }, { date: '2026-12-10', name: 'Nghỉ dự kiến', source: 'đề xuất', provisional: true }],
  makeUpDays: [{ date: '2026-11-29', inPlaceOf: '2026-11-30', name: 'Làm bù cho ngày 30/11/2026', source: 'Thông báo' }],
}))
const told = (limit: Limit, received: Instant, pauses: readonly Pause[] = []) => explain(limit, received, calendar, pauses).lines.map(({ date, status, minutes, text }) => `${date.slice(5)} ${status} ${minutes} ${text.vi}`)

describe('the explanation, day by day', () => {
  it('counts working days, names every day off with its ground, and says when it is due', () => {
    expect(told({ kind: 'workingDays', days: 3, quarters: 0 }, at('2026-11-20', '14:10'))).toEqual([
      '11-20 receipt 0 Tiếp nhận lúc 14:10; ngày tiếp nhận không tính vào thời hạn.',
      '11-21 off 0 Có giờ làm việc nhưng theo lịch không tính là ngày làm việc; không tính.',
      '11-22 off 0 Nghỉ hằng tuần (Chủ nhật); không tính.',
      '11-23 counted 480 Ngày làm việc thứ 1/3.',
      '11-24 off 0 Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16); không tính.',
      '11-25 counted 480 Ngày làm việc thứ 2/3.',
      '11-26 counted 480 Ngày làm việc thứ 3/3. Hạn: 17:00 ngày 26/11/2026 (thứ Năm).',
    ])
  })
  it('names a make-up day', () => {
    expect(told({ kind: 'workingDays', days: 1, quarters: 0 }, at('2026-11-27', '09:00'))[2]).toBe('11-29 makeUp 480 Ngày làm việc thứ 1/1; Làm bù cho ngày 30/11/2026 (Thông báo). Hạn: 17:00 ngày 29/11/2026 (Chủ nhật).')
  })
  it('says why a last day off moves the due time', () => {
    const lines = told({ kind: 'calendarDays', days: 8 }, at('2026-11-16', '09:00'))
    expect(lines.at(-2)).toBe('11-24 counted 0 Ngày thứ 8/8; Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16), vẫn tính.')
    expect(lines.at(-1)).toBe('11-25 roll 480 Ngày cuối 24/11/2026 là ngày nghỉ: Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16); thời hạn kết thúc vào ngày làm việc tiếp theo (BLDS 2015 Điều 148 khoản 5). Hạn: 17:00 ngày 25/11/2026 (thứ Tư).')
  })
  it('gives a half Saturday its minutes when minutes are counted', () => {
    expect(told({ kind: 'workingMinutes', minutes: 300 }, at('2026-11-20', '16:30'))).toEqual([
      '11-20 receipt 30 Tiếp nhận lúc 16:30; trong ngày tính được 30 phút.',
      '11-21 counted 240 Tính 4 giờ.',
      '11-22 off 0 Nghỉ hằng tuần (Chủ nhật); không tính.',
      '11-23 counted 30 Tính 30 phút. Hạn: 08:00 ngày 23/11/2026 (thứ Hai).',
    ])
  })
  it('shows a pause with its reason, the first due time, and how the time is made up', () => {
    expect(told({ kind: 'workingDays', days: 1, quarters: 0 }, at('2026-11-25', '09:00'), [{ from: at('2026-11-26', '10:30'), to: at('2026-11-27', '08:30'), reason: 'xác minh tại xã Kim Quan' }])).toEqual([
      '11-25 receipt 0 Tiếp nhận lúc 09:00; ngày tiếp nhận không tính vào thời hạn.',
      '11-26 counted 180 Ngày làm việc thứ 1/1. Hẹn lần đầu: 17:00 ngày 26/11/2026.',
      '11-26 pause 300 Tạm dừng 10:30–17:00: xác minh tại xã Kim Quan; 5 giờ làm việc không tính.',
      '11-27 counted 300 Bù thời gian tạm dừng: tính 5 giờ. Hạn: 15:00 ngày 27/11/2026 (thứ Sáu).',
      '11-27 pause 60 Tạm dừng 07:30–08:30: xác minh tại xã Kim Quan; 1 giờ làm việc không tính.',
    ])
  })
  it('says why a same-day matter is due another day', () => {
    expect(told({ kind: 'sameDay' }, at('2026-11-23', '15:10'))).toEqual([
      '11-23 receipt 0 Tiếp nhận lúc 15:10; sau 15:00 nên chuyển sang ngày làm việc tiếp theo (Nghị định 61/2018/NĐ-CP Điều 18).',
      '11-24 off 0 Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16); không tính.',
      '11-25 roll 480 Ngày làm việc tiếp theo. Hạn: 17:00 ngày 25/11/2026 (thứ Tư).',
    ])
    expect(told({ kind: 'sameDay' }, at('2026-11-24', '09:00'))[0]).toContain('ngày nghỉ: Ngày Văn hóa Việt Nam')
  })
  it('marks a day without decision, and the whole answer', () => {
    const answer = explain({ kind: 'workingDays', days: 1, quarters: 0 }, at('2026-12-09', '09:00'), calendar)
    expect(answer.provisional).toBe(true)
    expect(answer.lines[1]?.text).toEqual({ vi: 'Nghỉ dự kiến (đề xuất, tạm tính vì chưa có quyết định); không tính.', en: 'Nghỉ dự kiến (đề xuất, provisional: not yet decided); not counted.' })
  })
  it('ends months and dates at 24:00', () => {
    expect(told({ kind: 'months', months: 1 }, at('2026-10-25', '09:00')).at(-1)).toContain('Hạn: 24:00 ngày 25/11/2026')
    expect(told({ kind: 'fixedDate', before: PlainDate.parse('2026-11-15') }, at('2026-11-20', '09:00'))).toHaveLength(1)
  })
  it('speaks English as well, without a word of Vietnamese of its own', () => {
    const lines = explain({ kind: 'workingDays', days: 2, quarters: 1 }, at('2026-11-23', '09:00'), calendar).lines
    expect(lines.map(({ text }) => text.en)).toEqual([
      'Received at 09:00; the day of receipt does not count.',
      'Culture Day (Nghị quyết 28/2026/QH16); not counted.',
      'Working day 1 of 2.',
      'Working day 2 of 2.',
      '2 h counted. Due: 09:30 on 27/11/2026 (Friday).',
    ])
  })
})

describe('laws of the explanation', () => {
  const moment = fc.integer({ min: 0, max: 30 * 1440 }).map((minute) => instantOf(Date.parse(at('2026-11-10', '00:00')) + minute * 60_000))
  const limits: fc.Arbitrary<Limit> = fc.oneof(
    fc.record({ kind: fc.constant('workingDays' as const), days: fc.integer({ min: 1, max: 15 }), quarters: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const) }),
    fc.record({ kind: fc.constant('calendarDays' as const), days: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ kind: fc.constant('workingMinutes' as const), minutes: fc.integer({ min: 1, max: 3000 }) }),
    fc.constant({ kind: 'sameDay' as const }), fc.record({ kind: fc.constant('months' as const), months: fc.integer({ min: 1, max: 3 }) }), fc.record({ kind: fc.constant('clockHours' as const), hours: fc.integer({ min: 1, max: 200 }) }),
  )
  const pauses = fc.array(fc.tuple(moment, moment), { maxLength: 3 }).map((list) => list.map(([a, b]): Pause => ({ from: a < b ? a : b, to: a < b ? b : a, reason: 'x' })))

  it('its due time is the due time', () => {
    fc.assert(fc.property(limits, moment, pauses, (limit, received, list) => {
      expect(explain(limit, received, calendar, list)).toMatchObject({ ...deadline(limit, received, calendar, list) })
    }), { numRuns: 300 })
  })
  it('for working minutes the lines that count add up to the limit exactly, pauses or not', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), moment, pauses, (minutes, received, list) => {
      const { lines } = explain({ kind: 'workingMinutes', minutes }, received, calendar, list)
      expect(lines.filter(({ status }) => status !== 'pause').reduce((sum, line) => sum + line.minutes, 0)).toBe(minutes)
    }), { numRuns: 300 })
  })
  it('has each day once in order, beginning with receipt and ending with the due day, and no negative minutes', () => {
    fc.assert(fc.property(limits, moment, pauses, (limit, received, list) => {
      const { lines } = explain(limit, received, calendar, list)
      const days = lines.filter(({ status }) => status !== 'pause').map(({ date }) => date)
      expect([...new Set(days)].sort()).toEqual(days)
      expect(lines[0]?.status).toBe('receipt')
      expect(lines.filter(({ text }) => text.vi.includes('Hạn: '))).toHaveLength(1)
      expect(lines.every(({ minutes }) => minutes >= 0)).toBe(true)
    }), { numRuns: 300 })
  })
})

describe('limits and lengths in words', () => {
  it.each([
    [{ kind: 'workingDays', days: 2, quarters: 2 }, '2½ ngày làm việc'], [{ kind: 'workingDays', days: 0, quarters: 1 }, '¼ ngày làm việc'], [{ kind: 'workingMinutes', minutes: 480 }, '8 giờ làm việc'],
    [{ kind: 'workingMinutes', minutes: 90 }, '90 phút làm việc'], [{ kind: 'calendarDays', days: 10 }, '10 ngày'], [{ kind: 'sameDay' }, 'trong ngày'], [{ kind: 'clockHours', hours: 24 }, '24 giờ đồng hồ'],
    [{ kind: 'months', months: 2 }, '2 tháng'], [{ kind: 'fixedDate', before: PlainDate.parse('2021-11-15') }, 'trước ngày 15/11/2021'],
  ] as const)('%o is "%s"', (limit, text) => expect(limitText(limit).vi).toBe(text))
  it.each([[0, '0 phút'], [45, '45 phút'], [240, '4 giờ'], [170, '2 giờ 50 phút'], [1500, '25 giờ']])('%i minutes are "%s"', (minutes, text) => expect(durationText(minutes).vi).toBe(text))
})

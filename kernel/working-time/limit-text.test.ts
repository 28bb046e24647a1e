// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitText } from './explain-text.ts'
import { readLimit, sayLimitRefusal } from './limit-text.ts'
import { Limit, limitOfDuration, stepMinutesOf } from './limit.ts'

const days = (count: number, quarters = 0) => ({ kind: 'workingDays', days: count, quarters })
const minutes = (count: number) => ({ kind: 'workingMinutes', minutes: count })

describe('limits as people write them', () => {
  it.each([
    ['5 ngày làm việc', days(5)], ['05 ngày làm việc', days(5)], ['2½ ngày làm việc', days(2, 2)], ['2 ½ NGÀY LÀM VIỆC', days(2, 2)], ['2,5 ngày làm việc', days(2, 2)], ['2.5 ngày làm việc', days(2, 2)],
    ['½ ngày làm việc', days(0, 2)], ['¼ ngày làm việc', days(0, 1)], ['0,75 ngày làm việc', days(0, 3)], ['1/2 ngày làm việc', days(0, 2)], ['2 1/2 ngày làm việc', days(2, 2)], ['nửa ngày làm việc', days(0, 2)], ['½ ngày', days(0, 2)],
    ['10 ngày', { kind: 'calendarDays', days: 10 }], ['  10   ngày  ', { kind: 'calendarDays', days: 10 }], ['10ngày', { kind: 'calendarDays', days: 10 }],
    ['8 giờ làm việc', minutes(480)], ['90 phút làm việc', minutes(90)], ['1,5 giờ làm việc', minutes(90)], ['1 giờ 30 phút làm việc', minutes(90)], ['½ giờ làm việc', minutes(30)],
    ['trong ngày', { kind: 'sameDay' }], ['Ngay trong ngày làm việc', { kind: 'sameDay' }], ['2 tháng', { kind: 'months', months: 2 }], ['24 giờ đồng hồ', { kind: 'clockHours', hours: 24 }],
    ['trước ngày 15/11/2021', { kind: 'fixedDate', before: '2021-11-15' }], ['trước 1/2/2026', { kind: 'fixedDate', before: '2026-02-01' }],
    ['Không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.', days(5)], ['5 working days', days(5)], ['8 working hours', minutes(480)], ['10 days', { kind: 'calendarDays', days: 10 }], ['same day', { kind: 'sameDay' }],
    ['5 ngay lam viec', days(5)], ['5 ngày làm việc'.normalize('NFD'), days(5)], ['\u200f5 ngày\u00a0làm việc\u200b', days(5)], ['10000 ngày', { kind: 'calendarDays', days: 10_000 }],
  ])('"%s"', (text, limit) => expect(readLimit(text)).toEqual({ ok: true, limit }))

  it.each([
    ['', 'limit-empty'], ['   ', 'limit-empty'], ['nhanh lên', 'limit-without-number'], ['5', 'limit-unit-missing'], ['½', 'limit-unit-missing'],
    ['8 giờ', 'limit-hours-unclear'], ['90 phút', 'limit-hours-unclear'], ['1 giờ 30 phút', 'limit-hours-unclear'], ['2 tuần', 'limit-unit-unknown'], ['5 ngày làm việc🙂', 'limit-unit-unknown'], ['5 constructor', 'limit-unit-unknown'],
    ['0 ngày làm việc', 'limit-not-positive'], ['-3 ngày', 'limit-not-positive'], ['0 giờ làm việc', 'limit-not-positive'], ['2,3 ngày làm việc', 'limit-fraction-not-usable'], ['1/3 ngày làm việc', 'limit-fraction-not-usable'],
    ['2½ ngày', 'limit-fraction-not-usable'], ['1,5 tháng', 'limit-fraction-not-usable'], ['0,01 giờ làm việc', 'limit-fraction-not-usable'], ['1.000 ngày', 'limit-number-unclear'], ['1/0 ngày làm việc', 'limit-number-unclear'],
    ['36501 ngày làm việc', 'limit-too-long'], ['99999999999999999999 ngày', 'limit-too-long'], ['1201 tháng', 'limit-too-long'],
    ['trước ngày 31/02/2026', 'limit-date-unreal'], ['15 ngày + 08 ngày làm việc', 'limit-in-several-parts'], ['2 ngày và 3 giờ làm việc', 'limit-in-several-parts'],
  ])('"%s" is refused: %s', (text, code) => {
    const read = readLimit(text)
    expect(read).toMatchObject({ ok: false, refusal: { code } })
    if (read.ok) return
    expect(sayLimitRefusal(read.refusal).vi.length).toBeGreaterThan(15)
    expect(sayLimitRefusal(read.refusal).en.length).toBeGreaterThan(15)
  })

  it('names the word it does not know as it was written', () => {
    const read = readLimit('2 tuần lễ')
    expect(read.ok ? '' : sayLimitRefusal(read.refusal).vi).toContain('"tuần lễ"')
  })
  it('reads back every limit that it writes', () => {
    const limits: fc.Arbitrary<Limit> = fc.oneof(
      fc.record({ kind: fc.constant('workingDays' as const), days: fc.integer({ min: 1, max: 36_500 }), quarters: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const) }).filter((limit) => limit.days < 36_500),
      fc.record({ kind: fc.constant('calendarDays' as const), days: fc.integer({ min: 1, max: 36_500 }) }), fc.record({ kind: fc.constant('workingMinutes' as const), minutes: fc.integer({ min: 1, max: 100_000 }) }),
      fc.record({ kind: fc.constant('months' as const), months: fc.integer({ min: 1, max: 1200 }) }), fc.record({ kind: fc.constant('clockHours' as const), hours: fc.integer({ min: 1, max: 5000 }) }),
    )
    fc.assert(fc.property(limits, (limit) => {
      expect(readLimit(limitText(limit).vi)).toEqual({ ok: true, limit })
    }))
  })
  it('answers any text without falling over, and every answer is a valid limit', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
      const read = readLimit(text)
      if (read.ok) expect(Limit.safeParse(read.limit).success).toBe(true)
    }), { numRuns: 1000 })
  })
})

describe('limits from amounts with units', () => {
  it.each([
    [{ value: 2.5, unit: 'workingDay' }, days(2, 2)], [{ value: 0.25, unit: 'workingDay' }, days(0, 1)], [{ value: 10, unit: 'calendarDay' }, { kind: 'calendarDays', days: 10 }], [{ value: 0.5, unit: 'calendarDay' }, days(0, 2)],
    [{ value: 1.5, unit: 'workingHour' }, minutes(90)], [{ value: 45, unit: 'minute' }, minutes(45)], [{ value: 24, unit: 'hour' }, { kind: 'clockHours', hours: 24 }], [{ value: 2, unit: 'month' }, { kind: 'months', months: 2 }],
    [{ value: 0, unit: 'sameDay' }, { kind: 'sameDay' }], [{ value: 5, unit: null }, undefined], [{ value: 1 / 3, unit: 'workingDay' }, undefined], [{ value: 0, unit: 'workingDay' }, undefined], [{ value: -1, unit: 'calendarDay' }, undefined], [{ value: 2.5, unit: 'calendarDay' }, undefined],
  ] as const)('%o', (duration, limit) => expect(limitOfDuration(duration)).toEqual(limit))
  it.each([
    [{ value: 1, unit: 'workingDay' }, 480], [{ value: 0.5, unit: 'calendarDay' }, 240], [{ value: 1, unit: null }, 480], [{ value: 4, unit: 'workingHour' }, 240], [{ value: 15, unit: 'minute' }, 15], [{ value: 0, unit: 'workingDay' }, 0],
    [{ value: 1, unit: 'sameDay' }, undefined], [{ value: 1, unit: 'month' }, undefined], [{ value: 2, unit: 'hour' }, undefined], [{ value: 0.001, unit: 'workingDay' }, undefined],
  ] as const)('a step of %o allots %s working minutes', (duration, allotted) => expect(stepMinutesOf(duration)).toBe(allotted))
})

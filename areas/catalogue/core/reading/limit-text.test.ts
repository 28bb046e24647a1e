// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { DurationUnit } from '#kernel/duration-text.ts'
import { readPrintedLimits } from './limit-text.ts'

const read = (text: string, unit: DurationUnit | null = null) => readPrintedLimits({ text, channel: null, case: null, unit })
const amounts = (text: string, unit: DurationUnit | null = null) => read(text, unit).limits.map(({ channel, value, unit: of }) => [channel, value, of])

describe('limits as a list prints them', () => {
  it.each<[string, readonly unknown[]]>([
    ['60 Ngày', [[null, 60, 'calendarDay']]],
    ['05 Ngày làm việc', [[null, 5, 'workingDay']]],
    ['15 ngày lv kể từ ngày nhận đủ hồ sơ hợp lệ', [[null, 15, 'workingDay']]],
    ['1 Ngày làm việc\n02 Giờ', [[null, 1, 'workingDay'], [null, 2, 'hour']]],
    ['01 Giờ\n0.5 Giờ', [[null, 1, 'hour'], [null, 0.5, 'hour']]],
    ['0 Giờ', [[null, 0, 'hour']]],
    ['5 Ngày\n05 ngày', [[null, 5, 'calendarDay']]],
    ['Trực tiếp 1 Ngày làm việc; Dịch vụ bưu chính 3 Ngày', [['in-person', 1, 'workingDay'], ['post', 3, 'calendarDay']]],
    ['Trực tuyến: 02 giờ\nTrực tiếp: 1 ngày làm việc', [['online', 2, 'hour'], ['in-person', 1, 'workingDay']]],
    ['Trực tiếp, trực tuyến và qua dịch vụ bưu chính công ích: 10 ngày làm việc', [['in-person', 10, 'workingDay'], ['online', 10, 'workingDay'], ['post', 10, 'workingDay']]],
    ['Trực tuyến 120 (không ghi đơn vị)', [['online', 120, null]]],
    ['5', [[null, 5, null]]],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected)
    expect(read(text).unread).toEqual([])
  })

  it('a bare number takes the unit of its heading, a printed unit keeps its own', () => {
    expect(amounts('5', 'workingDay')).toEqual([[null, 5, 'workingDay']])
    expect(amounts('3', 'calendarDay')).toEqual([[null, 3, 'calendarDay']])
    expect(amounts('02 Giờ', 'workingDay')).toEqual([[null, 2, 'hour']])
  })

  it.each(['', 'Không quy định', 'Không có thông tin'])('“%s” states no limit and leaves nothing unread', (text) => {
    expect(read(text)).toEqual({ limits: [], unread: [] })
  })

  it.each(['10-25', 'Trước khi tàu cập cảng hoặc vào vị trí neo đậu an toàn tại cảng.', 'theo lịch họp 🙂'])('“%s” is kept as unread, never guessed', (text) => {
    expect(read(text)).toEqual({ limits: [], unread: [text] })
  })

  it('keeps for which case an amount is', () => {
    expect(read('05 ngày làm việc; trường hợp phải xác minh: 25 ngày').limits.map((limit) => [limit.case, limit.value])).toEqual([[null, 5], ['phải xác minh', 25]])
    expect(read('10 ngày làm việc đối với hồ sơ phức tạp').limits[0]?.case).toBe('hồ sơ phức tạp')
    expect(read('10 ngày kể từ khi nhận đủ hồ sơ').limits[0]?.case).toBeNull()
  })

  it('quotes what was printed', () => {
    expect(read('Trực tiếp 1 Ngày làm việc; Dịch vụ bưu chính 3 Ngày').limits.map(({ text }) => text)).toEqual(['Trực tiếp 1 Ngày làm việc', 'Dịch vụ bưu chính 3 Ngày'])
  })
})

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { findDurations, readDuration, readLimits, readPrintedUnit, statesNoTime } from '#kernel/duration-text.ts'
import type { DurationContext, DurationUnit } from '#kernel/duration-text.ts'

type Amount = readonly [number, DurationUnit | null] | null
const amount = (text: string, context?: DurationContext): Amount => {
  const read = readDuration(text, context)
  return read === null ? null : [read.value, read.unit]
}

describe('an amount of time in one cell', () => {
  it.each<[string, Amount]>([
    ['½ ngày', [0.5, null]], ['½ngày', [0.5, null]], ['1½ ngày', [1.5, null]], ['1 ½ ngày', [1.5, null]], ['¼ ngày', [0.25, null]], ['¾ ngày làm việc', [0.75, 'workingDay']],
    ['01 ngày', [1, null]], ['0 1 ngày', [1, null]], ['1 , 5 ngày', [1.5, null]], ['1,5 ngày', [1.5, null]], ['1, 5 ngày', [1.5, null]], ['2.5 ngày', [2.5, null]], ['4,0 ngày', [4, null]],
    ['0,25 ngày làm việc', [0.25, 'workingDay']], ['0,125 ngày', [0.125, null]], ['1/4 ngày', [0.25, null]], ['1/2 ngày làm việc', [0.5, 'workingDay']], ['1 1/2 ngày', [1.5, null]], ['22,25 ngày', [22.25, null]],
    ['02 giờ làm việc', [2, 'workingHour']], ['04 giờ', [4, 'workingHour']], ['8 tiếng', [8, 'workingHour']], ['02h', [2, 'workingHour']], ['15 phút', [15, 'minute']], ["15'", [15, 'minute']], ['30 phút làm việc', [30, 'minute']],
    ['1 giờ 30 phút', [90, 'minute']], ['02 tháng', [2, 'month']], ['05 ngày làm việc', [5, 'workingDay']], ['05 ngày (làm việc)', [5, 'workingDay']], ['05 NGÀY LÀM VIỆC', [5, 'workingDay']], ['03 ngày LV', [3, 'workingDay']],
    ['05 ngày dương lịch', [5, 'calendarDay']], ['không quá 25 ngày', [25, null]], ['Không quá 02 (hai) ngày làm việc', [2, 'workingDay']], ['10 ngày, kể từ ngày nhận đủ hồ sơ hợp lệ', [10, null]],
    ['trong ngày', [1, 'sameDay']], ['Ngay trong ngày làm việc', [1, 'sameDay']], ['nửa ngày', [0.5, null]], ['một ngày rưỡi', [1.5, null]], ['hai ngày làm việc', [2, 'workingDay']],
    ['15 ngày + 08 ngày', [23, null]], ['80 giờ làm việc (tương đương 10 ngày làm việc)', [80, 'workingHour']], ['01 ngày (08 giờ)', [1, null]], ['01', [1, null]], ['1/2', [0.5, null]], ['½', [0.5, null]], ['8,25', [8.25, null]],
    ['0\u200e1 nga\u0300y', [1, null]], ['05\u00a0nga\u0300y la\u0300m vi\u00ea\u0323c', [5, 'workingDay']], ['01 ngày/hồ sơ', [1, null]],
  ])('%s', (text, expected) => {
    expect(amount(text)).toEqual(expected)
  })

  it.each(['', ' ', '-', '…', 'Giờ hành chính', 'giờ hành chính', 'Không tính thời gian', 'Ngay sau khi nhận', '3-5 ngày', 'từ 3 đến 5 ngày', '15 ngày + 08 ngày làm việc', '0 ngày', 'mười hai ngày', 'sau 15 giờ', '02 tuần'])('counts no time in "%s"', (text) => {
    expect(amount(text)).toBeNull()
  })

  it('tells a cell that counts no time from one that was not understood', () => {
    expect(['', '-', 'Giờ hành chính', 'Không tính thời gian', 'trong giờ hành chính'].every(statesNoTime)).toBe(true)
    expect(['theo lịch họp', '3-5 ngày'].some(statesNoTime)).toBe(false)
  })
})

describe('the unit of a bare number or a bare "ngày"', () => {
  it.each<[string, DurationContext, Amount]>([
    ['1 ngày', { heading: 'Thời gian (01 ngày làm việc)' }, [1, 'workingDay']],
    ['½ ngày', { heading: 'Thời gian có xác minh: 25 ngày' }, [0.5, 'calendarDay']],
    ['½ ngày', { heading: 'Thời gian có xác minh: 25 ngày', note: 'Đơn vị tính thời gian là ngày làm việc' }, [0.5, 'calendarDay']],
    ['01', { heading: 'Thời gian (ngày)', note: 'Đơn vị tính thời gian là ngày làm việc, bằng 8 tiếng giờ hành chính.' }, [1, 'workingDay']],
    ['01 ngày', { heading: 'Thời gian', note: 'Đơn vị tính thời gian là ngày làm việc' }, [1, 'workingDay']],
    ['01', { heading: 'Thời gian (ngày)' }, [1, 'calendarDay']],
    ['01', { heading: 'Thời gian' }, [1, null]],
    ['4', { heading: 'Thời gian (giờ làm việc)' }, [4, 'workingHour']],
    ['4', { heading: 'Thời gian (giờ)' }, [4, 'workingHour']],
    ['01 ngày', { heading: 'Thời gian (giờ)' }, [1, null]],
    ['01 ngày', { bareDay: 'calendarDay' }, [1, 'calendarDay']],
    ['02 giờ', { heading: 'Thời gian (ngày làm việc)' }, [2, 'workingHour']],
    ['02 Giờ', { bareHour: 'hour' }, [2, 'hour']],
    ['05 ngày làm việc', { heading: 'Thời gian: 25 ngày' }, [5, 'workingDay']],
  ])('%s under %o', (text, context, expected) => {
    expect(amount(text, context)).toEqual(expected)
  })

  it.each([['Thời gian (ngày)', 'day'], ['Số ngày (05 ngày làm việc)', 'workingDay'], ['Số ngày', 'day'], ['Thời gian thực hiện (ngày làm việc)', 'workingDay'], ['Thời gian', null], ['Trong giờ hành chính', null], ['Số phút', 'minute'], ['Họ và tên', null]])('%s names %s', (text, unit) => {
    expect(readPrintedUnit(text)).toBe(unit)
  })
})

describe('limits in a sentence', () => {
  it.each<[string, readonly Amount[]]>([
    ['05 ngày làm việc. Trường hợp phải có văn bản xác minh thì thời hạn giải quyết không quá 25 ngày.', [[5, 'workingDay'], [25, 'calendarDay']]],
    ['Ngay trong ngày tiếp nhận yêu cầu, trường hợp nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo.', [[1, 'sameDay']]],
    ['Nghị định số 23/2015/NĐ-CP ngày 16/02/2015; Luật số 52/2010/QH12 ngày 17 tháng 6 năm 2010', []],
    ['Ngay trong ngày làm việc đối với việc bổ sung thông tin hộ tịch', [[1, 'sameDay']]],
    ['ngay trong ngày cơ quan tiếp nhận yêu cầu hoặc trong ngày làm việc tiếp theo, nếu tiếp nhận yêu cầu sau 15 giờ', [[1, 'sameDay']]],
    ['đối với việc thay đổi, cải chính hộ tịch; bản chính hộ chiếu', []],
    ['Trường hợp bắt đầu trong ngày nghỉ thì tính từ ngày tiếp theo', []],
    ['07 Ngày\n14 Ngày', [[7, 'calendarDay'], [14, 'calendarDay']]],
    ['trước 24 giờ ngày 14 tháng 11, từ 7 giờ 30 đến 11 giờ', []],
    ['Quyết định số 1485 ngày 05/6/2025', []],
  ])('%s', (text, expected) => {
    expect(readLimits(text).map((one) => [one.value, one.unit])).toEqual(expected)
  })

  it('keeps a clock hour of the national catalogue apart from working hours', () => {
    expect(readLimits('1 Ngày làm việc\n02 Giờ', { bareHour: 'hour' }).map((one) => [one.value, one.unit])).toEqual([[1, 'workingDay'], [2, 'hour']])
  })

  it('says where each amount stands and quotes it with its qualifier', () => {
    expect(findDurations('Thời hạn không quá 02 (hai) ngày làm việc, kể từ')).toMatchObject([{ text: 'không quá 02 (hai) ngày làm việc', start: 9, end: 41 }])
  })
})

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PlainDate, plusDays } from '#kernel/time.ts'
import { dateText } from './format.ts'
import { readDate } from './parse-date.ts'

test.each([['06/07/2022', '2022-07-06'], ['6-7-2022', '2022-07-06'], ['6.7.22', '2022-07-06'], ['06072022', '2022-07-06'], [' 29/02/2024 ', '2024-02-29']])('"%s" is the day %s', (typed, day) => {
  expect(readDate(typed)).toEqual({ ok: true, day })
})

test.each([
  ['31/06/2022', 'Tháng 6 chỉ có 30 ngày.'], ['29/02/2023', 'Tháng 2 năm 2023 chỉ có 28 ngày.'], ['30/02/2024', 'Tháng 2 chỉ có 29 ngày.'], ['01/13/2022', 'Không có tháng 13. Năm có 12 tháng.'],
  ['hôm nay', 'Ngày viết theo dạng ngày/tháng/năm, ví dụ 06/07/2022.'], ['', 'Ngày viết theo dạng ngày/tháng/năm, ví dụ 06/07/2022.'],
])('"%s" is not a day, and says why', (typed, why) => {
  expect(readDate(typed)).toMatchObject({ ok: false, why: { vi: why } })
})

test('the zeroth day of a month is not a day', () => { expect(readDate('00/06/2022').ok).toBe(false) })

test('for every day of a century, what is written is read back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
    const day = plusDays(PlainDate.parse('1990-01-01'), days)
    const read = readDate(dateText(day))
    return read.ok && read.day === day
  }))
})

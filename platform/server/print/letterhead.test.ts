// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Instant, PlainDate } from '#kernel/time.ts'
import { balancedLines, dayWords, momentWords, printedLetterhead, shortDay, shortMoment } from './letterhead.ts'

test.each([
  ['ỦY BAN NHÂN DÂN XÃ HOÀNG KHAI', 'ỦY BAN NHÂN DÂN\nXÃ HOÀNG KHAI'],
  ['BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ', 'BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ'],
  ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG'],
  ['SỞ TƯ PHÁP', 'SỞ TƯ PHÁP'],
  ['', ''],
  [`A ${'X'.repeat(60)} B`, `A\n${'X'.repeat(60)}\nB`],
])('the name %j stands in even lines', (name, lines) => {
  expect(balancedLines(name, 24)).toBe(lines)
})

test.each([
  ['2022-06-29', '29', '6'],
  ['2022-07-06', '06', '7'],
  ['2026-01-01', '01', '01'],
  ['2026-02-09', '09', '02'],
  ['2026-03-09', '09', '3'],
  ['2026-12-31', '31', '12'],
])('%s is written with a zero before days below 10 and before January and February only', (on, day, month) => {
  expect(dayWords(PlainDate.parse(on))).toEqual({ day, month, year: on.slice(0, 4) })
})

test('a moment is on the wall clock of Vietnam, also across midnight', () => {
  const at = Instant.parse('2022-06-28T18:05:00.000Z')
  expect(momentWords(at)).toEqual({ hour: '01', minute: '05', day: '29', month: '6', year: '2022' })
  expect(shortMoment(at)).toBe('01:05\n29/06/2022')
  expect(shortDay(PlainDate.parse('2022-07-06'))).toBe('06/07/2022')
})

test('names of agencies are printed in Vietnamese capitals', () => {
  const printed = printedLetterhead({ agency: 'Sở Tư pháp', place: 'Lạng Sơn', on: PlainDate.parse('2020-10-05') }, '12/BC-STP')
  expect(printed).toEqual({ parent: undefined, agency: 'SỞ TƯ PHÁP', number: '12/BC-STP', place: 'Lạng Sơn', on: { day: '05', month: '10', year: '2020' } })
})

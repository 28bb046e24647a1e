// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchText } from './match-text.ts'

const marked = (text: string, typed: string): string | undefined => {
  const matched = matchText(text, typed)
  return matched?.toReversed().reduce((shown, [from, to]) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`, text)
}

test.each([
  ['Đăng ký lại khai sinh', 'dk lai kh', '[Đ]ăng [k]ý [lại] [kh]ai sinh'],
  ['Đăng ký lại kết hôn', 'dk lai kh', '[Đ]ăng [k]ý [lại] [k]ết [h]ôn'],
  ['Đăng ký lại khai sinh', 'dang ky', '[Đăng] [ký] lại khai sinh'],
  ['Đăng ký lại khai sinh', 'ĐĂNG KÝ LẠI', '[Đăng] [ký] [lại] khai sinh'],
  ['Chứng thực chữ ký', 'chu ky', 'Chứng thực [chữ] [ký]'],
  ['Khai sinh 1.004884 · Hộ tịch', '1.004884', 'Khai sinh [1.004884] · Hộ tịch'],
  ['H60.27.12-220622-0004', '0004', 'H60.27.12-220622-[0004]'],
  ['1.004884', '4884', '1.00[4884]'],
])('"%s" answers "%s" as %s', (text, typed, shown) => { expect(marked(text, typed)).toBe(shown) })

test.each([['Đăng ký lại khai sinh', 'khai tu'], ['Đăng ký khai tử', 'lai'], ['Đăng ký khai tử', 'x']])('"%s" does not answer "%s"', (text, typed) => { expect(matchText(text, typed)).toBeUndefined() })

test('letters typed apart from their marks (NFD) find the same', () => { expect(matchText('Đăng ký', 'Đăng ký'.normalize('NFD'))).toEqual(matchText('Đăng ký', 'Đăng ký')) })

test('nothing typed marks nothing', () => { expect(matchText('Đăng ký', '  ')).toEqual([]) })

test('whatever is typed, what is marked lies in the text, in order, without overlap', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 8 }), (text, typed) => {
    const matched = matchText(text, typed) ?? []
    return matched.every(([from, to], at) => from < to && to <= text.normalize('NFC').length && from >= (matched[at - 1]?.[1] ?? 0))
  }))
})

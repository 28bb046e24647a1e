// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonCoverage } from './font-coverage.ts'
import { printableJson, printableText } from './printable-text.ts'
import { readTinosFonts } from './tinos-fonts.ts'

const covers = commonCoverage(readTinosFonts())
const print = (text: string): string => printableText(text, covers)

test.each([
  ['Vietnamese stays as it is', 'Nguyễn Thị Ỷ, Đắk Lắk', 'Nguyễn Thị Ỷ, Đắk Lắk'],
  ['decomposed letters are composed', 'Nguyễn Thị Hạnh'.normalize('NFD'), 'Nguyễn Thị Hạnh'],
  ['an emoji becomes one visible mark', 'Tài 😀', 'Tài □'],
  ['a family of joined emoji is one sign, so one mark', '👨‍👩‍👧‍👦', '□'],
  ['a flag of two code points is one mark', '🇻🇳', '□'],
  ['a skin colour belongs to its hand', '👍🏽', '□'],
  ['a Chinese name shows one mark a letter', '阮愛國', '□□□'],
  ['marks of direction vanish, so letters cannot be reordered', 'Tài\u202E gnúđ\u202C\u200F\u2066', 'Tài gnúđ'],
  ['a mark of direction inside a decomposed letter does not split it', 'e\u200e\u0302', 'ê'],
  ['U+0000 and other controls vanish', 'a\u0000b\u0007c\u001b[31m', 'abc[31m'],
  ['zero-width blanks vanish', 'mã\u200bsố\ufeff\u00ad', 'mãsố'],
  ['blanks of other widths and tabs become blanks that a line may break at', 'Số\u00a0định\u2007danh\tlà', 'Số định danh là'],
  ['lines are kept, however they end', 'một\r\nhai\rba\u2028bốn', 'một\nhai\nba\nbốn'],
  ['half of a surrogate pair shows as missing', 'a\ud800b', 'a□b'],
  ['a heap of loose marks keeps two', `a${'\u0316'.repeat(40)}`, 'a\u0316\u0316'],
  ['a variation selector is not a sign', '☺\ufe0f', '☺'],
])('%s', (_name, text, printed) => {
  expect(print(text)).toBe(printed)
})

test('whatever is typed, only signs of the font come out, and printing twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
    const printed = print(text)
    expect([...printed].filter((sign) => sign !== '\n' && !covers(sign.codePointAt(0) ?? 0))).toEqual([])
    expect(print(printed)).toBe(printed)
  }))
})

test('in data every text is made printable, at any depth; names of fields and numbers stay', () => {
  expect(printableJson(JSON.stringify({ a: ['😀', { 'b\u0000': 'ễ'.normalize('NFD') }], c: 1, d: null, e: true }), covers))
    .toBe(JSON.stringify({ a: ['□', { 'b\u0000': 'ễ' }], c: 1, d: null, e: true }))
})

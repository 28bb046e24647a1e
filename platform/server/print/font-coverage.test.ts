// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { commonCoverage, readCodePoints } from './font-coverage.ts'
import { MISSING_SIGN } from './printable-text.ts'
import { readTinosFonts } from './tinos-fonts.ts'

const covers = commonCoverage(readTinosFonts())
const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0

test('all four faces of Tinos have every Vietnamese letter with every tone, in both cases', () => {
  const vowels = [...'aăâeêioôơuưy']
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const letters = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).concat('đ')
  const missing = letters.flatMap((letter) => [letter, letter.toUpperCase()]).filter((letter) => [...letter].length !== 1 || !covers(codeOf(letter)))
  expect(missing).toEqual([])
  expect(letters).toHaveLength(73)
})

test('what the quick path of printable text lets through is in all four faces', () => {
  const ranges = [[0x20, 0x7e], [0xc0, 0x24f], [0x1ea0, 0x1ef9]] as const
  const missing = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)).filter((code) => !covers(code))
  expect(missing).toEqual([])
})

test.each([...`${MISSING_SIGN}…–“”½¼¾₫×≤≥°`])('%s, which papers use, is in all four faces', (sign) => {
  expect(covers(codeOf(sign))).toBe(true)
})

test.each([['an emoji', '😀'], ['a Chinese letter', '中'], ['an Arabic letter', 'ع'], ['a tick', '✓']])('%s is in none', (_name, sign) => {
  expect(covers(codeOf(sign))).toBe(false)
})

test('only signs that every face has count as covered', () => {
  const [regular, italic] = readTinosFonts().map(readCodePoints)
  const both = [...(regular ?? [])].filter((code) => italic?.has(code) === true)
  expect(both.length).toBeGreaterThan(2_500)
  expect(both.filter((code) => !covers(code))).toEqual([])
})

test('a file that is no font is refused, not read as one without letters', () => {
  expect(() => readCodePoints(Buffer.alloc(64))).toThrow('no table cmap')
})

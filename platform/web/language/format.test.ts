// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { clockText, dateText, fileSizeText, hoursText, instantPhrase, moneyText, numberText, percentText, ratioText, shortInstantText, workingTimeText } from './format.ts'

const at = (text: string) => text as Instant

describe('dates and times are written as papers here write them', () => {
  test('a day is dd/MM/yyyy', () => { expect(dateText('2022-07-06' as PlainDate)).toBe('06/07/2022') })
  test('a moment in a sentence is "17:00 ngày 06/07/2022", by the wall in Vietnam', () => { expect(instantPhrase(at('2022-07-06T10:00:00.000Z'), 'vi')).toBe('17:00 ngày 06/07/2022') })
  test('late in the evening in London is already the next day here', () => { expect(shortInstantText(at('2022-06-30T18:30:00.000Z'))).toBe('01/07 01:30') })
  test('the masthead names the weekday', () => {
    expect(clockText(at('2022-06-29T02:40:00.000Z'), 'vi')).toBe('Thứ Tư, 29/06/2022 · 09:40')
    expect(clockText(at('2022-07-03T02:40:00.000Z'), 'en')).toBe('Sunday, 03/07/2022 · 09:40')
  })
})

describe('working time is written in days of eight hours', () => {
  test.each([
    [0, '0 phút'], [45, '45 phút'], [60, '1 giờ'], [170, '2 giờ 50'], [245, '4 giờ 05'], [480, '1 ngày'], [840, '1 ngày 6 giờ'], [525, '1 ngày 45 phút'], [1260, '2 ngày 5 giờ'],
  ])('%i working minutes are "%s"', (minutes, text) => { expect(workingTimeText(minutes, 'vi')).toBe(text) })
  test('hours of a step are not turned into days', () => { expect(hoursText(1250, 'vi')).toBe('20 giờ 50') })
  test('English has its own words', () => { expect(workingTimeText(840, 'en')).toBe('1 day 6 h') })
})

describe('numbers', () => {
  test.each([[1284, '1.284'], [1_000_000, '1.000.000'], [999, '999'], [-1500, '−1.500'], [0, '0']])('%d is "%s"', (value, text) => { expect(numberText(value, 'vi')).toBe(text) })
  test('decimals that say nothing are left out', () => { expect(numberText(13.5, 'vi', 2)).toBe('13,5'); expect(numberText(12, 'vi', 2)).toBe('12') })
  test('a number that rounds to nothing has no minus', () => { expect(numberText(-0.2, 'vi')).toBe('0') })
  test('percentages have one decimal and a comma', () => { expect(percentText(98.55072, 'vi')).toBe('98,6%'); expect(percentText(82, 'vi')).toBe('82,0%'); expect(percentText(46.938, 'en')).toBe('46.9%') })
  test('a part stands with its whole', () => { expect(ratioText(136, 138, 'vi')).toBe('136/138') })
  test('money is in đồng', () => { expect(moneyText(8000, 'vi')).toBe('8.000 đồng') })
  test('sizes of files are short', () => { expect(fileSizeText(1_468_006, 'vi')).toBe('1,4 MB'); expect(fileSizeText(320 * 1024, 'vi')).toBe('320 KB') })
  test('for every whole number, taking the points away gives the number back', () => {
    fc.assert(fc.property(fc.nat({ max: 10_000_000_000 }), (value) => Number(numberText(value, 'vi').replaceAll('.', '')) === value))
  })
})

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { WrittenDay, WrittenInstant } from './written-day.ts'
import { findUnkeepable, keepable, keptEverywhere, keptLine, keptText, Line, Text, written } from './written-text.ts'

describe('text that people write', () => {
  test.each([
    ['Nguyễn  Thị\u00a0Hạnh ', 'Nguyễn Thị Hạnh'], ['Nguye\u0302\u0303n', 'Nguyễn'], ['\ufeffTri\u200b Phú\u202e', 'Tri Phú'], ['Xã\u0000 A\u0007', 'Xã A'], ['\u3164\u2800\u00ad', ''], ['🌾 Thóc', '🌾 Thóc'], ['một\nhai', 'một hai'],
  ])('%j is kept as %j', (sent, kept) => { expect(keptLine(sent)).toBe(kept) })

  test('lines stay lines', () => { expect(keptText(' một \r\n\u200bhai\rba ')).toBe('một\nhai\nba') })

  test('what is kept is kept the same again, whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(keptLine(keptLine(text))).toBe(keptLine(text))
      expect(keptText(keptText(text))).toBe(keptText(text))
      expect(keptLine(text).isWellFormed() || !text.isWellFormed()).toBe(true)
    }))
  })

  test('the length that counts is that of what is kept', () => {
    expect(Line(3).safeParse('\u200bắ ắ '.normalize('NFD')).data).toBe('ắ ắ')
    expect(Line(3).safeParse('bốn!').success).toBe(false)
    expect(Line(9).min(1).safeParse(' \u200b').success).toBe(false)
    expect(Text(5).safeParse(' a\r\n b ').data).toBe('a\nb')
    expect(z.toJSONSchema(Line(3), { io: 'input' })).toMatchObject({ type: 'string', maxLength: 3 })
  })

  test('a record is cleaned everywhere, and what is left must still be one', () => {
    const Person = z.object({ name: z.string().min(1), notes: z.array(z.string()), age: z.number().nullable() })
    expect(written(Person, keptLine).safeParse({ name: ' A\u200b ', notes: [' b '], age: null }).data).toEqual({ name: 'A', notes: ['b'], age: null })
    expect(written(Person, keptLine).safeParse({ name: '\u200b', notes: [], age: 1 }).error?.issues).toMatchObject([{ path: ['name'] }])
    expect(written(Person, keptLine).safeParse({ name: '', notes: [], age: 1 }).error?.issues).toHaveLength(1)
    expect(keptEverywhere({ a: [1, true, null, undefined, ' x '] }, keptLine)).toEqual({ a: [1, true, null, undefined, 'x'] })
  })
})

describe('what no database keeps', () => {
  test.each<[unknown, readonly string[] | undefined]>([
    ['a\u0000', []], [{ a: { b: ['x', 'y\u0000'] } }, ['a', 'b', '1']], [{ 'a\u0000': 1 }, []], ['\ud800', []], ['\udc00\ud800', []], ['🌾', undefined], [{ a: [1, null, true, 'Đ'] }, undefined], [undefined, undefined],
  ])('%j stands at %j', (sent, path) => { expect(findUnkeepable(sent)).toEqual(path) })

  test('nested deeper than any stack it is found or not found, and ends', () => {
    let deep: unknown = 'x\u0000'
    for (let level = 0; level < 200_000; level += 1) deep = [deep]
    expect(findUnkeepable(deep)).toHaveLength(12)
  })

  test('from a file it is taken out, and nothing else', () => { expect(keepable('a\u0000 b\ud800 \u200bc')).toBe('a b\ufffd \u200bc') })
})

describe('days and moments that people write', () => {
  test.each([['1900-01-01', true], ['2199-12-31', true], ['1899-12-31', false], ['2200-01-01', false], ['0000-01-01', false], ['9999-12-31', false], ['2026-02-29', false], ['2028-02-29', true], ['2026-2-1', false]])('%s: %s', (day, isTaken) => {
    expect(WrittenDay.safeParse(day).success).toBe(isTaken)
  })

  test('a moment is spelled as the system spells its own', () => {
    expect(WrittenInstant.parse('2026-06-19T10:00:00Z')).toBe('2026-06-19T10:00:00.000Z')
    expect(WrittenInstant.parse('2026-06-19T10:00:00.123456789Z')).toBe('2026-06-19T10:00:00.123Z')
    expect(WrittenInstant.safeParse('9999-06-19T10:00:00Z').success).toBe(false)
    expect(WrittenInstant.safeParse('2026-02-30T10:00:00Z').success).toBe(false)
    expect(WrittenInstant.safeParse('2026-06-19T10:00:00+07:00').success).toBe(false)
  })
})

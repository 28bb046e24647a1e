// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readProcedureCode } from './procedure-code.ts'
import type { CellValue } from './list-cell.ts'

const read = (value: CellValue | undefined, untyped = false) => {
  const reading = readProcedureCode(value, untyped)
  return reading.kind === 'code' ? [reading.code, ...reading.mends] : reading.kind
}

describe('the national code in a cell', () => {
  it.each<[CellValue, readonly string[]]>([
    ['1.004884', ['1.004884']],
    [' 1.013186\u00a0\n', ['1.013186']],
    ['\u200e1.0\u200b04884', ['1.004884']],
    [1.01359, ['1.013590', 'stored-as-number']],
    [2.0005, ['2.000500', 'stored-as-number']],
    ['2.002767.H14', ['2.002767', 'suffix-removed']],
    ['1.013550.000.00.00.H14', ['1.013550', 'suffix-removed']],
    ['1.004827.000.00.00.h54', ['1.004827', 'suffix-removed']],
    ['1.004827.000.00.00.G15', ['1.004827', 'suffix-removed']],
    ['1,013590', ['1.013590', 'comma-for-dot']],
  ])('%s', (value, expected) => {
    expect(read(value)).toEqual(expected)
  })

  it.each<[string, CellValue]>([
    ['eight digits after the dot', '1.01315010'], ['an extra dot', '1.013.578'], ['seven digits', '1.0125010'], ['five digits typed as text', '1.01359'],
    ['a whole number', 5], ['a number of many decimals', 1.0131501], ['two codes', '1.004884; 1.004885'], ['a day', { date: '2025-01-15' }], ['no first digit', '.004884'],
  ])('%s is malformed', (_, value) => {
    expect(read(value)).toBe('malformed')
  })

  it.each<[string, CellValue | undefined]>([['nothing', undefined], ['blanks', ' \u00a0 '], ['a remark', 'Chưa có mã'], ['a dash', '-'], ['a spreadsheet error', '#REF!'], ['an emoji', '🙂']])('%s is missing', (_, value) => {
    expect(read(value)).toBe('missing')
  })

  it('in a file without types a code that lost its zeros is put right, and said so', () => {
    expect(read('1.01359', true)).toEqual(['1.013590', 'zeros-lost'])
    expect(read('1.01359', false)).toBe('malformed')
  })

  test('every code survives being stored as a number', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 999_999 }), (first, rest) => {
      const code = `${first}.${String(rest).padStart(6, '0')}`
      expect(read(Number(code))).toEqual([code, 'stored-as-number'])
    }))
  })
})

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCode, nextNumber, numberInCode, parsePattern, USUAL_PATTERNS } from './code-pattern.ts'
import { DocumentKind } from './document-kind.ts'

const facts = { kind: 'instruction' as const, unit: 'TRI-PHU', year: 2026 }

describe('patterns of codes', () => {
  it.each([
    ['{LOAI}-{SO:2}', 7, 'HD-07'], ['QT.{SO:2}', 112, 'QT.112'], ['{LOAI}.{DONVI}.{SO}/{NAM}', 3, 'HD.TRI-PHU.3/2026'], ['BM.(01).{SO:3}', 12, 'BM.(01).012'],
  ])('%s and %i give %s, and the number is read back', (pattern, number, code) => {
    expect(formatCode(pattern, facts, number)).toBe(code)
    expect(numberInCode(pattern, facts, code)).toBe(number)
  })

  it.each([
    ['QT.01', 'number-missing'], ['{SO}{SO:2}', 'number-twice'], ['{LOẠI}.{SO}', 'token-unknown'], ['{SO:9}', 'token-unknown'], ['QT.{SO', 'token-unknown'], ['}{SO}', 'token-unknown'], ['', 'number-missing'],
  ])('%s is refused: %s', (pattern, code) => {
    expect(parsePattern(pattern)).toMatchObject({ ok: false, fault: { code } })
  })

  it.each(DocumentKind.options)('the usual pattern of %s is one', (kind) => {
    expect(parsePattern(USUAL_PATTERNS[kind]).ok).toBe(true)
  })

  it.each([[[], 1], [['QT.01', 'QT.03', 'BM.09', 'QT.2', 'XQT.08'], 4], [['QT.99', 'QT.100'], 101], [['qt.05'], 1]])('after %j comes %i: no number is used again', (codes, next) => {
    expect(nextNumber('QT.{SO:2}', facts, codes)).toBe(next)
  })

  it('whatever text stands around the number, it is read back', () => {
    const text = fc.stringMatching(/^[^{}]{0,8}$/u)
    fc.assert(fc.property(text, text.filter((after) => !/^\d/.test(after)), fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 6 }), (before, after, number, digits) => {
      const pattern = `${before}{SO:${digits}}${after}`
      const code = formatCode(pattern, facts, number)
      if (!/\d$/.test(before)) expect(numberInCode(pattern, facts, code)).toBe(number)
    }))
  })
})

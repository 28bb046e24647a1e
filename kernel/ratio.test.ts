// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOf, sayPercent } from './ratio.ts'

describe('a share in percent', () => {
  it.each([
    [115, 245, 46.9], [136, 138, 98.6], [130, 245, 53.1], [0, 5, 0], [5, 5, 100], [1, 3, 33.3], [2, 3, 66.7], [1, 2000, 0.1], [1, 2001, 0], [999, 1000, 99.9], [1999, 2000, 100], [3, 2, 150], [-1, 2000, 0], [-3, 2000, -0.1], [-1, 4, -25], [1005, 100000, 1], [1045, 10000, 10.5],
  ])('%i of %i is %d', (numerator, denominator, percent) => expect(percentOf(numerator, denominator) ?? NaN).toBeCloseTo(percent, 10))

  it('nothing of nothing is no data', () => {
    expect(percentOf(0, 0)).toBeNull()
    expect(sayPercent(null)).toEqual({ vi: 'Chưa có dữ liệu', en: 'No data' })
  })
  it.each([[1, 0], [-1, 0], [1, -2], [0.5, 2], [Number.NaN, 1]])('%d of %d is a fault of the caller', (numerator, denominator) => expect(() => percentOf(numerator, denominator)).toThrow(RangeError))

  it('rounds half up to one decimal, however large the numbers', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
      const percent = percentOf(numerator, denominator) ?? NaN
      const exact = (numerator / denominator) * 100
      expect(Math.abs(percent - exact)).toBeLessThanOrEqual(0.05 + 1e-9)
    }))
    expect(percentOf(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toBe(100)
  })
  it('is written with a comma in Vietnamese', () => {
    expect(sayPercent(46.9)).toEqual({ vi: '46,9%', en: '46.9%' })
    expect(sayPercent(100)).toEqual({ vi: '100%', en: '100%' })
  })
})

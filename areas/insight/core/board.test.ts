// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addUp, earlyShare, inTimeShare, savedShare } from './board.ts'

const part = fc.record({ early: fc.nat(1e6), onTime: fc.nat(1e6), late: fc.nat(1e6), open: fc.nat(1e6), overdue: fc.nat(1e6) })

test('the five counts always add up to all, however they are split', () => {
  fc.assert(fc.property(fc.array(part), (parts) => {
    const { all, ...counts } = addUp(parts)
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(all)
    expect(addUp(parts.toReversed())).toEqual({ ...counts, all })
  }))
})

test('nothing finished is no data, never 100 %', () => {
  const none = addUp([{ open: 7 }])
  expect(inTimeShare(none)).toEqual({ numerator: 0, denominator: 0, percent: null })
  expect(earlyShare(none).percent).toBeNull()
  expect(savedShare(0, 0).percent).toBeNull()
})

test('18 % early and 100 % in time are two shares of the same finished dossiers', () => {
  const counts = addUp([{ early: 18, onTime: 82 }])
  expect([earlyShare(counts).percent, inTimeShare(counts).percent]).toEqual([18, 100])
})

test('more time used than allowed is a negative saving, not a hidden one', () => {
  expect(savedShare(600, 480).percent).toBe(-25)
})

// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from './sentence.ts'

/**
 * A share in percent, rounded half up to one decimal; null is "no data" (0 of 0), never 100 %. Numerator and denominator
 * are whole numbers; what cannot be counted (a negative denominator, something of nothing) is a fault of the caller.
 */
export function percentOf(numerator: number, denominator: number): number | null {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator < 0) throw new RangeError(`no share: ${numerator} of ${denominator}`)
  if (denominator === 0) {
    if (numerator !== 0) throw new RangeError(`no share: ${numerator} of 0`)
    return null
  }
  // Whole-number arithmetic: 0.05 steps are exact here and are not in binary fractions.
  const tenths = floorDivide(2n * 1000n * BigInt(numerator) + BigInt(denominator), 2n * BigInt(denominator))
  return Number(tenths) / 10
}

const floorDivide = (a: bigint, b: bigint): bigint => (a >= 0n || a % b === 0n ? a / b : a / b - 1n)

/** A percentage as it is printed: `46,9%` in Vietnamese, `46.9%` in English, "no data" in words. */
export function sayPercent(percent: number | null): Sentence {
  if (percent === null) return { vi: 'Chưa có dữ liệu', en: 'No data' }
  const text = Number.isInteger(percent) ? String(percent) : percent.toFixed(1)
  return { vi: `${text.replace('.', ',')}%`, en: `${text}%` }
}

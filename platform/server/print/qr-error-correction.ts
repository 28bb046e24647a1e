// SPDX-License-Identifier: Apache-2.0

/** Powers and logarithms of 2 in the field of 256 elements of QR codes (polynomial x⁸+x⁴+x³+x²+1). */
const EXP: readonly number[] = powers()
const LOG: ReadonlyMap<number, number> = new Map(EXP.slice(0, 255).map((value, power) => [value, power]))

function powers(): readonly number[] {
  const values: number[] = []
  let value = 1
  for (let power = 0; power < 510; power += 1) {
    values.push(value)
    value <<= 1
    if (value > 255) value ^= 0x11d
  }
  return values
}

/** The product of two elements of the field. */
export function multiply(left: number, right: number): number {
  const a = LOG.get(left)
  const b = LOG.get(right)
  return a === undefined || b === undefined ? 0 : (EXP[a + b] ?? 0)
}

/** The element 2 to a power. */
export const powerOfTwo = (power: number): number => EXP[power % 255] ?? 0

/** The Reed–Solomon codewords that let a reader repair `count / 2` damaged codewords of a block. */
export function correctionCodewords(block: readonly number[], count: number): readonly number[] {
  const divisor = generator(count)
  const remainder = Array.from({ length: count }, () => 0)
  for (const codeword of block) {
    const factor = codeword ^ (remainder.shift() ?? 0)
    remainder.push(0)
    divisor.forEach((coefficient, index) => {
      remainder[index] = (remainder[index] ?? 0) ^ multiply(coefficient, factor)
    })
  }
  return remainder
}

/** (x−1)(x−2)(x−4)… without its leading 1, highest power first. */
function generator(degree: number): readonly number[] {
  let product: number[] = [1]
  for (let root = 0; root < degree; root += 1) {
    const next = [...product, 0]
    product.forEach((coefficient, index) => {
      next[index + 1] = (next[index + 1] ?? 0) ^ multiply(coefficient, powerOfTwo(root))
    })
    product = next
  }
  return product.slice(1)
}

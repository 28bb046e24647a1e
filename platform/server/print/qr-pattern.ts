// SPDX-License-Identifier: Apache-2.0

/** Squares of a QR code, `[row][column]`, true when dark. */
export type QrModules = readonly (readonly boolean[])[]

/** What a version draws before any data: finders, alignment, timing; and the squares that data must leave alone. */
export interface QrPattern {
  readonly version: number
  readonly size: number
  readonly isReserved: (x: number, y: number) => boolean
  readonly isDark: (x: number, y: number) => boolean
}

/** Centres of alignment patterns for versions 1–10 (ISO/IEC 18004, annex E). */
const ALIGNMENT: readonly (readonly number[])[] = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]]

/** Level M in the format bits. */
const LEVEL_M = 0b00

/** The fixed pattern of a version 1–10. Squares of format and version are reserved here and drawn with the mask. */
export function functionPattern(version: number): QrPattern {
  const size = 17 + 4 * version
  const squares = new Map<number, boolean>()
  const set = (x: number, y: number, isDark: boolean): void => {
    if (x >= 0 && y >= 0 && x < size && y < size) squares.set(y * size + x, isDark)
  }
  for (let at = 0; at < size; at += 1) {
    set(at, 6, at % 2 === 0)
    set(6, at, at % 2 === 0)
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) drawRings(set, { x, y, radius: 4, light: [2, 4] })
  const centres = ALIGNMENT[version - 1] ?? []
  const last = centres.at(-1)
  for (const x of centres) {
    for (const y of centres) {
      const isFinder = (x === 6 && (y === 6 || y === last)) || (x === last && y === 6)
      if (!isFinder) drawRings(set, { x, y, radius: 2, light: [1] })
    }
  }
  for (const [x, y] of [...formatSquares(size).flat(), ...versionSquares(version, size).flat()]) set(x, y, false)
  set(8, size - 8, true)
  return { version, size, isReserved: (x, y) => squares.has(y * size + x), isDark: (x, y) => squares.get(y * size + x) === true }
}

interface Rings {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Distances from the centre at which the ring is light. */
  readonly light: readonly number[]
}

function drawRings(set: (x: number, y: number, isDark: boolean) => void, { x, y, radius, light }: Rings): void {
  for (let dy = -radius; dy <= radius; dy += 1) {
    for (let dx = -radius; dx <= radius; dx += 1) set(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
  }
}

/** Level and mask with their ten bits of BCH(15,5), masked as the standard says, lowest bit first. */
export function formatBits(mask: number): readonly boolean[] {
  const data = (LEVEL_M << 3) | mask
  return lowestFirst(((data << 10) | remainder(data, { generator: 0x537, degree: 10 })) ^ 0x5412, 15)
}

/** The version with its twelve bits of BCH(18,6), lowest bit first; only versions from 7 show it. */
export function versionBits(version: number): readonly boolean[] {
  return lowestFirst((version << 12) | remainder(version, { generator: 0x1f25, degree: 12 }), 18)
}

/** Where each format bit stands, twice, lowest bit first. */
export function formatSquares(size: number): readonly (readonly (readonly [number, number])[])[] {
  return Array.from({ length: 15 }, (_, bit) => {
    const beside: readonly [number, number] = bit < 6 ? [8, bit] : bit === 6 ? [8, 7] : bit === 7 ? [8, 8] : bit === 8 ? [7, 8] : [14 - bit, 8]
    const apart: readonly [number, number] = bit < 8 ? [size - 1 - bit, 8] : [8, size - 15 + bit]
    return [beside, apart]
  })
}

/** Where each version bit stands, twice, lowest bit first; none below version 7. */
export function versionSquares(version: number, size: number): readonly (readonly (readonly [number, number])[])[] {
  if (version < 7) return []
  return Array.from({ length: 18 }, (_, bit) => {
    const far = size - 11 + (bit % 3)
    const near = Math.floor(bit / 3)
    return [[far, near], [near, far]]
  })
}

function remainder(data: number, { generator, degree }: { readonly generator: number; readonly degree: number }): number {
  let rest = data
  for (let step = 0; step < degree; step += 1) rest = (rest << 1) ^ ((rest >>> (degree - 1)) * generator)
  return rest
}

function lowestFirst(value: number, count: number): readonly boolean[] {
  return Array.from({ length: count }, (_, bit) => ((value >>> bit) & 1) === 1)
}

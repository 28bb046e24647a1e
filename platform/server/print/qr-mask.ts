// SPDX-License-Identifier: Apache-2.0
import { formatBits, formatSquares, versionBits, versionSquares, type QrModules, type QrPattern } from './qr-pattern.ts'

/** The eight masks of the standard: whether the square at column x, row y is turned over. */
export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** The code under the mask that a camera reads most easily: the lowest penalty, the first of equals. */
export function bestMask(pattern: QrPattern, data: QrModules): { readonly mask: number; readonly dark: QrModules } {
  const candidates = MASKS.map((_, mask) => {
    const dark = drawMasked(pattern, data, mask)
    return { mask, dark, penalty: penalty(dark) }
  })
  return candidates.reduce((best, candidate) => (candidate.penalty < best.penalty ? candidate : best))
}

function drawMasked({ version, size, isReserved, isDark }: QrPattern, data: QrModules, mask: number): QrModules {
  const turns = MASKS[mask]
  const dark = data.map((row, y) => row.map((isSet, x) => (isReserved(x, y) ? isDark(x, y) : isSet !== (turns?.(x, y) === true))))
  draw(dark, formatBits(mask), formatSquares(size))
  draw(dark, versionBits(version), versionSquares(version, size))
  return dark
}

function draw(dark: boolean[][], bits: readonly boolean[], squares: readonly (readonly (readonly [number, number])[])[]): void {
  squares.forEach((places, bit) => {
    for (const [x, y] of places) {
      const row = dark[y]
      if (row !== undefined) row[x] = bits[bit] === true
    }
  })
}

/** Long runs, blocks, false finders and imbalance, weighed as the standard says (ISO/IEC 18004, 7.8.3). */
export function penalty(dark: QrModules): number {
  const columns = dark.map((_, x) => dark.map((row) => row[x] === true))
  const lines = [...dark, ...columns].map((line) => line.map((isDark) => (isDark ? '1' : '0')).join(''))
  return lines.reduce((sum, line) => sum + runPenalty(line) + finderPenalty(line), 0) + blockPenalty(dark) + balancePenalty(dark)
}

function runPenalty(line: string): number {
  return (line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0)
}

function finderPenalty(line: string): number {
  const bordered = `0000${line}0000`
  return 40 * ([...bordered.matchAll(/(?=10111010000)/g)].length + [...bordered.matchAll(/(?=00001011101)/g)].length)
}

function blockPenalty(dark: QrModules): number {
  let blocks = 0
  for (let y = 0; y + 1 < dark.length; y += 1) {
    for (let x = 0; x + 1 < dark.length; x += 1) {
      const square = dark[y]?.[x]
      if (square === dark[y]?.[x + 1] && square === dark[y + 1]?.[x] && square === dark[y + 1]?.[x + 1]) blocks += 1
    }
  }
  return 3 * blocks
}

function balancePenalty(dark: QrModules): number {
  const total = dark.length * dark.length
  const darkCount = dark.flat().filter(Boolean).length
  return 10 * Math.floor(Math.abs(darkCount * 20 - total * 10) / total)
}

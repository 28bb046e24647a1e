// SPDX-License-Identifier: Apache-2.0
import { correctionCodewords } from './qr-error-correction.ts'
import { bestMask } from './qr-mask.ts'
import { functionPattern, type QrModules, type QrPattern } from './qr-pattern.ts'

/** A QR code as squares: `dark[row][column]`, without the white margin of four modules that it needs around. */
export interface QrCode {
  readonly version: number
  readonly size: number
  readonly mask: number
  readonly dark: QrModules
}

/** Level M, versions 1–10: correction codewords of a block, then the data codewords of each block (ISO/IEC 18004, table 9). */
const BLOCKS: readonly (readonly [correction: number, ...data: number[]])[] = [
  [10, 16],
  [16, 28],
  [26, 44],
  [18, 32, 32],
  [24, 43, 43],
  [16, 27, 27, 27, 27],
  [18, 31, 31, 31, 31],
  [22, 38, 38, 39, 39],
  [22, 36, 36, 36, 37, 37],
  [26, 43, 43, 43, 43, 44],
]

const BYTE_MODE = 0b0100

/** The longest text in bytes of UTF-8 that fits (version 10, level M). */
export const LONGEST_QR_BYTES = 213

/**
 * The QR code of a text: byte mode (UTF-8), level M (readable with 15 % damaged), the smallest of versions 1–10.
 * Longer texts than {@link LONGEST_QR_BYTES} bytes are a fault of the caller.
 */
export function qrCode(text: string): QrCode {
  const bytes = [...Buffer.from(text, 'utf8')]
  const version = BLOCKS.findIndex((blocks, index) => capacity(blocks) * 8 >= 4 + lengthBits(index + 1) + bytes.length * 8) + 1
  const blocks = BLOCKS[version - 1]
  if (blocks === undefined) throw new RangeError(`A QR code holds at most ${LONGEST_QR_BYTES} bytes; the text has ${bytes.length}.`)
  const codewords = interleave(dataCodewords(bytes, version, capacity(blocks)), blocks)
  const pattern = functionPattern(version)
  const filled = placeCodewords(pattern, codewords)
  const { mask, dark } = bestMask(pattern, filled)
  return { version, size: pattern.size, mask, dark }
}

/** Horizontal runs of dark modules, `[column, row, length]`: what a drawing needs. */
export function darkRuns(code: QrCode): readonly (readonly [number, number, number])[] {
  return code.dark.flatMap((row, y) => {
    const runs: [number, number, number][] = []
    row.forEach((isDark, x) => {
      const last = runs.at(-1)
      if (!isDark) return
      if (last !== undefined && last[0] + last[2] === x) last[2] += 1
      else runs.push([x, y, 1])
    })
    return runs
  })
}

const lengthBits = (version: number): number => (version < 10 ? 8 : 16)

function capacity([, ...data]: readonly [number, ...number[]]): number {
  return data.reduce((sum, count) => sum + count, 0)
}

function dataCodewords(bytes: readonly number[], version: number, count: number): readonly number[] {
  const bits = [...bitsOf(BYTE_MODE, 4), ...bitsOf(bytes.length, lengthBits(version)), ...bytes.flatMap((byte) => bitsOf(byte, 8))]
  const ended = [...bits, ...Array.from({ length: Math.min(4, count * 8 - bits.length) }, () => 0)]
  const codewords: number[] = []
  for (let start = 0; start < ended.length; start += 8) codewords.push(Number.parseInt(ended.slice(start, start + 8).join('').padEnd(8, '0'), 2))
  for (let pad = 0xec; codewords.length < count; pad ^= 0xec ^ 0x11) codewords.push(pad)
  return codewords
}

function interleave(data: readonly number[], [correction, ...lengths]: readonly [number, ...number[]]): readonly number[] {
  let start = 0
  const blocks = lengths.map((length) => data.slice(start, (start += length)))
  const corrections = blocks.map((block) => correctionCodewords(block, correction))
  return [...columns(blocks, Math.max(...lengths)), ...columns(corrections, correction)]
}

function columns(blocks: readonly (readonly number[])[], length: number): readonly number[] {
  return Array.from({ length }, (_, index) => blocks.flatMap((block) => block.slice(index, index + 1))).flat()
}

/** The zigzag from the lower right corner, two columns at a time, around the pattern and its timing column; what remains stays light. */
function placeCodewords({ size, isReserved }: QrPattern, codewords: readonly number[]): QrModules {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const bits = codewords.flatMap((codeword) => bitsOf(codeword, 8))
  let next = 0
  for (let pair = 0; pair < (size - 1) / 2; pair += 1) {
    const right = size - 1 - pair * 2
    const start = right > 6 ? right : right - 1
    for (let step = 0; step < size; step += 1) {
      const y = pair % 2 === 0 ? size - 1 - step : step
      for (const x of [start, start - 1]) {
        const row = dark[y]
        if (row === undefined || isReserved(x, y)) continue
        row[x] = bits[next] === 1
        next += 1
      }
    }
  }
  return dark
}

/** The lowest `count` bits of a value, highest first. */
function bitsOf(value: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (value >>> (count - 1 - index)) & 1)
}

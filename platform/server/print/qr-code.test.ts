// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { darkRuns, LONGEST_QR_BYTES, qrCode, type QrCode } from './qr-code.ts'
import { multiply, powerOfTwo } from './qr-error-correction.ts'
import { formatBits, versionBits } from './qr-pattern.ts'

/*
 * A reader written from the other side, as a camera works: it takes only the squares and shares no table with the encoder
 * but the arithmetic of the field, which has its own test below.
 */

const VERSIONS: readonly { readonly correction: number; readonly blocks: readonly number[]; readonly centres: readonly number[] }[] = [
  { correction: 10, blocks: [16], centres: [] },
  { correction: 16, blocks: [28], centres: [6, 18] },
  { correction: 26, blocks: [44], centres: [6, 22] },
  { correction: 18, blocks: [32, 32], centres: [6, 26] },
  { correction: 24, blocks: [43, 43], centres: [6, 30] },
  { correction: 16, blocks: [27, 27, 27, 27], centres: [6, 34] },
  { correction: 18, blocks: [31, 31, 31, 31], centres: [6, 22, 38] },
  { correction: 22, blocks: [38, 38, 39, 39], centres: [6, 24, 42] },
  { correction: 22, blocks: [36, 36, 36, 37, 37], centres: [6, 26, 46] },
  { correction: 26, blocks: [43, 43, 43, 43, 44], centres: [6, 28, 50] },
]

function read({ dark }: Pick<QrCode, 'dark'>): { readonly text: string; readonly version: number; readonly broken: number } {
  const size = dark.length
  const version = (size - 17) / 4
  const at = (x: number, y: number): boolean => dark[y]?.[x] === true
  const format = Array.from({ length: 15 }, (_, bit) => (bit < 8 ? at(size - 1 - bit, 8) : at(8, size - 15 + bit)))
  const mask = Array.from({ length: 8 }, (_, index) => index).find((index) => formatBits(index).every((bit, place) => bit === format[place]))
  if (mask === undefined) throw new Error('unreadable format')
  const { correction, blocks, centres } = VERSIONS[version - 1] ?? { correction: 0, blocks: [], centres: [] }
  const isFree = (x: number, y: number): boolean => {
    const inFinder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)
    const inVersion = version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))
    const nearCentre = (cx: number, cy: number): boolean => Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2
    const isCorner = (cx: number, cy: number): boolean => (cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6)
    return !inFinder && !inVersion && x !== 6 && y !== 6 && !centres.some((cx) => centres.some((cy) => !isCorner(cx, cy) && nearCentre(cx, cy)))
  }
  const turns: readonly ((i: number, j: number) => number)[] = [
    (i, j) => (i + j) % 2, (i) => i % 2, (_i, j) => j % 3, (i, j) => (i + j) % 3,
    (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2, (i, j) => ((i * j) % 2) + ((i * j) % 3), (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2, (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2,
  ]
  const bits: number[] = []
  let goesUp = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = goesUp ? size - 1 - step : step
      for (const x of [right, right - 1]) if (isFree(x, y)) bits.push(Number(at(x, y) !== (turns[mask]?.(y, x) === 0)))
    }
    goesUp = !goesUp
  }
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2))
  const data: number[][] = blocks.map(() => [])
  let next = 0
  for (let row = 0; row < Math.max(...blocks); row += 1) blocks.forEach((length, block) => { if (row < length) data[block]?.push(codewords[next++] ?? -1) })
  const checks: number[][] = blocks.map(() => [])
  for (let row = 0; row < correction; row += 1) blocks.forEach((_, block) => checks[block]?.push(codewords[next++] ?? -1))
  const broken = data.filter((block, index) => syndromes([...block, ...(checks[index] ?? [])], correction).some((syndrome) => syndrome !== 0)).length
  const stream = data.flat().map((codeword) => codeword.toString(2).padStart(8, '0')).join('')
  const lengthBits = version < 10 ? 8 : 16
  const length = Number.parseInt(stream.slice(4, 4 + lengthBits), 2)
  const bytes = Array.from({ length }, (_, index) => Number.parseInt(stream.slice(4 + lengthBits + index * 8, 12 + lengthBits + index * 8), 2))
  if (!stream.startsWith('0100')) throw new Error('not byte mode')
  return { text: new TextDecoder().decode(Uint8Array.from(bytes)), version, broken }
}

const syndromes = (codewords: readonly number[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, power) => codewords.reduce((sum, codeword) => multiply(sum, powerOfTwo(power)) ^ codeword, 0))

test('multiplication agrees with polynomials divided by x⁸+x⁴+x³+x²+1', () => {
  const slow = (left: number, right: number): number => {
    let product = 0
    for (let bit = 7; bit >= 0; bit -= 1) {
      product <<= 1
      if ((product & 256) !== 0) product ^= 0x11d
      if (((right >> bit) & 1) === 1) product ^= left
    }
    return product
  }
  fc.assert(fc.property(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), (a, b) => { expect(multiply(a, b)).toBe(slow(a, b)) }))
})

test('every length up to the longest is read back whole, from the smallest version that holds it', () => {
  const smallest = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]
  for (let length = 0; length <= LONGEST_QR_BYTES; length += 1) {
    const text = Array.from({ length }, (_, index) => String.fromCharCode(33 + ((index * 7 + length) % 90))).join('')
    expect(read(qrCode(text))).toEqual({ text, version: smallest.findIndex((longest) => length <= longest) + 1, broken: 0 })
  }
}, 30_000)

test('Vietnamese and any other text is read back as UTF-8', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => Buffer.byteLength(text) <= LONGEST_QR_BYTES), (text) => {
    expect(read(qrCode(text)).text).toBe(text)
  }), { numRuns: 30 })
  expect(read(qrCode('Hồ sơ của ông Nông Văn Tài')).text).toBe('Hồ sơ của ông Nông Văn Tài')
})

test('one byte too many is refused with both numbers', () => {
  expect(() => qrCode('x'.repeat(214))).toThrow('at most 213 bytes; the text has 214')
})

test('a damaged square is noticed by the correction codewords', () => {
  const { dark } = qrCode('H60.27.12-220629-0011')
  const size = dark.length
  expect(read({ dark: dark.map((row, y) => row.map((isDark, x) => (x === size - 1 && y === size - 9 ? !isDark : isDark))) }).broken).toBe(1)
})

test('the format and version bits are those of the standard', () => {
  const bits = (values: readonly boolean[]): string => values.map(Number).reverse().join('')
  // ISO/IEC 18004, annexes C and D: level M with masks 0 and 5; versions 7 and 10.
  expect(bits(formatBits(0))).toBe('101010000010010')
  expect(bits(formatBits(5))).toBe('100000011001110')
  expect(bits(versionBits(7))).toBe('000111110010010100')
  expect(bits(versionBits(10))).toBe('001010010011010011')
})

test.each([1, 20, 40, 100, 130, 213])('a code of %i bytes has its three finders, timing and dark module', (length) => {
  const { dark, size } = qrCode('m'.repeat(length))
  const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']
  const corner = (left: number, top: number): readonly string[] => dark.slice(top, top + 7).map((row) => row.slice(left, left + 7).map(Number).join(''))
  expect([corner(0, 0), corner(size - 7, 0), corner(0, size - 7)]).toEqual([finder, finder, finder])
  expect(dark[6]?.slice(8, size - 8).map(Number).join('')).toBe('10'.repeat(size).slice(0, size - 16))
  expect(dark[size - 8]?.[8]).toBe(true)
})

test('the drawing covers exactly the dark squares', () => {
  const code = qrCode('H60.27.12-220629-0011')
  const drawn = code.dark.map((row) => row.map(() => false))
  for (const [x, y, length] of darkRuns(code)) for (let step = 0; step < length; step += 1) drawn[y]?.splice(x + step, 1, true)
  expect(drawn).toEqual(code.dark)
})

test('a code of a dossier looks as another encoder draws it', () => {
  // Drawn once with python-qrcode 8.2, level M, byte mode, mask 4.
  expect(qrCode('H60.27.12-220629-0011').dark.map((row) => row.map((isDark) => (isDark ? '█' : ' ')).join(''))).toEqual(DRAWN_ELSEWHERE)
})

const DRAWN_ELSEWHERE = [
  '███████ ██ █ █ █  ███████',
  '█     █     ███ █ █     █',
  '█ ███ █        █  █ ███ █',
  '█ ███ █ █ ████  █ █ ███ █',
  '█ ███ █ █ █ ██ █  █ ███ █',
  '█     █ █ █████ █ █     █',
  '███████ █ █ █ █ █ ███████',
  '        █  ██  ██        ',
  '█   █ ███  █  ████████  █',
  '   █ █ █     █ █   ██  █ ',
  ' ██  ██ █ █    ██ █ ████ ',
  ' █ ██   ███   █ █    ████',
  '  █ █ ████ ██ █ █ █   ███',
  '██      ██   █ █ █ █████ ',
  '  ██ █████     ███ █ █ █ ',
  '    ██ ██ █ █ █  ██  ███ ',
  '█████ ██ ███ ██ ███████  ',
  '        ██  █ ███   █   █',
  '███████ ██ ████ █ █ ██   ',
  '█     █  █ █ █ ██   ███  ',
  '█ ███ █ ███ ██  █████████',
  '█ ███ █  █   ██   █  █ ██',
  '█ ███ █   █    ██ █    █ ',
  '█     █   █ █ █  █  ████ ',
  '███████ ████ ██       ███',
]

// SPDX-License-Identifier: Apache-2.0

/** Says whether a font has a glyph for a code point. */
export type FontCoverage = (codePoint: number) => boolean

const UNICODE_BMP = 4

/** The code points a TrueType font has a glyph for, read from its Unicode `cmap` table (format 4, as in Tinos). */
export function readCodePoints(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    if (font.readUInt16BE(subtable) === UNICODE_BMP) return readSegments(font, subtable)
  }
  throw new Error('The font has no Unicode character map of format 4.')
}

/** What every one of the given fonts can show, so that text may change face without losing a letter. */
export function commonCoverage(fonts: readonly Buffer[]): FontCoverage {
  const [first, ...others] = fonts.map(readCodePoints)
  if (first === undefined) throw new Error('No font was given.')
  const common = new Set([...first].filter((codePoint) => others.every((set) => set.has(codePoint))))
  return (codePoint) => common.has(codePoint)
}

function tableOffset(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no table ${name}.`)
}

function readSegments(font: Buffer, subtable: number): ReadonlySet<number> {
  const doubledCount = font.readUInt16BE(subtable + 6)
  const ends = subtable + 14
  const starts = ends + doubledCount + 2
  const deltas = starts + doubledCount
  const offsets = deltas + doubledCount
  const found = new Set<number>()
  for (let at = 0; at < doubledCount; at += 2) {
    const end = font.readUInt16BE(ends + at)
    const start = font.readUInt16BE(starts + at)
    const delta = font.readUInt16BE(deltas + at)
    const offset = font.readUInt16BE(offsets + at)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code + delta : font.readUInt16BE(offsets + at + offset + (code - start) * 2)
      if ((glyph & 0xffff) !== 0) found.add(code)
    }
  }
  return found
}

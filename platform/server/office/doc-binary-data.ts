// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from './doc-bytes.ts'

/** The box of an old check-box form field ([MS-DOC] 2.9.78: FFData); undefined for other fields. */
export function findFieldBox(data: Bytes, at: number | undefined): string | undefined {
  if (at === undefined || at + 6 > data.length) return undefined
  const start = at + data.u16(at + 4)
  if (start + 10 > data.length || data.u32(start) !== 0xffff_ffff) return undefined
  const bits = data.u16(start + 4)
  if ((bits & 3) !== 1) return undefined
  const result = (bits >> 2) & 0x1f
  if (result <= 1) return result === 1 ? '☒' : '☐'
  const nameLength = data.u16(start + 10)
  const defaultAt = start + 12 + 2 * nameLength + 2
  return defaultAt + 2 <= data.length && data.u16(defaultAt) === 1 ? '☒' : '☐'
}

/** Pictures with a side below this (about 1.5 cm, in twentieths of a point) are marks and rules, not content. */
const SMALL = 850

/** Whether a picture is too small to carry content ([MS-DOC] 2.9.190: PICF); one whose size is unknown is not. */
export function isSmallPicture(data: Bytes, at: number | undefined): boolean {
  if (at === undefined || at + 36 > data.length) return false
  const width = data.i16(at + 28) * data.u16(at + 32) / 1000
  const height = data.i16(at + 30) * data.u16(at + 34) / 1000
  return width > 0 && height > 0 && (width < SMALL || height < SMALL)
}

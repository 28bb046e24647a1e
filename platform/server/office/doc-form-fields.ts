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

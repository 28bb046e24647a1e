// SPDX-License-Identifier: Apache-2.0

/** One change of a property: its code and the bytes that say to what ([MS-DOC] 2.2.5: Sprm). */
export interface Sprm {
  readonly code: number
  readonly operand: Uint8Array
}

/** The property changes this reader knows, by their names in [MS-DOC] 2.6. */
export const sprm = {
  paragraphStyle: 0x4600, inTable: 0x2416, rowEnd: 0x2417, listLevel: 0x260a, listUse: 0x460b, tableDepth: 0x6649, deeperBy: 0x664a,
  innerCellEnd: 0x244b, innerRowEnd: 0x244c, hugeParagraph: 0x6646, hugeParagraphOld: 0x6645, tableProperties: 0x646b,
  defineTable: 0xd608, horizontalMerge: 0x5624, horizontalSplit: 0x5625, verticalMerge: 0xd62b, insertCells: 0x7621, deleteCells: 0x5622,
  columnWidth: 0x7623, tableLeft: 0x9601, headingRow: 0x3404,
  deleted: 0x0800, fieldHidden: 0x0802, picture: 0x6a03, fieldData: 0x0806, symbol: 0x6a09, embedded: 0x080a, object: 0x080e, specialHidden: 0x0818, bold: 0x0835,
  hidden: 0x083c, special: 0x0855, characterStyle: 0x4a30, font: 0x4a4f,
} as const

const fixedSizes: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3 }

/** The changes written one behind the other; a cut-off last one is left out. */
export function* sprmsOf(bytes: Uint8Array): Generator<Sprm> {
  let at = 0
  while (at + 3 <= bytes.length) {
    const code = byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8)
    at += 2
    const fixed = fixedSizes[code >> 13]
    let size: number
    if (fixed !== undefined) size = fixed
    else if (code === sprm.defineTable || code === 0xd606) {
      size = (byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8)) - 1
      at += 2
    } else if (code === 0xc615 && byteAt(bytes, at) === 255) {
      const deleted = byteAt(bytes, at + 1)
      size = 2 + 4 * deleted + 3 * byteAt(bytes, at + 2 + 4 * deleted) - 1
      at += 1
    } else {
      size = byteAt(bytes, at)
      at += 1
    }
    if (size < 0 || at + size > bytes.length) return
    yield { code, operand: bytes.subarray(at, at + size) }
    at += size
  }
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

/** The operand as a number, lowest byte first. */
export const numberOf = ({ operand }: Sprm): number => operand.reduce((sum, byte, index) => index < 4 ? sum + byte * 2 ** (8 * index) : sum, 0)

/** The short form of a change in a fast-saved file, as the change it stands for ([MS-DOC] 2.9.215: Prm0). */
const shortForms: Readonly<Record<number, number>> = {
  0x0c: sprm.listLevel, 0x18: sprm.inTable, 0x19: sprm.rowEnd, 0x41: sprm.deleted, 0x43: sprm.fieldHidden, 0x51: sprm.specialHidden, 0x55: sprm.bold, 0x5c: sprm.hidden,
}

export function shortForm(code: number, value: number): Sprm | undefined {
  const full = shortForms[code]
  return full === undefined ? undefined : { code: full, operand: Uint8Array.of(value) }
}

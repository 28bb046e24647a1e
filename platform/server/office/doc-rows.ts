// SPDX-License-Identifier: Apache-2.0
import { bytesOf } from './doc-bytes.ts'
import type { Bytes } from './doc-bytes.ts'
import { numberOf, sprm } from './doc-sprms.ts'
import type { Sprm } from './doc-sprms.ts'

/** A cell of a row as Word lays it out: its edges in twentieths of a point, and its merges. */
export interface RowCell {
  readonly left: number
  readonly right: number
  readonly horizontal: 'none' | 'restart' | 'continue'
  readonly vertical: 'none' | 'restart' | 'continue'
}

export interface RowLayout { readonly cells: readonly RowCell[]; readonly heading: boolean }

type Working = { -readonly [Key in keyof RowCell]: RowCell[Key] }

/** Word's own limit on cells in a row. */
const MAX_CELLS = 64

/** The layout of a row from the changes on its end mark, applied in their order. */
export function layoutOf(changes: readonly Sprm[]): RowLayout {
  let cells: Working[] = []
  let heading = false
  for (const change of changes) {
    const operand = bytesOf(change.operand)
    switch (change.code) {
      case sprm.defineTable: cells = defined(operand); break
      case sprm.headingRow: heading = numberOf(change) !== 0; break
      case sprm.horizontalMerge: cells.slice(operand.u8(0), operand.u8(1)).forEach((cell, index) => { cell.horizontal = index === 0 ? 'restart' : 'continue' }); break
      case sprm.horizontalSplit: cells.slice(operand.u8(0), operand.u8(1)).forEach((cell) => { cell.horizontal = 'none' }); break
      case sprm.verticalMerge: {
        const cell = cells[operand.u8(0)]
        if (cell !== undefined) cell.vertical = mergeOf(operand.u8(1))
        break
      }
      case sprm.insertCells: cells = inserted(cells, operand.u8(0), operand.u8(1), operand.i16(2)); break
      case sprm.deleteCells: cells = without(cells, operand.u8(0), operand.u8(1)); break
      case sprm.columnWidth: resize(cells, operand.u8(0), operand.u8(1), operand.i16(2)); break
      default:
    }
  }
  return { cells, heading }
}

/** [MS-DOC] 2.9.306: TDefTableOperand, without its counted length. */
function defined(operand: Bytes): Working[] {
  const count = Math.min(MAX_CELLS, operand.u8(0))
  const cells: Working[] = []
  for (let index = 0; index < count; index += 1) {
    const flagsAt = 1 + 2 * (operand.u8(0) + 1) + 20 * index
    const flags = flagsAt + 2 <= operand.length ? operand.u16(flagsAt) : 0
    cells.push({
      left: operand.i16(1 + 2 * index),
      right: operand.i16(3 + 2 * index),
      horizontal: (flags & 3) === 0 ? 'none' : (flags & 3) === 1 ? 'continue' : 'restart',
      vertical: mergeOf((flags >> 5) & 3),
    })
  }
  return cells
}

const mergeOf = (value: number): RowCell['vertical'] => value === 0 ? 'none' : value === 1 ? 'continue' : 'restart'

function inserted(cells: readonly Working[], first: number, count: number, width: number): Working[] {
  const at = Math.min(first, cells.length)
  const left = cells[at]?.left ?? cells.at(-1)?.right ?? 0
  const added = Array.from({ length: Math.min(count, MAX_CELLS - cells.length) }, (_, index): Working =>
    ({ left: left + width * index, right: left + width * (index + 1), horizontal: 'none', vertical: 'none' }))
  const shift = width * added.length
  return [...cells.slice(0, at), ...added, ...cells.slice(at).map((cell) => ({ ...cell, left: cell.left + shift, right: cell.right + shift }))]
}

function without(cells: readonly Working[], first: number, limit: number): Working[] {
  const shift = (cells[limit - 1]?.right ?? 0) - (cells[first]?.left ?? 0)
  return [...cells.slice(0, first), ...cells.slice(limit).map((cell) => ({ ...cell, left: cell.left - shift, right: cell.right - shift }))]
}

function resize(cells: readonly Working[], first: number, limit: number, width: number): void {
  for (let index = first; index < Math.min(limit, cells.length); index += 1) {
    const cell = cells[index]
    if (cell === undefined) return
    const shift = cell.left + width - cell.right
    cell.right += shift
    for (const later of cells.slice(index + 1)) {
      later.left += shift
      later.right += shift
    }
  }
}

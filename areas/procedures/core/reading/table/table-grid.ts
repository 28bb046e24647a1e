// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordCell, WordDocument, WordTable } from '#kernel/word-document.ts'

/** A table with its place in the paper: number from 1 in document order, nested ones as "3.1". */
export interface NumberedTable {
  readonly table: WordTable
  readonly number: string
}

/** A cell seen from one square of the grid: `row` is where the cell begins, so a merged cell is the same object on every square it covers. */
export interface GridCell {
  readonly cell: WordCell
  readonly row: number
}

/** The squares of a table, row by row and column by column; undefined where the table is ragged. */
export type TableGrid = readonly (readonly (GridCell | undefined)[])[]

/** Every table of a paper, nested ones after the table that holds them. */
export const listTables = (document: WordDocument): readonly NumberedTable[] => tablesIn(document.blocks, '')

function tablesIn(blocks: readonly WordBlock[], prefix: string): readonly NumberedTable[] {
  return blocks.filter((block) => block.kind === 'table').flatMap((table, index) => {
    const number = `${prefix}${index + 1}`
    const nested = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))
    return [{ table, number }, ...tablesIn(nested, `${number}.`)]
  })
}

/** Spreads merged cells over the squares that they cover. */
export function gridOf(table: WordTable): TableGrid {
  const grid: (GridCell | undefined)[][] = table.rows.map(() => [])
  table.rows.forEach((row, rowIndex) => {
    for (const cell of row.cells) {
      const seen: GridCell = { cell, row: rowIndex }
      for (let r = rowIndex; r < Math.min(rowIndex + Math.max(1, cell.rowSpan), table.rows.length); r++) {
        for (let c = cell.column; c < cell.column + Math.max(1, cell.columnSpan); c++) {
          const line = grid[r]
          if (line !== undefined) line[c] ??= seen
        }
      }
    }
  })
  return grid
}

/** The different cells on some columns of a row, from left to right. */
export function cellsBetween(row: readonly (GridCell | undefined)[], from: number, to: number): readonly GridCell[] {
  const seen = new Set<GridCell>()
  for (let column = from; column < to; column++) {
    const square = row[column]
    if (square !== undefined) seen.add(square)
  }
  return [...seen]
}

/** "bảng 3, dòng 5", rows counted from 1. */
export const placeOf = (tableNumber: string, row: number): string => `bảng ${tableNumber}, dòng ${row + 1}`

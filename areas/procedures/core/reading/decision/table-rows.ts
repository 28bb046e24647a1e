// SPDX-License-Identifier: Apache-2.0
import { linesOf, printedNumber } from '#areas/procedures/core/reading/table/block-text.ts'
import { gridOf } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { NumberedTable } from '#areas/procedures/core/reading/table/table-grid.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { WordBlock, WordCell } from '#kernel/word-document.ts'

/** One cell of a printed table with the rows and columns it covers; `lines` are its clean, non-blank lines. */
export interface PrintedCell {
  readonly lines: readonly string[]
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  /** First row that it covers, counted from 0. */
  readonly row: number
  readonly bold: boolean
}

/** One printed row: `cells` are all cells that lie over it from left to right, also those that begin in a row above. */
export interface PrintedRow {
  readonly index: number
  readonly cells: readonly PrintedCell[]
  readonly markedHeading: boolean
}

/** A printed table with its merges laid open; `number` is its place in the paper ("3", nested "3.1"). */
export interface PrintedTable {
  readonly number: string
  readonly rows: readonly PrintedRow[]
}

/** Lays a table open so that each row knows every cell that lies over it. */
export function openTable({ table, number }: NumberedTable): PrintedTable {
  const opened = new Map<WordCell, PrintedCell>()
  const rows = gridOf(table).map((squares, index): PrintedRow => {
    const cells = new Set<PrintedCell>()
    for (const square of squares) {
      if (square === undefined) continue
      const cell = opened.get(square.cell) ?? openCell(square.cell, square.row)
      opened.set(square.cell, cell)
      cells.add(cell)
    }
    return { index, cells: [...cells], markedHeading: table.rows[index]?.heading ?? false }
  })
  return { number, rows }
}

function openCell(cell: WordCell, row: number): PrintedCell {
  const written = linesOf(cell.blocks)
  const lines = written.length > 0 ? written : [printedNumber(cell) ?? ''].filter((line) => line !== '')
  return { lines, text: lines.join('\n'), column: cell.column, columnSpan: Math.max(1, cell.columnSpan), row, bold: isBold(cell.blocks) }
}

function isBold(blocks: readonly WordBlock[]): boolean {
  const written = blocks.filter((block) => block.kind === 'paragraph').filter((block) => cleanText(block.text) !== '')
  return written.length > 0 && written.every((block) => block.bold === true)
}

/** The cells that begin in this row and hold text. */
export const writtenHere = (row: PrintedRow): readonly PrintedCell[] => row.cells.filter((cell) => cell.row === row.index && cell.text !== '')

/** "bảng 3, dòng 5", as an officer counts them. */
export const rowPlace = (table: PrintedTable, row: PrintedRow): string => `bảng ${table.number}, dòng ${row.index + 1}`

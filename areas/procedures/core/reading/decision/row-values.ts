// SPDX-License-Identifier: Apache-2.0
import { statesNoTime } from '#kernel/duration-text.ts'
import { readCellTime } from '#areas/procedures/core/reading/table/cell-time.ts'
import type { Column } from './column-roles.ts'
import type { PrintedCell, PrintedRow } from './table-rows.ts'
import { writtenHere } from './table-rows.ts'

/** Which cell of a row stands under which column; a cell merged over several columns belongs to one of them only. */
export type RowValues = ReadonlyMap<Column, PrintedCell>

/** Lays the cells of a row under the columns of the table. */
export function layUnder(columns: readonly Column[], row: PrintedRow): RowValues {
  const values = new Map<Column, PrintedCell>()
  if (row.cells.length === columns.length) {
    columns.forEach((column, index) => {
      const cell = row.cells[index]
      if (cell !== undefined) values.set(column, cell)
    })
    return values
  }
  // From left to right, so that a crooked grid cannot put two cells under one column.
  let from = 0
  for (const cell of row.cells) {
    const owner = ownerOf(cell, columns.slice(from))
    if (owner === undefined) continue
    values.set(owner, cell)
    from = columns.indexOf(owner) + 1
  }
  return values
}

/** The first column that a cell covers by more than half; a cell over several columns belongs to the first of them. */
function ownerOf(cell: PrintedCell, columns: readonly Column[]): Column | undefined {
  const share = (column: Column): number => Math.max(0, Math.min(column.end, cell.column + cell.columnSpan) - Math.max(column.start, cell.column))
  const covered = columns.find((column) => share(column) * 2 > column.end - column.start)
  return covered ?? columns.filter((column) => share(column) > 0).sort((a, b) => share(b) - share(a))[0]
}

/** The one cell that fills a row, apart from its number: a group, a case, a note. Undefined where several cells hold text. */
export function wideCell(columns: readonly Column[], row: PrintedRow): PrintedCell | undefined {
  const label = columns.find((column) => column.role === 'label')
  const isLabel = (cell: PrintedCell): boolean => label !== undefined && cell.column === label.start && cell.column + cell.columnSpan <= label.end
  const written = writtenHere(row)
  const [only, second] = written.filter((cell) => !isLabel(cell))
  if (only === undefined || second !== undefined || row.cells.some((cell) => cell.row !== row.index && cell.text !== '')) return undefined
  const width = columns.reduce((end, column) => Math.max(end, column.end), 0) - (label?.end ?? 0)
  return only.columnSpan > 1 && only.columnSpan * 2 > width ? only : undefined
}

/**
 * How many columns the cells of a row slid to the left because cells merged from above were lost: the time stands under an
 * earlier column and only blanks follow it. 0 for a row in its place.
 */
export function slideOf(row: PrintedRow, { columns, time }: { readonly columns: readonly Column[]; readonly time: Column }): number {
  const cells = row.cells
  const at = columns.indexOf(time)
  if (cells.length !== columns.length || cells[at]?.text !== '') return 0
  const found = cells.findIndex((cell, index) => index < at && cell.row === row.index && isPlainTime(cell.text))
  if (found < 1 || cells.slice(found + 1).some((cell) => cell.text !== '')) return 0
  return at - found
}

/** A cell that holds an amount of time and nothing else. */
export const isPlainTime = (text: string): boolean => text.length <= 40 && /[\d½¼¾]|(?<!\p{L})nửa(?!\p{L})/iu.test(text) && /ngày|giờ|phút|tháng/iu.test(text) && readCellTime(text) !== null

/** A cell of a time column: an amount, a bare number, or words that count no time. */
export const isTimeCell = (text: string): boolean => isPlainTime(text) || /^\d{1,3}(?:[.,]\d{1,3})?$|^[½¼¾]$|^\d\/[248]$/u.test(text) || (text.length > 2 && statesNoTime(text))

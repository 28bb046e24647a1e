// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { RecordReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { cellText } from '#areas/procedures/core/reading/table/block-text.ts'
import { cellsBetween, gridOf } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { GridCell, NumberedTable, TableGrid } from '#areas/procedures/core/reading/table/table-grid.ts'

/** A table of records to keep (hồ sơ lưu) and where it stands. */
export interface RecordTable {
  readonly tableNumber: string
  readonly headingRow: number
  readonly records: readonly RecordReading[]
}

interface RecordColumns {
  readonly row: number
  readonly name: number
  readonly place: number | null
  readonly retention: number | null
}

/** Finds the table "Tên hồ sơ | Nơi lưu | Thời gian lưu" and reads its rows; null when the paper has none. */
export function readRecordTable(tables: readonly NumberedTable[]): RecordTable | null {
  for (const { table, number } of tables) {
    const grid = gridOf(table)
    const columns = findColumns(grid)
    if (columns === null) continue
    const records = grid.slice(columns.row + 1).flatMap((squares, index) => {
      const name = textAt(squares[columns.name])
      if (name === '' || squares[columns.name]?.row !== columns.row + 1 + index) return []
      return [{ name, place: orNull(columns.place === null ? '' : textAt(squares[columns.place])), retention: orNull(columns.retention === null ? '' : textAt(squares[columns.retention])) }]
    })
    return { tableNumber: number, headingRow: columns.row, records }
  }
  return null
}

function findColumns(grid: TableGrid): RecordColumns | null {
  for (const [row, squares] of grid.entries()) {
    const cells = cellsBetween(squares, 0, squares.length).filter((square) => square.row === row).map(({ cell }) => ({ column: cell.column, text: foldText(cellText(cell)) }))
    const find = (pattern: RegExp): number | null => cells.find(({ text }) => text.length < 60 && pattern.test(text))?.column ?? null
    const retention = find(/^(thoi gian|thoi han|tgian) luu/)
    const place = find(/^(noi|bo phan|nguoi|don vi|trach nhiem|vi tri)\b.*luu/)
    const name = find(/^(ten )?(cac )?(loai )?(bieu mau|ho so|tai lieu|van ban|giay to)\b(?!.*(thoi gian|noi luu))/)
    if (name !== null && (retention !== null || place !== null)) return { row, name, place, retention }
  }
  return null
}

const textAt = (square: GridCell | undefined): string => (square === undefined ? '' : cellText(square.cell))

const orNull = (text: string): string | null => (text === '' ? null : text)

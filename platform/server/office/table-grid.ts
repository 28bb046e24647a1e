// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordCell, WordRow, WordTable } from '#kernel/word-document.ts'

/** A cell as stored: where it begins, how wide it is, and whether it continues the one above. */
export interface RawCell {
  readonly column: number
  readonly columnSpan: number
  readonly vertical: 'none' | 'restart' | 'continue'
  readonly blocks: readonly WordBlock[]
}

export interface RawRow {
  readonly cells: readonly RawCell[]
  readonly heading: boolean
}

interface OpenCell { column: number; columnSpan: number; rowSpan: number; blocks: readonly WordBlock[] }

/** A table with vertical merges resolved; rows without any cell are left out, a table without rows is none. */
export function layTable(rawRows: readonly RawRow[], gridColumns: number): WordTable | undefined {
  const merging = new Map<number, OpenCell>()
  const rows: { cells: OpenCell[]; heading: boolean }[] = []
  let columns = gridColumns
  for (const raw of rawRows) {
    if (raw.cells.length === 0) continue
    const cells: OpenCell[] = []
    const stillMerging = new Map<number, OpenCell>()
    for (const cell of raw.cells) {
      columns = Math.max(columns, cell.column + cell.columnSpan)
      const above = cell.vertical === 'continue' ? merging.get(cell.column) : undefined
      if (above !== undefined) {
        above.rowSpan += 1
        stillMerging.set(cell.column, above)
        continue
      }
      const open: OpenCell = { column: cell.column, columnSpan: cell.columnSpan, rowSpan: 1, blocks: cell.blocks }
      cells.push(open)
      if (cell.vertical !== 'none') stillMerging.set(cell.column, open)
    }
    merging.clear()
    for (const [column, cell] of stillMerging) merging.set(column, cell)
    rows.push({ cells, heading: raw.heading })
  }
  if (rows.length === 0) return undefined
  return { kind: 'table', rows: rows.map(closeRow), columns }
}

const closeRow = (row: { readonly cells: readonly WordCell[]; readonly heading: boolean }): WordRow =>
  ({ cells: row.cells, ...(row.heading ? { heading: true } : {}) })

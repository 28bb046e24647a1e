// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import type { WordBlock, WordCell, WordDocument, WordParagraph, WordRow, WordTable } from '#kernel/word-document.ts'

/** Changes a paper in a way that does not change what it says. */
export type Perturbation = (paper: WordDocument) => WordDocument

/** A step table with the heading cells that a careful reader would see in it. */
export interface SeenTable {
  readonly table: WordTable
  readonly headingRow: number
  /** First row below the heading, sub-headings included. */
  readonly firstRow: number
  readonly columns: readonly SeenColumn[]
}

/** A column of a step table by what its heading says, from one grid column up to, not including, another. */
export interface SeenColumn {
  readonly kind: 'label' | 'action' | 'person' | 'time' | 'output' | 'other'
  readonly from: number
  readonly to: number
}

const KINDS: readonly (readonly [SeenColumn['kind'], RegExp])[] = [
  ['other', /ghi chu|luu|can cu|ban sao|ban chinh|ma so|ten thu tuc|dvc|dich vu/],
  ['time', /thoi (?:gian|han)|xac minh/],
  ['output', /^(?:bieu mau|ket qua|san pham)/],
  ['label', /^(?:tt|stt|buoc|thu tu|buoc thuc hien)$/],
  ['person', /trach nhiem|nguoi|don vi|co quan|bo phan|chuc danh/],
  ['action', /trinh tu|noi dung|cong viec|cac buoc/],
]

/** What a cell prints, on one line. */
export const textOf = (cell: WordCell): string => cleanText(cell.blocks.map((block) => (block.kind === 'paragraph' ? `${block.label ?? ''} ${block.text}` : '')).join(' '))

/** The step tables of this table, seen by the words of one heading row; undefined for other tables. */
export function seeTable(table: WordTable): SeenTable | undefined {
  for (const [index, row] of table.rows.entries()) {
    const columns = row.cells.map((cell): SeenColumn => ({ kind: kindOf(textOf(cell)), from: cell.column, to: cell.column + cell.columnSpan }))
    const kinds = new Set(columns.map(({ kind }) => kind))
    if (row.cells.length < 3 || !kinds.has('time') || !(kinds.has('person') && (kinds.has('action') || kinds.has('label'))) || row.cells.some((cell) => textOf(cell).length > 90)) continue
    const tall = Math.max(...row.cells.map((cell) => cell.rowSpan))
    return { table, headingRow: index, firstRow: index + tall, columns }
  }
  return undefined
}

const kindOf = (text: string): SeenColumn['kind'] => KINDS.find(([, pattern]) => pattern.test(foldText(text)))?.[0] ?? 'other'

/** Applies a change to every table, nested ones first. */
export const eachTable = (change: (table: WordTable) => WordTable | readonly WordBlock[]): Perturbation => (paper) => ({ ...paper, blocks: tablesIn(paper.blocks, change) })

function tablesIn(blocks: readonly WordBlock[], change: (table: WordTable) => WordTable | readonly WordBlock[]): readonly WordBlock[] {
  return blocks.flatMap((block): readonly WordBlock[] => {
    if (block.kind === 'paragraph') return [block]
    const changed = change({ ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: tablesIn(cell.blocks, change) })) })) })
    return Array.isArray(changed) ? changed : [oneTable(changed)]
  })
}

const oneTable = (table: WordTable | readonly WordBlock[]): WordBlock => ('kind' in table ? table : { kind: 'table', rows: [], columns: 0 })

/** Applies a change to every step table. */
export const eachStepTable = (change: (seen: SeenTable) => WordTable | readonly WordBlock[]): Perturbation => eachTable((table) => {
  const seen = seeTable(table)
  return seen === undefined ? table : change(seen)
})

/** Applies a change to the text of every paragraph. */
export const eachText = (change: (text: string) => string): Perturbation => (paper) => ({ ...paper, blocks: paper.blocks.map((block) => retext(block, change)), headers: paper.headers.map(change), footers: paper.footers.map(change) })

function retext(block: WordBlock, change: (text: string) => string): WordBlock {
  if (block.kind === 'paragraph') return { ...block, text: change(block.text) }
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => retext(inner, change)) })) })) }
}

/** Changes every cell of a table. */
export const mapCells = (table: WordTable, change: (cell: WordCell, row: number) => WordCell): WordTable =>
  ({ ...table, rows: table.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell) => change(cell, index)) })) })

/** Whether a cell lies inside one column. */
export const inColumn = (cell: WordCell, column: SeenColumn): boolean => cell.column >= column.from && cell.column + cell.columnSpan <= column.to

/** The same cell with another text. */
export const withText = (cell: WordCell, text: string): WordCell => ({ ...cell, blocks: [said(text)] })

/** A paragraph without number. */
export const said = (text: string): WordParagraph => ({ kind: 'paragraph', text })

/** A cell of one text. */
export const newCell = (column: number, text: string, spans: { readonly across?: number; readonly down?: number } = {}): WordCell => ({ column, columnSpan: spans.across ?? 1, rowSpan: spans.down ?? 1, blocks: [said(text)] })

/** Inserts a row; cells that reach over the place grow by one. */
export function insertRow(table: WordTable, at: number, row: WordRow): WordTable {
  const rows = table.rows.map((one, index) => ({ ...one, cells: one.cells.map((cell) => (index < at && index + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell)) }))
  return { ...table, rows: [...rows.slice(0, at), row, ...rows.slice(at)] }
}

/** Whether no merged cell crosses from the row above into this row. */
export const isFreeCut = (table: WordTable, at: number): boolean => table.rows.every((row, index) => index >= at || row.cells.every((cell) => index + cell.rowSpan <= at))

/** Widens the grid by one column at a place; cells over the place grow, every row from the heading on gets a cell there. */
export function insertColumn(table: WordTable, at: number, text: (row: number) => string): WordTable {
  const open: number[] = []
  const rows = table.rows.map((row, index): WordRow => {
    const moved = row.cells.map((cell): WordCell => {
      if (cell.column >= at) return { ...cell, column: cell.column + 1 }
      if (cell.column + cell.columnSpan <= at) return cell
      for (let r = index; r < index + cell.rowSpan; r++) open[r] = 1
      return { ...cell, columnSpan: cell.columnSpan + 1 }
    })
    const wide = open[index] === 1 || row.cells.length === 0
    const last = moved.reduce((end, cell) => Math.max(end, cell.column + cell.columnSpan), 0)
    if (wide) return { ...row, cells: moved }
    if (row.cells.length === 1 && last >= table.columns) return { ...row, cells: moved.map((cell) => ({ ...cell, columnSpan: cell.columnSpan + 1 })) }
    return { ...row, cells: [...moved, newCell(at, text(index))].sort((a, b) => a.column - b.column) }
  })
  return { ...table, rows, columns: table.columns + 1 }
}

// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordDocument, WordRow } from '#kernel/word-document.ts'
import { cellText, linesOf, paragraphLines, printedNumber } from '#areas/procedures/core/reading/table/block-text.ts'

/** One line of running text, or one row of a table, in reading order. */
export type FlowEntry =
  | { readonly kind: 'line'; readonly text: string; readonly place: string }
  | { readonly kind: 'row'; readonly cells: readonly FlowCell[]; readonly tableNumber: string; readonly row: number; readonly place: string }

/** A cell in the flow: its text on one line, the same in lines, and the grid column where it begins. */
export interface FlowCell {
  readonly column: number
  readonly text: string
  readonly lines: readonly string[]
}

/** Lays a paper out as one sequence; a row that is a single cell is a frame, so its content is running text. */
export function flowOf(document: WordDocument): readonly FlowEntry[] {
  const counter = { paragraph: 0 }
  return entriesOf(document.blocks, '', counter, 'đoạn')
}

function entriesOf(blocks: readonly WordBlock[], prefix: string, counter: { paragraph: number }, framed: string): readonly FlowEntry[] {
  let table = 0
  return blocks.flatMap((block): readonly FlowEntry[] => {
    if (block.kind === 'paragraph') {
      counter.paragraph++
      const place = framed === 'đoạn' ? `đoạn ${counter.paragraph}` : framed
      return paragraphLines(block).map((text) => ({ kind: 'line', text, place }))
    }
    table++
    const tableNumber = `${prefix}${table}`
    return block.rows.flatMap((row, index) => rowEntries(row, tableNumber, index, counter))
  })
}

function rowEntries(row: WordRow, tableNumber: string, index: number, counter: { paragraph: number }): readonly FlowEntry[] {
  const place = `bảng ${tableNumber}, dòng ${index + 1}`
  const [only, ...others] = row.cells
  if (only === undefined) return []
  if (others.length === 0) return entriesOf(only.blocks, `${tableNumber}.`, counter, place)
  const cells = row.cells.map((cell) => ({ column: cell.column, text: cellText(cell) === '' ? (printedNumber(cell) ?? '') : cellText(cell), lines: linesOf(cell.blocks) }))
  return [{ kind: 'row', cells, tableNumber, row: index, place }]
}

// SPDX-License-Identifier: Apache-2.0
import type { Block } from './document-content.ts'

/** Width of the text on the page in millimetres, of a cell's frame, and of a point. */
const ACROSS = 162
const FRAME = 3.2
const POINT = 0.3528
/** No letter of a usual word is set wider, in ems; few cells read well under this width. */
const LETTER = 0.64
const READING = 1.6

/** Size of letters in points: the more columns, the smaller. */
export const tableSize = (columns: number): number => (columns > 8 ? 9 : columns > 5 ? 10 : 11)

const longestWord = (text: string): number => text.split(/\s+/u).reduce((longest, word) => Math.max(longest, word.length), 0)

/** How a table's width is shared on paper: every column as wide as its longest word where there is room, and what is left to those with much to read. */
export function columnShares(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const em = tableSize(head.length) * POINT
  const columns = head.map((name, column) => {
    const cells = [name, ...rows.map((row) => row[column] ?? '')]
    const least = Math.max(...cells.map(longestWord)) * LETTER * em + FRAME
    return { least, wanted: Math.max(least, READING * Math.sqrt(Math.max(...cells.map((cell) => cell.length))) * em + FRAME) }
  })
  const left = Math.max(0, ACROSS - columns.reduce((sum, { least }) => sum + least, 0))
  const missing = columns.reduce((sum, { least, wanted }) => sum + wanted - least, 0)
  return columns.map(({ least, wanted }) => Math.round((least + (missing === 0 ? 0 : (left * (wanted - least)) / missing)) * 10) / 10)
}

/** The columns in which steps are printed. */
export const STEP_HEADS = ['TT', 'Người làm', 'Việc', 'Cách làm', 'Thời gian', 'Chịu trách nhiệm', 'Kết quả, hồ sơ'] as const

/** A block as it is printed: steps become a table, tables know their widths. */
export function printedBlock(block: Block): Exclude<Block, { kind: 'table' | 'steps' }> | (Extract<Block, { kind: 'table' }> & { readonly shares: number[]; readonly size: number }) {
  if (block.kind === 'table') return { ...block, shares: columnShares(block.head, block.rows), size: tableSize(block.head.length) }
  if (block.kind !== 'steps') return block
  const rows = block.steps.map((step, at) => [String(at + 1), step.role, step.action, step.method, step.time, step.accountable, step.output])
  return { kind: 'table', head: [...STEP_HEADS], rows, shares: columnShares(STEP_HEADS, rows), size: tableSize(STEP_HEADS.length) }
}

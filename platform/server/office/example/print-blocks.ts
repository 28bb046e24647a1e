// SPDX-License-Identifier: Apache-2.0
import type { WordBlock } from '#kernel/word-document.ts'

/** Blocks as lines for comparing in tests: "1. text" for a paragraph, "[0+2x3 a | b]" for a cell at column 0 over 2 columns and 3 rows, a line per row. */
export const printBlocks = (blocks: readonly WordBlock[]): string[] => blocks.flatMap((block) => {
  if (block.kind === 'paragraph') return [block.label === undefined ? block.text : `${block.label} ${block.text}`.trimEnd()]
  return block.rows.map((row) => row.cells.map((cell) => {
    const spans = cell.columnSpan === 1 && cell.rowSpan === 1 ? '' : `+${cell.columnSpan}x${cell.rowSpan}`
    return `[${cell.column}${spans} ${printBlocks(cell.blocks).join(' | ')}]`
  }).join(''))
})

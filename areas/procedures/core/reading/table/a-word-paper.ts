// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordCell, WordDocument, WordParagraph, WordTable } from '#kernel/word-document.ts'

/** A cell of a made-up table: text, or text with the grid columns and rows it covers; `label` is a list number without text. */
export type CellText = string | { readonly text?: string; readonly across?: number; readonly down?: number; readonly label?: string; readonly blocks?: readonly WordBlock[] }

/** A made-up Word paper for tests. */
export const aPaper = (blocks: readonly (string | WordBlock)[], parts: Partial<Pick<WordDocument, 'headers' | 'footers'>> = {}): WordDocument =>
  ({ blocks: blocks.map((block) => (typeof block === 'string' ? aParagraph(block) : block)), headers: parts.headers ?? [], footers: parts.footers ?? [], losses: [] })

/** A made-up paragraph, with its list number where it has one. */
export const aParagraph = (text: string, label?: string): WordParagraph => (label === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, label })

/** A made-up table; cells under one that reaches down are left out, as in a read paper. */
export function aTable(rows: readonly (readonly CellText[])[]): WordTable {
  const open: number[] = []
  let columns = 0
  const read = rows.map((cells) => {
    const placed: WordCell[] = []
    let column = 0
    const skip = (): void => {
      while ((open[column] ?? 0) > 0) column++
    }
    for (const spec of cells) {
      skip()
      const { text = '', across = 1, down = 1, label, blocks } = typeof spec === 'string' ? { text: spec } : spec
      placed.push({ column, columnSpan: across, rowSpan: down, blocks: blocks ?? text.split('\n').map((line) => aParagraph(line, label)) })
      for (let at = column; at < column + across; at++) open[at] = down
      column += across
    }
    skip()
    columns = Math.max(columns, column)
    for (let at = 0; at < open.length; at++) open[at] = Math.max(0, (open[at] ?? 0) - 1)
    return { cells: placed }
  })
  return { kind: 'table', rows: read, columns }
}

// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordDocument } from '#kernel/word-document.ts'
import { MARKS } from '../marks.ts'
import type { Paper, PaperBlock, PaperLine } from '../paper.ts'

/** A paper as a reader of Word files would find it, without the way through a file. */
export const paperAsRead = ({ blocks, header, footer }: Paper): WordDocument => ({ blocks: blocks.flatMap(blockOf), headers: [header], footers: [`${footer.left} ${footer.right}`], losses: [] })

const lineOf = ({ mark, text }: PaperLine): WordBlock => ({ kind: 'paragraph', text, style: MARKS[mark] })

function blockOf(block: PaperBlock): WordBlock[] {
  if (block.kind === 'page') return []
  if (block.kind === 'line') return [lineOf(block)]
  return [{ kind: 'table', columns: block.widths.length, rows: block.rows.map((cells, index) => ({ heading: index < block.headRows, cells: cells.map(({ column, columnSpan, rowSpan, lines }) => ({ column, columnSpan, rowSpan, blocks: lines.map(lineOf) })) })) }]
}

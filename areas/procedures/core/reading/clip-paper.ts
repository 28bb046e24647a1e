// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordDocument } from '#kernel/word-document.ts'

/** No paragraph of a real procedure comes near this; longer ones are a broken or hostile file, and reading them whole would hold everyone up. */
const LONGEST_PARAGRAPH = 20_000

/** Cuts paragraphs of monstrous length and says so among the losses. */
export function clipPaper(document: WordDocument): WordDocument {
  const cut = { paragraphs: 0 }
  const blocks = document.blocks.map((block) => clipBlock(block, cut))
  if (cut.paragraphs === 0) return document
  const loss = { place: 'toàn văn bản', message: `Có ${cut.paragraphs} đoạn dài hơn 20.000 chữ cái; mỗi đoạn chỉ đọc phần đầu.` }
  return { ...document, blocks, losses: [...document.losses, loss] }
}

function clipBlock(block: WordBlock, cut: { paragraphs: number }): WordBlock {
  if (block.kind === 'table') {
    const before = cut.paragraphs
    const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => clipBlock(one, cut)) })) }))
    return cut.paragraphs === before ? block : { ...block, rows }
  }
  if (block.text.length <= LONGEST_PARAGRAPH) return block
  cut.paragraphs++
  return { ...block, text: block.text.slice(0, LONGEST_PARAGRAPH) }
}

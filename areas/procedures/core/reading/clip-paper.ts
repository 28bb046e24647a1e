// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordDocument } from '#kernel/word-document.ts'

/** No paragraph of a real procedure comes near this; longer ones are a broken or hostile file, and reading them whole would hold everyone up. */
const LONGEST_PARAGRAPH = 20_000

/** The longest step table in print has some hundred rows, the longest list of procedures some two thousand. */
const MOST_ROWS = 3_000

interface Cut {
  paragraphs: number
  tables: number
}

/** Cuts paragraphs and tables of monstrous length and says so among the losses. */
export function clipPaper(document: WordDocument): WordDocument {
  const cut: Cut = { paragraphs: 0, tables: 0 }
  const blocks = document.blocks.map((block) => clipBlock(block, cut))
  const losses = [
    ...(cut.paragraphs === 0 ? [] : [{ place: 'toàn văn bản', message: `Có ${cut.paragraphs} đoạn dài hơn 20.000 chữ cái; mỗi đoạn chỉ đọc phần đầu.` }]),
    ...(cut.tables === 0 ? [] : [{ place: 'toàn văn bản', message: `Có ${cut.tables} bảng dài hơn 3.000 dòng; mỗi bảng chỉ đọc 3.000 dòng đầu. Hãy tách tệp thành nhiều tệp nhỏ rồi nhập lại.` }]),
  ]
  return losses.length === 0 ? document : { ...document, blocks, losses: [...document.losses, ...losses] }
}

function clipBlock(block: WordBlock, cut: Cut): WordBlock {
  if (block.kind === 'table') {
    const before = cut.paragraphs + cut.tables
    if (block.rows.length > MOST_ROWS) cut.tables++
    const rows = block.rows.slice(0, MOST_ROWS).map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => clipBlock(one, cut)) })) }))
    return cut.paragraphs + cut.tables === before ? block : { ...block, rows }
  }
  if (block.text.length <= LONGEST_PARAGRAPH) return block
  cut.paragraphs++
  return { ...block, text: block.text.slice(0, LONGEST_PARAGRAPH) }
}

// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { WordBlock, WordCell, WordParagraph } from '#kernel/word-document.ts'
import { markOfStyle, type Mark } from '#areas/procedures/core/paper/marks.ts'

/** The words of paragraphs, line by line; list labels that someone added come with them. */
export const textOf = (paragraphs: readonly WordParagraph[]): string =>
  paragraphs.flatMap(({ label, text }) => (label === undefined ? text : `${label} ${text}`).split('\n')).map(cleanText).filter((each) => each !== '').join('\n')

/** Every paragraph of a cell, nested tables included. */
export const paragraphsOf = (blocks: readonly WordBlock[]): WordParagraph[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks)))))

/** The words of a cell under one mark. */
export const marked = (cell: WordCell | undefined, mark: Mark): string => (cell === undefined ? '' : textOf(paragraphsOf(cell.blocks).filter(({ style }) => markOfStyle(style) === mark)))

/** The words of a cell that carry none of these marks: what someone typed in another style is still what the column holds. */
export const unmarked = (cell: WordCell | undefined, marks: readonly Mark[]): string =>
  (cell === undefined ? '' : textOf(paragraphsOf(cell.blocks).filter(({ style }) => { const mark = markOfStyle(style); return mark === undefined || !marks.includes(mark) })))

export const hasMark = (cell: WordCell | undefined, mark: Mark): boolean => cell !== undefined && paragraphsOf(cell.blocks).some(({ style }) => markOfStyle(style) === mark)

/** What follows the words that lead a line in. */
export const after = (lead: string, text: string): string => (text.startsWith(lead.trim()) ? text.slice(lead.trim().length).trim() : text)

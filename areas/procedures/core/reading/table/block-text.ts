// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { WordBlock, WordCell, WordParagraph } from '#kernel/word-document.ts'

/** The lines of some blocks as a reader sees them: one per paragraph or line break, list label first, empty lines left out, nested tables row by row. */
export function linesOf(blocks: readonly WordBlock[]): readonly string[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' ? paragraphLines(block) : block.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.blocks))))
}

/** The lines of one paragraph, the list label before the first; a label without text is no line. */
export function paragraphLines(paragraph: WordParagraph): readonly string[] {
  const lines = paragraph.text.split(/\r\n|\r|\n/).map(cleanText).filter((line) => line !== '')
  const label = cleanText(paragraph.label ?? '')
  return lines.map((line, index) => index === 0 && label !== '' ? `${label} ${line}` : line)
}

/** Texts of cells already put together: a table is looked at many times, its cells never change. */
const KNOWN_TEXTS = new WeakMap<WordCell, string>()

/** Everything that a cell says, on one line. */
export function cellText(cell: WordCell): string {
  const known = KNOWN_TEXTS.get(cell)
  if (known !== undefined) return known
  const text = linesOf(cell.blocks).join(' ')
  KNOWN_TEXTS.set(cell, text)
  return text
}

/** What a cell says without its list labels, as a column heading is read: numbering that strayed into a heading is no part of it. */
export const headingText = (cell: WordCell): string => cleanText(cell.blocks.map((block) => (block.kind === 'paragraph' ? block.text : linesOf([block]).join(' '))).join(' '))

/** The number that a cell prints, typed or by list numbering ("1.", "B2"); null when it prints neither. */
export function printedNumber(cell: WordCell): string | null {
  const typed = cellText(cell)
  if (typed !== '') return typed
  const labelled = cell.blocks.find((block) => block.kind === 'paragraph' && cleanText(block.label ?? '') !== '')
  return labelled?.kind === 'paragraph' ? cleanText(labelled.label ?? '') : null
}

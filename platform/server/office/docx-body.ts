// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordParagraph } from '#kernel/word-document.ts'
import { contentOf, textBoxesIn } from './docx-content.ts'
import { noteDrawing } from './docx-drawings.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import { isHidden, readInline } from './docx-runs.ts'
import type { OpenFields } from './docx-runs.ts'
import type { DocxStyles } from './docx-styles.ts'
import { readTable } from './docx-table.ts'
import { cleanParagraph } from './word-text.ts'
import type { LossList } from './word-text.ts'
import { childValue, findChild } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** What stays the same while one part (body, header, footer) is read, and where the reader stands. */
export interface DocxStory {
  readonly styles: DocxStyles
  readonly numbering: DocxNumbering
  readonly losses: LossList
  readonly fields: OpenFields
  /** Counts of the top-level blocks read so far, for saying where something was lost. */
  readonly at: { paragraph: number; table: number; row: number; depth: number }
}

/** Where the reader stands, as a person would count. */
export const placeOf = ({ at }: DocxStory): string => at.depth > 0 ? `bảng ${at.table}, dòng ${at.row}` : `đoạn ${at.paragraph}`

/** Paragraphs and tables of a body, cell, header or text box, in reading order; blank paragraphs without a number are left out. */
export function readBlocks(container: XmlElement, story: DocxStory): WordBlock[] {
  const blocks: WordBlock[] = []
  const joining = { text: '', drawings: [] as XmlElement[] }
  const end = (paragraph: XmlElement | undefined, text: string, bold: boolean, drawings: readonly XmlElement[]): void => {
    const read = finishParagraph(paragraph, text, bold, story)
    if (read !== undefined) blocks.push(read)
    for (const drawing of drawings) blocks.push(...readDrawing(drawing, story))
  }
  const flush = (): void => {
    if (joining.text !== '' || joining.drawings.length > 0) end(undefined, joining.text, false, joining.drawings)
    joining.text = ''
    joining.drawings = []
  }
  for (const child of contentOf(container)) {
    if (child.name === 'w:p') {
      if (story.at.depth === 0) story.at.paragraph += 1
      const properties = findChild(child, 'w:pPr')
      const styleId = story.styles.paragraphStyle(childValue(properties, 'w:pStyle'))
      const inline = readInline(child, styleId, story.styles, story.fields)
      const text = joining.text + inline.text
      const drawings = [...joining.drawings, ...inline.drawings]
      joining.text = ''
      joining.drawings = []
      if (isMarkGone(properties, styleId, story.styles)) {
        joining.text = text
        joining.drawings = drawings
      } else end(child, text, inline.bold, drawings)
    } else if (child.name === 'w:tbl') {
      flush()
      if (story.at.depth === 0) story.at.table += 1
      const table = readTable(child, story, readBlocks)
      if (table !== undefined) blocks.push(table)
    } else if (child.name === 'w:altChunk') {
      story.losses.add(placeOf(story), 'có phần nội dung nhúng từ tệp khác (altChunk), không đọc được')
    } else if (child.name === 'w:subDoc') {
      story.losses.add(placeOf(story), 'có tài liệu con liên kết, không đọc được')
    }
  }
  flush()
  return blocks
}

/** A paragraph whose end mark is deleted, moved away or hidden runs on into the next one. */
function isMarkGone(properties: XmlElement | undefined, styleId: string | undefined, styles: DocxStyles): boolean {
  const mark = findChild(properties, 'w:rPr')
  return findChild(mark, 'w:del') !== undefined || findChild(mark, 'w:moveFrom') !== undefined || isHidden(mark, styleId, styles)
}

function finishParagraph(paragraph: XmlElement | undefined, rawText: string, bold: boolean, story: DocxStory): WordParagraph | undefined {
  const properties = findChild(paragraph, 'w:pPr')
  const named = childValue(properties, 'w:pStyle')
  const styleId = story.styles.paragraphStyle(named)
  const label = paragraph === undefined ? undefined : story.numbering.nextLabel(properties, styleId)
  const text = cleanParagraph(rawText)
  if (text === '' && label === undefined) return undefined
  const style = named === undefined ? undefined : story.styles.findName(named)
  return {
    kind: 'paragraph',
    text,
    ...(label === undefined ? {} : { label }),
    ...(style === undefined ? {} : { style }),
    ...(bold ? { bold } : {}),
  }
}

/** The blocks of the text boxes in a drawing; pictures and embedded objects are noted as lost. */
function readDrawing(drawing: XmlElement, story: DocxStory): WordBlock[] {
  noteDrawing(drawing, placeOf(story), story.losses)
  const depth = story.at.depth
  const blocks: WordBlock[] = []
  for (const box of textBoxesIn(drawing)) {
    story.at.depth = Math.max(depth, 0)
    blocks.push(...readBlocks(box, story))
  }
  story.at.depth = depth
  return blocks
}

// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordParagraph } from '#kernel/word-document.ts'
import { contentOf, textBoxesIn } from './docx-content.ts'
import { noteDrawing } from './docx-drawings.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import { isHidden, readInline } from './docx-runs.ts'
import type { InlineText, OpenFields } from './docx-runs.ts'
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

/** A paragraph that is still open because its end mark is gone. */
interface Open { readonly text: string; readonly bold: boolean; readonly drawings: readonly XmlElement[]; readonly leading: XmlElement | undefined }

/** Paragraphs and tables of a body, cell, header or text box, in reading order; blank paragraphs without a number are left out. */
export function readBlocks(container: XmlElement, story: DocxStory): WordBlock[] {
  const blocks: WordBlock[] = []
  let open: Open | undefined
  const close = (): void => {
    if (open === undefined) return
    const { leading, text, bold, drawings } = open
    open = undefined
    const read = finishParagraph(leading, text, bold, story)
    if (read !== undefined) blocks.push(read)
    for (const drawing of drawings) blocks.push(...readDrawing(drawing, story))
  }
  for (const child of contentOf(container)) {
    if (child.name === 'w:p') {
      if (story.at.depth === 0) story.at.paragraph += 1
      const properties = findChild(child, 'w:pPr')
      const styleId = story.styles.paragraphStyle(childValue(properties, 'w:pStyle'))
      const inline = readInline(child, styleId, story.styles, story.fields)
      const fate = fateOfMark(properties, styleId, story.styles)
      open = joined(open, inline, child, fate)
      if (fate === 'kept') close()
    } else if (child.name === 'w:tbl') {
      close()
      if (story.at.depth === 0) story.at.table += 1
      const table = readTable(child, story, readBlocks)
      if (table !== undefined) blocks.push(table)
    } else if (child.name === 'w:altChunk') {
      story.losses.add(placeOf(story), 'có phần nội dung nhúng từ tệp khác (altChunk), không đọc được')
    } else if (child.name === 'w:subDoc') {
      story.losses.add(placeOf(story), 'có tài liệu con liên kết, không đọc được')
    }
  }
  close()
  return blocks
}

/** The open paragraph with the next one run on; with a hidden mark the first one with text gives number and style, with a deleted mark the last. */
function joined(before: Open | undefined, inline: InlineText, paragraph: XmlElement, fate: MarkFate): Open {
  const isFirst = before === undefined || before.text === ''
  return {
    text: (before?.text ?? '') + inline.text,
    bold: isFirst ? inline.bold : before.bold && inline.bold,
    drawings: [...before?.drawings ?? [], ...inline.drawings],
    leading: before?.leading ?? (fate === 'kept' || (fate === 'hidden' && inline.text !== '') ? paragraph : undefined),
  }
}

type MarkFate = 'kept' | 'hidden' | 'deleted'

/** A paragraph whose end mark is deleted, moved away or hidden runs on into the next one. */
function fateOfMark(properties: XmlElement | undefined, styleId: string | undefined, styles: DocxStyles): MarkFate {
  const mark = findChild(properties, 'w:rPr')
  if (findChild(mark, 'w:del') !== undefined || findChild(mark, 'w:moveFrom') !== undefined) return 'deleted'
  return isHidden(mark, styleId, styles) ? 'hidden' : 'kept'
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
  return [...textBoxesIn(drawing)].flatMap((box) => readBlocks(box, story))
}

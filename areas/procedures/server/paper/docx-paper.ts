// SPDX-License-Identifier: Apache-2.0
import {
  AlignmentType, BorderStyle, Document, Footer, Header, LineRuleType, Packer, PageBreak, PageNumber, Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, VerticalAlignTable, WidthType,
} from 'docx'
import { listLooks, type Look } from '../../core/paper/looks.ts'
import type { Paper, PaperBlock, PaperCell, PaperLine, PaperTable } from '../../core/paper/paper.ts'

const TWIPS_PER_MM = 56.6929
const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM)

/** A4 with margins within those of official papers: 20 above and below, 30 left, 15 right. @law Nghị định 30/2020/NĐ-CP, Phụ lục I */
const PAGE = { width: twips(210), height: twips(297), top: twips(20), bottom: twips(20), left: twips(30), right: twips(15) }
const ROOM = PAGE.width - PAGE.left - PAGE.right
const FONT = 'Times New Roman'
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, justify: AlignmentType.JUSTIFIED } as const

/** The paper as a Word file, every paragraph in the style that says what it is. Equal papers give equal documents. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Năm Rõ', title: paper.title, description: '',
    styles: {
      default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } },
      paragraphStyles: listLooks().map(({ mark, style, look }) => ({ id: styleIdOf(mark), name: style, basedOn: 'Normal', quickFormat: true, run: { size: look.size * 2, bold: look.bold, italics: look.italic }, paragraph: paragraphLook(look) })),
    },
    sections: [{
      properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, header: twips(10), footer: twips(8) } } },
      headers: { default: headerOf(paper) }, footers: { default: footerOf(paper) }, children: endedByText(paper.blocks).map(blockOf),
    }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** "column-time" as the id "NRcolumntime": ids hold plain letters. */
const styleIdOf = (mark: string): string => `NR${mark.replaceAll('-', '')}`

const paragraphLook = ({ align, keepNext, gap }: Look) => ({ alignment: ALIGN[align], keepNext, spacing: { before: gap * 20, after: gap * 20, line: 264, lineRule: LineRuleType.AUTO } })

function headerOf({ header, banner, control }: Paper): Header {
  const mark = [banner, control].filter((each) => each !== null).join(' – ')
  return new Header({
    children: [
      ...(mark === '' ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: mark, bold: true, size: 28, color: 'C00000' })] })]),
      new Paragraph({ alignment: AlignmentType.CENTER, border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: 'auto' } }, children: [new TextRun({ text: header, italics: true, size: 22 })] }),
    ],
  })
}

function footerOf({ footer }: Paper): Footer {
  const small = (...children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]): TextRun => new TextRun({ size: 22, children })
  return new Footer({
    children: [new Paragraph({
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 1, color: 'auto' } }, tabStops: [{ type: TabStopType.CENTER, position: Math.round(ROOM / 2) }, { type: TabStopType.RIGHT, position: ROOM }],
      children: [small(`${footer.left}\tTrang `), small(PageNumber.CURRENT), small('/'), small(PageNumber.TOTAL_PAGES), small(`\t${footer.right}`)],
    })],
  })
}

/** Word wants a paragraph behind a table that ends the text, and between two tables, which it would join into one. */
function endedByText(blocks: readonly PaperBlock[]): (PaperBlock | 'gap')[] {
  return blocks.flatMap((block, index): (PaperBlock | 'gap')[] => (block.kind === 'table' && blocks[index + 1]?.kind !== 'line' ? [block, 'gap'] : [block]))
}

function blockOf(block: PaperBlock | 'gap'): Paragraph | Table {
  if (block === 'gap') return new Paragraph({ children: [] })
  if (block.kind === 'page') return new Paragraph({ children: [new PageBreak()] })
  return block.kind === 'line' ? paragraphOf(block) : tableOf(block)
}

const paragraphOf = ({ mark, text }: PaperLine): Paragraph => new Paragraph({ style: styleIdOf(mark), children: runsOf(text) })

const runsOf = (text: string): ParagraphChild[] => text.split('\n').map((each, index) => new TextRun({ text: each, ...(index === 0 ? {} : { break: 1 }) }))

function tableOf({ widths, headRows, bordered, rows }: PaperTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => Math.round((width / whole) * ROOM))
  const border = bordered ? { style: BorderStyle.SINGLE, size: 4, color: 'auto' } : { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: columns,
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: rows.map((cells, index) => new TableRow({ tableHeader: index < headRows, cantSplit: cells.every((cell) => cell.rowSpan === 1 && lengthOf(cell) < LONGEST_WHOLE_CELL), children: cells.map((cell) => cellOf(cell, columns)) })),
  })
}

/** Rows with longer cells may break over pages: they would else leave half a page white. */
const LONGEST_WHOLE_CELL = 1_200
const lengthOf = ({ lines }: PaperCell): number => lines.reduce((sum, { text }) => sum + text.length, 0)

function cellOf({ column, columnSpan, rowSpan, lines }: PaperCell, columns: readonly number[]): TableCell {
  const width = columns.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0)
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, ...(columnSpan > 1 ? { columnSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}), verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: twips(1.5), right: twips(1.5), top: twips(0.5), bottom: twips(0.5) }, children: lines.length === 0 ? [new Paragraph({ children: [] })] : lines.map(paragraphOf),
  })
}

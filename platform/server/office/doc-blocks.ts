// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordParagraph, WordTable } from '#kernel/word-document.ts'
import type { DocLists } from './doc-lists.ts'
import type { DocParagraph } from './doc-paragraphs.ts'
import { layoutOf } from './doc-rows.ts'
import type { RowLayout } from './doc-rows.ts'
import type { DocStyles } from './doc-styles.ts'
import type { ListCounter } from './list-labels.ts'
import { officeRefusal } from './office-refusal.ts'
import { layTable } from './table-grid.ts'
import type { RawCell } from './table-grid.ts'
import { cleanParagraph } from './word-text.ts'
import type { LossList } from './word-text.ts'

/** What stays the same while a story of a .doc is put together. */
export interface DocStory {
  readonly styles: DocStyles
  readonly lists: DocLists
  readonly counter: ListCounter
  readonly losses: LossList
  /** The blocks of the text boxes anchored at these positions. */
  textBoxesAt(anchors: readonly number[]): readonly WordBlock[]
  readonly at: { paragraph: number; table: number; row: number; depth: number }
}

/** Tables inside tables deeper than this are refused. */
const MAX_DEPTH = 60

/** A paragraph that is still open because its end mark is gone. */
interface Open { readonly text: string; readonly bold: boolean; readonly leading: DocParagraph | undefined }

/** Puts stored paragraphs together to paragraphs and tables of the given depth. */
export function buildBlocks(paragraphs: readonly DocParagraph[], story: DocStory, depth = 0): WordBlock[] {
  if (depth > MAX_DEPTH) throw officeRefusal('too-complex')
  const blocks: WordBlock[] = []
  let open: Open | undefined
  const close = (): void => {
    const built = open === undefined ? undefined : buildParagraph(open, story)
    open = undefined
    if (built !== undefined) blocks.push(built)
  }
  for (let at = 0; at < paragraphs.length;) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    if (paragraph.properties.depth > depth) {
      let end = at + 1
      while (end < paragraphs.length && (paragraphs[end]?.properties.depth ?? 0) > depth) end += 1
      close()
      if (story.at.depth === 0) story.at.table += 1
      const table = buildTable(paragraphs.slice(at, end), story, depth + 1)
      if (table !== undefined) blocks.push(table)
      at = end
      continue
    }
    at += 1
    if (story.at.depth === 0) story.at.paragraph += 1
    noteLost(paragraph, story)
    open = joined(open, paragraph)
    if (paragraph.mark === 'kept') close()
    blocks.push(...story.textBoxesAt(paragraph.anchors))
  }
  close()
  return blocks
}

/** The open paragraph with the next one run on; with a hidden mark the first one with text gives number and style, with a deleted mark the last. */
function joined(before: Open | undefined, paragraph: DocParagraph): Open {
  const isFirst = before === undefined || before.text === ''
  return {
    text: (before?.text ?? '') + paragraph.text,
    bold: isFirst ? paragraph.bold : before.bold && paragraph.bold,
    leading: before?.leading ?? (paragraph.mark === 'kept' || (paragraph.mark === 'hidden' && paragraph.text !== '') ? paragraph : undefined),
  }
}

function buildParagraph({ text: rawText, bold, leading }: Open, story: DocStory): WordParagraph | undefined {
  const list = leading === undefined || leading.properties.listUse === 0 ? undefined : story.lists.findList(leading.properties.listUse)
  const label = list === undefined || leading === undefined ? undefined : story.counter.next(list, leading.properties.listLevel)
  const text = cleanParagraph(rawText)
  if (text === '' && label === undefined) return undefined
  const style = leading === undefined ? undefined : story.styles.findName(leading.properties.style)
  return {
    kind: 'paragraph',
    text,
    ...(label === undefined ? {} : { label }),
    ...(style === undefined || style === '' ? {} : { style }),
    ...(bold ? { bold: true } : {}),
  }
}

function noteLost(paragraph: DocParagraph, story: DocStory): void {
  if (paragraph.lost === 'nothing') return
  const place = story.at.depth > 0 ? `bảng ${story.at.table}, dòng ${story.at.row}` : `đoạn ${story.at.paragraph}`
  story.losses.add(place, paragraph.lost === 'picture' ? 'có hình vẽ, không đọc được nội dung' : 'có đối tượng nhúng (bảng tính, sơ đồ Visio…), không đọc được nội dung')
}

interface BuiltRow { readonly layout: RowLayout; readonly cells: readonly (readonly WordBlock[])[] }

function buildTable(paragraphs: readonly DocParagraph[], story: DocStory, depth: number): WordTable | undefined {
  const rows: BuiltRow[] = []
  let row: DocParagraph[][] = []
  let cell: DocParagraph[] = []
  const isTopLevel = story.at.depth === 0
  story.at.depth += 1
  if (isTopLevel) story.at.row = 0
  const endRow = (end: DocParagraph | undefined): void => {
    if (cell.length > 0) row.push(cell)
    if (end?.isRowDeleted !== true && row.length > 0) {
      if (isTopLevel) story.at.row += 1
      rows.push({ layout: layoutOf(end?.properties.tableChanges ?? []), cells: row.map((each) => buildBlocks(each, story, depth)) })
    }
    row = []
    cell = []
  }
  for (const paragraph of paragraphs) {
    const isOwn = paragraph.properties.depth === depth
    if (isOwn && paragraph.properties.endsRow) endRow(paragraph)
    else {
      cell.push(paragraph)
      if (isOwn && paragraph.endsCell) {
        row.push(cell)
        cell = []
      }
    }
  }
  endRow(undefined)
  story.at.depth -= 1
  return layTable(rows.map(({ layout, cells }, _, all) => ({ cells: rawCells(layout, cells, edgesOf(all)), heading: layout.heading })), 0)
}

/** Cell edges closer than this (about 0.7 mm, in twentieths of a point) are meant to be one. */
const SAME_EDGE = 40

/** The grid of a table: every distinct edge of its cells, from left to right. */
function edgesOf(rows: readonly BuiltRow[]): number[] {
  const all = rows.flatMap(({ layout }) => layout.cells.flatMap((cell) => [cell.left, cell.right])).sort((one, other) => one - other)
  return all.filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > SAME_EDGE)
}

function rawCells(layout: RowLayout, contents: readonly (readonly WordBlock[])[], edges: readonly number[]): RawCell[] {
  const cells: RawCell[] = []
  let next = 0
  contents.forEach((blocks, index) => {
    const at = layout.cells[index]
    const column = Math.max(next, at === undefined ? next : edgeIndex(edges, at.left))
    const columnSpan = Math.max(1, at === undefined ? 1 : edgeIndex(edges, at.right) - column)
    const last = cells.at(-1)
    if (at?.horizontal === 'continue' && last !== undefined) {
      cells[cells.length - 1] = { ...last, columnSpan: column + columnSpan - last.column, blocks: [...last.blocks, ...blocks] }
    } else cells.push({ column, columnSpan, vertical: at?.vertical ?? 'none', blocks })
    next = column + columnSpan
  })
  return cells
}

/** The last grid edge at or before a cell's edge. */
function edgeIndex(edges: readonly number[], edge: number): number {
  let index = 0
  while (index + 1 < edges.length && (edges[index + 1] ?? 0) <= edge) index += 1
  return index
}

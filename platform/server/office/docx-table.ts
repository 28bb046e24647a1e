// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordTable } from '#kernel/word-document.ts'
import type { DocxStory } from './docx-body.ts'
import { contentOf } from './docx-content.ts'
import { layTable } from './table-grid.ts'
import type { RawCell, RawRow } from './table-grid.ts'
import { childSwitch, childValue, findChild, wholeNumber } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Reads a table with its merges resolved; undefined when every row of it was deleted. */
export function readTable(table: XmlElement, story: DocxStory, readBlocks: (container: XmlElement, story: DocxStory) => WordBlock[]): WordTable | undefined {
  const grid = findChild(table, 'w:tblGrid')?.children.filter((child) => child.name === 'w:gridCol').length ?? 0
  const rows: RawRow[] = []
  const isTopLevel = story.at.depth === 0
  story.at.depth += 1
  if (isTopLevel) story.at.row = 0
  for (const row of contentOf(table)) {
    if (row.name !== 'w:tr') continue
    const properties = findChild(row, 'w:trPr')
    if (findChild(properties, 'w:del') !== undefined || (childSwitch(properties, 'w:hidden') ?? false)) continue
    if (isTopLevel) story.at.row += 1
    rows.push(readRow(row, properties, story, readBlocks))
  }
  story.at.depth -= 1
  return layTable(rows, grid)
}

function readRow(row: XmlElement, properties: XmlElement | undefined, story: DocxStory, readBlocks: (container: XmlElement, story: DocxStory) => WordBlock[]): RawRow {
  const cells: RawCell[] = []
  let column = spanOf(childValue(properties, 'w:gridBefore'), 0)
  for (const cell of contentOf(row)) {
    if (cell.name !== 'w:tc') continue
    const cellProperties = findChild(cell, 'w:tcPr')
    const columnSpan = spanOf(childValue(cellProperties, 'w:gridSpan'), 1)
    const blocks = findChild(cellProperties, 'w:cellDel') === undefined ? readBlocks(cell, story) : []
    const last = cells.at(-1)
    if (mergeOf(cellProperties, 'w:hMerge') === 'continue' && last !== undefined) {
      cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + columnSpan, blocks: [...last.blocks, ...blocks] }
    } else cells.push({ column, columnSpan, vertical: mergeOf(cellProperties, 'w:vMerge'), blocks })
    column += columnSpan
  }
  return { cells, heading: childSwitch(properties, 'w:tblHeader') ?? false }
}

/** No table has more grid columns than this (Word's own limit is 63). */
const MAX_COLUMNS = 1_000

const spanOf = (text: string | undefined, least: number): number => Math.min(MAX_COLUMNS, Math.max(least, wholeNumber(text) ?? least))

function mergeOf(properties: XmlElement | undefined, name: 'w:vMerge' | 'w:hMerge'): 'none' | 'restart' | 'continue' {
  const merge = findChild(properties, name)
  if (merge === undefined) return 'none'
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'
}

// SPDX-License-Identifier: Apache-2.0
import { linesOf, paragraphLines } from '#areas/procedures/core/reading/table/block-text.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { WordBlock, WordDocument, WordTable } from '#kernel/word-document.ts'
import { isCapitals } from './folded-text.ts'
import { readNumbering } from './numbering.ts'
import { isTitle } from './procedure-heading.ts'
import { openTable } from './table-rows.ts'
import type { PrintedTable } from './table-rows.ts'
import { readTopic } from './topics.ts'

/** One line of the running text, or one table, in the order of the paper. */
export type PaperItem = PaperLine | { readonly kind: 'table'; readonly table: PrintedTable }

/** A line of the running text; `prominent` when it is printed bold or in capitals. */
export interface PaperLine {
  readonly kind: 'line'
  readonly text: string
  readonly prominent: boolean
}

/** The paper as lines and tables: headings that were run together are parted, headings broken over two paragraphs are joined, boxes opened. */
export const listItems = (document: WordDocument): readonly PaperItem[] => joinBroken(itemsIn(document.blocks, ''))

function itemsIn(blocks: readonly WordBlock[], prefix: string): readonly PaperItem[] {
  let tables = 0
  return blocks.flatMap((block): readonly PaperItem[] => {
    if (block.kind === 'paragraph') {
      return (block.bold === true ? wholeHeading(paragraphLines(block)) : paragraphLines(block)).flatMap(partRunTogether).map((text) => ({ kind: 'line', text, prominent: block.bold === true || isCapitals(text) }))
    }
    tables += 1
    const number = `${prefix}${tables}`
    const nested = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))
    if (isBox(block)) return itemsIn(nested, `${number}.`)
    const inner = itemsIn(nested, `${number}.`).filter((item) => item.kind === 'table')
    return [{ kind: 'table', table: openTable({ table: block, number }) }, ...inner]
  })
}

/** A bold heading with line breaks inside is one heading, unless a line begins another number, item or title. */
function wholeHeading(lines: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const begins = last === undefined || isTitle(last) || isTitle(line) || readNumbering(line).style !== 'none' || readTopic(line) !== undefined || line.startsWith('(') || last.length + line.length > 400
    if (begins) whole.push(line)
    else whole[whole.length - 1] = `${last} ${line}`
  }
  return whole
}

/** A table of one cell, or one that only holds other tables, is a frame around running text. */
function isBox(table: WordTable): boolean {
  const cells = table.rows.flatMap((row) => row.cells)
  const holdsTables = cells.some((cell) => cell.blocks.some((block) => block.kind === 'table'))
  return cells.length === 1 || (holdsTables && cells.length <= 2 && cells.every((cell) => linesOf(cell.blocks.filter((block) => block.kind === 'paragraph')).length <= 40))
}

const JOINTS: readonly RegExp[] = [
  /\s+(?=(?:quy|qui) trinh so\s*:?\s*\d)/g,
  /\s+(?:[-–]\s*)?(?=tong thoi (?:gian|han|giai)\b)/g,
  /\s+(?:[-–]\s*)?(?=thoi (?:gian|han) (?:giai quyet|thuc hien)[^:]{0,30}:)/g,
  /\s+(?=(?:[a-d]|[ivx]{1,4})\. (?:linh vuc|danh muc|quy trinh|thu tuc hanh chinh)\b)/g,
  /\s+(?=phan (?:[ivx]{1,4}|thu \p{L}+)\b)/gu,
]

/** Parts a paragraph into which several headings were run together ("B. LĨNH VỰC … Quy trình số 02"). */
function partRunTogether(line: string): readonly string[] {
  const folded = foldText(line)
  if (line.length > 700 || folded.length !== line.length || /^(?:[-–+*]\s*)?(?:buoc\s*\d|can cu|dieu\s*\d)/.test(folded)) return [line]
  const cuts = [...new Set(JOINTS.flatMap((joint) => [...folded.matchAll(joint)].map((match) => match.index)))].filter((cut) => cut > 12).sort((a, b) => a - b)
  return [0, ...cuts].map((cut, index, all) => line.slice(cut, all[index + 1]).trim().replace(/^[-–]\s+(?=tổng thời|thời (?:gian|hạn))/iu, '')).filter((part) => part !== '')
}

/** Joins a heading whose bracket closes only in the next paragraph, or whose next paragraph goes on in small letters. */
function joinBroken(items: readonly PaperItem[]): readonly PaperItem[] {
  const joined: PaperItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    if (item.kind === 'line' && last?.kind === 'line' && goesOn(last, item)) joined[joined.length - 1] = { ...last, text: `${last.text} ${item.text}` }
    else joined.push(item)
  }
  return joined
}

function goesOn(before: PaperLine, after: PaperLine): boolean {
  if (before.text.length > 600) return false
  const open = (before.text.match(/\(/g) ?? []).length > (before.text.match(/\)/g) ?? []).length
  if (open) return after.text.length < 200 && /\)/.test(after.text)
  return before.prominent && after.prominent && /^\p{Ll}{2}/u.test(after.text) && !/[.;:]$/u.test(before.text)
}

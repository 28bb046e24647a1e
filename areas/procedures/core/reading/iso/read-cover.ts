// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import { PlainDate } from '#kernel/time.ts'
import type { WordDocument } from '#kernel/word-document.ts'
import type { ReadingProblem } from '#areas/procedures/core/reading/procedure-reading.ts'
import { cellText, linesOf, paragraphLines } from '#areas/procedures/core/reading/table/block-text.ts'
import { gridOf, listTables } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { NumberedTable } from '#areas/procedures/core/reading/table/table-grid.ts'

/** What the cover table of an ISO procedure prints: its code (mã hiệu), name, issue and date of issue. */
export interface CoverReading {
  readonly code: string | null
  readonly name: string | null
  readonly issueNo: string | null
  readonly issuedOn: string | null
  readonly problems: readonly ReadingProblem[]
}

const CODE = /^(?:mã\s+(?:hiệu|số|tài liệu|quy trình)|ký\s+hiệu|số\s+hiệu)\s*(?:quy trình|tài liệu)?\s*[:.]?\s*/iu
const ISSUE = /^lần\s+(?:ban\s+hành|bh|sửa\s+đổi)(?:\s*\/\s*sửa\s+đổi)?\s*[:.]?\s*/iu
const ISSUED = /^ngày\s+(?:ban\s+hành|bh|hiệu\s+lực|áp\s+dụng)\s*[:.]?\s*/iu
const PAGE = /^(?:trang|số\s+trang|tổng\s+số\s+trang)\b/iu
const TITLE = /^(?:quy\s+trình(?:\s+(?:iso|nội\s+bộ))?)(?:\s*[:.])?$/iu

/** Reads the cover of a paper; what it does not print stays null. The name is else taken from the page header ("Tên quy trình: …"). */
export function readCover(document: WordDocument): CoverReading {
  const cover = listTables(document).slice(0, 4).find(isCover)
  const printed = cover === undefined ? fromParagraphs(document) : fromTable(cover)
  return { ...printed, name: printed.name ?? nameInHeaders(document) }
}

/** Whether a table is the cover of an ISO procedure: it prints a code and the word "quy trình" or an issue. */
function isCover({ table }: NumberedTable): boolean {
  const lines = table.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.blocks)))
  const codes = lines.some((line) => CODE.test(line))
  return codes && lines.some((line) => TITLE.test(line) || ISSUE.test(line) || /^quy\s+trình\s/iu.test(line))
}

function fromTable({ table, number }: NumberedTable): CoverReading {
  const grid = gridOf(table)
  const cells = table.rows.flatMap((row, rowIndex) => row.cells.map((cell) => ({ cell, row: rowIndex, lines: linesOf(cell.blocks) })))
  const valueOf = (label: RegExp): { readonly text: string; readonly row: number } | null => {
    for (const { cell, row, lines } of cells) {
      const at = lines.findIndex((line) => label.test(line))
      if (at < 0) continue
      const own = (lines[at] ?? '').replace(label, '')
      const beside = grid[row]?.[cell.column + cell.columnSpan]
      const next = lines[at + 1]
      const following = next !== undefined && !isLabel(next) ? next : ''
      return { text: cleanText(own !== '' ? own : following !== '' ? following : beside === undefined ? '' : cellText(beside.cell)), row }
    }
    return null
  }
  const issued = valueOf(ISSUED)
  const issuedOn = issued === null ? null : readDate(issued.text)
  const problems = issued !== null && issued.text !== '' && issuedOn === null ? [{ place: `bảng ${number}, dòng ${issued.row + 1}`, message: `Ngày ban hành "${issued.text}" không phải là một ngày có thật; hãy ghi theo dạng ngày/tháng/năm.` }] : []
  const title = cells.find(({ lines }) => lines.some((line) => TITLE.test(line)))
  const ownName = title === undefined ? '' : title.lines.filter((line) => !TITLE.test(line) && !isLabel(line)).join(' ')
  const below = title === undefined ? '' : cells.filter(({ cell, row, lines }) => row > title.row && cell.column === title.cell.column && lines.length > 0 && !lines.some(isLabel)).map(({ lines }) => lines.join(' ')).join(' ')
  const inTitle = cells.flatMap(({ lines }) => lines).find((line) => /^quy\s+trình\s+\S/iu.test(line) && !TITLE.test(line))
  const name = ownName !== '' ? ownName : below !== '' ? below : inTitle ?? null
  return { code: orNull(valueOf(CODE)?.text), name: orNull(name), issueNo: orNull(valueOf(ISSUE)?.text), issuedOn, problems }
}

/** Some papers print the cover as plain lines. */
function fromParagraphs(document: WordDocument): CoverReading {
  const lines = document.blocks.slice(0, 40).flatMap((block) => (block.kind === 'paragraph' ? paragraphLines(block) : []))
  const value = (label: RegExp): string | null => orNull(lines.find((line) => label.test(line))?.replace(label, ''))
  const title = lines.findIndex((line) => TITLE.test(line) && line === line.toUpperCase())
  const whole = lines.find((line) => /^quy\s+trình\s+\S/iu.test(line) && line === line.toUpperCase() && line.length < 200 && !isLabel(line))
  const name = title < 0 ? whole ?? null : lines[title + 1] ?? null
  const issued = value(ISSUED)
  return { code: value(CODE), name: name !== null && isLabel(name) ? null : name, issueNo: value(ISSUE), issuedOn: issued === null ? null : readDate(issued), problems: [] }
}

function nameInHeaders(document: WordDocument): string | null {
  for (const header of document.headers) {
    const match = /tên\s+quy\s+trình\s*:?\s*:?\s*([^_\n]+)/iu.exec(cleanText(header))
    const name = orNull(match?.[1])
    if (name !== null) return name
  }
  return null
}

/** "07/7/2025", "07.07.2025" or "ngày 7 tháng 7 năm 2025" as 2025-07-07; null for a day that does not exist. */
export function readDate(text: string): string | null {
  const match = /(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/iu.exec(cleanText(text))
  if (!match) return null
  const day = `${match[3] ?? ''}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
  return PlainDate.safeParse(day).success ? day : null
}

const isLabel = (line: string): boolean => CODE.test(line) || ISSUE.test(line) || ISSUED.test(line) || PAGE.test(line)

const orNull = (text: string | null | undefined): string | null => {
  const clean = cleanText(text ?? '').replace(/^[:.\s]+|[:;\s]+$/g, '')
  return clean === '' || /^[.…_-]+$/u.test(clean) || foldText(clean) === '' ? null : clean
}

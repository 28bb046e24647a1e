// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { PlainDate } from '#kernel/time.ts'
import { findHeader } from './header-row.ts'
import { type Judgement, judgeLines, type LineWarning } from './judge-lines.ts'
import type { ListSheet } from './list-cell.ts'
import { linesOfRecords, type ListRecord } from './record-lines.ts'
import { levelOfTitle, linesOfSheet } from './sheet-lines.ts'

/** A list of administrative procedures as found in a file, before anything is known about where it came from. */
export type ListSource =
  | { readonly kind: 'sheets'; readonly sheets: readonly ListSheet[]; readonly untyped: boolean }
  | { readonly kind: 'records'; readonly records: readonly ListRecord[] }

export type ListReading =
  | ({ readonly ok: true; /** Sheets that hold no list, by name. */ readonly sheetsLeftOut: readonly string[] } & Judgement)
  /** Nothing in the file says which column holds the code and which the name. */
  | { readonly ok: false; readonly problem: 'no-heading' }
  /** There is a heading and nothing under it. */
  | { readonly ok: false; readonly problem: 'no-lines' }

/** Reads a whole list: every line is accepted or rejected with its reason; levels are judged as of a day. */
export function readList(source: ListSource, asOf: PlainDate): ListReading {
  if (source.kind === 'records') {
    const lines = linesOfRecords(source.records)
    if (lines === undefined) return { ok: false, problem: source.records.length === 0 ? 'no-lines' : 'no-heading' }
    return { ok: true, sheetsLeftOut: [], ...judgeLines(lines, asOf) }
  }
  const lists = source.sheets.flatMap((sheet) => {
    const header = isAbolishedSheet(sheet) ? undefined : findHeader(sheet)
    return header === undefined ? [] : [{ sheet, header }]
  })
  if (lists.length === 0) return { ok: false, problem: 'no-heading' }
  const found = lists.map(({ sheet, header }) => {
    const sheetName = lists.length > 1 ? sheet.name : null
    const levelAbove = levelOfTitle(sheet, header)
    const { lines, leftOut } = linesOfSheet(sheet, header, { sheetName, untyped: source.untyped })
    return { lines: lines.map((line) => ({ ...line, levelAbove: line.levelAbove ?? levelAbove })), leftOut: leftOut.map((one): LineWarning => ({ ...one, sheet: sheetName })) }
  })
  const lines = found.flatMap((sheet) => sheet.lines)
  if (lines.length === 0) return { ok: false, problem: 'no-lines' }
  const judged = judgeLines(lines, asOf)
  return {
    ok: true, accepted: judged.accepted, rejected: judged.rejected,
    warnings: [...found.flatMap((sheet) => sheet.leftOut), ...judged.warnings].sort((a, b) => (a.sheet === b.sheet ? a.row - b.row : 0)),
    sheetsLeftOut: source.sheets.filter((sheet) => !lists.some((list) => list.sheet === sheet)).map(({ name }) => name),
  }
}

/** A sheet of abolished procedures ("TTHC bị bãi bỏ") is never taken in. */
const isAbolishedSheet = (sheet: ListSheet): boolean => /\bbai bo\b|\bhet hieu luc\b/.test(foldText(sheet.name))

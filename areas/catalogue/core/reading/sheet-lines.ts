// SPDX-License-Identifier: Apache-2.0
import type { GovernmentLevel } from '../government-level.ts'
import type { ColumnRole } from './column-role.ts'
import { readLevels } from './government-level-text.ts'
import { type ListHeader, repeatsHeading } from './header-row.ts'
import type { PrintedLimit } from './limit-text.ts'
import { lineOf, linesOf, type ListSheet } from './list-cell.ts'
import type { LinesFound, ListLine } from './list-line.ts'
import { factsIn, isColumnNumbers, isLine, mergedDownCells, type RowView, textAlone, viewRow } from './row-view.ts'
import { readSection } from './section-row.ts'

/** What the headings above say about the lines that follow. */
interface Above { readonly field: string; readonly level: GovernmentLevel | null; readonly abolishedDepth: number | null }

export interface SheetOptions {
  /** Named in answers only when a workbook holds several lists. */
  readonly sheetName: string | null
  readonly untyped: boolean
}

/** The lines of a sheet below its heading, each with its field; titles, sections, totals, notes and signatures are not lines. */
export function linesOfSheet(sheet: ListSheet, header: ListHeader, options: SheetOptions): LinesFound {
  const lines: ListLine[] = []
  const leftOut: LinesFound['leftOut'][number][] = []
  const mergedDown = mergedDownCells(sheet)
  const body = sheet.rows.filter(({ row }) => row > header.lastRow)
    .filter((row) => !repeatsHeading(row, header))
    .map((row) => viewRow(row, header.columns, mergedDown))
    .filter((view) => view.texts.length > 0 && !isColumnNumbers(view))
  const lastLine = body.findLast((view) => isLine(view, header))?.row ?? 0
  let above: Above = { field: '', level: null, abolishedDepth: null }

  for (const view of body) {
    if (!isLine(view, header)) {
      const alone = textAlone(view, header)
      if (view.row > lastLine) continue
      if (alone !== undefined) above = under(above, alone.text, alone.numbering)
      else if (factsIn(view, header) > 0) leftOut.push({ row: view.row, warning: { kind: 'line-without-code-and-name' } })
    } else if (above.abolishedDepth !== null) {
      leftOut.push({ row: view.row, warning: { kind: 'abolished-left-out' } })
    } else {
      addLine(lines, view, lineFrom(view, header, above, options))
    }
  }
  return { lines, leftOut }
}

/** One procedure may stand over several rows: its code is merged down and each row states a further limit. */
function addLine(lines: ListLine[], view: RowView, line: ListLine): void {
  const begun = view.codeWrittenIn === undefined ? -1 : lines.findIndex(({ row }) => row === view.codeWrittenIn)
  const whole = lines[begun]
  if (whole === undefined) lines.push(line)
  else lines[begun] = { ...whole, limits: [...whole.limits, ...line.limits] }
}

function under(above: Above, text: string, numbering: string): Above {
  const section = readSection(text, numbering)
  if (section.kind === 'note') return above
  const stillAbolished = above.abolishedDepth !== null && section.depth > above.abolishedDepth ? above.abolishedDepth : null
  switch (section.kind) {
    case 'field': return { ...above, field: section.field, abolishedDepth: stillAbolished }
    case 'level': return { field: '', level: section.level, abolishedDepth: stillAbolished }
    case 'abolished': return { ...above, abolishedDepth: stillAbolished ?? section.depth }
  }
}

function lineFrom(view: RowView, header: ListHeader, above: Above, options: SheetOptions): ListLine {
  const columnsOf = (role: ColumnRole) => header.columns.filter((column) => column.role === role)
  const printed = columnsOf('limit').map((column) => ({ column, value: view.valueAt(column.column) }))
  const unlike = printed.filter(({ column }) => column.channel === null).length > 1
  const date = printed.map(({ value }) => value).find((value) => typeof value === 'object')
  return {
    row: view.row, sheet: options.sheetName, untyped: options.untyped, roles: new Set(header.columns.map(({ role }) => role)),
    code: view.valueOf('code'), name: view.valueOf('name'),
    field: lineOf(view.valueOf('field')) || above.field,
    levelText: columnsOf('levels').filter(({ level }) => level === null).map(({ column }) => linesOf(view.valueAt(column))).join('\n'),
    tickedLevels: columnsOf('levels').flatMap(({ column, level }) => (level !== null && lineOf(view.valueAt(column)) !== '' ? [level] : [])),
    levelAbove: above.level,
    limits: printed.flatMap(({ column, value }): PrintedLimit[] => {
      const text = typeof value === 'object' ? '' : linesOf(value)
      return text === '' ? [] : [{ text, channel: column.channel, case: unlike ? column.heading : null, unit: column.unit }]
    }),
    limitDate: typeof date === 'object' ? lineOf(date) : null,
    fee: linesOf(view.valueOf('fee')),
    legalBasis: linesOf(view.valueOf('legalBasis')),
    decision: lineOf(view.valueOf('decision')),
    decisionDay: lineOf(view.valueOf('decisionDay')),
  }
}

/** Whether a heading itself names the level of everything below it ("Danh mục thủ tục hành chính cấp xã"). */
export function levelOfTitle(sheet: ListSheet, header: ListHeader): GovernmentLevel | null {
  const title = sheet.rows.filter(({ row }) => row < header.firstRow).flatMap(({ cells }) => cells.map(({ value }) => lineOf(value))).find((text) => /cấp (bộ|tỉnh|huyện|xã)\b/iu.test(text) && /thủ tục hành chính|tthc/iu.test(text))
  return title === undefined ? null : (readLevels(title.replace(/^.*?(?=cấp)/iu, '')).levels[0] ?? null)
}

// SPDX-License-Identifier: Apache-2.0
import { statesNoTime } from '#kernel/duration-text.ts'
import { readCellTime } from '#areas/procedures/core/reading/table/cell-time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { areStepColumns, columnsOf, findHeading } from './column-roles.ts'
import type { Column, ColumnRole, Heading } from './column-roles.ts'
import { areFactColumns } from './fact-table.ts'
import { areFormColumns } from './form-list.ts'
import { inferColumns } from './infer-columns.ts'
import { followsOn, readLabelCell, readNumbering } from './numbering.ts'
import { findTthcCodes } from './procedure-heading.ts'
import { takeRows } from './printed-lists.ts'
import { readRows } from './row-events.ts'
import { newSheet, takeSheetRow } from './sheet-rows.ts'
import { chooseStepColumns } from './step-columns.ts'
import type { StepColumns } from './step-columns.ts'
import { openSubject } from './subject.ts'
import type { Desk, Subject } from './subject.ts'
import { subjectForSteps } from './subject-for-steps.ts'
import { rowPlace, writtenHere } from './table-rows.ts'
import type { PrintedRow, PrintedTable } from './table-rows.ts'
import { readTopic } from './topics.ts'

/** What a table of the paper is, seen on its own. */
export type TableKind = 'signature' | 'catalogue' | 'facts' | 'forms' | 'steps' | 'sheet'

/** Tells a table of steps from a list of procedures, a table of facts (papers, limits, fees) and the signatures. */
export function kindOfTable(table: PrintedTable): TableKind {
  if (table.rows.slice(0, 3).some((row) => row.cells.some((cell) => /^nơi nhận/iu.test(cell.text)))) return 'signature'
  for (const row of table.rows) {
    const heading = findHeading(table, row)
    if (heading === undefined) continue
    if (isStepHeading(table, heading)) return 'steps'
    if (areFormColumns(heading.columns)) return 'forms'
    if (columnsOf(heading.columns, 'name').length > 0) return 'catalogue'
    if (row.index <= 1 && areFactColumns(heading.columns)) return 'facts'
  }
  return inferColumns(table.rows).length > 0 ? 'steps' : 'sheet'
}

/** A heading with a column for names of procedures belongs to a step table only if its rows are numbered as steps, or one name reaches over the rows of its steps. */
function isStepHeading(table: PrintedTable, heading: Heading): boolean {
  if (!areStepColumns(heading.columns)) return false
  const [name] = columnsOf(heading.columns, 'name')
  const has = (role: ColumnRole): boolean => columnsOf(heading.columns, role).length > 0
  const listsToo = (has('legal') || has('papers') || has('keeping')) && (has('fee') || has('place') || has('code') || has('field'))
  if (name === undefined && !listsToo) return true
  const rows = table.rows.slice(heading.lastRow + 1)
  if (rows.some((row) => row.cells.some((cell) => readLabelCell(cell.text)?.style === 'step' || (cell.column > (name?.start ?? 0) && /^(?:bước|b)\s*\d{1,2}\s*[.:)-]/iu.test(cell.text))))) return true
  if (name === undefined) return false
  const works = columnsOf(heading.columns, 'action').filter((column) => !/cach thuc|dia diem/.test(foldText(column.heading)))
  const reached = rows.filter((row) => row.cells.some((cell) => cell.column === name.start && cell.row < row.index && cell.text !== ''))
  return works.length > 0 && has('responsible') && has('time') && reached.length * 3 >= rows.length
}

/** Reads a step table, with or without a heading, alone or inside a sheet of numbered items. */
export function takeTable(desk: Desk, table: PrintedTable): void {
  const sheet = newSheet()
  const headless = !table.rows.some((row) => isHeadingOfSteps(table, row.index) || beginsSteps(row))
  const goesOn = headless && desk.above !== null && continues(desk, table) ? desk.above.columns.all : null
  if (headless && takeSteps(desk, { table, columns: goesOn ?? inferColumns(table.rows), first: 0 }) !== undefined) return
  const before = desk.lists.length + desk.problems.length
  for (let at = 0; at < table.rows.length; at += 1) {
    const row = table.rows[at]
    if (row === undefined) return
    const heading = findHeading(table, row)
    if (heading !== undefined && isStepHeading(table, heading)) {
      const next = takeSteps(desk, { table, columns: heading.columns, first: heading.lastRow + 1 })
      if (next !== undefined) at = next - 1
      continue
    }
    const topic = takeSheetRow(desk, { sheet, row })
    if (topic === 'steps' && !table.rows.slice(at + 1).some((below) => isHeadingOfSteps(table, below.index))) {
      const next = takeSteps(desk, { table, columns: inferColumns(table.rows.slice(at + 1)), first: at + 1 })
      if (next !== undefined) at = next - 1
    }
  }
  const numbered = table.rows.filter((row) => readLabelCell(row.cells[0]?.text ?? '')?.style === 'step')
  if (numbered.length >= 2 && desk.lists.length + desk.problems.length === before) {
    desk.problems.push({ place: `bảng ${table.number}`, message: 'Bảng có các dòng đánh số bước nhưng không nhận ra cột nội dung, người thực hiện và thời gian; chưa đọc được.' })
  }
}

/** The first row of a table has as many cells as the table above has columns, and its number goes on from the last step there. */
function continues(desk: Desk, table: PrintedTable): boolean {
  const [row] = table.rows
  const last = desk.lists.at(-1)?.lastNumber ?? null
  const label = readLabelCell(row?.cells[0]?.text ?? '')
  return desk.above !== null && row !== undefined && row.cells.length === desk.above.columns.all.length && last !== null && label !== null && followsOn(last, label)
}

/** "7 | Quy trình xử lý công việc": the steps of a sheet begin below this row. */
const beginsSteps = (row: PrintedRow): boolean => writtenHere(row).slice(0, 2).some((cell) => readTopic(readNumbering(cell.text).rest)?.topic === 'steps')

function isHeadingOfSteps(table: PrintedTable, index: number): boolean {
  const row = table.rows[index]
  const heading = row === undefined ? undefined : findHeading(table, row)
  return heading !== undefined && areStepColumns(heading.columns)
}

/** Reads the steps from a row on; returns the first row behind them, undefined where there are none. */
function takeSteps(desk: Desk, { table, columns, first }: { table: PrintedTable; columns: readonly Column[]; first: number }): number | undefined {
  const chosen = chooseStepColumns(columns)
  if (chosen === undefined) return undefined
  const events = readRows(table, { columns: chosen, first })
  if (!events.some((event) => event.kind === 'step')) return undefined
  if (listsProcedures(events)) return table.rows.length
  if (!countsTime(chosen, events)) {
    desk.problems.push({ place: `bảng ${table.number}`, message: 'Bảng này trông như bảng các bước nhưng cột thời gian không ghi lượng thời gian nào; không lấy làm quy trình.' })
    return table.rows.length
  }
  takeRows(desk, { table, columns: chosen, events, subject: subjectOf(desk, { table, events }) })
  const last = events.at(-1)
  desk.above = { columns: chosen, phase: last?.kind === 'group' && last.text.length < 300 ? last.printed.replace(/\n/g, ' ') : null }
  noteColumns(desk, { table, columns: chosen })
  const end = events.find((event) => event.kind === 'end')
  return end === undefined ? table.rows.length : end.row.index
}

/** Rows that each name a procedure by its code are a list of procedures, whatever its heading calls them. */
function listsProcedures(events: ReturnType<typeof readRows>): boolean {
  const steps = events.filter((event) => event.kind === 'step' && event.name.text === '' && event.numbered?.style !== 'step')
  return steps.filter((event) => event.kind === 'step' && [event.action, event.label].some(({ text }) => findTthcCodes(text).length > 0)).length * 2 > steps.length
}

/** A plan ("Quý IV/2025", "trước 30/11") has the same columns as steps, but its times are dates. Rows numbered "Bước 1" are steps in any case. */
function countsTime(columns: StepColumns, events: ReturnType<typeof readRows>): boolean {
  const steps = events.filter((event) => event.kind === 'step')
  if (columns.times.length === 0 || steps.some((step) => step.numbered?.style === 'step')) return true
  const cells = steps.flatMap((step) => step.times.map((time) => time.text.replace(/\n/g, ' '))).filter((text) => text !== '')
  return cells.some((text) => readCellTime(text) !== null || (text.length > 2 && statesNoTime(text)))
}

function subjectOf(desk: Desk, { table, events }: { table: PrintedTable; events: ReturnType<typeof readRows> }): Subject {
  const named = events.find((event) => event.kind === 'group' || event.kind === 'step')
  const bringsItsOwn = named?.kind === 'group' || (named?.kind === 'step' && named.name.text !== '')
  const found = subjectForSteps(desk, `bảng ${table.number}`)
  if (found !== undefined) return found
  const subject = openSubject(desk, { text: '', numbered: { style: 'none', parts: [], rest: '' } })
  if (!bringsItsOwn) desk.problems.push({ place: `bảng ${table.number}`, message: 'Không tìm thấy tên thủ tục của bảng các bước này.' })
  return subject
}

function noteColumns(desk: Desk, { table, columns }: { table: PrintedTable; columns: StepColumns }): void {
  const place = rowPlace(table, table.rows[0] ?? { index: 0, cells: [], markedHeading: false })
  if (columns.times.length === 0) desk.problems.push({ place, message: 'Bảng các bước này không có cột thời gian; thời gian của các bước để trống.' })
  if (columns.responsible === null) desk.problems.push({ place, message: 'Bảng các bước này không có cột người hoặc đơn vị thực hiện.' })
  const unread = [...columnsOf(columns.all, 'action').filter((column) => column !== columns.action), ...columnsOf(columns.all, 'responsible').filter((column) => column !== columns.responsible)]
  for (const { heading } of unread) desk.problems.push({ place, message: `Bảng còn cột “${heading.replace(/\n/g, ' ')}” về việc hoặc người thực hiện chưa đọc; hãy xem lại và bổ sung nếu cần.` })
  if (columns.unusedTimes.length > 0) {
    desk.problems.push({ place, message: `Bảng có nhiều cột thời gian; đã đọc cột “${columns.times[0]?.column.heading.replace(/\n/g, ' ') ?? ''}”, chưa dùng cột ${columns.unusedTimes.map((heading) => `“${heading.replace(/\n/g, ' ')}”`).join(', ')}.` })
  }
}

// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { findHeading } from './column-roles.ts'
import type { Column } from './column-roles.ts'
import { isCapitals } from './folded-text.ts'
import { readLabelCell, readNumbering } from './numbering.ts'
import type { Numbered } from './numbering.ts'
import { namesProcedure } from './procedure-heading.ts'
import { layUnder, slideOf, wideCell } from './row-values.ts'
import type { StepColumns } from './step-columns.ts'
import { writtenHere } from './table-rows.ts'
import type { PrintedCell, PrintedRow, PrintedTable } from './table-rows.ts'
import { readTopic, statesTotal } from './topics.ts'

/** A value of a step with the cell it is printed in; two steps with the same cell share it. */
export interface Value {
  readonly text: string
  readonly cell: PrintedCell | null
}

/** A row that is a step, as printed. */
export interface StepRow {
  readonly kind: 'step'
  readonly row: PrintedRow
  readonly numbered: Numbered | null
  readonly label: Value
  readonly name: Value
  readonly action: Value
  readonly responsible: Value
  readonly output: Value
  readonly times: readonly Value[]
  /** The cells slid to the left because merged cells were lost, and were put back. */
  readonly mended: boolean
}

/** What a row under the heading of a step table is. `group` is one text over the whole row: a phase, a case, the next procedure, or a note. */
export type RowEvent =
  | StepRow
  | { readonly kind: 'group'; readonly row: PrintedRow; readonly numbered: Numbered; readonly text: string; readonly printed: string }
  | { readonly kind: 'total'; readonly row: PrintedRow; readonly text: string }
  | { readonly kind: 'end'; readonly row: PrintedRow }

/** Reads the rows from `first` up to the end of the steps; rows that only repeat the heading or are blank are left out. */
export function readRows(table: PrintedTable, columns: StepColumns, first: number): readonly RowEvent[] {
  const events: RowEvent[] = []
  const borrowed = new Map<PrintedCell, string>()
  let above: StepRow | undefined
  for (const row of table.rows.slice(first)) {
    if (row.cells.every((cell) => cell.text === '') || isHeadingAgain(table, columns, row)) continue
    const event = readGroup(columns, row, above) ?? readStep({ columns, row, above, borrowed })
    events.push(event)
    if (event.kind === 'end') break
    if (event.kind === 'step') above = event
  }
  return events
}

function isHeadingAgain(table: PrintedTable, columns: StepColumns, row: PrintedRow): boolean {
  const heading = findHeading(table, row)
  return heading !== undefined && heading.columns.length === columns.all.length && heading.columns.every((column, index) => foldText(column.heading) === foldText(columns.all[index]?.heading ?? ''))
}

function readGroup(columns: StepColumns, row: PrintedRow, above: StepRow | undefined): RowEvent | undefined {
  const written = writtenHere(row)
  const [first, second] = written
  if (first === undefined) return undefined
  const label = readLabelCell(first.text)
  const textCell = label === null ? first : second
  if (textCell === undefined) return undefined
  if (statesTotal(textCell.text) && !(label?.style === 'step')) {
    const behind = written.filter((cell) => cell !== textCell && cell !== first).map((cell) => cell.text)
    return { kind: 'total', row, text: (behind.length > 0 ? behind : [textCell.text]).join(' ') }
  }
  if (endsSteps(textCell, label, wideCell(columns.all, row) !== undefined)) return { kind: 'end', row }
  if (!isGroup({ columns, row, textCell, label, above })) return undefined
  const typed = label ?? readNumbering(textCell.text)
  const text = label === null ? readNumbering(textCell.text).rest : textCell.text
  return { kind: 'group', row, numbered: typed, text, printed: label === null ? textCell.text : `${first.text.replace(/[.)]$/, '')}. ${textCell.text}` }
}

/** "3. BIỂU MẪU", "4. HỒ SƠ LƯU": the sheet goes on with another item. */
function endsSteps(cell: PrintedCell, label: Numbered | null, wide: boolean): boolean {
  const topic = readTopic(readNumbering(cell.text).rest)?.topic
  if (topic === undefined || topic === 'limit' || topic === 'steps' || label?.style === 'step') return false
  return (topic === 'forms' || topic === 'records' || topic === 'legal' || topic === 'dossier') && (wide || isCapitals(cell.text) || cell.bold) && cell.text.length < 160
}

function isGroup(asked: { columns: StepColumns; row: PrintedRow; textCell: PrintedCell; label: Numbered | null; above: StepRow | undefined }): boolean {
  const { columns, row, textCell, label, above } = asked
  const continues = label !== null && above?.numbered != null && label.style === above.numbered.style && isNext(above.numbered, label)
  if (wideCell(columns.all, row) !== undefined) return !(label?.style === 'step') && !continues
  const values = layUnder(columns.all, row)
  const blank = (column: Column | null): boolean => column === null || (values.get(column)?.text ?? '') === ''
  if (values.get(columns.action) !== textCell && values.get(columns.action)?.text !== '') return false
  if (!blank(columns.responsible) && values.get(columns.responsible ?? columns.action) !== textCell) return false
  if (label?.style === 'step' || continues) return false
  if (label?.style === 'roman' || label?.style === 'upper') return true
  if (!columns.times.every(({ column }) => blank(column) || values.get(column) === textCell)) return namesProcedure(textCell.text) && label?.style !== 'bullet'
  if (namesProcedure(textCell.text)) return true
  return label === null && (textCell.bold || isCapitals(textCell.text) || /^(?:tai |quy trinh|giai doan|truong hop|phan )/.test(foldText(readNumbering(textCell.text).rest))) && readNumbering(textCell.text).style !== 'bullet'
}

const isNext = (before: Numbered, next: Numbered): boolean => (next.parts.at(-1) ?? 0) === (before.parts.at(-1) ?? 0) + 1

function readStep(asked: { columns: StepColumns; row: PrintedRow; above: StepRow | undefined; borrowed: Map<PrintedCell, string> }): StepRow {
  const { columns, row, above, borrowed } = asked
  const [time] = columns.times
  const slid = time === undefined || above === undefined ? 0 : slideOf(columns.all, time.column, row)
  const values = layUnder(columns.all, row)
  const order = columns.all
  const at = (column: Column | null): Value => {
    if (column === null) return { text: '', cell: null }
    const index = order.indexOf(column)
    if (slid > 0 && index < slid) return valueAbove(columns, column, above)
    const cell = slid > 0 ? row.cells[index - slid] : values.get(column)
    return cell === undefined ? { text: '', cell: null } : { text: slid > 0 ? cell.text : (borrowed.get(cell) ?? cell.text), cell }
  }
  if (slid > 0) row.cells.forEach((cell, index) => {
    const column = order[index]
    if (column !== undefined && index < slid) borrowed.set(cell, valueAbove(columns, column, above).text)
  })
  const label = at(columns.label)
  const action = at(columns.action)
  const inline = columns.label === null || label.text === '' ? readNumbering(action.text) : null
  const isInline = inline !== null && inline.style === 'step'
  const numbered = isInline ? inline : readLabelCell(label.text)
  return {
    kind: 'step', row, numbered,
    label: isInline ? { text: action.text.slice(0, action.text.length - inline.rest.length).replace(/[\s:.\-–]+$/u, ''), cell: action.cell } : label,
    name: at(columns.name),
    action: isInline && inline.rest !== '' ? { text: inline.rest, cell: action.cell } : action,
    responsible: at(columns.responsible), output: at(columns.output), times: columns.times.map(({ column }) => at(column)), mended: slid > 0,
  }
}

function valueAbove(columns: StepColumns, column: Column, above: StepRow | undefined): Value {
  if (above === undefined) return { text: '', cell: null }
  if (column === columns.label) return above.label
  if (column === columns.action) return above.action
  if (column === columns.responsible) return above.responsible
  if (column === columns.name) return above.name
  return { text: '', cell: null }
}

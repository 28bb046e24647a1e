// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { countsColumns } from '#areas/procedures/core/reading/table/column-numbers.ts'
import { areStepColumns, findHeading } from './column-roles.ts'
import type { Column } from './column-roles.ts'
import { isCapitals } from './folded-text.ts'
import { isInside, readLabelCell, readNumbering } from './numbering.ts'
import type { Numbered } from './numbering.ts'
import { findTthcCodes, namesProcedure } from './procedure-heading.ts'
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

/**
 * What a row under the heading of a step table is. `group` is one text over the whole row: a phase, a case, the next procedure,
 * or a note. `total` holds the text under each time column, or the whole text. `end`: the steps end before this row.
 */
export type RowEvent =
  | StepRow
  | { readonly kind: 'group'; readonly row: PrintedRow; readonly numbered: Numbered; readonly text: string; readonly printed: string }
  | { readonly kind: 'total'; readonly row: PrintedRow; readonly texts: readonly string[] }
  | { readonly kind: 'end'; readonly row: PrintedRow }

/** Reads the rows from `first` up to the end of the steps; rows that only repeat the heading or are blank are left out. */
export function readRows(table: PrintedTable, { columns, first }: { readonly columns: StepColumns; readonly first: number }): readonly RowEvent[] {
  const events: RowEvent[] = []
  const borrowed = new Map<PrintedCell, string>()
  let above: StepRow | undefined
  const rows = table.rows.slice(first).filter((row) => row.cells.some((cell) => cell.text !== '') && !countsColumns(writtenHere(row).map((cell) => cell.text)))
  for (const [index, row] of rows.entries()) {
    const heading = findHeading(table, row)
    if (heading !== undefined && areStepColumns(heading.columns)) {
      if (isSame(heading.columns, columns.all)) continue
      // The rows that lead over to the next heading belong to what comes under it.
      while (events.at(-1)?.kind === 'group') events.pop()
      events.push({ kind: 'end', row: rows[lastOf(events, rows) + 1] ?? row })
      break
    }
    const event = readGroup({ columns, row, above, next: rows[index + 1] }) ?? readStep({ columns, row, above, borrowed })
    events.push(event)
    if (event.kind === 'end') break
    if (event.kind === 'step') above = event
  }
  return events
}

const isSame = (one: readonly Column[], other: readonly Column[]): boolean =>
  one.length === other.length && one.every((column, index) => foldText(column.heading) === foldText(other[index]?.heading ?? ''))

const lastOf = (events: readonly RowEvent[], rows: readonly PrintedRow[]): number => {
  const last = events.at(-1)
  return last === undefined ? -1 : rows.indexOf(last.row)
}

interface Asked {
  readonly columns: StepColumns
  readonly row: PrintedRow
  readonly above: StepRow | undefined
  readonly next: PrintedRow | undefined
}

/** A row with its number and the first cell behind it. */
interface Found extends Asked {
  readonly textCell: PrintedCell
  readonly label: Numbered | null
}

function readGroup(asked: Asked): RowEvent | undefined {
  const { row } = asked
  const written = writtenHere(row)
  const [first, second] = written
  if (first === undefined) return undefined
  const label = readLabelCell(first.text)
  const textCell = label === null ? first : second
  if (textCell === undefined) return undefined
  const found = { ...asked, textCell, label }
  const total = label?.style === 'step' ? undefined : statesTotal(textCell.text) ? textCell : written.find((cell) => cell.text.length < 80 && statesTotal(cell.text))
  if (total !== undefined) return { kind: 'total', row, texts: totalsOf({ ...found, textCell: total }) }
  if (endsSteps(found)) return { kind: 'end', row }
  if (!isGroup(found)) return undefined
  const typed = label ?? readNumbering(textCell.text)
  const text = label === null ? typed.rest : textCell.text
  return { kind: 'group', row, numbered: typed, text, printed: label === null ? textCell.text : `${first.text.replace(/[.)]$/, '')}. ${textCell.text}` }
}

/** The total under each time column; where it stands elsewhere in the row, all that the row says. */
function totalsOf({ columns, row, textCell }: Found): readonly string[] {
  const values = layUnder(columns.all, row)
  const under = columns.times.map(({ column }) => values.get(column)).filter((cell) => cell !== undefined && cell !== textCell).map((cell) => cell?.text ?? '')
  if (under.length > 0 && under.every((text) => text !== '')) return under
  const behind = writtenHere(row).filter((cell) => cell !== textCell && readLabelCell(cell.text) === null).map((cell) => cell.text)
  return [(behind.length > 0 ? behind : [textCell.text]).join('\n')]
}

/** "3. BIỂU MẪU", "4. HỒ SƠ LƯU": the sheet goes on with another item. */
function endsSteps({ columns, row, textCell: cell, label }: Found): boolean {
  const wide = wideCell(columns.all, row) !== undefined
  const topic = readTopic(readNumbering(cell.text).rest)?.topic
  if (topic === undefined || topic === 'limit' || topic === 'steps' || label?.style === 'step') return false
  return (topic === 'forms' || topic === 'records' || topic === 'legal' || topic === 'dossier') && (wide || isCapitals(cell.text) || cell.bold) && cell.text.length < 160
}

function isGroup({ columns, row, above, next, textCell, label }: Found): boolean {
  const continues = label !== null && above?.numbered != null && label.style === above.numbered.style && isNext(above.numbered, label)
  if (wideCell(columns.all, row) !== undefined) return label?.style !== 'step' && !continues
  const values = layUnder(columns.all, row)
  const blank = (column: Column | null): boolean => column === null || values.get(column) === textCell || (values.get(column)?.text ?? '') === ''
  if (label?.style === 'step' || !blank(columns.action) || !blank(columns.responsible)) return false
  const below = next === undefined ? null : readLabelCell(writtenHere(next)[0]?.text ?? '')
  if (label !== null && below !== null && (isInside(label, below) || (label.style !== below.style && below.parts.at(-1) === 1))) return true
  if (continues) return false
  if (label?.style === 'roman' || label?.style === 'upper') return true
  if (namesProcedure(textCell.text)) return label?.style !== 'bullet'
  if (!columns.times.every(({ column }) => blank(column))) return false
  return label === null && (textCell.bold || isCapitals(textCell.text) || /^(?:tại\s|quy trình|giai đoạn|trường hợp|phần\s)/iu.test(readNumbering(textCell.text).rest)) && readNumbering(textCell.text).style !== 'bullet'
}

const isNext = (before: Numbered, next: Numbered): boolean => (next.parts.at(-1) ?? 0) === (before.parts.at(-1) ?? 0) + 1

function readStep(asked: { columns: StepColumns; row: PrintedRow; above: StepRow | undefined; borrowed: Map<PrintedCell, string> }): StepRow {
  const { columns, row, above, borrowed } = asked
  const [time] = columns.times
  const slid = time === undefined || above === undefined ? 0 : slideOf(row, { columns: columns.all, time: time.column })
  const values = layUnder(columns.all, row)
  const order = columns.all
  const at = (column: Column | null): Value => {
    if (column === null) return { text: '', cell: null }
    const index = order.indexOf(column)
    if (slid > 0 && index < slid) return valueAbove({ columns, column, above })
    const cell = slid > 0 ? row.cells[index - slid] : values.get(column)
    return cell === undefined ? { text: '', cell: null } : { text: slid > 0 ? cell.text : (borrowed.get(cell) ?? cell.text), cell }
  }
  if (slid > 0) row.cells.forEach((cell, index) => {
    const column = order[index]
    if (column !== undefined && index < slid) borrowed.set(cell, valueAbove({ columns, column, above }).text)
  })
  const label = at(columns.label)
  const action = at(columns.action)
  const inline = columns.label === null || columns.name !== null || label.text === '' ? readNumbering(action.text) : null
  const isInline = inline !== null && inline.style === 'step'
  const numbered = isInline ? inline : readLabelCell(label.text)
  return {
    kind: 'step', row, numbered,
    label: isInline ? { text: action.text.slice(0, action.text.length - inline.rest.length).replace(/[\s:.\-–]+$/u, ''), cell: action.cell } : label,
    name: named({ name: at(columns.name), codes: order.filter((column) => column.role === 'code').map((column) => at(column).text) }),
    action: isInline && inline.rest !== '' ? { text: inline.rest, cell: action.cell } : action,
    responsible: at(columns.responsible), output: at(columns.output), times: columns.times.map(({ column }) => at(column)), mended: slid > 0,
  }
}

/** A code in a column of its own belongs to the name beside it. */
const named = ({ name, codes }: { readonly name: Value; readonly codes: readonly string[] }): Value => ({ ...name, text: name.text === '' ? '' : [name.text, ...codes.flatMap(findTthcCodes).filter((code) => !name.text.includes(code)).map((code) => `(${code})`)].join(' ') })

function valueAbove({ columns, column, above }: { columns: StepColumns; column: Column; above: StepRow | undefined }): Value {
  if (above === undefined) return { text: '', cell: null }
  if (column === columns.label) return above.label
  if (column === columns.action) return above.action
  if (column === columns.responsible) return above.responsible
  if (column === columns.name) return above.name
  return { text: '', cell: null }
}

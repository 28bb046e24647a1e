// SPDX-License-Identifier: Apache-2.0
import { statesNoTime } from '#kernel/duration-text.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { ReadingProblem, StepReading, StepTimeReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { cellText, printedNumber } from '#areas/procedures/core/reading/table/block-text.ts'
import { readCellTime } from '#areas/procedures/core/reading/table/cell-time.ts'
import { countsColumns } from '#areas/procedures/core/reading/table/column-numbers.ts'
import { stepColumnsAt } from '#areas/procedures/core/reading/table/step-columns.ts'
import type { ColumnRange, StepColumns, TimeColumn } from '#areas/procedures/core/reading/table/step-columns.ts'
import { cellsBetween, placeOf } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { GridCell, TableGrid } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { CaseColumn } from '#areas/procedures/core/reading/iso/case-name.ts'
import { readCaseColumns } from '#areas/procedures/core/reading/iso/case-name.ts'
import { chooseTimeColumns } from '#areas/procedures/core/reading/iso/time-columns.ts'

/** A table of steps found in a paper: where it stands and which of its rows are steps. */
export interface StepTable {
  readonly tableNumber: string
  readonly grid: TableGrid
  readonly columns: StepColumns
  /** Up to, not including, this row. */
  readonly endRow: number
}

/** The steps of one table, the cases of its time columns, and what was not understood in it. */
export interface StepTableReading {
  readonly steps: readonly StepReading[]
  readonly cases: readonly CaseColumn[]
  readonly hasOutputColumn: boolean
  readonly problems: readonly ReadingProblem[]
}

interface RowParts {
  readonly row: number
  readonly label: string | null
  readonly action: string
  readonly responsible: string
  readonly output: string
  readonly times: readonly (GridCell | undefined)[]
}

/** Reads the rows of a step table: one step per row, merged times on every step that they cover, group rows as phases; totals and repeated headings are no steps. */
export function readSteps(printed: StepTable, unitNote: string | null): StepTableReading {
  const { used, unused } = chooseTimeColumns(printed.columns.times)
  const table = { ...printed, columns: { ...printed.columns, times: used } }
  const cases = readCaseColumns(used.map((column) => column.headings))
  const heading = placeOf(table.tableNumber, Math.max(0, table.columns.headingRow))
  const problems: ReadingProblem[] = [
    ...unused.map((column) => ({ place: heading, message: `Cột "${column.headings.join(' – ')}" nói lại cùng một thời gian theo cách khác nên không đọc; hãy đối chiếu với cột "${used[0]?.headings.join(' – ') ?? ''}".` })),
    ...table.columns.unread.map((name) => ({ place: heading, message: `Bảng còn cột "${name}" về việc hoặc người thực hiện chưa đọc; hãy xem lại và bổ sung nếu cần.` })),
  ]
  const found: { readonly parts: RowParts; readonly phase: string | null; readonly action: string }[] = []
  let phase: string | null = null
  let parent: RowParts | null = null
  for (let row = table.columns.firstStepRow; row < table.endRow; row++) {
    const heading = groupHeading(table, row)
    if (heading !== null) {
      phase = heading
      parent = null
      continue
    }
    const parts = readRow(table, row)
    if (parts === null) continue
    if (isParentOf(parts, table.endRow > row + 1 ? readRow(table, row + 1) : null)) {
      parent = parts
      continue
    }
    if (parent !== null && !isInside(parent.label, parts.label)) parent = null
    const last = found.at(-1)
    if (last !== undefined && continuesStep(table, parts)) {
      found[found.length - 1] = { ...last, action: `${last.action} ${parts.action}` }
      continue
    }
    found.push({ parts, phase: parent === null ? phase : `${parent.label ?? ''} ${parent.action}`.trim(), action: parts.action })
  }
  const covered = ordersUnder(found.map(({ parts }) => parts))
  const steps = found.map(({ parts, phase: group, action }, index): StepReading => ({
    order: index + 1,
    label: parts.label,
    phase: group,
    action,
    responsible: parts.responsible === '' ? null : parts.responsible,
    output: parts.output === '' ? null : parts.output,
    times: parts.times.map((square, column) => {
      const sharedWith = square === undefined ? [] : (covered.get(square) ?? []).filter((order) => order !== index + 1)
      return readTime({ square, named: cases[column], sharedWith, unitNote, row: parts.row, place: placeOf(table.tableNumber, parts.row), problems })
    }),
  }))
  return { steps, cases, hasOutputColumn: table.columns.output !== null, problems }
}

/** The orders of the steps that each time cell covers. */
function ordersUnder(rows: readonly RowParts[]): ReadonlyMap<GridCell, readonly number[]> {
  const orders = new Map<GridCell, number[]>()
  rows.forEach(({ times }, index) => {
    for (const square of new Set(times)) {
      if (square === undefined) continue
      const under = orders.get(square)
      if (under === undefined) orders.set(square, [index + 1])
      else under.push(index + 1)
    }
  })
  return orders
}

interface TimeToRead {
  readonly square: GridCell | undefined
  readonly named: CaseColumn | undefined
  readonly sharedWith: readonly number[]
  readonly unitNote: string | null
  readonly row: number
  readonly place: string
  readonly problems: ReadingProblem[]
}

function readTime({ square, named, sharedWith, unitNote, row, place, problems }: TimeToRead): StepTimeReading {
  const text = square === undefined ? '' : cellText(square.cell)
  const read = readCellTime(text, { heading: named?.heading ?? null, note: unitNote })
  if (read === null && !statesNoTime(text) && square?.row === row) problems.push({ place, message: `Không hiểu thời gian "${text}" nên để trống; hãy nhập lại bằng số và đơn vị.` })
  return { case: named?.case ?? null, value: read?.value ?? null, unit: read?.unit ?? null, text, sharedWith }
}

function readRow(table: StepTable, row: number): RowParts | null {
  const { columns, grid } = table
  const squares = grid[row] ?? []
  const text = (range: ColumnRange | null): string => range === null ? '' : cellsBetween(squares, range.from, range.to).map(({ cell }) => cellText(cell)).join(' ').trim()
  const number = columns.number === null ? undefined : squares[columns.number.from]
  const actionCells = cellsBetween(squares, columns.action.from, columns.action.to).filter((square) => square !== number)
  const [first, ...others] = actionCells
  const numbered = columns.number === null && others.length > 0 && first !== undefined && isNumbering(cellText(first.cell))
  const action = (numbered ? others : actionCells).map(({ cell }) => cellText(cell)).join(' ').trim()
  const label = numbered ? cellText(first.cell) : number !== undefined && number.row === row ? printedNumber(number.cell) : null
  const parts: RowParts = { row, label, action, responsible: text(columns.responsible), output: text(columns.output), times: columns.times.map((column) => timeSquare(squares, column)) }
  const timed = label !== null && parts.times.some((square) => square?.row === row && cellText(square.cell) !== '')
  const says = timed || [parts.action, parts.responsible, parts.output].some((one) => one !== '')
  if (!says || isTotal(parts) || statesTotal(squares, row) || countsColumns(textsOf(squares, row)) || isHeadingAgain(table, row)) return null
  return parts
}

/** The cell of a case on a row; where the grid splits the column further, the one that says something. */
function timeSquare(squares: readonly (GridCell | undefined)[], column: TimeColumn): GridCell | undefined {
  const cells = cellsBetween(squares, column.from, column.to)
  return cells.find(({ cell }) => cellText(cell) !== '') ?? cells[0]
}

const isNumbering = (text: string): boolean => /^(?:bước\s*)?[\dIVXBb]{1,4}(?:\.\d+)*[.)]?$/iu.test(text)

const isTotal = (parts: RowParts): boolean => /^tong (cong|so|thoi gian|thoi han)|^cong$|^tong$/.test(foldText(`${parts.label ?? ''} ${parts.action}`).trim())

const textsOf = (squares: readonly (GridCell | undefined)[], row: number): readonly string[] =>
  cellsBetween(squares, 0, squares.length).filter((square) => square.row === row).map(({ cell }) => printedNumber(cell) ?? '').filter((text) => text !== '')

/** The words of a total may stand under any column; the row then says nothing but an amount besides. */
function statesTotal(squares: readonly (GridCell | undefined)[], row: number): boolean {
  const texts = textsOf(squares, row)
  return texts.length <= 2 && texts.some((text) => TOTAL.test(foldText(text)))
}

const TOTAL = /^(?:tong (?:cong|so|thoi gian|thoi han)\b|cong(?: thoi gian)?\s*:?$|tong\s*:?$)/

/** Word repeats or people paste the heading again on the next page. */
function isHeadingAgain({ grid, columns }: StepTable, row: number): boolean {
  const at = (line: number): string => cellsBetween(grid[line] ?? [], columns.action.from, columns.action.to).map(({ cell }) => cellText(cell)).join(' ')
  const here = at(row)
  return here !== '' && here.length < 120 && foldText(here) === foldText(at(columns.headingRow))
}

/** A row that is one cell across, or says nothing but a title across the work and its responsible, names a group of steps. */
function groupHeading({ grid, columns }: StepTable, row: number): string | null {
  const squares = grid[row] ?? []
  const action = squares[columns.action.from]
  if (action === undefined || action.row !== row) return null
  const covers = ({ from, to }: ColumnRange): boolean => action.cell.column <= from && action.cell.column + action.cell.columnSpan >= to
  const beside = columns.responsible ?? columns.times[0]
  if (beside === undefined || !covers(columns.action) || !covers(beside)) return null
  const text = cellsBetween(squares, 0, squares.length).map(({ cell }) => printedNumber(cell) ?? '').filter((one) => one !== '').join(' ')
  return text === '' || /^tong /.test(foldText(text)) ? null : text
}

/** "2 | Thẩm định | | 3 ngày" above "2.1" names the stage that 2.1 and 2.2 make up; its time is theirs. */
const isParentOf = (row: RowParts, below: RowParts | null): boolean => row.responsible === '' && row.action !== '' && below !== null && isInside(row.label, below.label) && (below.label ?? '').replace(/[.)]$/, '').endsWith('.1')

const isInside = (parent: string | null, label: string | null): boolean => parent !== null && label !== null && /^\d+[.)]?$/.test(parent) && label.startsWith(`${parent.replace(/[.)]$/, '')}.`) && /\.\d/.test(label)

/** A row without number, responsible and time of its own goes on with the step above it. */
function continuesStep({ columns, grid }: StepTable, parts: RowParts): boolean {
  if (columns.number === null || parts.label !== null || parts.action === '') return false
  const own = (range: ColumnRange): boolean => cellsBetween(grid[parts.row] ?? [], range.from, range.to).some((square) => square.row === parts.row && cellText(square.cell) !== '')
  if (columns.responsible !== null && own(columns.responsible)) return false
  return !columns.times.some(own)
}

/** Whether a row of a step table is the beginning of something else printed in the same table ("6. BIỂU MẪU", "5.8 …"). */
export function endOfSteps(grid: TableGrid, columns: StepColumns, startsSection: (text: string) => boolean): number {
  for (let row = columns.firstStepRow; row < grid.length; row++) {
    const squares = cellsBetween(grid[row] ?? [], 0, (grid[row] ?? []).length).filter((square) => square.row === row)
    const texts = squares.map(({ cell }) => cellText(cell)).filter((text) => text !== '')
    if (texts.length > 0 && texts.length <= 2 && startsSection(texts.join(' '))) return row
    const again = stepColumnsAt(grid, row)
    if (again !== null && again.responsible !== null && again.times.length > 0 && !isHeadingAgain({ tableNumber: '', grid, columns, endRow: grid.length }, row)) return row
  }
  return grid.length
}

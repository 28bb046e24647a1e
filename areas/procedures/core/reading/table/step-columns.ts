// SPDX-License-Identifier: Apache-2.0
import { findDurations } from '#kernel/duration-text.ts'
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import { cellText, headingText, printedNumber } from '#areas/procedures/core/reading/table/block-text.ts'
import { cellsBetween } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { GridCell, TableGrid } from '#areas/procedures/core/reading/table/table-grid.ts'

/** Columns of the grid from `from` up to, not including, `to`. */
export interface ColumnRange {
  readonly from: number
  readonly to: number
}

/** A column of times with all that is printed above it, outermost heading first. */
export interface TimeColumn extends ColumnRange {
  readonly headings: readonly string[]
}

/** What the columns of a step table (bảng các bước) hold, and which rows are its heading. */
export interface StepColumns {
  readonly headingRow: number
  readonly firstStepRow: number
  readonly number: ColumnRange | null
  readonly action: ColumnRange
  readonly responsible: ColumnRange | null
  readonly times: readonly TimeColumn[]
  readonly output: ColumnRange | null
  /** Further columns of work or of persons (a title beside its detail, who helps beside who leads) that are not read, by their headings. */
  readonly unread: readonly string[]
}

type Role = 'number' | 'action' | 'responsible' | 'time' | 'output' | 'keeping'

const OFFICE = '(?:don vi|bo phan|co quan|ca nhan|can bo|cong chuc|chuc danh|vi tri|nguoi|to chuc|phong ban|chu the)'
const DOES = '(?:thuc hien|xu ly|giai quyet|phu trach|chu tri|chiu trach nhiem|tham gia|phoi hop)'

/** Headings are short and begin with their noun; the texts of the steps below must not be taken for one. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['keeping', /\bluu( tru)?\b|\bsua doi\b/],
  ['output', /^mo ta ?[/,] ?(bieu mau|ho so|ket qua)\b/],
  ['time', /^((tong|dinh muc) )?(thoi gian|thoi han|tgian|so ngay)\b|^(truong hop )?(khong|co|phai|can) (phai )?xac minh/],
  ['output', /^(bieu mau|mau bieu|ket qua|san pham|ho so|tai lieu)\b/],
  ['responsible', new RegExp(`\\btrach nhiem\\b|^${OFFICE}(?:[ ,/&-]+${OFFICE})*(?:[ ,/]+${DOES})*$`)],
  ['number', /^(tt|stt|so tt|so thu tu|thu tu|buoc|b)\.?$/],
  ['action', /^(trinh tu|noi dung|(cac |ten |thu tu )?(buoc|cong viec|hoat dong)|dien giai|mo ta)\b|^(luu do|so do)\b/],
]

/** Finds the heading of a step table at or below a row; null when the table has none. A step table names the work and, beside it, who does it or how long it takes. */
export function findStepColumns(grid: TableGrid, fromRow = 0): StepColumns | null {
  for (let row = fromRow; row < grid.length; row++) {
    const columns = stepColumnsAt(grid, row)
    if (columns !== null) return columns
  }
  return null
}

/** The columns of a step table whose heading begins on this very row; null when the row is no such heading. */
export function stepColumnsAt(grid: TableGrid, headingRow: number): StepColumns | null {
  const squares = grid[headingRow] ?? []
  const cells = cellsBetween(squares, 0, squares.length).filter((square) => square.row === headingRow)
  if (cells.length < 2) return null
  const found = new Map<Role, ColumnRange[]>()
  for (const { cell } of cells.flatMap((square) => partsOf(grid, headingRow, square))) {
    const role = roleOf(headingText(cell))
    if (role === null) continue
    found.set(role, [...(found.get(role) ?? []), { from: cell.column, to: cell.column + Math.max(1, cell.columnSpan) }])
  }
  const action = actionAmong(grid, headingRow, found.get('action') ?? [])
  const unnamed = cells.filter(({ cell }) => roleOf(headingText(cell)) === null)
  const named = found.get('time') ?? []
  if (action === undefined || (named.length === 0 && !found.has('responsible'))) return null
  const responsible = found.get('responsible')?.[0] ?? columnOf(grid, headingRow, unnamed, (text) => PEOPLE.test(foldText(text)))[0]
  const titled = unnamed.filter(({ cell }) => headingText(cell) !== '')
  const times = [...named, ...columnOf(grid, headingRow, titled, (text) => text.length < 40 && findDurations(text).length === 1)].sort((a, b) => a.from - b.from)
  const whole = responsible !== undefined && times.length > 0
  if ((found.has('keeping') && !whole) || (responsible === undefined && times.length === 0)) return null
  const firstStepRow = headingEnd(grid, headingRow, action, times)
  return {
    headingRow,
    firstStepRow,
    number: found.get('number')?.[0] ?? unnamedNumberColumn(grid, firstStepRow, action),
    action,
    responsible: responsible ?? null,
    times: times.flatMap((range) => timeColumns(grid, headingRow, firstStepRow, range)),
    output: found.get('output')?.[0] ?? null,
    unread: unreadColumns(grid, { headingRow, firstStepRow }, [...(found.get('action') ?? []).filter((range) => range !== action), ...(found.get('responsible') ?? []).filter((range) => range !== responsible)]),
  }
}

/** A heading over several columns that names none of them itself ("Thực hiện" over "Người thực hiện" and "Người phối hợp") is read by its parts. */
function partsOf(grid: TableGrid, headingRow: number, square: GridCell): readonly GridCell[] {
  const { cell } = square
  if (cell.columnSpan < 2 || cell.rowSpan > 1 || roleOf(headingText(cell)) !== null) return [square]
  const below = grid[headingRow + 1] ?? []
  const tall = (grid[headingRow] ?? []).some((other) => other?.row === headingRow && other.cell.rowSpan > 1)
  const parts = tall ? cellsBetween(below, cell.column, cell.column + cell.columnSpan).filter((part) => part.row === headingRow + 1) : []
  return parts.some((part) => roleOf(headingText(part.cell)) !== null) ? parts : [square]
}

/** Where one column numbers or names the steps and another says what is done, the latter holds the work. */
function actionAmong(grid: TableGrid, headingRow: number, ranges: readonly ColumnRange[]): ColumnRange | undefined {
  const text = ({ from, to }: ColumnRange): string => foldText(cellsBetween(grid[headingRow] ?? [], from, to).map(({ cell }) => headingText(cell)).join(' '))
  return ranges.find((range) => /noi dung/.test(text(range))) ?? ranges[0]
}

/** Columns beside the chosen ones that hold more than numbers. */
function unreadColumns(grid: TableGrid, { headingRow, firstStepRow }: { readonly headingRow: number; readonly firstStepRow: number }, ranges: readonly ColumnRange[]): readonly string[] {
  const says = ({ from, to }: ColumnRange): boolean => grid.slice(firstStepRow).some((row) => cellsBetween(row, from, to).some(({ cell }) => cell.columnSpan <= to - from && /\p{L}{3}/u.test(cellText(cell).replace(/^bước\s*\d+\.?$/iu, ''))))
  return ranges.filter(says).map((range) => headingsAbove(grid, headingRow, firstStepRow, range).join(' – '))
}

/** The first column holds the numbers even where nobody wrote "TT" above it. */
function unnamedNumberColumn(grid: TableGrid, firstStepRow: number, action: ColumnRange): ColumnRange | null {
  const first = grid.slice(firstStepRow).map((row) => row[0]).filter((square) => square !== undefined)
  const numbers = first.filter(({ cell }) => cell.column + cell.columnSpan <= action.from && /^(?:(?:bước\s*)?[\dIVXB]{1,4}(?:\.\d+)*[.)]?)$/iu.test(printedNumber(cell) ?? ''))
  return numbers.length > 0 && numbers.length * 2 >= first.length ? { from: 0, to: 1 } : null
}

function roleOf(text: string): Role | null {
  if (text.length > 120) return null
  const folded = foldText(text).replace(/[*:]+$/, '').trim()
  if (folded === '' || folded.length > 90) return null
  return ROLES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

/** The heading goes on as long as its action cell is merged downwards, or only the time columns say something below it. */
function headingEnd(grid: TableGrid, headingRow: number, action: ColumnRange, times: readonly ColumnRange[]): number {
  const head = grid[headingRow]?.[action.from]
  let row = headingRow + 1
  while (row < grid.length && (grid[row]?.[action.from] === head || namesOnlyTimes(grid, row, times))) row++
  return row
}

function namesOnlyTimes(grid: TableGrid, row: number, times: readonly ColumnRange[]): boolean {
  const squares = grid[row] ?? []
  const said = cellsBetween(squares, 0, squares.length).filter((square) => square.row === row && (printedNumber(square.cell) ?? '') !== '')
  return said.length > 0 && said.every(({ cell }) => times.some(({ from, to }) => cell.column >= from && cell.column < to))
}

const PEOPLE = /^(?:cong chuc|can bo|lanh dao|chu tich|pho chu tich|van thu|chuyen vien|truong phong|giam doc|bo phan|phong|van phong|trung tam|ubnd|uy ban|so|to chuc|ca nhan|cong dan)\b/

/** Columns under an unusual heading that hold, three times out of four, what a reader takes for a post or for a time. */
function columnOf(grid: TableGrid, headingRow: number, unnamed: readonly GridCell[], isSuch: (text: string) => boolean): readonly ColumnRange[] {
  const rows = grid.slice(headingRow + 1)
  return unnamed.map(({ cell }) => ({ from: cell.column, to: cell.column + Math.max(1, cell.columnSpan) })).filter(({ from, to }) => {
    const texts = rows.flatMap((row) => cellsBetween(row, from, to).map(({ cell }) => cellText(cell))).filter((text) => text !== '')
    return texts.length > 0 && texts.filter(isSuch).length * 4 >= texts.length * 3
  })
}

/** A heading over several columns holds one case per column when the heading's last row, or the steps themselves, divide it. */
function timeColumns(grid: TableGrid, headingRow: number, firstStepRow: number, range: ColumnRange): readonly TimeColumn[] {
  const last = cellsBetween(grid[firstStepRow - 1] ?? [], range.from, range.to)
  const divided = last.length > 1 ? last : dividedBySteps(grid, firstStepRow, range)
  const ranges = divided.map(({ cell }) => ({ from: Math.max(range.from, cell.column), to: Math.min(range.to, cell.column + Math.max(1, cell.columnSpan)) }))
  return (ranges.length > 1 ? ranges : [range]).map((part) => ({ ...part, headings: headingsAbove(grid, headingRow, firstStepRow, part) }))
}

function dividedBySteps(grid: TableGrid, firstStepRow: number, range: ColumnRange): ReturnType<typeof cellsBetween> {
  const rows = grid.slice(firstStepRow).map((row) => cellsBetween(row, range.from, range.to)).filter((cells) => cells.length > 0)
  const divided = rows.filter((cells) => cells.length > 1 && cells.filter(({ cell }) => cellText(cell) !== '').length > 1)
  return divided.length * 2 > rows.length ? (divided[0] ?? []) : []
}

function headingsAbove(grid: TableGrid, headingRow: number, firstStepRow: number, range: ColumnRange): readonly string[] {
  const texts: string[] = []
  for (let row = headingRow; row < firstStepRow; row++) {
    const text = cellsBetween(grid[row] ?? [], range.from, range.to).map(({ cell }) => headingText(cell)).join(' ')
    const clean = cleanText(text)
    if (clean !== '' && texts.at(-1) !== clean) texts.push(clean)
  }
  return texts
}

// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { readLabelCell } from './numbering.ts'
import { isTimeCell } from './row-values.ts'
import type { PrintedCell, PrintedRow, PrintedTable } from './table-rows.ts'
import { writtenHere } from './table-rows.ts'

/** What a column of a printed table holds, as its heading says. */
export type ColumnRole =
  | 'label' | 'action' | 'responsible' | 'time' | 'output' | 'note'
  | 'keeping' | 'name' | 'code' | 'limit' | 'place' | 'fee' | 'legal' | 'field' | 'papers' | 'copies' | 'other'

/** One column (or group of merged columns) with its heading as printed. */
export interface Column {
  readonly role: ColumnRole
  readonly heading: string
  /** Heading printed above a group of columns, when this one is a part of the group. */
  readonly group: string | null
  readonly start: number
  readonly end: number
}

/** A heading found in a table: where its rows lie and what its columns hold. */
export interface Heading {
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: readonly Column[]
}

// The order settles which word wins: "Thời gian thực hiện" is a time, "Trách nhiệm xử lý công việc" a person, "Sản phẩm thực hiện" an output.
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['keeping', /\bluu\b(?! (?:do|y|trinh))/],
  ['note', /phoi hop|^don vi tinh|^(?:ghi chu|luu y|dvc|dich vu cong|cung cap dich vu|muc do|phi dia gioi)|so quyet dinh|van ban .*cong bo|so thu tu tai/],
  ['legal', /can cu|co so phap ly|vbqppl|van ban qppl|quy dinh phap luat|van ban quy dinh/],
  ['fee', /^(?:muc )?(?:phi|le phi)\b|phi, le phi|muc thu/],
  ['code', /^(?:so )?ma(?: so| hieu)?(?: (?:tthc|thu tuc|thu tuc hanh chinh|ho so|quy trinh))?(?: tthc)?(?: \(.*\))?$|ky hieu/],
  ['copies', /^(?:so luong|so ban|ban chinh|ban sao|so bo)|ban (?:sao|chinh) ?\/ ?ban/],
  ['papers', /^(?:ten|loai|thanh phan|danh muc|cac) (?:ho so|giay to|tai lieu|thanh phan)|^thanh phan|giay to phai nop/],
  ['action', /^(?:ten )?(?:tthc|thu tuc|quy trinh|thu tuc hanh chinh)\b.*\b(?:noi dung|cac buoc|cong viec)/],
  ['name', /^(?:linh vuc ?\/ ?)?(?:ten )?(?:cac )?(?:thu tuc hanh chinh|thu tuc|tthc)\b(?!.*(?:noi dung|buoc))|^(?:linh vuc ?\/ ?)?ten (?:cac )?(?:quy trinh|thu tuc|tthc|danh muc|dich vu)/],
  ['place', /^(?:dia (?:diem|chi)|noi (?:tiep nhan|nop))/],
  ['time', /thoi (?:gian|han)|^(?:tg|so)\b.*(?:ngay|gio)|^(?:so )?(?:ngay|gio)(?: lam viec)?$|^tg\b|\bhan xu ly|^tong (?:thoi gian|so ngay)/],
  ['field', /^linh vuc/],
  ['output', /^mo ta ?[/,] ?(?:bieu mau|ho so|ket qua)/],
  ['output', /^(?:ket qua|san pham|bieu mau|mau|ho so|tai lieu|dau ra|van ban|bm|ten bieu mau|chung tu)\b/],
  ['label', /^(?:s?tt(?: buoc)?|so tt|s\.?t\.?t\.?|so thu tu|ma buoc|(?:thu tu|cac|ten|so)?\s*buoc(?: cong viec| so)?|thu tu(?: (?:cac )?(?:buoc|cong viec))?(?: cong viec)?|(?:cac )?buoc (?:thuc hien|xu ly|giai quyet))$/],
  ['action', /^(?:noi dung|nhiem vu|cong viec|mo ta)\b/],
  ['responsible', /^(?:phong|cap|dau moi)\b|trach nhiem|nguoi|don vi|co quan|bo phan|chuc danh|vi tri|can bo|cong chuc|chu the|to chuc|noi thuc hien|phong ban|phu trach|chu tri|nhan su|cap thuc hien/],
  ['action', /noi dung|trinh tu|cong viec|cac buoc|buoc thuc hien|hoat dong|mo ta|dien giai|nhiem vu|cach thuc|thao tac|quy trinh|tien trinh|luu do|so do|^thuc hien$/],
]

/** The role that a heading cell names; 'other' when its words are not known. */
export function roleOf(heading: string): ColumnRole {
  const text = foldText(heading.replace(/\[\d+\]/g, '')).replace(/[.:*]+$/, '').trim()
  return ROLES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}

/** Finds a heading that begins in this row: at least three short cells of which two are columns we know; undefined otherwise. */
export function findHeading(table: PrintedTable, row: PrintedRow): Heading | undefined {
  const cells = writtenHere(row)
  if (cells.length < 2 || row.cells.some((cell) => cell.row !== row.index && cell.text !== '')) return undefined
  if (cells.some((cell) => cell.text.length > 160)) return undefined
  const known = cells.filter((cell) => roleOf(cell.text) !== 'other').length
  if (known < 2 || known * 2 < cells.length) return undefined
  // A row with a number or an amount of time is a step whose words happen to be those of a heading.
  if (cells.some((cell) => readLabelCell(cell.text) !== null || /^bước\s*\d/iu.test(cell.text) || isTimeCell(cell.text))) return undefined
  const below = subHeadings(table, row)
  const columns = settle(row.cells.filter((cell) => cell.row === row.index).flatMap((cell) => columnsUnder(cell, below)))
  return { firstRow: row.index, lastRow: below === undefined ? row.index : below.index, columns }
}

/** A second heading row: it fills exactly what the merged cells of the first leave open. */
function subHeadings(table: PrintedTable, row: PrintedRow): PrintedRow | undefined {
  const next = table.rows[row.index + 1]
  if (next === undefined) return undefined
  const groups = row.cells.filter((cell) => cell.row === row.index && cell.columnSpan > 1 && !next.cells.includes(cell))
  const tall = row.cells.filter((cell) => cell.row === row.index && next.cells.includes(cell))
  if (groups.length === 0 || (tall.length === 0 && groups.length + 1 < row.cells.length && !next.markedHeading)) return undefined
  const own = next.cells.filter((cell) => cell.row === next.index && cell.text !== '')
  const under = own.every((cell) => groups.some((group) => cell.column >= group.column && cell.column + cell.columnSpan <= group.column + group.columnSpan))
  return own.length >= 2 && under && own.every((cell) => cell.text.length <= 120) ? next : undefined
}

function columnsUnder(cell: PrintedCell, below: PrintedRow | undefined): readonly Column[] {
  const whole: Column = { role: roleOf(cell.text), heading: cell.text, group: null, start: cell.column, end: cell.column + cell.columnSpan }
  const parts = (below?.cells ?? []).filter((part) => part.row === below?.index && part.column >= whole.start && part.column + part.columnSpan <= whole.end)
  if (parts.length < 2) return [whole]
  return parts.map((part) => {
    const own = roleOf(part.text)
    return {
      role: whole.role === 'time' || own === 'other' ? whole.role : own, heading: part.text, group: cell.text,
      start: part.column, end: part.column + part.columnSpan,
    }
  })
}

/** Settles headings that can mean two things by what the other columns are. */
function settle(columns: readonly Column[]): readonly Column[] {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role)
  const swap = (from: (column: Column) => boolean, role: ColumnRole): readonly Column[] => {
    const index = columns.findIndex(from)
    return index < 0 ? columns : columns.map((column, at) => (at === index ? { ...column, role } : column))
  }
  if (!has('action') && has('responsible') && has('time') && columns.filter((column) => column.role === 'label').length > 1) {
    return swap((column) => column.role === 'label' && column.start > 0, 'action')
  }
  if (!has('action') && has('responsible') && has('time') && !has('name')) return swap((column) => column.role === 'label' && /buoc|cong viec/.test(foldText(column.heading)), 'action')
  const telling = mostTelling(columnsOf(columns, 'action'))
  if (!has('label') && telling !== undefined) return swap((column) => column.role === 'action' && column.start < telling.start, 'label')
  return columns
}

/** Of several columns that speak of the work, the one that tells it: a title or a drawing beside it says less. */
export function mostTelling(columns: readonly Column[]): Column | undefined {
  const called = (words: RegExp): Column | undefined => columns.find((column) => words.test(foldText(column.heading)))
  return called(/noi dung/) ?? called(/cong viec|trinh tu|cac buoc/) ?? called(/mo ta|dien giai/) ?? columns[0]
}

/** Whether these columns are those of a step table (bảng các bước): work to do with who does it or how long it takes. */
export function areStepColumns(columns: readonly Column[]): boolean {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role)
  // Work, person and time together are a step table whatever stands beside them; with less, papers and laws mean a list of something else.
  const whole = has('action') && has('responsible') && has('time')
  if ((!whole && (has('keeping') || has('papers') || has('legal'))) || (has('name') && !has('label'))) return false
  return has('action') && (has('responsible') ? has('time') || has('label') : has('time') && has('label'))
}

/** The columns of one role, left to right. */
export const columnsOf = (columns: readonly Column[], role: ColumnRole): readonly Column[] => columns.filter((column) => column.role === role)

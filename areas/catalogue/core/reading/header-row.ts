// SPDX-License-Identifier: Apache-2.0
import { channelOf } from './channel-text.ts'
import { type Column, type ColumnRole, headingWords, roleOfHeading, unitOfHeading } from './column-role.ts'
import { readLevels } from './government-level-text.ts'
import { lineOf, type ListRow, type ListSheet } from './list-cell.ts'
import { looksLikeCode } from './procedure-code.ts'

/** The heading of a list: the rows that it takes and what each column holds. */
export interface ListHeader {
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: readonly Column[]
}

const SEARCHED_ROWS = 200

/** The heading row of a sheet: the first row that names at least the procedure and two things more, one of them its code. */
export function findHeader(sheet: ListSheet): ListHeader | undefined {
  for (const row of sheet.rows.slice(0, SEARCHED_ROWS)) {
    const columns = headingsOf(row)
    if (!isHeading(columns)) continue
    const below = sheet.rows.find((candidate) => candidate.row === row.row + 1)
    const refined = below === undefined ? undefined : refineByRowBelow(sheet, row.row, columns, below)
    return refined === undefined ? { firstRow: row.row, lastRow: row.row, columns: firstOfEachRole(columns) }
      : { firstRow: row.row, lastRow: row.row + 1, columns: firstOfEachRole(refined) }
  }
  return undefined
}

/** Whether a row repeats the heading inside the list, as after a page break. */
export function repeatsHeading(row: ListRow, header: ListHeader): boolean {
  if (row.cells.some(({ value }) => looksLikeCode(value))) return false
  const same = header.columns.filter(({ column, heading }) => {
    const cell = row.cells.find((candidate) => candidate.column === column)
    return cell !== undefined && heading !== '' && headingWords(lineOf(cell.value)) === headingWords(heading)
  })
  return same.length >= 2 && same.length * 2 > header.columns.length
}

function isHeading(columns: readonly Column[]): boolean {
  const roles = new Set(columns.map(({ role }) => role))
  return roles.has('name') && roles.has('code') || (roles.has('name') || roles.has('code')) && roles.size >= 4
}

function headingsOf(row: ListRow): Column[] {
  return row.cells.flatMap(({ column, value }) => {
    if (typeof value !== 'string') return []
    const heading = lineOf(value)
    const role = roleOfHeading(heading)
    return role === undefined ? [] : [columnOf(column, role, heading)]
  })
}

function columnOf(column: number, role: ColumnRole, heading: string): Column {
  return { column, role, heading, channel: null, level: null, unit: role === 'limit' ? unitOfHeading(heading) : null }
}

/** A heading in two rows: "Thời hạn" merged over "Trực tiếp | Trực tuyến", "Cấp thực hiện" over "Tỉnh | Xã". */
function refineByRowBelow(sheet: ListSheet, headingRow: number, columns: readonly Column[], below: ListRow): Column[] | undefined {
  if (below.cells.some(({ value }) => looksLikeCode(value))) return undefined
  const parts = columns.flatMap((column) => {
    const merge = sheet.merges.find((m) => m.firstRow === headingRow && m.lastRow === headingRow && m.firstColumn === column.column && m.lastColumn > m.firstColumn)
    if (merge === undefined) return []
    const cells = below.cells.filter((cell) => cell.column >= merge.firstColumn && cell.column <= merge.lastColumn && lineOf(cell.value) !== '')
    return cells.map((cell) => ({ of: column, part: partOf(column, cell.column, lineOf(cell.value)) }))
  })
  if (parts.every(({ of, part }) => part.channel === null && part.level === null && part.role === of.role && part.heading === of.heading)) return undefined
  return columns.flatMap((column) => {
    const own = parts.filter(({ of }) => of === column).map(({ part }) => part)
    return own.length === 0 ? [column] : own
  })
}

function partOf(whole: Column, column: number, heading: string): Column {
  const part = columnOf(column, whole.role, heading)
  if (whole.role === 'limit') return { ...part, channel: channelOf(heading) ?? null, unit: unitOfHeading(heading) ?? whole.unit }
  if (whole.role === 'levels') return { ...part, level: readLevels(heading).levels[0] ?? null }
  const role = roleOfHeading(heading)
  return role === undefined ? part : columnOf(column, role, heading)
}

/** Limits and level marks may stand in several columns; of everything else the first column counts. */
function firstOfEachRole(columns: readonly Column[]): Column[] {
  return columns.filter((column, index) => column.role === 'limit' || (column.role === 'levels' && column.level !== null)
    || columns.findIndex(({ role }) => role === column.role) === index)
}

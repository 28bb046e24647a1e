// SPDX-License-Identifier: Apache-2.0
import type { Column, ColumnRole } from './column-role.ts'
import type { ListHeader } from './header-row.ts'
import { type CellValue, lineOf, type ListRow, type ListSheet } from './list-cell.ts'
import { looksLikeCode } from './procedure-code.ts'
import { readSection, startsLikeSection } from './section-row.ts'

interface FilledDown { readonly value: CellValue; readonly from: number }
const key = (row: number, column: number): string => `${row}:${column}`

/** Cells that show the value of the first row of a merge reaching down over them. */
export type MergedDown = ReadonlyMap<string, FilledDown>

export function mergedDownCells(sheet: ListSheet): MergedDown {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]))
  const filled = new Map<string, FilledDown>()
  for (const { firstRow, lastRow, firstColumn } of sheet.merges) {
    const value = rows.get(firstRow)?.cells.find(({ column }) => column === firstColumn)?.value
    if (value === undefined) continue
    for (let row = firstRow + 1; row <= lastRow; row += 1) filled.set(key(row, firstColumn), { value, from: firstRow })
  }
  return filled
}

/** One row of a sheet seen through the columns of its list. */
export interface RowView {
  readonly row: number
  /** Texts of the row's own cells that hold something, left to right. */
  readonly texts: readonly { readonly column: number; readonly text: string }[]
  readonly valueAt: (column: number) => CellValue | undefined
  readonly valueOf: (role: ColumnRole) => CellValue | undefined
  /** The row in which the code of this row was written, when it is merged down over it. */
  readonly codeWrittenIn: number | undefined
}

export function viewRow(row: ListRow, columns: readonly Column[], mergedDown: MergedDown): RowView {
  const own = new Map(row.cells.map(({ column, value }) => [column, value]))
  const columnOf = (role: ColumnRole) => columns.find((column) => column.role === role)?.column
  const valueAt = (column: number) => own.get(column) ?? mergedDown.get(key(row.row, column))?.value
  const code = columnOf('code')
  return {
    row: row.row,
    texts: [...own].map(([column, value]) => ({ column, text: lineOf(value) })).filter(({ text }) => text !== '').sort((a, b) => a.column - b.column),
    valueAt,
    valueOf: (role) => {
      const column = columnOf(role)
      return column === undefined ? undefined : valueAt(column)
    },
    codeWrittenIn: code === undefined || own.get(code) !== undefined ? undefined : mergedDown.get(key(row.row, code))?.from,
  }
}

/** "(1) (2) (3)" or "A B 1 2": the line of column numbers under a heading. */
export const isColumnNumbers = (view: RowView): boolean => view.texts.length >= 3 && view.texts.every(({ text }) => /^\(?[A-Z\d]{1,2}\)?$/.test(text))
  && view.texts.every(({ text }, index) => index === 0 || Number(text.replace(/\D/g, '')) === Number(view.texts[index - 1]?.text.replace(/\D/g, '')) + 1 || /^[A-Z]$/.test(view.texts[index - 1]?.text ?? ''))

const isCount = (text: string): boolean => /^\d+(\.\d+)*[.)]?$/.test(text)

/** Whether a row is meant as a line of the list: it has a code, or a name together with a number or facts of its own. */
export function isLine(view: RowView, header: ListHeader): boolean {
  if (looksLikeCode(view.valueOf('code'))) return true
  const counted = isCount(lineOf(view.valueOf('number')))
  const named = lineOf(view.valueOf('name')) !== ''
  const facts = factsIn(view, header)
  return named ? counted || facts > 0 || isLoneName(view, header) : counted && facts > 0
}

/** How many cells say something beside number, code and name. */
export const factsIn = (view: RowView, header: ListHeader): number =>
  header.columns.filter(({ role, column }) => role !== 'number' && role !== 'code' && role !== 'name' && view.texts.some((cell) => cell.column === column)).length

/** A row that holds one text and, at most, a numbering before it: a section, a total, a note. */
export function textAlone(view: RowView, header: ListHeader): { readonly text: string; readonly numbering: string } | undefined {
  const [first, second] = view.texts
  if (first === undefined || view.texts.length > 2) return undefined
  if (second === undefined) return { text: first.text, numbering: '' }
  const numberColumn = header.columns.find(({ role }) => role === 'number')?.column ?? 0
  return first.column === numberColumn && /^(?:[A-ZĐ]|[IVXLC]+|Phần \S+)[.)]?$/.test(first.text) ? { text: second.text, numbering: first.text } : undefined
}

/** In a list without a number column a name that stands alone, written like a name, is a line whose code was forgotten. */
function isLoneName(view: RowView, header: ListHeader): boolean {
  const [only, second] = view.texts
  const name = header.columns.find(({ role }) => role === 'name')?.column
  return only !== undefined && second === undefined && only.column === name && name > 0 && !header.columns.some(({ role }) => role === 'number') && !startsLikeSection(only.text) && readSection(only.text, '').kind !== 'note'
}

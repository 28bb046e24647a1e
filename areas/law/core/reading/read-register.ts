// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import { columnOfHeading, type RegisterColumn } from './register-columns.ts'

/** What a cell holds: text, a number as stored, yes/no, or a day that a spreadsheet made of what was typed. */
export type CellValue = string | number | boolean | { readonly date: string }

/** One sheet of a workbook, or the whole of a .csv file, as found. */
export interface RegisterSheet { readonly name: string; readonly rows: readonly { readonly row: number; readonly cells: readonly { readonly column: number; readonly value: CellValue }[] }[] }

/** One line of a list with the cells that its headings name. */
export interface RegisterLine { readonly row: number; readonly sheet: string | null; readonly cells: ReadonlyMap<RegisterColumn, CellValue> }

export type RegisterReading = { readonly ok: true; readonly lines: readonly RegisterLine[]; readonly sheetsLeftOut: readonly string[] } | { readonly ok: false; readonly problem: 'no-heading' | 'no-lines' }

const SEARCHED_ROWS = 200

/** Finds the heading of each sheet, below any title rows, and the lines under it. */
export function readRegister(sheets: readonly RegisterSheet[]): RegisterReading {
  const read = sheets.map((sheet) => ({ sheet, lines: linesOf(sheet) }))
  const found = read.flatMap(({ lines }) => lines ?? [])
  if (read.every(({ lines }) => lines === undefined)) return { ok: false, problem: 'no-heading' }
  if (found.length === 0) return { ok: false, problem: 'no-lines' }
  return { ok: true, lines: found, sheetsLeftOut: read.flatMap(({ sheet, lines }) => (lines === undefined && sheet.rows.length > 0 ? [sheet.name] : [])) }
}

function linesOf({ name, rows }: RegisterSheet): readonly RegisterLine[] | undefined {
  for (const [at, { cells }] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns = headingOf(cells)
    if (columns === undefined) continue
    return rows.slice(at + 1).flatMap((row) => {
      // The heading comes again after a page break; rows of numbers (1, 2, 3…) stand under it.
      if (headingOf(row.cells) !== undefined || row.cells.every(({ value }) => /^\(?\d{1,2}\)?$/.test(textOfCell(value)))) return []
      const named = row.cells.flatMap(({ column, value }) => { const role = columns.get(column); return role === undefined || textOfCell(value) === '' ? [] : [[role, value] as const] })
      return named.length === 0 || isSectionRow(row.cells.length, named) ? [] : [{ row: row.row, sheet: name === '' ? null : name, cells: new Map(named) }]
    })
  }
  return undefined
}

/** A heading names the number or the title, and at least one thing more. */
function headingOf(cells: RegisterSheet['rows'][number]['cells']): ReadonlyMap<number, RegisterColumn> | undefined {
  const found = new Map<number, RegisterColumn>()
  for (const { column, value } of cells) {
    const role = typeof value === 'string' ? columnOfHeading(value) : undefined
    if (role !== undefined && ![...found.values()].includes(role)) found.set(column, role)
  }
  const roles = new Set(found.values())
  return (roles.has('number') || roles.has('title')) && roles.size >= 2 ? found : undefined
}

/** “I. Luật”: one text without a digit pair that could be a number stands alone in its row. */
const isSectionRow = (cells: number, named: readonly (readonly [RegisterColumn, CellValue])[]): boolean => cells <= 2 && named.length === 1 && !/\d+\//.test(textOfCell(named[0]?.[1]))

const SPREADSHEET_ERROR = /^#(REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM|SPILL|CALC)[!?]?$/i

/** The text of a cell, clean; empty when it holds nothing, a dash or a spreadsheet's error. */
export function textOfCell(value: CellValue | undefined): string {
  if (value === undefined || typeof value === 'boolean') return ''
  const text = cleanText(typeof value === 'string' ? value : typeof value === 'number' ? String(value) : value.date.slice(0, 10).split('-').toReversed().join('/'))
  return /^[-–—_.…]*$/.test(text) || SPREADSHEET_ERROR.test(text) ? '' : text
}

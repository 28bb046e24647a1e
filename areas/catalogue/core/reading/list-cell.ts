// SPDX-License-Identifier: Apache-2.0
import { cleanLines, cleanText } from '#kernel/vietnamese-text.ts'

/** What a cell holds: text, a number as stored, yes/no, or a day (`date`, `yyyy-mm-dd`, perhaps with a time) that a spreadsheet made of what was typed. */
export type CellValue = string | number | boolean | { readonly date: string }

/** One sheet of a workbook, or the whole of a .csv file, as found: no reading has been done yet. */
export interface ListSheet {
  readonly name: string
  readonly rows: readonly ListRow[]
  readonly merges: readonly MergedCells[]
}

export interface ListRow {
  /** The row's number as the spreadsheet shows it, from 1. */
  readonly row: number
  readonly cells: readonly ListCell[]
}

export interface ListCell {
  /** From 0: column A. */
  readonly column: number
  readonly value: CellValue
}

/** A block of merged cells; rows as shown (from 1), columns from 0, ends included. */
export interface MergedCells {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

const SPREADSHEET_ERROR = /^#(REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM|SPILL|CALC)[!?]?$/i
/** Marks that people put where there is nothing to say. */
const NOTHING = /^[-–—_.…/\\]*$/

// An invisible mark may stand between a letter and its combining accent, so the text is composed again after they are gone.
const twice = (clean: (text: string) => string) => (text: string) => {
  const once = clean(text)
  return once === text ? once : clean(once)
}

/** Whether a cell holds a spreadsheet's error (`#REF!`) instead of a value. */
export const isSpreadsheetError = (value: CellValue | undefined): boolean => typeof value === 'string' && SPREADSHEET_ERROR.test(value.trim())

/** `31/12/2025` for a day that a spreadsheet stored. */
const dayAsPrinted = (date: string): string => date.slice(0, 10).split('-').reverse().join('/')

function rawText(value: CellValue | undefined): string {
  if (value === undefined || isSpreadsheetError(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return ''
  return dayAsPrinted(value.date)
}

/** The text of a cell on one line, clean; empty when it holds nothing, a dash or a spreadsheet's error. */
export function lineOf(value: CellValue | undefined): string {
  const text = twice(cleanText)(rawText(value))
  return NOTHING.test(text) ? '' : text
}

/** The text of a cell with its line breaks, clean. */
export function linesOf(value: CellValue | undefined): string {
  const text = twice(cleanLines)(rawText(value)).replace(/\n{2,}/g, '\n')
  return NOTHING.test(text) ? '' : text
}

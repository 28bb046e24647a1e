// SPDX-License-Identifier: Apache-2.0

/** A workbook as plain data: what stands in which cell, nothing about looks. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  readonly name: string
  /** The sheet is not shown to a person who opens the workbook. */
  readonly hidden: boolean
  /** Rows with something in them, in order. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly SheetMerge[]
}

export interface SheetRow {
  /** The row number as Excel shows it, from 1. */
  readonly row: number
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  /** The column, counted from 0 (A). */
  readonly column: number
  readonly value: SheetValue
  /** The number format ("0.000000"), when the cell has its own. */
  readonly format?: string
}

/** Text as stored (not normalised), a number, yes or no, or a date: a day, with its time where it has one. */
export type SheetValue = string | number | boolean | { readonly date: string }

/** Cells shown as one: rows as Excel shows them from 1, columns from 0, both ends included. */
export interface SheetMerge {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

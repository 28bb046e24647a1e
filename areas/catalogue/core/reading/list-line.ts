// SPDX-License-Identifier: Apache-2.0
import type { GovernmentLevel } from '../government-level.ts'
import type { ColumnRole } from './column-role.ts'
import type { Warning } from './findings.ts'
import type { PrintedLimit } from './limit-text.ts'
import type { CellValue } from './list-cell.ts'

/** One line of a list with its cells in their roles, before it is judged. */
export interface ListLine {
  readonly row: number
  /** Name of the sheet when several were read; null otherwise. */
  readonly sheet: string | null
  readonly code: CellValue | undefined
  readonly name: CellValue | undefined
  readonly field: string
  readonly levelText: string
  /** Levels ticked in columns of their own. */
  readonly tickedLevels: readonly GovernmentLevel[]
  /** Level named by a heading above ("A. Thủ tục hành chính cấp xã"). */
  readonly levelAbove: GovernmentLevel | null
  readonly limits: readonly PrintedLimit[]
  /** What stands in the limit cell when a spreadsheet made it a date. */
  readonly limitDate: string | null
  readonly fee: string
  readonly legalBasis: string
  readonly decision: string
  readonly decisionDay: string
  /** What the list has columns for: only what it could have said is missed. */
  readonly roles: ReadonlySet<ColumnRole>
  /** The source keeps no types (.csv), so a code may have lost its zeros unseen. */
  readonly untyped: boolean
}

/** Lines of a list in order, with what was seen and left out while finding them. */
export interface LinesFound {
  readonly lines: readonly ListLine[]
  readonly leftOut: readonly { readonly row: number; readonly warning: Warning }[]
}

// SPDX-License-Identifier: Apache-2.0
import type { WordTable } from '#kernel/word-document.ts'
import type { Column } from '#areas/procedures/core/reading/decision/column-roles.ts'
import { inferColumns } from '#areas/procedures/core/reading/decision/infer-columns.ts'
import { openTable } from '#areas/procedures/core/reading/decision/table-rows.ts'
import type { ColumnRange } from '#areas/procedures/core/reading/table/step-columns.ts'
import { gridOf } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { StepTable } from '#areas/procedures/core/reading/iso/read-steps.ts'

/** Reads a table without heading as a step table where its columns hold numbers, work, posts and times; null for any other. */
export function inferStepTable(table: WordTable, tableNumber: string): StepTable | null {
  const columns = inferColumns(openTable({ table, number: tableNumber }).rows)
  const range = (role: Column['role']): ColumnRange | null => {
    const found = columns.find((column) => column.role === role)
    return found === undefined ? null : { from: found.start, to: found.end }
  }
  const action = range('action')
  const time = range('time')
  if (action === null || time === null) return null
  const grid = gridOf(table)
  return { tableNumber, grid, endRow: grid.length, columns: { headingRow: -1, firstStepRow: 0, number: range('label'), action, responsible: range('responsible'), times: [{ ...time, headings: [] }], output: null, unread: [] } }
}

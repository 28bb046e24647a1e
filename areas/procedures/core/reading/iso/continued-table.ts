// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { headingText, printedNumber } from '#areas/procedures/core/reading/table/block-text.ts'
import { stepColumnsAt } from '#areas/procedures/core/reading/table/step-columns.ts'
import { cellsBetween } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { TableGrid } from '#areas/procedures/core/reading/table/table-grid.ts'
import { endOfSteps } from '#areas/procedures/core/reading/iso/read-steps.ts'
import type { StepTable } from '#areas/procedures/core/reading/iso/read-steps.ts'
import { sectionTitle } from '#areas/procedures/core/reading/iso/section-title.ts'

/** Reads a table as the rest of the step table right above it (a page break parted them): the same heading again or none, and numbers that go on. Null for any other table. */
export function continuationOf(before: StepTable & { readonly continued: readonly StepTable[] }, { tableNumber, grid }: Pick<StepTable, 'tableNumber' | 'grid'>): StepTable | null {
  const last = before.continued.at(-1) ?? before
  if (last.endRow < last.grid.length) return null
  const again = stepColumnsAt(grid, 0)
  const sameHeading = again !== null && headingsOf(grid, 0) === headingsOf(before.grid, before.columns.headingRow) && again.times.length === before.columns.times.length
  if (again !== null && !sameHeading) return null
  if (again === null && !hasSameColumns(last, grid)) return null
  const columns = again ?? { ...before.columns, headingRow: -1, firstStepRow: 0 }
  const next = labelsOf(grid, columns.number?.from ?? 0, columns.firstStepRow, grid.length)[0] ?? null
  const previous = labelsOf(last.grid, last.columns.number?.from ?? 0, last.columns.firstStepRow, last.endRow).at(-1) ?? null
  const unnumbered = previous === null && next === null && sameHeading
  if (!unnumbered && (previous === null || next === null || !follows(previous, next))) return null
  return { tableNumber, grid, columns, endRow: endOfSteps(grid, columns, (text) => sectionTitle(text) !== null) }
}

const headingsOf = (grid: TableGrid, row: number): string => cellsBetween(grid[row] ?? [], 0, (grid[row] ?? []).length).map(({ cell }) => foldText(headingText(cell))).join('|')

/** The rows of a table without heading lie on the same grid as those of the table above. */
function hasSameColumns(before: StepTable, grid: TableGrid): boolean {
  const shape = (row: TableGrid[number]): string => cellsBetween(row, 0, row.length).map(({ cell }) => `${cell.column}+${cell.columnSpan}`).join(',')
  const shapes = new Set(before.grid.slice(before.columns.firstStepRow, before.endRow).map(shape))
  const [first] = grid
  return first !== undefined && cellsBetween(first, 0, first.length).length >= 3 && shapes.has(shape(first))
}

const labelsOf = (grid: TableGrid, column: number, from: number, to: number): readonly (readonly number[])[] =>
  grid.slice(from, to).flatMap((squares, index) => {
    const square = squares[column]
    const match = square === undefined || square.row !== from + index ? null : /^(?:bước|b)?\s*(\d{1,4}(?:\.\d{1,2})*)[.):]?$/iu.exec(printedNumber(square.cell) ?? '')
    return match === null ? [] : [(match[1] ?? '').split('.').map(Number)]
  })

/** 3 comes after 2 and after 2.4; 2.5 comes after 2.4; 2.1 comes after 2; a number printed twice is the paper's slip. */
function follows(before: readonly number[], next: readonly number[]): boolean {
  const step = next.findIndex((part, index) => part !== (before[index] ?? 0))
  return step < 0 ? next.length === before.length && (next[0] ?? 0) > 1 : step === next.length - 1 && next[step] === (before[step] ?? 0) + 1
}

// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordDocument, WordTable } from '#kernel/word-document.ts'
import { linesOf } from '#areas/procedures/core/reading/table/block-text.ts'
import { findStepColumns } from '#areas/procedures/core/reading/table/step-columns.ts'
import type { StepColumns } from '#areas/procedures/core/reading/table/step-columns.ts'
import { gridOf } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { NumberedTable } from '#areas/procedures/core/reading/table/table-grid.ts'
import { continuationOf } from '#areas/procedures/core/reading/iso/continued-table.ts'
import { inferStepTable } from '#areas/procedures/core/reading/iso/infer-step-table.ts'
import { endOfSteps } from '#areas/procedures/core/reading/iso/read-steps.ts'
import type { StepTable } from '#areas/procedures/core/reading/iso/read-steps.ts'
import { sectionTitle } from '#areas/procedures/core/reading/iso/section-title.ts'

/** A step table with the line printed above it, which names the case where a paper has one table per case, and the tables that go on with it behind a page break. */
export interface FoundStepTable extends StepTable {
  readonly title: string | null
  readonly continued: readonly StepTable[]
}

/** Finds the step tables of a paper. Tables with both a responsible and a time are taken; only when there is none, those with one of the two. */
export function findStepTables(document: WordDocument, tables: readonly NumberedTable[]): readonly FoundStepTable[] {
  const numbers = new Map(tables.map(({ table, number }) => [table, number]))
  const found = listsAmong(document.blocks, numbers)
  const whole = found.filter(({ columns }) => columns.responsible !== null && columns.times.length > 0)
  if (whole.length > 0) return whole
  const inferred = tables.flatMap(({ table, number }) => inferStepTable(table, number) ?? []).map((table) => ({ ...table, title: null, continued: [] }))
  return inferred.length === 1 ? inferred : found.slice(0, 1)
}

/** The step lists among blocks that stand one behind the other, those of nested tables included. */
function listsAmong(blocks: readonly WordBlock[], numbers: ReadonlyMap<WordTable, string>): readonly FoundStepTable[] {
  const lists: FoundStepTable[] = []
  const above: string[] = []
  let before: FoundStepTable | undefined
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const text = linesOf([block]).join(' ')
      if (text === '') continue
      above.push(text.replace(/^[-–+*•\s]+|[\s:]+$/gu, ''))
      before = undefined
      continue
    }
    const grid = gridOf(block)
    const numbered = { tableNumber: numbers.get(block) ?? '', grid }
    const goesOn = before === undefined ? null : continuationOf(before, numbered)
    if (before !== undefined && goesOn !== null) {
      before = { ...before, continued: [...before.continued, goesOn] }
      lists[lists.length - 1] = before
      continue
    }
    const own = stepListsIn(numbered, titleAmong(above))
    const nested = block.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.blocks.some((inner) => inner.kind === 'table') ? listsAmong(cell.blocks, numbers) : [])))
    lists.push(...own, ...nested)
    before = nested.length === 0 && own.length === 1 ? own[0] : undefined
    above.length = 0
  }
  return lists
}

/** The line that titles a table: a case among the last lines above it, else the line right above. */
function titleAmong(lines: readonly string[]): string | null {
  const told = lines.filter((line) => !/^\(?(?:tổng\s+)?(?:thời\s+(?:gian|hạn)|đơn\s+vị\s+tính|ghi\s+chú|lưu\s+ý)/iu.test(line))
  return told.slice(-3).findLast((line) => /^(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,4})[.)]?\s+)?(?:trường\s+hợp|th\s*\d|đối\s+với)(?!\p{L})/iu.test(line)) ?? told.at(-1) ?? null
}

/** One table may print several lists, each under its own heading row. */
function stepListsIn({ tableNumber, grid }: Pick<StepTable, 'tableNumber' | 'grid'>, title: string | null): readonly FoundStepTable[] {
  const lists: FoundStepTable[] = []
  let columns: StepColumns | null = findStepColumns(grid)
  while (columns !== null) {
    const endRow = endOfSteps(grid, columns, (text) => sectionTitle(text) !== null)
    lists.push({ tableNumber, grid, columns, endRow, title: lists.length === 0 ? title : rowAbove({ grid, columns }), continued: [] })
    columns = findStepColumns(grid, endRow)
  }
  return lists
}

/** The one text of the row above a heading in the middle of a table ("Trường hợp 2: có xác minh"). */
function rowAbove({ grid, columns }: Pick<StepTable, 'grid' | 'columns'>): string | null {
  const row = columns.headingRow - 1
  const cells = [...new Set((grid[row] ?? []).filter((square) => square !== undefined && square.row === row))].flatMap((square) => (square === undefined ? [] : linesOf(square.cell.blocks)))
  return cells.length === 1 ? (cells[0] ?? null) : null
}

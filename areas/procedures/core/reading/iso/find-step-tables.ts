// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordDocument, WordTable } from '#kernel/word-document.ts'
import { linesOf } from '#areas/procedures/core/reading/table/block-text.ts'
import { findStepColumns } from '#areas/procedures/core/reading/table/step-columns.ts'
import type { StepColumns } from '#areas/procedures/core/reading/table/step-columns.ts'
import { gridOf } from '#areas/procedures/core/reading/table/table-grid.ts'
import type { NumberedTable } from '#areas/procedures/core/reading/table/table-grid.ts'
import { endOfSteps } from '#areas/procedures/core/reading/iso/read-steps.ts'
import type { StepTable } from '#areas/procedures/core/reading/iso/read-steps.ts'
import { sectionTitle } from '#areas/procedures/core/reading/iso/section-title.ts'

/** A step table with the line printed above it, which names the case where a paper has one table per case. */
export interface FoundStepTable extends StepTable {
  readonly title: string | null
}

/** Finds the step tables of a paper. Tables with both a responsible and a time are taken; only when there is none, those with one of the two. */
export function findStepTables(document: WordDocument, tables: readonly NumberedTable[]): readonly FoundStepTable[] {
  const found = tables.flatMap((numbered) => stepListsIn(numbered, titleAbove(document.blocks, numbered.table)))
  const whole = found.filter(({ columns }) => columns.responsible !== null && columns.times.length > 0)
  return whole.length > 0 ? whole : found.slice(0, 1)
}

/** One table may print several lists, each under its own heading row. */
function stepListsIn({ table, number }: NumberedTable, title: string | null): readonly FoundStepTable[] {
  const grid = gridOf(table)
  const lists: FoundStepTable[] = []
  let columns: StepColumns | null = findStepColumns(grid)
  while (columns !== null) {
    const endRow = endOfSteps(grid, columns, (text) => sectionTitle(text) !== null)
    lists.push({ tableNumber: number, grid, columns, endRow, title })
    columns = findStepColumns(grid, endRow)
  }
  return lists
}

function titleAbove(blocks: readonly WordBlock[], table: WordTable): string | null {
  const at = blocks.indexOf(table)
  for (let index = at - 1; index >= 0; index--) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'table') return null
    const text = linesOf([block]).join(' ')
    if (text !== '') return text.replace(/^[-–+*•\s]+|[\s:]+$/gu, '')
  }
  return null
}

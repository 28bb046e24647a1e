// SPDX-License-Identifier: Apache-2.0
import type { Column, ColumnRole } from './column-roles.ts'
import { readLabelCell } from './numbering.ts'
import { findTthcCodes } from './procedure-heading.ts'
import { isTimeCell } from './row-values.ts'
import type { PrintedRow } from './table-rows.ts'
import { beginsWithAgent } from './topics.ts'

/**
 * The columns of a step table that prints no heading, by what the cells under them hold: numbers, amounts of time, names of
 * offices, and the first other text for the work. Empty where the rows are not steps.
 */
export function inferColumns(rows: readonly PrintedRow[]): readonly Column[] {
  const usual = usualRows(rows)
  const [first] = usual
  if (first === undefined || usual.length < 2) return []
  const texts = first.cells.map((_, index) => usual.map((row) => row.cells[index]?.text ?? ''))
  const share = (index: number, test: (text: string) => boolean): number => {
    const written = (texts[index] ?? []).filter((text) => text !== '')
    return written.length * 2 < usual.length ? 0 : written.filter(test).length / written.length
  }
  const indexes = first.cells.map((_, index) => index)
  const label = indexes.find((index) => share(index, (text) => readLabelCell(text) !== null) >= 0.7)
  const time = indexes.filter((index) => index !== label).map((index) => ({ index, part: share(index, isTimeCell) })).filter(({ part }) => part >= 0.6).sort((a, b) => b.part - a.part)[0]?.index
  if (time === undefined || label === undefined) return []
  // A column of TTHC codes makes it the rest of a list of procedures that a page break parted from its heading.
  if (indexes.some((index) => share(index, (text) => findTthcCodes(text).length > 0) >= 0.5)) return []
  const free = indexes.filter((index) => index !== label && index !== time)
  const agents = free.map((index) => ({ index, part: share(index, beginsWithAgent) })).filter(({ part }) => part >= 0.4)
  const length = (index: number): number => (texts[index] ?? []).reduce((sum, text) => sum + text.length, 0)
  const responsible = agents.sort((a, b) => b.part - a.part || length(a.index) - length(b.index))[0]?.index
  const action = free.find((index) => index !== responsible && index < time && share(index, (text) => text.length > 3) > 0)
  if (action === undefined || responsible === undefined) return []
  const output = free.find((index) => index !== responsible && index !== action)
  const role = (index: number): ColumnRole => index === label ? 'label' : index === time ? 'time' : index === action ? 'action' : index === responsible ? 'responsible' : index === output ? 'output' : 'other'
  return first.cells.map((cell, index) => ({ role: role(index), heading: '', group: null, start: cell.column, end: cell.column + cell.columnSpan }))
}

/** The rows of the most frequent shape, without merged-in cells. */
function usualRows(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const shapes = new Map<string, PrintedRow[]>()
  for (const row of rows) {
    if (row.cells.length < 3) continue
    const shape = row.cells.map((cell) => cell.column).join(',')
    shapes.set(shape, [...(shapes.get(shape) ?? []), row])
  }
  return [...shapes.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

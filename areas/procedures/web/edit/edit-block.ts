// SPDX-License-Identifier: Apache-2.0
import { readEdges, sayEdges, withEdges } from '../../core/edit/step-edges.ts'
import type { ProcedureContent, Step } from '../../core/procedure-content.ts'
import { orNull } from './edit-content.ts'
import { addStepAfter, changeStep, changeTime, splitTime, timeIn } from './edit-steps.ts'

type Content = ProcedureContent

/** A column of the step table as the keys walk through it; the time of a case goes by the key of the case. */
export type GridColumn = 'label' | 'role' | 'action' | 'next' | 'method' | 'output' | 'accountable' | `time:${string}`

/** The columns from left to right, as they are copied and pasted. */
export const gridColumns = ({ cases }: Pick<Content, 'cases'>): readonly GridColumn[] => ['label', 'role', 'action', 'next', 'method', 'output', ...cases.map(({ key }) => `time:${key}` as const), 'accountable']

/** A rectangle of cells: rows by the order of their steps, columns by their place. */
export interface CellBlock { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** The rectangle between two cells, whichever way it was drawn. */
export const blockBetween = (one: { readonly row: number; readonly column: number }, other: { readonly row: number; readonly column: number }): CellBlock => ({ top: Math.min(one.row, other.row), bottom: Math.max(one.row, other.row), left: Math.min(one.column, other.column), right: Math.max(one.column, other.column) })

const timeKey = (column: GridColumn): string | undefined => (column.startsWith('time:') ? column.slice(5) : undefined)

/** What a cell says as text. */
export function textOfCell(content: Content, step: Step, column: GridColumn): string {
  const key = timeKey(column)
  if (key !== undefined) return timeIn(step, key).text || timeIn(step, key).time?.text || ''
  switch (column) {
    case 'action': return step.action
    case 'next': return sayEdges(content, step)
    case 'label': case 'role': case 'method': case 'output': case 'accountable': return step[column] ?? ''
    default: return ''
  }
}

const LONGEST: Readonly<Record<string, number>> = { label: 40, role: 1_000, action: 20_000, method: 5_000, output: 5_000, accountable: 1_000 }

/** Writes text into a cell as if it were typed; ways on that cannot be understood leave the cell as it was. */
export function writeCell(content: Content, order: number, column: GridColumn, text: string): Content {
  const key = timeKey(column)
  if (key !== undefined) return changeTime(content, order, key, text.slice(0, 500))
  const kept = text.slice(0, LONGEST[column])
  switch (column) {
    case 'action': return changeStep(content, order, { action: kept })
    case 'next': return writeEdges(content, order, text)
    case 'label': case 'role': case 'method': case 'output': case 'accountable': return changeStep(content, order, { [column]: orNull(kept) })
    default: return content
  }
}

/** Writes the ways on of a step as they are typed. */
export function writeEdges(content: Content, order: number, typed: string): Content {
  const step = content.steps.find((one) => one.order === order)
  const read = step === undefined ? undefined : readEdges(content, step, typed)
  return read?.ok === true ? { ...content, steps: content.steps.map((one) => (one.order === order ? withEdges(one, read.edges) : one)) } : content
}

/** A block of cells as other programs take it: tabs between cells, line ends between rows, quotes where a cell holds either. */
export const copyBlock = (content: Content, { top, bottom, left, right }: CellBlock): string => content.steps.filter(({ order }) => order >= top && order <= bottom)
  .map((step) => gridColumns(content).slice(left, right + 1).map((column) => quoted(textOfCell(content, step, column))).join('\t')).join('\n')

const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Cells of a text copied from a sheet; a quoted cell may hold tabs and line ends. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let inQuotes = false
  const put = () => { rows.at(-1)?.push(cell); cell = '' }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (inQuotes) {
      if (letter === '"' && text[at + 1] === '"') { cell += '"'; at += 1 } else if (letter === '"') inQuotes = false
      else cell += letter
    } else if (letter === '"' && cell === '') inQuotes = true
    else if (letter === '\t') put()
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1
      put()
      rows.push([])
    } else cell += letter
  }
  put()
  if (rows.at(-1)?.join('') === '' && rows.length > 1) rows.pop()
  return rows
}

const MOST_ROWS = 300

/** Writes a block of cells from a cell on, to the right and down; rows beyond the table become steps. Ways on are read last, when their targets stand. */
export function pasteBlock(content: Content, order: number, left: number, cells: readonly (readonly string[])[]): Content {
  let after = content
  const columns = gridColumns(content)
  const rows = cells.slice(0, Math.max(0, MOST_ROWS - order + 1))
  while (after.steps.length < order + rows.length - 1) after = addStepAfter(after, after.steps.length)
  for (const late of [false, true]) {
    rows.forEach((row, down) => {
      row.forEach((text, right) => {
        const column = columns[left + right]
        if (column === undefined || (column === 'next') !== late) return
        const key = timeKey(column)
        // A time pasted over part of a merged cell takes that cell apart: each row has its own again.
        if (key !== undefined && textOfCell(after, after.steps[order - 1 + down] ?? EMPTY, column) !== text) after = splitTime(after, order + down, key)
        after = writeCell(after, order + down, column, text)
      })
    })
  }
  return after
}
const EMPTY: Step = { order: 0, label: null, phase: null, action: '', role: null, method: null, accountable: null, output: null, times: [] }

/** Empties the cells of a block; the steps stay. */
export const clearBlock = (content: Content, { top, bottom, left, right }: CellBlock): Content => gridColumns(content).slice(left, right + 1)
  .reduce((before, column) => content.steps.filter(({ order }) => order >= top && order <= bottom).reduce((one, { order }) => (textOfCell(one, one.steps[order - 1] ?? EMPTY, column) === '' ? one : writeCell(one, order, column, '')), before), content)

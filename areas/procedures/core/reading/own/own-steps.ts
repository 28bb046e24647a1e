// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { WordCell, WordTable } from '#kernel/word-document.ts'
import type { Mark } from '#areas/procedures/core/paper/marks.ts'
import { type ColumnUnit, readPrintedTime, unitInWords } from '#areas/procedures/core/paper/printed-time.ts'
import { ACCOUNTABLE_WORDS, EDGE_WORDS, METHOD_WORDS, SHARED_WORDS } from '#areas/procedures/core/paper/step-table.ts'
import type { Step, StepEdge, StepTime } from '#areas/procedures/core/procedure-content.ts'
import type { ReadingProblem } from '#areas/procedures/core/reading/procedure-reading.ts'
import { gridOf, type GridCell, type TableGrid } from '#areas/procedures/core/reading/table/table-grid.ts'
import { after, hasMark, marked, paragraphsOf, textOf, unmarked } from '#areas/procedures/core/reading/own/marked-text.ts'
import { markOfStyle } from '#areas/procedures/core/paper/marks.ts'

export interface OwnSteps {
  readonly steps: readonly Step[]
  readonly cases: readonly { readonly name: string | null }[]
  readonly problems: readonly ReadingProblem[]
}

interface Columns {
  readonly label: number | null
  readonly action: number | null
  readonly role: number | null
  readonly output: number | null
  readonly times: readonly { readonly column: number; readonly name: string | null; readonly unit: ColumnUnit | null }[]
}

const IN_ACTION: readonly Mark[] = ['method', 'waits', 'edge']
const IN_ROLE: readonly Mark[] = ['accountable', 'accountable-none']

/** Reads a step table of ours: columns by the styles of their headings, one step a row; `common` is the unit printed above the table. */
export function readOwnSteps(table: WordTable, number: number, common: ColumnUnit | null): OwnSteps {
  const columns = columnsOf(table, common)
  const grid = gridOf(table)
  const rows = stepRows(table, grid)
  const problems: ReadingProblem[] = []
  const times = columns.times.map((column) => readColumn(column, { rows, grid, number, problems }))
  const steps = rows.map(({ row, phase }, index): Step => {
    const square = (column: number | null): WordCell | undefined => (column === null ? undefined : ownCell(grid, row, column))
    const edges = edgesIn(square(columns.action), rows.length)
    const role = unmarked(square(columns.role), IN_ROLE) || null
    return {
      order: index + 1, label: hasMark(square(columns.label), 'auto-number') ? null : cleanText(unmarked(square(columns.label), [])) || null, phase, action: unmarked(square(columns.action), IN_ACTION), role,
      method: after(METHOD_WORDS, marked(square(columns.action), 'method')) || null,
      accountable: hasMark(square(columns.role), 'accountable-none') ? null : after(ACCOUNTABLE_WORDS, marked(square(columns.role), 'accountable')) || role,
      output: unmarked(square(columns.output), []) || null, times: times.map((column, at) => ({ caseKey: `c${at + 1}`, ...(column[index] ?? { time: null, text: '', sharedWith: [] }) })),
      ...(edges.length === 0 ? {} : { edges }), ...(hasMark(square(columns.action), 'waits') ? { waits: true } : {}),
    }
  })
  return { steps, cases: columns.times.map(({ name }) => ({ name })), problems }
}

function columnsOf(table: WordTable, common: ColumnUnit | null): Columns {
  const cells = table.rows[0]?.cells ?? []
  const at = (mark: Mark): number | null => cells.find((cell) => hasMark(cell, mark))?.column ?? null
  const times = cells.filter((cell) => hasMark(cell, 'column-time')).map((cell) => ({ column: cell.column, name: cleanText(marked(cell, 'case-name')) || null, unit: unitInWords(marked(cell, 'time-unit')) ?? common }))
  return { label: at('column-number'), action: at('column-action'), role: at('column-role'), output: at('column-output'), times }
}

/** The rows that are steps, each with the phase above it. */
function stepRows(table: WordTable, grid: TableGrid): { readonly row: number; readonly phase: string | null }[] {
  let phase: string | null = null
  return table.rows.flatMap((row, index) => {
    if (index === 0) return []
    const named = row.cells.find((cell) => hasMark(cell, 'phase') || hasMark(cell, 'no-phase'))
    if (named !== undefined) {
      phase = hasMark(named, 'no-phase') ? null : cleanText(marked(named, 'phase'))
      return []
    }
    // A heading that someone pasted again on a new page is no step.
    return (grid[index] ?? []).some((square) => hasMark(square?.cell, 'column-action')) ? [] : [{ row: index, phase }]
  })
}

/** The cell that begins on this very row; one merged down from above says nothing new here. */
function ownCell(grid: TableGrid, row: number, column: number): WordCell | undefined {
  const square = grid[row]?.[column]
  return square?.row === row ? square.cell : undefined
}

interface TableParts { readonly rows: readonly { readonly row: number }[]; readonly grid: TableGrid; readonly number: number; readonly problems: ReadingProblem[] }

type ColumnTime = Omit<StepTime, 'caseKey'>

/** The times of one column; steps under one merged cell, or said to count together, name each other. */
function readColumn({ column, unit }: Columns['times'][number], { rows, grid, number, problems }: TableParts): readonly ColumnTime[] {
  const squares = rows.map(({ row }) => grid[row]?.[column])
  const groups = groupsOf(squares)
  return squares.map((square, index) => {
    const text = cleanText(unmarked(square?.cell, ['shared-as']))
    const said = text === '' ? null : readPrintedTime(text, unit)
    const noTime = hasMark(square?.cell, 'no-time')
    const amount = noTime ? null : said
    const begins = square?.row === rows[index]?.row
    const place = `bảng ${number}, dòng ${(rows[index]?.row ?? 0) + 1}`
    if (begins && text !== '' && said === null && !noTime) problems.push({ place, message: `Không hiểu thời gian “${text}” nên để trống; hãy nhập lại bằng số và đơn vị.` })
    if (begins && said !== null && noTime) problems.push({ place, message: `Ô “${text}” mang kiểu đoạn “không tính thời gian” nên không tính; nếu là thời gian thật, hãy nhập lại.` })
    return { time: amount === null ? null : { ...amount, text }, text, sharedWith: text === '' ? [] : (groups.get(index) ?? []).filter((other) => other !== index).map((other) => other + 1) }
  })
}

function groupsOf(squares: readonly (GridCell | undefined)[]): ReadonlyMap<number, readonly number[]> {
  const first = new Map<GridCell, number>()
  const group = squares.map((square, index) => {
    if (square === undefined) return index
    const known = first.get(square) ?? index
    first.set(square, known)
    return known
  })
  for (const [square, index] of first) {
    const named = /\d+/.exec(after(SHARED_WORDS, marked(square.cell, 'shared-as')))
    const into = named === null ? undefined : group[Number(named[0]) - 1]
    const from = group[index]
    if (into !== undefined && from !== undefined) group.forEach((each, at) => { if (each === from) group[at] = into })
  }
  const members = Map.groupBy(group.keys(), (index) => group[index])
  return new Map(group.map((each, index) => [index, members.get(each) ?? []]))
}

const EDGE = new RegExp(`^(${Object.values(EDGE_WORDS).join('|')}) (\\d{1,4})(?: \\(số [\\p{L}\\d.]+\\))?(?:: (.*))?$`, 'u')

function edgesIn(cell: WordCell | undefined, steps: number): StepEdge[] {
  return (cell === undefined ? [] : paragraphsOf(cell.blocks)).filter(({ style }) => markOfStyle(style) === 'edge').flatMap((paragraph) => {
    const match = EDGE.exec(cleanText(textOf([paragraph])))
    const kind = (['branch', 'parallel', 'return'] as const).find((each) => EDGE_WORDS[each] === match?.[1])
    const to = Number(match?.[2])
    return kind === undefined || !(to >= 1 && to <= steps) ? [] : [{ to, kind, when: match?.[3] ?? '' }]
  })
}

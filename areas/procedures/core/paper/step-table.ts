// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent, Step, StepEdge } from '../procedure-content.ts'
import { type ColumnUnit, noteOfUnit, unitOfColumn, wordsOfUnit } from './printed-time.ts'
import { cell, line, type PaperBlock, type PaperCell, type PaperLine, type PaperTable } from './paper.ts'

export interface StepTableWords {
  readonly action: string
  readonly role: string
  readonly output: string
  /** Whether the column of forms and results stands even where no step has any. */
  readonly outputAlways: boolean
}

export const EDGE_WORDS: Readonly<Record<StepEdge['kind'], string>> = { branch: 'Rẽ sang bước', parallel: 'Làm đồng thời bước', return: 'Quay lại bước' }
export const METHOD_WORDS = 'Cách làm: '
export const ACCOUNTABLE_WORDS = 'Chịu trách nhiệm: '
export const SHARED_WORDS = 'Tính chung với bước '

/** The step table of a content in normal form: a row a step, rows for phases, merged cells for shared times; above it the unit, where one counts for every column. */
export function stepTableOf(content: ProcedureContent, words: StepTableWords): PaperBlock[] {
  const units = content.cases.map((_, column) => unitIn(content, column))
  const [unit = null] = units
  const common = unit !== null && units.every((each) => each === unit)
  return [...(common ? [line('time-unit', noteOfUnit(unit))] : []), tableOf(content, words, common ? units.map(() => null) : units)]
}

function tableOf(content: ProcedureContent, words: StepTableWords, units: readonly (ColumnUnit | null)[]): PaperTable {
  const withOutput = words.outputAlways || content.steps.some(({ output }) => output !== null)
  const firstTime = 3
  const outputColumn = firstTime + content.cases.length
  const head: PaperCell[] = [
    cell(0, [line('column-number', 'TT')]), cell(1, [line('column-action', words.action)]), cell(2, [line('column-role', words.role)]),
    ...content.cases.map(({ name, limit }, index) => cell(firstTime + index, [
      line('column-time', 'Thời gian'), ...(name === null ? [] : [line('case-name', name)]), ...(limit === null || hasBareDays(content, index) ? [] : [line('case-limit', `(${limit.text})`)]), ...unitLine(units[index] ?? null),
    ])),
    ...(withOutput ? [cell(outputColumn, [line('column-output', words.output)])] : []),
  ]
  const places = placesOf(content.steps)
  const rows: PaperCell[][] = [head]
  content.steps.forEach((step, index) => {
    if (step.phase !== (content.steps[index - 1]?.phase ?? null)) rows.push(phaseRow(step.phase, { content, places, row: rows.length - 1, outputColumn: withOutput ? outputColumn : null }))
    rows.push([
      cell(0, [step.label === null ? line('auto-number', String(step.order)) : line('label', step.label)]), cell(1, workOf(step, content.steps)), cell(2, peopleOf(step)),
      ...content.cases.flatMap((_, column) => timeCell(content.steps, { index, column, at: firstTime + column, places })),
      ...(withOutput ? [cell(outputColumn, step.output === null ? [] : [line('output', step.output)])] : []),
    ])
  })
  const timeWidth = content.cases.length === 1 ? 14 : content.cases.length === 2 ? 24 : 34
  // "Bước 12" must not break inside its words.
  const labelWidth = Math.min(14, Math.max(6, 3 + 1.5 * Math.max(0, ...content.steps.map(({ label }) => label?.length ?? 0))))
  const rest = 100 - labelWidth - timeWidth - (withOutput ? 18 : 0)
  return { kind: 'table', headRows: 1, bordered: true, rows, widths: [labelWidth, rest * 0.65, rest * 0.35, ...content.cases.map(() => timeWidth / content.cases.length), ...(withOutput ? [18] : [])] }
}

const unitIn = (content: ProcedureContent, column: number): ColumnUnit | null =>
  unitOfColumn(content.steps.flatMap((step) => { const time = step.times[column]; return time === undefined || time.time === null ? [] : [{ time: time.time, text: time.text }] }))

const unitLine = (unit: ColumnUnit | null): PaperLine[] => (unit === null ? [] : [line('time-unit', wordsOfUnit(unit))])

/** A limit above times of an unknown kind of day would be read as saying which. */
const hasBareDays = ({ steps }: ProcedureContent, column: number): boolean => steps.some((step) => { const time = step.times[column]?.time; return time !== null && time?.unit === null })

/** The body row of each step: rows that name phases stand between. */
function placesOf(steps: readonly Step[]): readonly number[] {
  let row = -1
  return steps.map((step, index) => {
    row += step.phase === (steps[index - 1]?.phase ?? null) ? 1 : 2
    return row
  })
}

interface PhasePlace { readonly content: ProcedureContent; readonly places: readonly number[]; readonly row: number; readonly outputColumn: number | null }

/** A row that names a phase over the work and its people; a time shared over it runs through. */
function phaseRow(phase: string | null, { content, places, row, outputColumn }: PhasePlace): PaperCell[] {
  const next = places.findIndex((place) => place > row)
  const runsThrough = (column: number): boolean => next > 0 && runFrom(content.steps, column, next) < next
  return [
    cell(0, [phase === null ? line('no-phase', 'Các bước tiếp theo') : line('phase', phase)], { across: 3 }),
    ...content.cases.flatMap((_, column) => (runsThrough(column) ? [] : [cell(3 + column, [])])), ...(outputColumn === null ? [] : [cell(outputColumn, [])]),
  ]
}

/** The first step of the unbroken run that shares the time of a step. */
function runFrom(steps: readonly Step[], column: number, index: number): number {
  let first = index
  while (first > 0 && steps[first]?.times[column]?.sharedWith.includes(first) === true) first -= 1
  return first
}

interface TimePlace { readonly index: number; readonly column: number; readonly at: number; readonly places: readonly number[] }

/** The cell of a time where its run begins; none on the rows that it covers. */
function timeCell(steps: readonly Step[], { index, column, at, places }: TimePlace): PaperCell[] {
  const time = steps[index]?.times[column]
  if (time === undefined) return [cell(at, [])]
  if (runFrom(steps, column, index) < index) return []
  let last = index
  while (time.sharedWith.includes(last + 2)) last += 1
  const down = (places[last] ?? 0) - (places[index] ?? 0) + 1
  const earlier = time.sharedWith.find((order) => order < index + 1)
  const words = time.text === '' ? [] : [line(time.time === null ? 'no-time' : 'time', time.text)]
  return [cell(at, [...words, ...(earlier === undefined ? [] : [line('shared-as', `${SHARED_WORDS}${earlier}`)])], { down })]
}

function workOf(step: Step, steps: readonly Step[]): PaperLine[] {
  const named = (to: number): string => { const label = steps[to - 1]?.label ?? null; return label === null || label === String(to) || !/^[\p{L}\d.]+$/u.test(label) ? '' : ` (số ${label})` }
  return [
    ...(step.action === '' ? [] : [line('action', step.action)]), ...(step.method === null ? [] : [line('method', `${METHOD_WORDS}${step.method}`)]),
    ...(step.waits === true ? [line('waits', 'Chờ, không tính vào thời gian giải quyết.')] : []),
    ...(step.edges ?? []).map(({ to, kind, when }) => line('edge', `${EDGE_WORDS[kind]} ${to}${named(to)}${when === '' ? '' : `: ${when}`}`)),
  ]
}

/** Who does the step, and who answers for it where that is someone else. */
function peopleOf({ role, accountable }: Step): PaperLine[] {
  const answers = accountable === role ? [] : accountable === null ? [line('accountable-none', 'Chưa rõ ai chịu trách nhiệm')] : [line('accountable', `${ACCOUNTABLE_WORDS}${accountable}`)]
  return [...(role === null ? [] : [line('role', role)]), ...answers]
}

// SPDX-License-Identifier: Apache-2.0
import { statesNoTime } from '#kernel/duration-text.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { StepReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { readCellTime } from '#areas/procedures/core/reading/table/cell-time.ts'
import { isCapitals, likeness } from './folded-text.ts'
import { followsOn, readNumbering } from './numbering.ts'
import type { Numbered } from './numbering.ts'
import { isPhaseName } from './phase-name.ts'
import { findTthcCodes, namesProcedure } from './procedure-heading.ts'
import type { RowEvent, StepRow, Value } from './row-events.ts'
import type { StepColumns } from './step-columns.ts'
import { openSubject } from './subject.ts'
import type { Desk, PrintedList, Subject } from './subject.ts'
import { rowPlace } from './table-rows.ts'
import type { PrintedTable } from './table-rows.ts'
import { readTopic } from './topics.ts'

type Group = Extract<RowEvent, { kind: 'group' }>

/** A part of a step table: rows that belong to one procedure and one case. */
interface Part {
  subject: Subject
  case: string | null
  caseLimits: readonly string[]
  rows: { row: StepRow; phase: string | null }[]
  totals: PrintedList['totals']
}

/** Parts the rows of a step table by procedure and case and lays the lists on the desk. */
export function takeRows(desk: Desk, asked: { readonly table: PrintedTable; readonly columns: StepColumns; readonly events: readonly RowEvent[]; readonly subject: Subject }): void {
  const { table, columns, events } = asked
  const parts: Part[] = []
  let part: Part = { subject: asked.subject, case: desk.case?.text ?? null, caseLimits: desk.case?.limits ?? [], rows: [], totals: [] }
  let phase = desk.phase ?? desk.above?.phase ?? null
  let lastName: Value | undefined
  let lastProcedure: Numbered | undefined
  const begin = (next: Partial<Part>): void => {
    if (part.rows.length > 0) parts.push(part)
    part = { subject: part.subject, case: part.case, caseLimits: part.caseLimits, ...next, rows: [], totals: [] }
    phase = null
  }
  events.forEach((event, index) => {
    if (event.kind === 'end') return
    if (event.kind === 'total') {
      part.totals = [...part.totals, ...event.texts.map((text, at) => ({ text, case: event.texts.length > 1 ? (columns.times[at]?.case ?? null) : null, heading: headingOf(columns, at) }))]
      return
    }
    if (event.kind === 'step') {
      if (event.name.text !== '' && event.name.cell !== lastName?.cell) {
        lastName = event.name
        begin({ subject: openSubject(desk, { text: event.name.text, numbered: event.numbered ?? NONE }), case: null, caseLimits: [] })
      }
      if (part.totals.length > 0 && phase === (part.rows.at(-1)?.phase ?? null) && startsAgain(part.rows.at(-1)?.row, event)) {
        desk.problems.push({ place: rowPlace(table, event.row), message: 'Sau dòng tổng thời gian, số bước bắt đầu lại từ 1 mà không có tên thủ tục hay trường hợp; đã tách thành danh sách riêng.' })
        begin({})
      }
      part.rows.push({ row: event, phase })
      return
    }
    switch (kindOfGroup({ event, next: events.slice(index + 1), part, desk, lastProcedure })) {
      case 'procedure': lastProcedure = event.numbered; begin({ subject: openSubject(desk, { text: event.text, numbered: event.numbered }), case: null, caseLimits: [] }); return
      case 'case': begin({ case: event.text.replace(/[:;.]$/u, ''), caseLimits: [] }); return
      case 'phase': phase = event.printed.replace(/\n/g, ' '); return
      case 'limit': part.subject.limits.push({ text: readTopic(event.text)?.value || event.text, heading: '' }); return
      case 'note':
    }
  })
  if (part.rows.length > 0) parts.push(part)
  for (const one of parts) layDown(desk, { part: one, table, columns })
}

function layDown(desk: Desk, { part, table, columns }: { part: Part; table: PrintedTable; columns: StepColumns }): void {
  const [first] = part.rows
  if (first === undefined) return
  const number = part.rows.findLast(({ row }) => row.numbered !== null)?.row.numbered ?? null
  const before = desk.lists.at(-1)
  const goesOn = before !== undefined && !before.told && before.subject === part.subject && before.case === part.case && before.steps[0]?.times.length === columns.times.length
    && (numberGoesOn(before, first.row) || (desk.above !== null && phaseGoesOn(before, first.phase)))
  const shift = goesOn ? before.steps.length : 0
  const steps = stepsOf(desk, { rows: part.rows, columns, table }).map((step) => ({ ...step, order: step.order + shift, times: step.times.map((time) => ({ ...time, sharedWith: time.sharedWith.map((order) => order + shift) })) }))
  part.subject.used = true
  if (goesOn) desk.lists[desk.lists.length - 1] = { ...before, steps: [...before.steps, ...steps], totals: [...before.totals, ...part.totals], lastNumber: number, hasOutputColumn: before.hasOutputColumn || columns.output !== null }
  else desk.lists.push({ subject: part.subject, case: part.case, caseLimits: part.caseLimits, totals: part.totals, lastNumber: number, told: false, hasOutputColumn: columns.output !== null, steps, place: rowPlace(table, first.row.row) })
}

const numberGoesOn = (before: PrintedList, row: StepRow): boolean => before.lastNumber !== null && row.numbered !== null && followsOn(before.lastNumber, row.numbered)

/** A page break between "I. Tại Sở" and "II. Tại UBND tỉnh" parts a table, not the list. */
const phaseGoesOn = (before: PrintedList, phase: string | null): boolean => followsOn(readNumbering(before.steps.at(-1)?.phase ?? ''), readNumbering(phase ?? ''))

const headingOf = (columns: StepColumns, index: number): string => {
  const column = columns.times[index]?.column
  return [column?.group, column?.heading].filter(Boolean).join(' ').replace(/\([^)]*mỗi ngày[^)]*\)/giu, '')
}

const startsAgain = (before: StepRow | undefined, row: StepRow): boolean =>
  before?.numbered != null && row.numbered !== null && before.numbered.style === row.numbered.style && row.numbered.parts.at(-1) === 1 && (before.numbered.parts.at(-1) ?? 0) > 1

const NONE: Numbered = { style: 'none', parts: [], rest: '' }

function kindOfGroup({ event, next, part, desk, lastProcedure }: { event: Group; next: readonly RowEvent[]; part: Part; desk: Desk; lastProcedure: Numbered | undefined }): 'procedure' | 'case' | 'phase' | 'limit' | 'note' {
  const following = next.find((one) => one.kind !== 'group')
  if (following?.kind !== 'step') return 'note'
  const folded = foldText(event.text)
  const restarts = (following.numbered?.parts.at(-1) ?? 1) === 1
  if (readTopic(event.text)?.topic === 'limit') return 'limit'
  const isListed = event.text.length < 700 && (findTthcCodes(event.text).length > 0 || desk.catalogue.some((entry) => likeness(entry.name, event.text) >= 0.85))
  if (restarts && isListed) return 'procedure'
  if (isPhaseName(event.text)) return 'phase'
  if (restarts && namesProcedure(event.text) && event.text.length < 700) return 'procedure'
  if (restarts && /^(?:truong hop|doi voi)\b/.test(folded)) return 'case'
  if (restarts && lastProcedure !== undefined && followsOn(lastProcedure, event.numbered) && event.text.length < 700) return 'procedure'
  if (restarts && event.text.length < 700 && (isNameless(part.subject) || (part.totals.length > 0 && event.numbered.style === 'arabic' && !isCapitals(event.text)))) return 'procedure'
  return event.text.length > 300 ? 'note' : 'phase'
}

const isNameless = (subject: Subject): boolean => subject.names.length === 0 && subject.code === null

function stepsOf(desk: Desk, { rows, columns, table }: { rows: Part['rows']; columns: StepColumns; table: PrintedTable }): readonly StepReading[] {
  const steps: (StepReading & { readonly source: StepRow })[] = []
  for (const { row, phase } of rows) {
    const place = rowPlace(table, row.row)
    const previous = steps.at(-1)
    if (row.mended) desk.problems.push({ place, message: 'Các ô của dòng này bị lệch sang trái vì mất ô gộp phía trên; đã đặt lại theo cột. Đề nghị đối chiếu với bản giấy.' })
    if (previous !== undefined && goesOn(row)) {
      steps[steps.length - 1] = { ...previous, action: `${previous.action}\n${row.action.text}` }
      continue
    }
    const inherits = row.action.text === '' && row.label.text === '' && previous !== undefined
    if (row.action.text === '' && !inherits) desk.problems.push({ place, message: 'Dòng này có số bước nhưng không ghi nội dung công việc.' })
    steps.push({
      source: row, order: steps.length + 1, label: row.label.text === '' ? null : oneLine(row.label.text), phase,
      action: inherits ? previous.action : row.action.text,
      responsible: row.responsible.text === '' ? null : oneLine(row.responsible.text),
      output: row.output.text === '' ? null : row.output.text,
      times: columns.times.map(({ case: name }, index) => {
        const text = oneLine(row.times[index]?.text ?? '')
        const counted = readCellTime(text, { heading: headingOf(columns, index), note: desk.unitNote.text })
        // "Trong ngày" says that the step must not wait for tomorrow; it takes nothing from the limit.
        const read = counted?.unit === 'sameDay' ? null : counted
        if (counted === null && text !== '' && !statesNoTime(text)) desk.problems.push({ place, message: `Không hiểu thời gian “${text.slice(0, 120)}”; để trống để người nhập xem lại.` })
        return { case: name, value: read?.value ?? null, unit: read?.unit ?? null, text, sharedWith: [] }
      }),
    })
  }
  return steps.map(({ source, ...step }) => ({
    ...step,
    times: step.times.map((time, index) => {
      const cell = source.times[index]?.cell ?? null
      return { ...time, sharedWith: cell === null ? [] : steps.filter((other) => other.order !== step.order && other.source.times[index]?.cell === cell).map((other) => other.order) }
    }),
  }))
}

/** A row without number, person and time whose text begins in small letters is the rest of the step above (a page break parted it). */
function goesOn(row: StepRow): boolean {
  return row.label.text === '' && row.responsible.text === '' && row.times.every((time) => time.text === '') && /^\p{Ll}{2}/u.test(row.action.text)
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

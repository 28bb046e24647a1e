// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import type { WordDocument } from '#kernel/word-document.ts'
import type { FileReading, ProcedureReading, ReadingProblem } from '#areas/procedures/core/reading/procedure-reading.ts'
import { caseInTitle } from '#areas/procedures/core/reading/iso/case-name.ts'
import { listPerCase } from '#areas/procedures/core/reading/iso/case-rows.ts'
import { doubtUnits } from '#areas/procedures/core/reading/iso/doubt-units.ts'
import { findPlaceholders } from '#areas/procedures/core/reading/iso/find-placeholders.ts'
import { findStepTables } from '#areas/procedures/core/reading/iso/find-step-tables.ts'
import type { FoundStepTable } from '#areas/procedures/core/reading/iso/find-step-tables.ts'
import { flowOf } from '#areas/procedures/core/reading/iso/paper-flow.ts'
import type { FlowEntry } from '#areas/procedures/core/reading/iso/paper-flow.ts'
import { linesIn, sectionsOf, sectionText } from '#areas/procedures/core/reading/iso/paper-sections.ts'
import type { PaperSection } from '#areas/procedures/core/reading/iso/paper-sections.ts'
import { readCover } from '#areas/procedures/core/reading/iso/read-cover.ts'
import { readDossier } from '#areas/procedures/core/reading/iso/read-dossier.ts'
import { readLegalBasis } from '#areas/procedures/core/reading/iso/read-legal-basis.ts'
import { readIsoLimits } from '#areas/procedures/core/reading/iso/read-limits.ts'
import { readRecordTable } from '#areas/procedures/core/reading/iso/read-records.ts'
import type { RecordTable } from '#areas/procedures/core/reading/iso/read-records.ts'
import { readContinuedSteps } from '#areas/procedures/core/reading/iso/read-continued-steps.ts'
import { readFormEntry } from '#areas/procedures/core/reading/table/form-entry.ts'
import { listTables } from '#areas/procedures/core/reading/table/table-grid.ts'

/** Reads a commune's or department's ISO procedure (quy trình ISO): cover, sections, step table, records. One reading per printed step list. */
export function readIsoProcedure(document: WordDocument): FileReading {
  const tables = listTables(document)
  const stepTables = findStepTables(document, tables)
  const records = readRecordTable(tables)
  const flow = flowOf(document)
  const body = bodyOf(flow, records)
  const sections = sectionsOf(body.filter((entry) => !isStepRow(entry, stepTables)))
  const cover = readCover(document)
  const unitNote = unitNoteIn(body)
  const limitLines = linesIn(sectionText(sections, 'limit'))
  const read = stepTables.flatMap((found) => listPerCase(readContinuedSteps(found, unitNote)).map((list) => {
    const limits = readIsoLimits(limitLines, list.cases)
    const doubted = doubtUnits(list.steps, { cases: list.cases, unitNote, limits })
    return { ...list, case: list.case ?? (found.title === null ? null : caseInTitle(found.title)), limits, steps: doubted.steps, problems: [...list.problems, ...doubted.problems] }
  }))
  const whole = wholeProcedure({ document, body, sections, records, unitNote })
  const title = { code: cover.code, name: cover.name ?? '', issueNo: cover.issueNo, issuedOn: cover.issuedOn }
  const procedures = read.map(({ case: own, limits, steps, cases, hasOutputColumn }): ProcedureReading => ({
    ...title,
    ...whole,
    case: read.length > 1 ? own : null,
    limits,
    steps,
    timeColumns: cases.map(({ case: named, heading }) => ({ case: named, heading })),
    hasOutputColumn,
  }))
  const problems = [...document.losses, ...cover.problems, ...read.flatMap((one) => one.problems), ...holes({ cover, procedures, records })]
  const empty: readonly ProcedureReading[] = cover.name !== null && procedures.length === 0 ? [{ ...title, ...whole, case: null, limits: readIsoLimits(limitLines, []), steps: [], timeColumns: [], hasOutputColumn: false }] : []
  return { kind: 'procedure', procedures: procedures.length > 0 ? procedures : empty, catalogue: [], problems }
}

/** Whether a paper is an ISO procedure: it has a cover with a code, or a table of steps with the sections around it. */
export function looksLikeIsoProcedure(document: WordDocument): boolean {
  const tables = listTables(document)
  const steps = findStepTables(document, tables).some(({ columns }) => columns.responsible !== null)
  const sections = new Set(sectionsOf(flowOf(document)).map((section) => section.key))
  const usual = (['purpose', 'scope', 'content', 'dossier', 'limit', 'legalBasis', 'steps', 'records'] as const).filter((key) => sections.has(key)).length
  const { code, name } = readCover(document)
  return steps || usual >= 5 || (code !== null && name !== null && usual >= 2)
}

interface PaperParts {
  readonly document: WordDocument
  readonly body: readonly FlowEntry[]
  readonly sections: readonly PaperSection[]
  readonly records: RecordTable | null
  readonly unitNote: string | null
}

type Whole = Pick<ProcedureReading, 'tthcCodes' | 'field' | 'dossier' | 'records' | 'forms' | 'legalBasis' | 'fee' | 'result' | 'placeholders' | 'timeUnitNote'>

/** What the paper says once, whatever the number of its step tables. */
function wholeProcedure({ document, body, sections, records, unitNote }: PaperParts): Whole {
  const text = (key: 'fee' | 'result'): string | null => {
    const lines = linesIn(sectionText(sections, key))
    return lines.length === 0 ? null : lines.join('\n')
  }
  return {
    tthcCodes: [...new Set(linesIn(body).flatMap((line) => line.match(/(?<![\d.])\d\.\d{6}(?!\d)/g) ?? []))],
    field: fieldIn(linesIn(body)),
    dossier: readDossier(sectionText(sections, 'dossier')),
    records: records?.records ?? [],
    ...formsIn(sections.filter(({ key }) => key === 'forms' || key === 'formList').flatMap(({ entries }) => entries)),
    legalBasis: readLegalBasis(linesIn(sectionText(sections, 'legalBasis'))),
    fee: text('fee'),
    result: text('result'),
    placeholders: findPlaceholders(body, [...document.headers, ...document.footers]),
    timeUnitNote: unitNote,
  }
}

/** Forms that the sections on forms list: a row each, or a line each that is a point of the list or begins with a form's number. */
function formsIn(entries: readonly FlowEntry[]): Pick<ProcedureReading, 'forms'> {
  const forms = entries.flatMap((entry) => {
    if (entry.kind === 'row') return readFormEntry(entry.cells.map(({ text }) => text)) ?? []
    const form = readFormEntry([entry.text])
    return form !== undefined && (form.number !== null || /^[-–—+*•]/u.test(entry.text)) ? form : []
  })
  return forms.length === 0 ? {} : { forms }
}

/** The paper ends with its list of records; the forms attached behind it are no part of the procedure. */
function bodyOf(flow: readonly FlowEntry[], records: RecordTable | null): readonly FlowEntry[] {
  if (records !== null) {
    const last = flow.findLastIndex((entry) => entry.kind === 'row' && entry.tableNumber === records.tableNumber)
    if (last >= 0) return flow.slice(0, last + 1)
  }
  const kept = flow.findIndex((entry, index) => index > 40 && entry.kind === 'line' && /^cong hoa xa hoi chu nghia viet nam|^phu luc\b|^mau so\b/.test(foldText(entry.text)))
  return kept < 0 ? flow : flow.slice(0, kept)
}

const isStepRow = (entry: FlowEntry, tables: readonly FoundStepTable[]): boolean =>
  tables.flatMap((table) => [table, ...table.continued]).some(({ tableNumber, columns, endRow }) => {
    const row = entry.kind === 'row' ? (entry.tableNumber === tableNumber ? entry.row : null) : rowInPlace(entry.place, tableNumber)
    return row !== null && row >= columns.headingRow && row < endRow
  })

/** A row of one cell is laid out as lines that carry the row's place. */
function rowInPlace(place: string, tableNumber: string): number | null {
  const match = /^bảng ([\d.]+), dòng (\d+)$/u.exec(place)
  return match !== null && match[1] === tableNumber ? Number(match[2]) - 1 : null
}

/** The sentence that says in which unit the step table counts ("Đơn vị tính thời gian là ngày làm việc, bằng 8 tiếng giờ hành chính"). */
function unitNoteIn(body: readonly FlowEntry[]): string | null {
  for (const line of linesIn(body)) {
    const match = /(?:đơn\s+vị\s+tính(?:\s+thời\s+gian)?|thời\s+gian\s+(?:được\s+)?tính\s+(?:bằng|theo))\s*(?:là|:)?\s*[^.;]*\b(?:ngày|giờ)[^.;]*/iu.exec(line)
    if (match !== null) return cleanText(match[0])
  }
  return null
}

function fieldIn(lines: readonly string[]): string | null {
  const match = lines.map((line) => /^[-–+*\s]*lĩnh\s+vực\s*:\s*(.{2,100})$/iu.exec(line)?.[1]).find((field) => field !== undefined)
  return match === undefined ? null : cleanText(match)
}

interface WhatWasRead {
  readonly cover: { readonly code: string | null; readonly name: string | null }
  readonly procedures: readonly ProcedureReading[]
  readonly records: RecordTable | null
}

/** What a procedure should have and this paper was not seen to have, said so that someone can put it in. */
function holes({ cover, procedures, records }: WhatWasRead): readonly ReadingProblem[] {
  const missing: ReadingProblem[] = []
  if (cover.name === null) missing.push({ place: 'bìa', message: 'Không tìm thấy tên quy trình trên bìa hoặc đầu trang; hãy nhập tên.' })
  if (cover.code === null) missing.push({ place: 'bìa', message: 'Không tìm thấy mã hiệu trên bìa; hãy nhập mã hiệu.' })
  if (procedures.every((one) => one.steps.length === 0)) missing.push({ place: 'toàn văn bản', message: 'Không tìm thấy bảng các bước có cột công việc và cột trách nhiệm hoặc thời gian; hãy nhập các bước bằng tay.' })
  if (procedures.length > 0 && procedures.every((one) => one.limits.length === 0)) missing.push({ place: 'mục thời hạn giải quyết', message: 'Không đọc được thời hạn giải quyết; hãy nhập thời hạn của từng trường hợp.' })
  if (records === null) missing.push({ place: 'mục hồ sơ lưu', message: 'Không tìm thấy bảng hồ sơ cần lưu; hãy nhập tên hồ sơ, nơi lưu và thời gian lưu.' })
  return missing
}

// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry, DossierItemReading, FormReading, ReadingProblem, RecordReading, StepReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import type { Numbered } from './numbering.ts'
import type { PaperLine } from './paper-items.ts'
import { findProcessCode, findTthcCodes, readHeadingWords } from './procedure-heading.ts'
import type { StepColumns } from './step-columns.ts'
import type { Topic } from './topics.ts'

/** The procedure that the paper is speaking of, gathered while reading on: its heading and the items printed around its steps. */
export interface Subject {
  readonly numbered: Numbered
  readonly names: string[]
  readonly codes: string[]
  code: string | null
  readonly field: string | null
  /** Number of the last item ("2. Thành phần hồ sơ") inside this procedure. */
  lastItem: Numbered | null
  /** Limits as printed, each with the heading above it. */
  readonly limits: { readonly text: string; readonly heading: string }[]
  readonly legal: string[]
  readonly submit: DossierItemReading[]
  readonly records: RecordReading[]
  readonly forms: FormReading[]
  result: string | null
  fee: string | null
  /** Whether steps were found for it. */
  used: boolean
}

/** One list of steps found in the paper, with what it belongs to. */
export interface PrintedList {
  readonly subject: Subject
  readonly case: string | null
  readonly caseLimits: readonly string[]
  readonly steps: readonly StepReading[]
  readonly hasOutputColumn: boolean
  /** The row "Tổng thời gian …": one text per time column with its case and heading. */
  readonly totals: readonly { readonly case: string | null; readonly text: string; readonly heading: string }[]
  /** Number of the last step, for a table that goes on behind a page break. */
  readonly lastNumber: Numbered | null
  readonly place: string
  /** Steps told in running text give way to a table of the same procedure. */
  readonly told: boolean
}

/** A case in force ("a) Trường hợp …") with the limits printed under it. */
export interface CaseInForce {
  readonly text: string
  readonly numbered: Numbered
  readonly limits: string[]
}

/** What is in force at a place of the paper, and what was found up to there. */
export interface Desk {
  title: string | null
  /** A title "… BỊ BÃI BỎ" is in force. */
  abolished: boolean
  field: string | null
  subject: Subject | null
  case: CaseInForce | null
  phase: string | null
  topic: Topic | null
  /** An open list of procedures that share one step list ("Nhóm 07 TTHC, gồm:"). */
  group: Numbered | null
  expectsName: boolean
  readonly candidates: PaperLine[]
  readonly told: { label: string; numbered: Numbered; phase: string | null; lines: string[] }[]
  readonly unitNote: { text: string | null }
  /** The columns of the step table right above, and the phase that its last row names, for a table that goes on behind a page break. */
  above: { readonly columns: StepColumns; readonly phase: string | null } | null
  /** The paper says that its procedures are the offices' own (nội bộ), so that steps told without times are theirs too. */
  isInternal: boolean
  readonly lists: PrintedList[]
  readonly catalogue: readonly CatalogueEntry[]
  readonly problems: ReadingProblem[]
}

/** An empty desk at the beginning of a paper that lists these procedures. */
export const newDesk = (catalogue: readonly CatalogueEntry[]): Desk => ({
  title: null, abolished: false, field: null, subject: null, case: null, phase: null, topic: null, group: null, expectsName: false,
  candidates: [], told: [], unitNote: { text: null }, above: null, isInternal: false, lists: [], catalogue, problems: [],
})

/** Begins a procedure under this heading. */
export function openSubject(desk: Desk, heading: { readonly text: string; readonly numbered: Numbered }): Subject {
  const words = readHeadingWords(heading.text)
  const subject: Subject = {
    numbered: heading.numbered, names: [...words.names], codes: [...words.codes], code: words.code, field: desk.field,
    lastItem: null, limits: [], legal: [], submit: [], records: [], forms: [], result: null, fee: null, used: false,
  }
  leaveSubject(desk)
  desk.subject = subject
  return subject
}

/** Adds one of several procedures that share the steps of the subject in force. */
export function addToGroup(subject: Subject, text: string): void {
  const words = readHeadingWords(text)
  for (const name of words.names) if (!subject.names.includes(name)) subject.names.push(name)
  for (const code of words.codes) if (!subject.codes.includes(code)) subject.codes.push(code)
}

/** Ends what was in force for a procedure; titles and fields stay. */
export function leaveSubject(desk: Desk): void {
  desk.subject = null
  desk.case = null
  desk.phase = null
  desk.topic = null
  desk.group = null
  desk.expectsName = false
  desk.candidates.length = 0
}

/** Keeps a value printed under an item of the procedure in force. */
export function keepItem(subject: Subject, { topic, value }: { readonly topic: Topic; readonly value: string }): void {
  if (value === '') return
  switch (topic) {
    case 'code': subject.code ??= findProcessCode(`ký hiệu: ${value}`) ?? value; return
    case 'tthc': for (const code of findTthcCodes(value)) if (!subject.codes.includes(code)) subject.codes.push(code); return
    case 'name': addToGroup(subject, value); return
    case 'limit': subject.limits.push({ text: value, heading: '' }); return
    case 'legal': subject.legal.push(value); return
    case 'result': subject.result = subject.result === null ? value : `${subject.result}\n${value}`; return
    case 'fee': subject.fee = subject.fee === null ? value : `${subject.fee}\n${value}`; return
    case 'dossier': case 'steps': case 'forms': case 'records': case 'other': return
  }
}

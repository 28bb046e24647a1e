// SPDX-License-Identifier: Apache-2.0
import { readLimits } from '#kernel/duration-text.ts'
import type { LimitReading, ProcedureReading, ReadingProblem } from '#areas/procedures/core/reading/procedure-reading.ts'
import { readLegalBasis } from '#areas/procedures/core/reading/iso/read-legal-basis.ts'
import type { ListedProcedure } from './catalogue-table.ts'
import { likeness } from './folded-text.ts'
import { readNumbering } from './numbering.ts'
import { cleanName } from './procedure-heading.ts'
import type { Desk, PrintedList } from './subject.ts'

/** Makes one procedure of each list of steps, with what the paper prints around it. */
export function assemble(desk: Desk, known: { readonly listed: readonly ListedProcedure[]; readonly issuedOn: string | null }): readonly ProcedureReading[] {
  return desk.lists.filter((list) => !isTellingOfTable(desk, list)).map((list) => procedureOf(desk, { list, ...known }))
}

/** Where the paper prints step tables, a telling of the same procedure, or one that states no time, is the citizen's part of its content. */
function isTellingOfTable(desk: Desk, list: PrintedList): boolean {
  const tables = desk.lists.filter((other) => !other.told)
  if (!list.told) return false
  const untimed = list.steps.every((step) => step.times.every((time) => time.value === null))
  if (tables.length === 0) {
    const timed = list.steps.filter((step) => step.times.some((time) => time.value !== null)).length
    if (timed * 2 >= list.steps.length || desk.isInternal) return false
    desk.problems.push({ place: list.place, message: 'Các bước viết thành lời này không ghi thời gian, và văn bản không nói là thủ tục hay quy trình nội bộ: đây là phần hướng dẫn cho người nộp hồ sơ; không lấy làm quy trình.' })
    return true
  }
  const name = list.subject.names[0] ?? ''
  if (tables.some((other) => other.subject === list.subject || other.subject.names.some((one) => likeness(one, name) >= 0.85))) return true
  if (untimed) desk.problems.push({ place: list.place, message: 'Các bước viết thành lời này không ghi thời gian, trong khi tệp có bảng các bước khác; không lấy làm quy trình.' })
  return untimed
}

function procedureOf(desk: Desk, { list, listed, issuedOn }: { list: PrintedList; listed: readonly ListedProcedure[]; issuedOn: string | null }): ProcedureReading {
  const { subject } = list
  const name = subject.names[0] ?? (desk.title === null ? '' : cleanName(desk.title))
  const entries = subject.names.flatMap((one) => entryOf(one, listed))
  const codes = [...new Set([...subject.codes, ...(subject.codes.length < Math.max(1, subject.names.length) ? entries.flatMap((entry) => entry.code ?? []) : [])])]
  if (subject.names.length > 1 && codes.length < subject.names.length) {
    desk.problems.push({ place: list.place, message: `Danh sách bước này dùng chung cho ${subject.names.length} thủ tục nhưng không ghi đủ mã TTHC; các thủ tục còn lại: ${subject.names.slice(1).join('; ')}.` })
  }
  return {
    code: subject.code ?? entries.find((entry) => entry.processCode !== null)?.processCode ?? null,
    tthcCodes: codes, name, case: list.case, field: subject.field, issueNo: null, issuedOn,
    limits: limitsOf(list), steps: list.steps, hasOutputColumn: list.hasOutputColumn,
    dossier: { submit: subject.submit, present: [], general: [] }, records: subject.records, ...(subject.forms.length === 0 ? {} : { forms: subject.forms }), legalBasis: readLegalBasis(subject.legal.flatMap((text) => text.split('\n'))),
    fee: subject.fee, result: subject.result, placeholders: placeholdersOf(list),
  }
}

/** The listed procedure of this name; none where the name fits two with different codes. */
function entryOf(name: string, listed: readonly ListedProcedure[]): readonly ListedProcedure[] {
  const ranked = listed.map((entry) => ({ entry, score: likeness(plain(entry.name), plain(name)) })).filter(({ score }) => score >= 0.85).sort((a, b) => b.score - a.score)
  const [best] = ranked
  if (best === undefined) return []
  const rivals = ranked.filter(({ entry, score }) => score === best.score && entry.code !== best.entry.code)
  return rivals.length > 0 ? [] : [best.entry]
}

const plain = (name: string): string => name.replace(/^thủ tục\s+/iu, '')

/** The limits printed for the case, else for the procedure, else the total of the steps. */
function limitsOf(list: PrintedList): readonly LimitReading[] {
  const told = [list.caseLimits.map((text) => ({ text, heading: '' })), list.subject.limits].map((limits) => limits.flatMap(({ text, heading }) => text.split('\n').flatMap((one) => limitIn({ text: one, case: caseOf(one), heading }))))
  const limits = [...told, list.totals.flatMap(({ text, case: name, heading }) => text.split('\n').flatMap((line) => limitIn({ text: line, case: name ?? caseOf(line), heading })))].find((found) => found.length > 0) ?? []
  const wanted = list.case
  if (wanted === null || limits.length < 2) return limits
  const fitting = limits.map((limit) => ({ limit, score: likeness(limit.case ?? '', wanted) })).sort((a, b) => b.score - a.score)
  const [best] = fitting
  return best === undefined || best.score < 0.5 ? limits : [{ ...best.limit }]
}

function limitIn({ text, case: name, heading }: { text: string; case: string | null; heading: string }): readonly LimitReading[] {
  const [first] = readLimits(text, { heading })
  return first === undefined ? [] : [{ ...first, text, case: name }]
}

const caseOf = (line: string): string | null => /^((?:trường hợp|đối với).{3,}?)\s*(?::|là\s|,\s*thời)/iu.exec(readNumbering(line).rest)?.[1] ?? null

/** Template dots that nobody filled in, inside the steps. */
function placeholdersOf(list: PrintedList): readonly ReadingProblem[] {
  return list.steps.flatMap((step) => [step.action, step.responsible ?? '', step.output ?? ''].filter((text) => /\.{5,}|…{2,}|<[^>]{2,40}>/u.test(text)).map((text): ReadingProblem => ({
    place: `${list.place.replace(/, dòng.*$/, '')}, ${step.label ?? `bước thứ ${step.order}`}`, message: `Còn chỗ trống chưa điền: “${text.slice(0, 120)}”.`,
  })))
}

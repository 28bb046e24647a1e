// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import { mergeContent, type MergeConflict, type Merged, mergeUnrelated, numberedAs } from '#areas/procedures/core/edit/merge-content.ts'
import { placeOfRemoved, takeTheirs } from '#areas/procedures/core/edit/take-theirs.ts'
import { edgesAfterRenumbering, withEdges } from '#areas/procedures/core/edit/step-edges.ts'
import type { ProcedureContent } from '#areas/procedures/core/procedure-content.ts'

type Content = ProcedureContent

/** `mine`: as the agency has it; `theirs`: as the new version of the pack has it. */
export type Choice = 'mine' | 'theirs'

/** One place that both the agency and the pack changed; the agency must say which stands. */
export interface PackConflict {
  /** Names the place as long as neither side changes. */
  readonly key: string
  readonly said: Sentence
  readonly mine: string | null
  readonly theirs: string | null
  readonly conflict: MergeConflict
}

/** What taking a new version over would make: everything that only one side changed is in, the rest is asked. */
export interface TakeOver {
  readonly merged: Content
  readonly conflicts: readonly PackConflict[]
}

/** Compares what the agency made of a model with what the pack made of it since; all three in the agency's words. */
export const planTakeOver = (base: Content, mine: Content, next: Content): TakeOver => planOf(mergeContent(base, mine, next), sayConflict)

/** Compares a procedure that the agency already had with a model: there is no common original, so every difference is asked. */
export const planLinked = (mine: Content, next: Content): TakeOver => planOf(mergeUnrelated(mine, next), sayDifference)

const planOf = ({ content, conflicts }: Merged, say: (content: Content, conflict: MergeConflict) => Sentence): TakeOver => ({
  merged: content, conflicts: conflicts.map((conflict) => ({ key: keyOf(conflict), said: say(content, conflict), mine: valueOf(conflict.field, conflict.mine), theirs: valueOf(conflict.field, conflict.theirs), conflict })),
})

/** The content after the agency chose at every conflict, or the conflicts that are still open. */
export function settle({ merged, conflicts }: TakeOver, choices: ReadonlyMap<string, Choice>): { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly open: readonly PackConflict[] } {
  const open = conflicts.filter(({ key }) => !choices.has(key))
  if (open.length > 0) return { ok: false, open }
  const chosen = (one: PackConflict, choice: Choice) => choices.get(one.key) === choice
  const rewritten = conflicts.filter((one) => one.conflict.field !== 'removed' && chosen(one, 'theirs')).reduce((content, { conflict }) => takeTheirs(content, conflict), merged)
  // The side that is chosen took the line out: found first, removed from the end, so that places stay true.
  const gone = conflicts.filter((one) => one.conflict.field === 'removed' && (choices.get(one.key) === 'mine' ? one.conflict.mine === null : one.conflict.theirs === null))
    .flatMap(({ conflict }) => { const place = placeOfRemoved(rewritten, conflict) ?? conflict.at; return place === null ? [] : [{ part: conflict.part, place }] })
  return { ok: true, content: gone.toSorted((a, b) => b.place - a.place).reduce((content, { part, place }) => withoutLine(content, part, place), rewritten) }
}

const keyOf = ({ part, at, field }: MergeConflict): string => [part, at ?? '', field].join('|')

function withoutLine(content: Content, part: MergeConflict['part'], place: number): Content {
  const without = <Line>(lines: readonly Line[]): Line[] => lines.filter((_, at) => at !== place - 1)
  switch (part) {
    case 'about': return content
    case 'steps': return withoutStep(content, place)
    case 'cases': {
      const key = content.cases[place - 1]?.key
      return content.cases.length < 2 ? content : { ...content, cases: without(content.cases), steps: content.steps.map((step) => ({ ...step, times: step.times.filter(({ caseKey }) => caseKey !== key) })) }
    }
    case 'dossier': return { ...content, dossier: without(content.dossier) }
    case 'records': return { ...content, records: without(content.records) }
    case 'legalBasis': return { ...content, legalBasis: without(content.legalBasis) }
    case 'forms': return { ...content, forms: without(content.forms ?? []) }
    case 'fees': return { ...content, fees: without(content.fees ?? []) }
  }
}

/** A step goes with every reference to it; those behind it move up. */
function withoutStep(content: Content, place: number): Content {
  const gone = content.steps[place - 1]
  if (gone === undefined) return content
  const left = content.steps.filter((step) => step !== gone)
  const orders = new Map(left.map((step, at) => [step.order, at + 1]))
  return {
    ...content,
    steps: numberedAs(content.steps, left.map((step, at) => {
      const moved = { ...step, order: at + 1, times: step.times.map((time) => ({ ...time, sharedWith: time.sharedWith.flatMap((other) => orders.get(other) ?? []) })) }
      return step.edges === undefined ? moved : withEdges(moved, edgesAfterRenumbering(content.steps, step.edges, orders))
    })),
  }
}

const PARTS: Readonly<Record<Exclude<MergeConflict['part'], 'about'>, Sentence>> = {
  cases: { vi: 'trường hợp', en: 'case' }, steps: { vi: 'bước', en: 'step' }, dossier: { vi: 'thành phần hồ sơ', en: 'paper' }, records: { vi: 'hồ sơ lưu', en: 'record' }, legalBasis: { vi: 'căn cứ', en: 'legal basis' }, fees: { vi: 'phí, lệ phí', en: 'fee' }, forms: { vi: 'biểu mẫu', en: 'form' },
}
const FIELDS: Readonly<Record<string, Sentence>> = {
  tthcCodes: { vi: 'mã thủ tục', en: 'TTHC codes' }, name: { vi: 'tên', en: 'name' }, field: { vi: 'lĩnh vực', en: 'field' }, fee: { vi: 'phí, lệ phí', en: 'fee' }, result: { vi: 'kết quả', en: 'result' }, action: { vi: 'việc', en: 'task' }, role: { vi: 'người làm', en: 'person' }, method: { vi: 'cách làm', en: 'method' }, accountable: { vi: 'người chịu trách nhiệm', en: 'accountability' },
  output: { vi: 'biểu mẫu, kết quả', en: 'form, result' }, phase: { vi: 'giai đoạn', en: 'phase' }, edges: { vi: 'đường đi', en: 'ways on' }, waits: { vi: 'chờ ngoài thời hạn', en: 'waiting' }, limit: { vi: 'thời hạn', en: 'limit' }, place: { vi: 'nơi lưu', en: 'place' }, retention: { vi: 'thời gian lưu', en: 'retention' },
  ground: { vi: 'văn bản ban hành mẫu', en: 'issuing document' }, original: { vi: 'số bản chính', en: 'originals' }, copy: { vi: 'số bản sao', en: 'copies' }, condition: { vi: 'điều kiện', en: 'condition' }, validity: { vi: 'thời hạn giá trị', en: 'validity' }, mode: { vi: 'nộp hay xuất trình', en: 'submit or present' }, text: { vi: 'nội dung', en: 'text' }, number: { vi: 'số hiệu', en: 'number' }, date: { vi: 'ngày', en: 'date' }, amount: { vi: 'mức', en: 'amount' },
}

/** Where a conflict stands and what each side did there, in one sentence. */
function sayConflict(content: Content, { part, at, field, mine, theirs }: MergeConflict): Sentence {
  const fieldName = nameOfField(content, field)
  if (part === 'about') return { vi: `Cơ quan và bản mới cùng sửa ${fieldName.vi} của quy trình.`, en: `Both changed the ${fieldName.en} of the procedure.` }
  const line = lineName(content, part, at ?? 0)
  if (field !== 'removed') return { vi: `Cơ quan và bản mới cùng sửa ${fieldName.vi} ở ${PARTS[part].vi} ${line}.`, en: `Both changed the ${fieldName.en} of ${PARTS[part].en} ${line}.` }
  if (mine === null) return { vi: `Cơ quan đã bỏ ${PARTS[part].vi} ${line}, bản mới sửa chính chỗ đó. Giữ là vẫn bỏ; lấy bản mới là đưa trở lại.`, en: `The agency took out ${PARTS[part].en} ${line}, which the new version changes. Keeping leaves it out, taking over brings it back.` }
  return theirs === null
    ? { vi: `Bản mới bỏ ${PARTS[part].vi} ${line} mà cơ quan đã sửa. Giữ là vẫn còn; lấy bản mới là bỏ đi.`, en: `The new version takes out ${PARTS[part].en} ${line}, which the agency changed. Keeping leaves it, taking over removes it.` }
    : { vi: `Cơ quan và bản mới làm khác nhau ở ${PARTS[part].vi} ${line}.`, en: `Both differ at ${PARTS[part].en} ${line}.` }
}

/** Where a procedure and the model that it is linked with differ, in one sentence. */
function sayDifference(content: Content, { part, at, field, mine }: MergeConflict): Sentence {
  const fieldName = nameOfField(content, field)
  if (part === 'about') return { vi: `Quy trình của cơ quan và mẫu khác nhau về ${fieldName.vi}.`, en: `The own procedure and the model differ in the ${fieldName.en}.` }
  const line = lineName(content, part, at ?? 0)
  if (field !== 'removed') return { vi: `Quy trình của cơ quan và mẫu khác nhau về ${fieldName.vi} ở ${PARTS[part].vi} ${line}.`, en: `The own procedure and the model differ in the ${fieldName.en} of ${PARTS[part].en} ${line}.` }
  return mine === null
    ? { vi: `Mẫu có ${PARTS[part].vi} ${line}, cơ quan không có. Giữ là vẫn không có; lấy theo mẫu là thêm vào.`, en: `The model has ${PARTS[part].en} ${line}, the agency does not. Keeping leaves it out, taking adds it.` }
    : { vi: `Cơ quan có ${PARTS[part].vi} ${line}, mẫu không có. Giữ là vẫn còn; lấy theo mẫu là bỏ đi.`, en: `The agency has ${PARTS[part].en} ${line}, the model does not. Keeping leaves it, taking removes it.` }
}

const nameOfField = (content: Content, field: string): Sentence => (field.startsWith('time ') ? timeName(content, field.slice(5)) : FIELDS[field] ?? { vi: field, en: field })

function timeName(content: Content, key: string): Sentence {
  const name = content.cases.find((one) => one.key === key)?.name ?? null
  return name === null ? { vi: 'thời gian', en: 'time' } : { vi: `thời gian (${name})`, en: `time (${name})` }
}

function lineName(content: Content, part: Exclude<MergeConflict['part'], 'about'>, at: number): string {
  if (part === 'steps') {
    const step = content.steps[at - 1]
    return step === undefined ? String(at) : `${step.label ?? step.order} “${shortened(step.action)}”`
  }
  if (part === 'cases') return `“${content.cases[at - 1]?.name ?? at}”`
  const line = part === 'legalBasis' ? content.legalBasis[at - 1]?.number ?? content.legalBasis[at - 1]?.text : part === 'fees' ? content.fees?.[at - 1]?.text : (content[part] ?? [])[at - 1]?.name
  return `“${shortened(line ?? String(at))}”`
}

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text)

/** How a paper is handed in, as people read it. */
const MODES: Readonly<Record<string, string>> = { submit: 'phải nộp', present: 'xuất trình', general: 'ghi chú chung' }
const valueOf = (field: string, value: unknown): string | null => (field === 'mode' && typeof value === 'string' ? MODES[value] ?? value : textOf(value))

/** A value of a content as people read it; null for nothing. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => (typeof one === 'object' && one !== null && 'to' in one ? `→ ${String(one.to)}${'when' in one && one.when !== '' ? `: ${String(one.when)}` : ''}` : textOf(one))).join('; ')
  if (typeof value !== 'object') return null
  if ('text' in value && typeof value.text === 'string' && !('number' in value)) return textOf(value.text)
  if ('action' in value) return [value.action, 'role' in value ? value.role : null].map(textOf).filter((one) => one !== null).join(' · ')
  return Object.entries(value).map(([field, one]) => valueOf(field, one)).filter((one) => one !== null).join(' · ')
}

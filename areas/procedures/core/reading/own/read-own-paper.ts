// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { WordBlock, WordDocument, WordParagraph, WordTable } from '#kernel/word-document.ts'
import { markOfStyle, type Mark } from '#areas/procedures/core/paper/marks.ts'
import { readPrintedLimit } from '#areas/procedures/core/paper/printed-time.ts'
import type { ProcedureContent } from '#areas/procedures/core/procedure-content.ts'
import { readingOfContent } from '#areas/procedures/core/reading-of-content.ts'
import type { FileReading, ReadingProblem } from '#areas/procedures/core/reading/procedure-reading.ts'
import { readDate } from '#areas/procedures/core/reading/iso/read-cover.ts'
import { openDraft, type OpenDraft, readLooseLine, readOwnHeading, readOwnLine } from '#areas/procedures/core/reading/own/own-lines.ts'
import { readDossierRows, readFeeRows, readFormRows, readRecordRows } from '#areas/procedures/core/reading/own/own-tables.ts'
import { readOwnSteps } from '#areas/procedures/core/reading/own/own-steps.ts'
import { textOf } from '#areas/procedures/core/reading/own/marked-text.ts'

/** Whether a paper was printed by us: it names procedures and columns of work by our styles. */
export function looksLikeOwnPaper(document: WordDocument): boolean {
  const marks = new Set(marksIn(document.blocks))
  return marks.has('procedure') && marks.has('column-action')
}

function marksIn(blocks: readonly WordBlock[]): Mark[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? markOfStyle(block.style) ?? [] : block.rows.flatMap((row) => row.cells.flatMap((cell) => marksIn(cell.blocks)))))
}

/** Reads a paper of ours back by what its styles say each paragraph is; nothing is guessed from words. */
export function readOwnPaper(document: WordDocument): FileReading {
  const drafts: OpenDraft[] = []
  const problems: ReadingProblem[] = [...document.losses]
  let inTables = 0
  const take = (block: WordBlock): void => {
    if (block.kind === 'paragraph') takeLine(block, drafts, problems)
    else {
      inTables += 1
      takeTable(block, { drafts, problems, number: inTables, take })
    }
  }
  document.blocks.forEach(take)
  const kind = drafts.length > 1 || marksIn(document.blocks).includes('column-paper') ? 'decision' : 'procedure'
  return { kind, procedures: drafts.map((draft) => ({ ...readingOfContent(draft.code, contentOf(draft, problems)), issueNo: draft.issueNo, issuedOn: draft.issuedOn })), catalogue: [], problems }
}

function takeLine(paragraph: WordParagraph, drafts: OpenDraft[], problems: ReadingProblem[]): void {
  const mark = markOfStyle(paragraph.style)
  const text = textOf([paragraph])
  if (text === '') return
  if (mark === 'procedure') {
    const last = drafts.at(-1)
    // A name that someone broke into two paragraphs is one name; a new procedure begins after the other's steps.
    if (last !== undefined && last.steps === null && last.code === null) last.name = cleanText(`${last.name} ${text}`)
    else drafts.push(openDraft(cleanText(text)))
    return
  }
  const draft = drafts.at(-1)
  if (draft === undefined) return
  switch (mark) {
    case 'code': draft.code = afterLabel(text)
      return
    case 'issue': draft.issueNo = afterLabel(text)
      return
    case 'issued-on': draft.issuedOn = readDate(text)
      return
    case 'item': case 'section': readOwnHeading(text, draft)
      return
    case 'body': case 'not-said': case undefined:
      if (!readLooseLine(mark, text, draft)) problems.push({ place: `đoạn “${text.slice(0, 60)}”`, message: 'Đoạn này không mang kiểu đoạn nào của hệ thống nên chưa đọc; hãy chọn kiểu đoạn “NR …” phù hợp hoặc nhập lại nội dung.' })
      return
    default: readOwnLine(mark, text, draft)
  }
}

const afterLabel = (text: string): string | null => cleanText(text.replace(/^[^:]*:/u, '')) || null

interface TablePlace { readonly drafts: OpenDraft[]; readonly problems: ReadingProblem[]; readonly number: number; readonly take: (block: WordBlock) => void }

function takeTable(table: WordTable, { drafts, problems, number, take }: TablePlace): void {
  const draft = drafts.at(-1)
  const marks = new Set(table.rows[0]?.cells.flatMap((cell) => marksIn(cell.blocks)))
  if (draft !== undefined && marks.has('column-action')) {
    const read = readOwnSteps(table, number, draft.unit)
    draft.steps = read
    problems.push(...read.problems)
  } else if (draft !== undefined && marks.has('column-record')) draft.records.push(...readRecordRows(table))
  else if (draft !== undefined && marks.has('column-form')) draft.forms.push(...readFormRows(table))
  else if (draft !== undefined && marks.has('column-fee-case')) draft.fees.push(...readFeeRows(table))
  else if (draft !== undefined && marks.has('column-paper')) draft.dossier.push(...readDossierRows(table))
  else for (const row of table.rows) for (const cell of row.cells) cell.blocks.forEach(take)
}

/** The content that a draft makes; limits belong to the columns of time in their order. */
function contentOf(draft: OpenDraft, problems: ReadingProblem[]): ProcedureContent {
  const columns = draft.steps?.cases ?? [{ name: null }]
  if (draft.limits.length !== columns.length) problems.push({ place: 'mục thời hạn giải quyết', message: `Có ${draft.limits.length} dòng thời hạn nhưng bảng các bước có ${columns.length} cột thời gian; hãy ghi mỗi trường hợp một dòng.` })
  const cases = columns.map(({ name }, index) => {
    const printed = draft.limits[index] ?? null
    const text = printed === null ? null : (name !== null && printed.startsWith(`${name}: `) ? printed.slice(name.length + 2) : printed)
    const amount = text === null ? null : readPrintedLimit(text)
    if (text !== null && amount === null) problems.push({ place: 'mục thời hạn giải quyết', message: `Không hiểu thời hạn “${text}” nên để trống; hãy nhập lại bằng số và đơn vị.` })
    return { key: `c${index + 1}`, name, limit: text === null || amount === null ? null : { ...amount, text } }
  })
  const order = { submit: 0, present: 1, general: 2 } as const
  return {
    name: draft.name, field: draft.field, tthcCodes: draft.tthcCodes, cases, steps: [...(draft.steps?.steps ?? [])], dossier: draft.dossier.toSorted((a, b) => order[a.mode] - order[b.mode]),
    records: draft.records, legalBasis: draft.legalBasis, fee: draft.fee.join('\n') || null, result: draft.result.join('\n') || null, ...(draft.fees.length === 0 ? {} : { fees: draft.fees }), ...(draft.forms.length === 0 ? {} : { forms: draft.forms }),
  }
}

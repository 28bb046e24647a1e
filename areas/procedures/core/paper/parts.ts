// SPDX-License-Identifier: Apache-2.0
import type { DossierItem, Fee, LegalBasis, ProcedureContent } from '../procedure-content.ts'
import { countsIn } from '../reading/iso/read-dossier.ts'
import { readLegalBasis } from '../reading/iso/read-legal-basis.ts'
import { cell, line, type PaperBlock, type PaperLine, type PaperTable } from './paper.ts'

export const MODE_WORDS = { submit: ['dossier-submit', 'Giấy tờ phải nộp:'], present: ['dossier-present', 'Giấy tờ phải xuất trình:'], general: ['dossier-general', 'Giấy tờ khác trong hồ sơ:'] } as const
export const CONDITION_WORDS = 'Chỉ cần khi: '
export const VALIDITY_WORDS = 'Còn giá trị: '
export const LOOKUP_WORDS = 'Không phải nộp, cơ quan tra cứu trong: '
export const CHANNELS: Readonly<Record<NonNullable<Fee['channel']> | 'any', string>> = { direct: 'Trực tiếp', postal: 'Bưu chính', online: 'Trực tuyến', any: 'Mọi hình thức' }
/** A remark, so that nobody takes it for a paper of the dossier. */
export const NO_PAPERS = 'Ghi chú: thành phần hồ sơ thực hiện theo quyết định công bố thủ tục hành chính.'
export const NO_LIMIT = 'chưa quy định'
export const NOT_SAID = 'Thực hiện theo quyết định công bố thủ tục hành chính.'

const two = (count: number): string => (count === 0 ? '0' : String(count).padStart(2, '0'))

const aside = ({ condition, validity, lookedUpIn }: DossierItem): PaperLine[] => [
  ...(condition === undefined ? [] : [line('paper-condition', `${CONDITION_WORDS}${condition}`)]), ...(validity === undefined ? [] : [line('paper-validity', `${VALIDITY_WORDS}${validity}`)]), ...(lookedUpIn === undefined ? [] : [line('paper-lookup', `${LOOKUP_WORDS}${lookedUpIn}`)]),
]

/** A paper of the dossier as a line; its counts in brackets where its own words do not say them. */
function paperLine(item: DossierItem): PaperLine {
  const said = countsIn(item.name)
  if (said.original === item.original && said.copy === item.copy) return line('paper', `- ${item.name}`)
  const counts = [...(item.original === null ? [] : [`${two(item.original)} bản chính`]), ...(item.copy === null ? [] : [`${two(item.copy)} bản sao`])]
  return line('paper-counted', `- ${item.name} (${counts.length === 0 ? 'không ghi số bản' : counts.join(', ')})`)
}

const grouped = (dossier: readonly DossierItem[]) => (['submit', 'present', 'general'] as const).flatMap((mode) => { const items = dossier.filter((item) => item.mode === mode); return items.length === 0 ? [] : [{ mode, items }] })

/** The papers of the dossier as lines under what is done with them. */
export function dossierLines(dossier: readonly DossierItem[]): PaperLine[] {
  if (dossier.length === 0) return [line('not-said', NO_PAPERS)]
  return grouped(dossier).flatMap(({ mode, items }) => [line(MODE_WORDS[mode][0], `* ${MODE_WORDS[mode][1]}`), ...items.flatMap((item) => [paperLine(item), ...aside(item)])])
}

/** The papers of the dossier as a table with columns for originals and copies. */
export function dossierTable(dossier: readonly DossierItem[]): PaperBlock {
  if (dossier.length === 0) return line('not-said', NO_PAPERS)
  const count = (value: number | null): string => (value === null ? '' : two(value))
  const rows = grouped(dossier).flatMap(({ mode, items }) => [
    [cell(0, [line(MODE_WORDS[mode][0], MODE_WORDS[mode][1])], { across: 3 })],
    ...items.map((item) => [cell(0, [line('paper', item.name), ...aside(item)]), cell(1, [line('original', count(item.original))]), cell(2, [line('copy', count(item.copy))])]),
  ])
  return { kind: 'table', headRows: 1, bordered: true, widths: [72, 14, 14], rows: [[cell(0, [line('column-paper', 'Thành phần hồ sơ')]), cell(1, [line('heading-cell', 'Bản chính')]), cell(2, [line('heading-cell', 'Bản sao')])], ...rows] }
}

/** The limits, one line a case in the order of the columns. */
export const limitLines = (cases: ProcedureContent['cases']): PaperLine[] => cases.map(({ name, limit }) => {
  const lead = name === null ? '' : `${name}: `
  return limit === null ? line('limit-none', `- ${lead}${NO_LIMIT}`) : line('limit', `- ${lead}${limit.text}`)
})

/** The legal basis; number and day in brackets where the words do not say them as they are kept. */
export function basisLines(basis: readonly LegalBasis[]): PaperLine[] {
  if (basis.length === 0) return [line('not-said', NOT_SAID)]
  return basis.map(({ number, date, text }) => {
    const [read, ...more] = readLegalBasis([text])
    if (more.length === 0 && read?.number === number && read.date === date && read.text === text) return line('basis', `- ${text}`)
    return line('basis-exact', `- ${text} [số: ${number ?? 'không có'}; ngày: ${date === null ? 'không có' : dayWords(date)}]`)
  })
}

const dayWords = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split('-').toReversed().join('/') : date)

/** What must be paid: the words of the paper, then line by line. */
export function feeBlocks({ fee, fees, cases }: ProcedureContent): PaperBlock[] {
  const words = fee === null ? [] : [line('fee', fee)]
  if (fees === undefined) return words.length === 0 ? [line('not-said', NOT_SAID)] : words
  const caseWords = (key: string | null): string => { const index = cases.findIndex((each) => each.key === key); return index < 0 ? 'Mọi trường hợp' : `${index + 1}. ${cases[index]?.name ?? 'Trường hợp chung'}` }
  const table: PaperTable = {
    kind: 'table', headRows: 1, bordered: true, widths: [34, 18, 18, 30],
    rows: [
      [cell(0, [line('column-fee-case', 'Trường hợp')]), cell(1, [line('heading-cell', 'Hình thức nộp')]), cell(2, [line('heading-cell', 'Mức thu (đồng)')]), cell(3, [line('heading-cell', 'Ghi rõ')])],
      ...fees.map(({ caseKey, channel, amount, text }) => [caseWords(caseKey), CHANNELS[channel ?? 'any'], amount === null ? '' : dotted(amount), text].map((words, column) => cell(column, [line('fee-cell', words)]))),
    ],
  }
  return [...words, table]
}

const dotted = (amount: number): string => String(amount).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.')

/** The list of forms as a table; where none is written, the forms and results that the steps name, or the words that stand for them. */
export function formBlocks({ forms = [], steps }: ProcedureContent, otherwise: string): PaperBlock[] {
  const outputs = [...new Set(steps.flatMap(({ output }) => output?.split('\n') ?? []))]
  if (forms.length === 0) return outputs.length === 0 ? [line('body', otherwise)] : outputs.map((output) => line('body', `- ${output}`))
  return [{
    kind: 'table', headRows: 1, bordered: true, widths: [18, 50, 32],
    rows: [
      [cell(0, [line('heading-cell', 'Số hiệu')]), cell(1, [line('column-form', 'Tên biểu mẫu')]), cell(2, [line('heading-cell', 'Văn bản ban hành mẫu')])],
      ...forms.map(({ number, name, ground }) => [cell(0, [line('cell', number ?? '')]), cell(1, [line('form', name)]), cell(2, [line('cell', ground ?? '')])]),
    ],
  }]
}

/** The table of records to keep. */
export const recordTable = (records: ProcedureContent['records'], words: { readonly name: string; readonly place: string; readonly retention: string }): PaperTable => ({
  kind: 'table', headRows: 1, bordered: true, widths: [8, 48, 24, 20],
  rows: [
    [cell(0, [line('heading-cell', 'TT')]), cell(1, [line('column-record', words.name)]), cell(2, [line('column-place', words.place)]), cell(3, [line('column-retention', words.retention)])],
    ...records.map(({ name, place, retention }, index) => [cell(0, [line('auto-number', String(index + 1))]), cell(1, [line('record', name)]), cell(2, [line('cell', place ?? '')]), cell(3, [line('cell', retention ?? '')])]),
  ],
})

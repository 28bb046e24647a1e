// SPDX-License-Identifier: Apache-2.0
import { Document, Packer, Paragraph } from 'docx'
import { communePaper } from '#areas/procedures/core/paper/commune-paper.ts'
import type { Paper, PaperFacts } from '#areas/procedures/core/paper/paper.ts'
import { ProcedureContent } from '#areas/procedures/core/procedure-content.ts'
import { docxOf } from '#areas/procedures/server/paper/docx-paper.ts'
import { pdfOf } from '#areas/procedures/server/paper/pdf-paper.ts'
import { Instant } from '#kernel/time.ts'
import { tableReport, TableReport } from '#platform/server/print/table-report.ts'
import { median } from './median.ts'

const PROCEDURES = 100
const ROUNDS = 3
const AT = Instant.parse('2026-06-03T02:00:00.000Z')

const FACTS: PaperFacts = {
  agency: 'Ủy ban nhân dân xã Minh Họa', parentAgency: 'Ủy ban nhân dân tỉnh Minh Họa', code: 'QT 01', issueNo: 1, issuedOn: null, effectiveFrom: null, author: { name: 'Nguyễn Thị Hạnh', post: 'Công chức Tư pháp - Hộ tịch' }, reviewer: null, approver: null,
  revisions: [{ issueNo: 1, summary: 'Ban hành lần đầu', ground: '' }], state: 'in-force', controlled: false,
}

/** A procedure as long as real ones: 8 steps in two cases, 10 papers, 12 laws, 5 records. */
const aProcedure = (number: number): ProcedureContent => ProcedureContent.parse({
  name: `Đăng ký lại khai sinh, trường hợp thứ ${number}`, field: 'Hộ tịch', tthcCodes: ['1.004884'], fee: '8.000 đồng/trường hợp; miễn lệ phí cho người thuộc hộ nghèo, người khuyết tật', result: 'Giấy khai sinh (bản chính)',
  cases: [{ key: 'c1', name: 'không xác minh', limit: { value: 5, unit: 'workingDay', text: '05 ngày làm việc' } }, { key: 'c2', name: 'có xác minh', limit: { value: 25, unit: 'workingDay', text: '25 ngày làm việc' } }],
  steps: Array.from({ length: 8 }, (_, index) => ({
    order: index + 1, label: String(index + 1), phase: null, action: `Kiểm tra tính chính xác, đầy đủ của hồ sơ; hồ sơ chưa đầy đủ thì hướng dẫn bổ sung một lần bằng phiếu, đầy đủ thì chuyển bước ${index + 2}`, role: 'Công chức Tư pháp - Hộ tịch', method: null, accountable: 'Công chức Tư pháp - Hộ tịch', output: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    times: ['c1', 'c2'].map((caseKey) => ({ caseKey, time: { value: 0.5, unit: 'workingDay', text: '½ ngày làm việc' }, text: '½ ngày làm việc', sharedWith: index === 2 ? [4] : index === 3 ? [3] : [] })),
  })),
  dossier: Array.from({ length: 10 }, (_, index) => ({ mode: index < 6 ? 'submit' : 'present', name: `Giấy tờ thứ ${index + 1}: bản sao giấy khai sinh do cơ quan có thẩm quyền của Việt Nam cấp hợp lệ`, original: 1, copy: 0 })),
  legalBasis: Array.from({ length: 12 }, (_, index) => ({ number: `${index + 1}/2015/NĐ-CP`, date: '2015-11-15', text: `Nghị định số ${index + 1}/2015/NĐ-CP ngày 15/11/2015 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch` })),
  records: Array.from({ length: 5 }, (_, index) => ({ name: `Hồ sơ thứ ${index + 1}`, place: 'Bộ phận Tư pháp - Hộ tịch', retention: 'Vĩnh viễn' })),
})

const linesOf = ({ blocks }: Paper): string[] => blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap(({ lines }) => lines.map(({ text }) => text))) : []))

const plainDocx = (paper: Paper): Promise<Uint8Array> => Packer.toBuffer(new Document({ sections: [{ children: linesOf(paper).map((text) => new Paragraph(text)) }] }))

const report = TableReport.parse({ letterhead: { parent: 'UBND tỉnh', agency: 'UBND xã', place: 'Minh Họa', on: '2026-06-03' }, title: 'DANH SÁCH', orientation: 'portrait', columns: [{ heading: 'Nội dung', width: 1, align: 'left' }], rows: [], notes: [] })
const plainPdf = (paper: Paper): Promise<Uint8Array> => tableReport({ ...report, rows: linesOf(paper).map((text) => [text]) }, AT)

async function seconds(papers: readonly Paper[], make: (paper: Paper) => Promise<Uint8Array>): Promise<number> {
  const start = performance.now()
  for (const paper of papers) await make(paper)
  return (performance.now() - start) / 1000
}

/** A hundred procedures as Word and as PDF, against the same texts as bare paragraphs of `docx` and as a one-column report of typst. */
export async function run(): Promise<{ readonly lines: readonly string[] }> {
  const papers = Array.from({ length: PROCEDURES }, (_, index) => communePaper(aProcedure(index + 1), { ...FACTS, code: `QT ${index + 1}` }))
  const rounds: { docx: number; plainDocx: number; pdf: number; plainPdf: number }[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const taken = { docx: await seconds(papers, docxOf), plainDocx: await seconds(papers, plainDocx), pdf: await seconds(papers, (paper) => pdfOf(paper, AT)), plainPdf: await seconds(papers, plainPdf) }
    if (round > 0) rounds.push(taken)
  }
  const of = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick))
  return { lines: [
    `${PROCEDURES} procedures as Word: ${of(({ docx }) => docx).toFixed(2)} s; ${of(({ docx, plainDocx: plain }) => docx / plain).toFixed(1)} times the same texts as bare paragraphs of docx; median of ${ROUNDS}`,
    `${PROCEDURES} procedures as PDF: ${of(({ pdf }) => pdf).toFixed(2)} s; ${of(({ pdf, plainPdf: plain }) => pdf / plain).toFixed(1)} times the same texts as a one-column report of typst; median of ${ROUNDS}`,
  ] }
}

if (import.meta.main) {
  for (const line of (await run()).lines) process.stdout.write(`${line}\n`)
}

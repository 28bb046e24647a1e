// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '../procedure-content.ts'
import { circularName, formSetOn, NEWEST_FORM_SET } from '../form-sets/form-set.ts'
import { normalOf } from './normal-form.ts'
import { cell, furnitureOf, line, type Paper, type PaperBlock, type PaperFacts, type PaperLine, type PaperPerson, printedDay, printedIssue } from './paper.ts'
import { basisLines, dossierLines, feeBlocks, formBlocks, limitLines, NOT_SAID, recordTable } from './parts.ts'
import { stepTableOf } from './step-table.ts'

const CONTENTS = ['SỬA ĐỔI TÀI LIỆU', '1. MỤC ĐÍCH', '2. PHẠM VI', '3. TÀI LIỆU VIỆN DẪN', '4. ĐỊNH NGHĨA/VIẾT TẮT', '5. NỘI DUNG QUY TRÌNH', '6. BIỂU MẪU', '7. HỒ SƠ CẦN LƯU']

/** Abbreviations that procedures use without a word on them. */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['UBND', 'Ủy ban nhân dân'], ['HĐND', 'Hội đồng nhân dân'], ['TTHC', 'Thủ tục hành chính'], ['TTHCC', 'Trung tâm Phục vụ hành chính công'], ['BPMC', 'Bộ phận Một cửa'], ['CQHCNN', 'Cơ quan hành chính nhà nước'],
  ['GCN', 'Giấy chứng nhận'], ['TDQT', 'Theo dõi quá trình'], ['MHK', 'Mô hình khung'], ['CN&TC', 'Cá nhân và tổ chức'], ['HTQLCL', 'Hệ thống quản lý chất lượng'], ['CBCC', 'Cán bộ, công chức'], ['TP-HT', 'Tư pháp - Hộ tịch'],
]

/** Layout A: the ISO procedure of a commune or department, with cover, approval table, page of revisions and sections 1 to 7. */
export function communePaper(raw: ProcedureContent, facts: PaperFacts): Paper {
  const content = normalOf(raw)
  return {
    ...furnitureOf(content.name, facts),
    blocks: [
      coverTable(content, facts), line('big-title', 'MỤC LỤC'), ...CONTENTS.map((title) => line('furniture', title)), approvalTable(facts), { kind: 'page' },
      line('big-title', 'TRANG THEO DÕI SỐ LẦN SỬA ĐỔI TÀI LIỆU'), revisionTable(facts), { kind: 'page' },
      ...generalSections(content, facts), ...contentSection(content, facts), ...lastSections(content, facts),
    ],
  }
}

const head = (text: string): PaperLine => line('heading-cell', text)

const coverTable = (content: ProcedureContent, facts: PaperFacts): PaperBlock => ({
  kind: 'table', headRows: 0, bordered: true, widths: [34, 38, 28],
  rows: [
    [cell(0, [...(facts.parentAgency === null ? [] : [line('furniture', facts.parentAgency.toUpperCase())]), head(facts.agency.toUpperCase())], { down: 3 }), cell(1, [line('big-title', 'QUY TRÌNH'), line('procedure', content.name)], { down: 3 }), cell(2, [line('code', `Mã hiệu: ${facts.code}`)])],
    [cell(2, [line('issue', `Lần ban hành: ${printedIssue(facts.issueNo)}`)])], [cell(2, [line('issued-on', `Ngày ban hành: ${printedDay(facts.issuedOn)}`)])],
  ],
})

const signer = (person: PaperPerson | null, key: 'name' | 'post'): PaperLine => line('cell', person?.[key] ?? '')

const approvalTable = ({ author, reviewer, approver }: PaperFacts): PaperBlock => ({
  kind: 'table', headRows: 1, bordered: true, widths: [19, 27, 27, 27],
  rows: [
    [cell(0, [head('Trách nhiệm')]), cell(1, [head('Soạn thảo')]), cell(2, [head('Xem xét')]), cell(3, [head('Phê duyệt')])],
    [cell(0, [head('Họ tên')]), ...[author, reviewer, approver].map((person, index) => cell(index + 1, [signer(person, 'name')]))],
    [cell(0, [head('Chữ ký')]), ...[1, 2, 3].map((column) => cell(column, [line('cell', '\n\n')]))],
    [cell(0, [head('Chức vụ')]), ...[author, reviewer, approver].map((person, index) => cell(index + 1, [signer(person, 'post')]))],
  ],
})

const revisionTable = ({ revisions }: PaperFacts): PaperBlock => ({
  kind: 'table', headRows: 1, bordered: true, widths: [8, 38, 38, 16],
  rows: [
    [cell(0, [head('STT')]), cell(1, [head('Tóm lược nội dung cần sửa đổi')]), cell(2, [head('Cơ sở pháp lý hoặc căn cứ về việc sửa đổi')]), cell(3, [head('Lần sửa đổi')])],
    ...revisions.map(({ issueNo, summary, ground }, index) => [String(index + 1), summary, ground, printedIssue(issueNo)].map((text, column) => cell(column, [line('cell', text)]))),
  ],
})

function generalSections(content: ProcedureContent, { agency }: PaperFacts): PaperLine[] {
  const all = JSON.stringify(content)
  const used = ABBREVIATIONS.filter(([short]) => new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, 'u').test(all))
  return [
    line('section', '1. MỤC ĐÍCH'), line('body', `Quy định trình tự, trách nhiệm, cách làm và thời gian thực hiện việc “${content.name}” tại ${agency}.`),
    line('section', '2. PHẠM VI'), line('body', `Áp dụng tại ${agency}, đối với các cá nhân, bộ phận nêu ở mục 5.`),
    ...(content.field === null ? [] : [line('field', `Lĩnh vực: ${content.field}`)]), ...(content.tthcCodes.length === 0 ? [] : [line('tthc', `Mã thủ tục hành chính: ${content.tthcCodes.join('; ')}`)]),
    line('section', '3. TÀI LIỆU VIỆN DẪN'), line('body', '- Tiêu chuẩn quốc gia TCVN ISO 9001:2015.'), line('body', '- Các văn bản nêu tại điểm k mục 5.'),
    line('section', '4. ĐỊNH NGHĨA/VIẾT TẮT'), ...(used.length === 0 ? [line('body', 'Không có.')] : used.map(([short, full]) => line('body', `- ${short}: ${full}.`))),
  ]
}

function contentSection(content: ProcedureContent, { agency }: PaperFacts): PaperBlock[] {
  return [
    line('section', '5. NỘI DUNG QUY TRÌNH'),
    line('item', 'a) Thành phần, số lượng hồ sơ:'), ...dossierLines(content.dossier),
    line('item', 'b) Thời hạn giải quyết:'), ...limitLines(content.cases),
    line('item', 'c) Đối tượng thực hiện thủ tục hành chính:'), line('body', NOT_SAID),
    line('item', 'd) Cơ quan thực hiện thủ tục hành chính:'), line('body', agency),
    line('item', 'đ) Cơ quan phối hợp:'), line('body', NOT_SAID),
    line('item', 'e) Kết quả thực hiện thủ tục hành chính:'), content.result === null ? line('not-said', NOT_SAID) : line('result', content.result),
    line('item', 'g) Phí, lệ phí:'), ...feeBlocks(content),
    line('item', 'h) Tên mẫu đơn, mẫu tờ khai:'), line('body', 'Nêu tại mục 6.'),
    line('item', 'i) Yêu cầu, điều kiện thực hiện thủ tục hành chính:'), line('body', NOT_SAID),
    line('item', 'k) Căn cứ pháp lý của thủ tục hành chính:'), ...basisLines(content.legalBasis),
    line('item', 'l) Quy trình các bước xử lý công việc:'),
    ...stepTableOf(content, { action: 'Trình tự các bước công việc', role: 'Trách nhiệm', output: 'Biểu mẫu/Kết quả', outputAlways: false }),
    line('furniture', 'Các bước có thể được phân công lại cho phù hợp với tổ chức của cơ quan, nhưng tổng thời gian không vượt quá thời hạn đã quy định.'),
  ]
}

function lastSections(content: ProcedureContent, { effectiveFrom }: PaperFacts): PaperBlock[] {
  return [
    line('section', '6. BIỂU MẪU'),
    ...formBlocks(content, `Các mẫu theo dõi quá trình giải quyết hồ sơ theo ${circularName(effectiveFrom === null ? NEWEST_FORM_SET : formSetOn(effectiveFrom))} và mẫu đơn, tờ khai kèm theo quyết định công bố thủ tục hành chính.`),
    line('section', '7. HỒ SƠ CẦN LƯU'), recordTable(content.records, { name: 'Tên biểu mẫu/hồ sơ', place: 'Nơi lưu/người lưu', retention: 'Thời gian lưu' }),
  ]
}

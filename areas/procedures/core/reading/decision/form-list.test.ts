// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WordBlock, WordDocument } from '#kernel/word-document.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { checkedFromReading } from '#areas/procedures/core/check/checked-procedure.ts'
import { checkProcedures } from '#areas/procedures/core/check/five-clears.ts'
import { contentOfReading } from '#areas/procedures/core/content-of-reading.ts'
import type { FileReading, ProcedureReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { bold, decision, line, paper, firstPage, table } from './example/paper.ts'
import { readDecision } from './read-decision.ts'

const NAME = bold('1. Thủ tục cấp giấy A (1.000111)')
const STEPS = table(['Bước', 'Nội dung công việc', 'Người thực hiện', 'Thời gian'], ['B1', 'Nhận', 'Một cửa', '1 ngày'], ['B2', 'Trả', 'Một cửa', '1 ngày'])
const APOLOGY = 'Phiếu xin lỗi và hẹn lại ngày trả kết quả'
const formsOf = ({ forms = [] }: ProcedureReading): readonly (readonly (string | null)[])[] => forms.map(({ number, name, ground }) => [number, name, ground])
const read = (...blocks: readonly WordBlock[]): FileReading => readDecision(decision(...blocks))

describe('the list of forms of a procedure in a decision', () => {
  it('stands in a sheet behind the steps', () => {
    const { procedures: [one] } = read(NAME, STEPS, table(['3', 'BIỂU MẪU', ''], ['Mẫu 04', APOLOGY, 'Mẫu 04.docx'], ['BM.A.01', 'Đơn đề nghị', ''], ['4', 'HỒ SƠ LƯU', ''], ['-', 'Mẫu 01, 05 lưu theo hồ sơ', '']))
    expect(one && formsOf(one)).toEqual([['Mẫu 04', APOLOGY, null], ['BM.A.01', 'Đơn đề nghị', null]])
    expect(one?.records.map(({ name }) => name)).toEqual(['Mẫu 01, 05 lưu theo hồ sơ'])
  })
  it('stands in a table of its own before the steps', () => {
    const { procedures: [one] } = read(NAME, bold('1. Các biểu mẫu trong giải quyết TTHC'), table(['STT', 'Tên biểu mẫu', 'Cơ sở pháp lý'], ['1', 'Đơn đề nghị', 'Nghị định số 95/2023/NĐ-CP'], ['2', 'Biểu mẫu theo cơ chế một cửa', 'Thông tư số 03/2025/TT-VPCP']), bold('2. Quy trình giải quyết'), STEPS)
    expect(one && formsOf(one)).toEqual([[null, 'Đơn đề nghị', 'Nghị định số 95/2023/NĐ-CP'], [null, 'Biểu mẫu theo cơ chế một cửa', 'Thông tư số 03/2025/TT-VPCP']])
    expect(one?.steps).toHaveLength(2)
  })
  it('stands in an annex behind the only procedure', () => {
    const { procedures: [one] } = read(NAME, STEPS, bold('PHỤ LỤC'), table(['Biểu mẫu', 'Nội dung'], ['BM.01', 'Mẫu giấy tiếp nhận hồ sơ']))
    expect(one && formsOf(one)).toEqual([['BM.01', 'Mẫu giấy tiếp nhận hồ sơ', null]])
  })
  it('behind several procedures belongs to none of them, and the reading says so', () => {
    const { procedures, problems } = read(NAME, STEPS, bold('2. Thủ tục cấp giấy B (1.000112)'), STEPS, bold('PHỤ LỤC'), table(['Biểu mẫu', 'Nội dung'], ['BM.01', 'Mẫu giấy tiếp nhận hồ sơ']))
    expect(procedures.map(({ forms }) => forms)).toEqual([undefined, undefined])
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('chưa biết là của quy trình nào')])
  })
  it('is absent where none is printed, so that content read before stays as it was', () => {
    const { procedures: [one] } = read(NAME, STEPS)
    expect(one !== undefined && 'forms' in contentOfReading(one)).toBe(false)
  })
})

const grounded = (circular: string, ...forms: readonly string[]): FileReading => {
  const [head, title, about, ...rest] = firstPage
  return readDecision(paper(...[head, title, about].filter((block) => block !== undefined), line(`Căn cứ Thông tư số ${circular} của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ;`), ...rest, NAME, STEPS, table(['3', 'BIỂU MẪU'], ...forms.map((name, at) => [`Mẫu 0${at + 4}`, name]))))
}

describe('two sets of one-stop forms in one decision', () => {
  it.each<[string, string, readonly string[], number]>([
    ['the newer circular, a form of the older', '03/2025/TT-VPCP', [APOLOGY], 1],
    ['the newer circular, the control slip under its old number', '03/2025/TT-VPCP', ['Sổ theo dõi hồ sơ', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'], 0],
    ['the older circular, its own form', '01/2018/TT-VPCP', [APOLOGY], 0],
    ['the older circular, the form that only the newer has', '01/2018/TT-VPCP', [APOLOGY, 'Thông báo dừng giải quyết hồ sơ'], 1],
  ])('%s', (_, circular, forms, doubts) => {
    expect(grounded(circular, ...forms).problems.filter(({ message }) => message.includes('không theo số mẫu'))).toHaveLength(doubts)
  })
  it('are named with what the form is called in the other set', () => {
    expect(grounded('03/2025/TT-VPCP', APOLOGY).problems).toEqual([{ place: 'quy trình “Thủ tục cấp giấy A”', message: expect.stringContaining('“Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết”') }])
  })
})

// The real decisions stay outside the project.
const FOLDER = '../shared/data/decisions'

describe.skipIf(!existsSync(FOLDER))('the real decisions of ../shared/data (skipped where the folder is absent)', () => {
  const open = (slug: string): Promise<WordDocument> => readWordFile(readFileSync(join(FOLDER, `${slug}.docx`)))
  it.each([['boyte-3621', [11]], ['hanoi-1594', [5, 3]], ['hatinh-2916', [9, 9]], ['hatinh-3005', [6, 6]]])('%s prints lists of %j forms', async (slug, counts) => {
    expect(readDecision(await open(slug)).procedures.map(({ forms = [] }) => forms.length)).toEqual(counts)
  })
  it.each([['boyte-3621', 1, 0], ['hatinh-2916', 2, 1], ['hatinh-3005', 2, 2], ['hanoi-1594', 0, 0], ['nghean-3760', 0, 0]])('%s: forms of the circular that is no longer used in %i procedures; %i times against the circular that the decision cites', async (slug, outdated, mixed) => {
    const reading = readDecision(await open(slug))
    const findings = checkProcedures(checkedFromReading(slug, reading)).map((one) => one.findings.filter(({ rule }) => rule === 'form-set-not-in-force'))
    expect([findings.filter((found) => found.length > 0).length, reading.problems.filter(({ message }) => message.includes('không theo số mẫu')).length]).toEqual([outdated, mixed])
    for (const [found] of findings) if (found !== undefined) expect(found.message.vi).toContain(APOLOGY)
  })
})

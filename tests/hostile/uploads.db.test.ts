// SPDX-License-Identifier: Apache-2.0
import { writeXlsx } from 'hucre'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyImport, previewImport } from '#areas/catalogue/contract.ts'
import { whoAmI } from '#areas/organisation/contract.ts'
import { draftProcedure, listProcedures, readProcedureFile, showProcedure } from '#areas/procedures/contract.ts'
import { sha256Of } from '#platform/server/file-store.ts'
import { buildDoc, compound } from '#platform/server/office/example/build-doc.ts'
import { buildDocx, cell, paragraph, row, table } from '#platform/server/office/example/build-docx.ts'
import { buildXlsx, textCell } from '#platform/server/office/example/build-xlsx.ts'
import { claimSize, markEncrypted } from '#platform/server/office/example/spoil-zip.ts'
import { type Session, useTestApp } from '../http/test-app.ts'
import { listOf } from './agency-world.ts'
import { wholeContent } from './whole-content.ts'

const app = useTestApp()
let secretary: Session
beforeAll(async () => {
  await app.make({ people: [{ fullName: 'Nông Văn Thử', login: 'thu.ky', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }] })
  secretary = await app.signIn('thu.ky')
})

const DAMAGED = 'Tệp bị hỏng hoặc thiếu một phần nên không đọc được. Hãy mở bằng Word hoặc Excel, lưu lại rồi tải lên.'
const PASSWORD = 'Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi tải lên.'
const BOMB = 'Tệp nén bất thường: khi giải nén sẽ phình ra quá lớn nên hệ thống đã dừng đọc. Hãy mở bằng Word hoặc Excel, lưu lại rồi tải lên.'
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const word = () => buildDocx({ body: paragraph('Quy trình') })
const workbook = () => buildXlsx({ S: `<sheetData><row r="1">${textCell('A1', 'Mã TTHC')}${textCell('B1', 'Tên TTHC')}</row></sheetData>` })
const wordBomb = () => buildDocx({ body: paragraph(' '.repeat(8_000_000)) })

/** The old format with its flag of encryption set. */
function lockedDoc(): Uint8Array {
  const bytes = Buffer.from(buildDoc({ main: [{ runs: [{ text: 'Quy trình' }], mark: '\r' as const }] }))
  const stream = bytes.indexOf(Buffer.from([0xec, 0xa5]))
  bytes[stream + 11] = (bytes[stream + 11] ?? 0) | 1
  return bytes
}

describe('a file that is no Word procedure', () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string, string]>([
    ['a picture renamed', 'ảnh.docx', () => picture, 'wrong-type', 'Đây không phải tệp Word (.docx, .doc) mà là ảnh PNG. Hãy chọn đúng tệp Word (.docx, .doc).'],
    ['a workbook renamed', 'bang.docx', workbook, 'wrong-type', 'Đây không phải tệp Word (.docx, .doc) mà là bảng tính Excel (.xlsx). Hãy chọn đúng tệp Word (.docx, .doc).'],
    ['a .docx cut in half', 'hong.docx', async () => (await word()).subarray(0, 700), 'damaged', DAMAGED],
    ['a .docx with rubbish in its middle', 'hong.docx', async () => Uint8Array.from(await word(), (byte, at) => (at > 200 && at < 400 ? 0xff : byte)), 'damaged', DAMAGED],
    ['a .doc cut in half', 'hong.doc', () => buildDoc({ main: [{ runs: [{ text: 'x' }], mark: '\r' as const }] }).subarray(0, 1_100), 'damaged', DAMAGED],
    ['a .docx behind a password', 'khoa.docx', () => compound({ EncryptionInfo: [4, 0, 4, 0], EncryptedPackage: [1, 2, 3] }), 'password-protected', PASSWORD],
    ['a .docx whose parts are encrypted', 'khoa.docx', async () => markEncrypted(await word()), 'password-protected', PASSWORD],
    ['a .doc behind a password', 'khoa.doc', lockedDoc, 'password-protected', PASSWORD],
    ['a bomb', 'bom.docx', wordBomb, 'zip-bomb', BOMB],
    ['a bomb that lies about its size', 'bom.docx', async () => claimSize(await wordBomb(), 5_000, 'word/document.xml'), 'zip-bomb', BOMB],
    ['a billion laughs', 'cuoi.docx', () => buildDocx({ body: '', parts: { 'word/document.xml': '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document/>' } }), 'damaged', DAMAGED],
    ['markup nested twenty thousand deep', 'sau.docx', () => buildDocx({ body: '<w:sdt><w:sdtContent>'.repeat(20_000) + '</w:sdtContent></w:sdt>'.repeat(20_000) }), 'too-complex', 'Cấu trúc tệp lồng nhau quá sâu hoặc quá phức tạp nên hệ thống đã dừng đọc. Hãy mở bằng Word, lưu lại rồi tải lên.'],
  ])('%s is refused with its reason, and neither it nor a line of it is kept', async (_what, name, make, reason, sentence) => {
    const [before, bytes] = [await wholeContent(app.database.owner), await make()]
    expect(await secretary.call(readProcedureFile, {}, { file: { name, bytes } })).toMatchObject({ status: 409, refusal: { code: 'file-unreadable', reason }, sentence: { vi: sentence } })
    expect(await app.ports.files.find(sha256Of(bytes))).toBeUndefined()
    expect(await wholeContent(app.database.owner)).toEqual(before)
  })

  test('nothing chosen, or nothing in it, is said', async () => {
    expect(await secretary.call(readProcedureFile, {})).toMatchObject({ refusal: { code: 'file-missing' }, sentence: { vi: 'Chưa chọn tệp. Hãy chọn tệp Word (.docx hoặc .doc).' } })
    expect(await secretary.call(readProcedureFile, {}, { file: { name: 'rỗng.docx', bytes: new Uint8Array() } })).toMatchObject({ refusal: { code: 'file-missing' } })
  })

  test('twenty bombs at once hold nobody up', async () => {
    const bytes = await wordBomb()
    const bombs = Array.from({ length: 20 }, () => secretary.call(readProcedureFile, {}, { file: { name: 'bom.docx', bytes } }))
    const lists = Array.from({ length: 10 }, () => secretary.call(previewImport, {}, { file: { name: 'bom.xlsx', bytes } }))
    expect(await secretary.call(whoAmI, {})).toMatchObject({ status: 200 })
    expect((await Promise.all(bombs)).map((answer) => 'sentence' in answer && answer.sentence.vi)).toEqual(bombs.map(() => BOMB))
    expect((await Promise.all(lists)).every(({ status }) => status === 409)).toBe(true)
  })
})

describe('a Word file with more in it than a procedure holds', () => {
  const steps = (rows: readonly (readonly string[])[]) => table(5, [['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả'], ...rows].map((cells) => row(cells.map((text) => cell(text)))))
  const procedure = (rows: readonly (readonly string[])[], name = 'Đăng ký khai sinh') => buildDocx({ body: [paragraph('QUY TRÌNH'), paragraph(name), paragraph('Mã hiệu: QT 01/CX'), paragraph('5. NỘI DUNG QUY TRÌNH'), paragraph('5.7. Quy trình xử lý công việc'), steps(rows)].join('') })

  test('is read as far as it goes: what was cut is named, and the draft can be kept and shown', async () => {
    const long = `Tiếp nhận ${'rất dài '.repeat(4_000)}`
    const bytes = await procedure([['1', long, 'Công chức rất dài '.repeat(100), '½ ngày', 'Mẫu 01'], ...Array.from({ length: 320 }, (_, n) => [String(n + 2), `Việc ${n} 🌾`, 'Công chức', '1 ngày', ''])])
    const read = await secretary.get(readProcedureFile, {}, { file: { name: 'dai.docx', bytes } })
    const [one] = read.procedures
    expect(one?.content.steps).toHaveLength(300)
    expect(one?.content.steps[0]?.role).toHaveLength(1_000)
    expect(read.problems.map(({ message }) => message)).toEqual(expect.arrayContaining(['Dài quá 1000 ký tự nên đã cắt bớt; xem phần còn lại trong tệp gốc.', 'Nhiều hơn 300 mục nên chỉ lấy 300 mục đầu; xem phần còn lại trong tệp gốc.']))
    const { id } = await secretary.get(draftProcedure, { code: 'QT 01/DAI', content: one?.content as never, sourceFile: read.sourceFile, sourceName: read.fileName, unread: read.problems.slice(0, 1_000), asNextIssue: false })
    expect((await secretary.get(showProcedure, { id })).content.steps).toHaveLength(300)
    expect((await secretary.get(listProcedures, {})).total).toBe(1)
  })

  test('with marks that steer or hide, decomposed letters and control characters gives clean text', async () => {
    const bytes = await procedure([['1', 'Tiếp\u200b nhận\u202e hồ sơ'.normalize('NFD'), 'Công\u00a0chức', '1 ngày', 'Sổ\ufeff']])
    const read = await secretary.get(readProcedureFile, {}, { file: { name: 'la.docx', bytes } })
    expect(read.procedures[0]?.content.steps[0]).toMatchObject({ action: 'Tiếp nhận hồ sơ', role: 'Công chức', output: 'Sổ' })
  })

  test('a draft from a file that the server does not have is refused', async () => {
    const read = await secretary.get(readProcedureFile, {}, { file: { name: 'mot.docx', bytes: await procedure([['1', 'Tiếp nhận', 'Công chức', '1 ngày', 'Sổ']]) } })
    const draft = { code: 'QT 02/CX', content: read.procedures[0]?.content as never, sourceFile: 'f'.repeat(64), sourceName: 'mot.docx', unread: [], asNextIssue: false }
    expect(await secretary.call(draftProcedure, draft)).toMatchObject({ refusal: { code: 'source-file-missing' }, sentence: { vi: 'Tệp Word gốc không còn trên máy chủ. Hãy tải tệp lên lại rồi tạo dự thảo.' } })
  })
})

describe('a file that is no list', () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a picture renamed', 'ảnh.xlsx', () => picture, 'Đây không phải bảng tính Excel (.xlsx) mà là ảnh PNG. Hãy chọn đúng bảng tính Excel (.xlsx).'],
    ['a Word file renamed', 'quy-trinh.xlsx', word, 'Đây không phải bảng tính Excel (.xlsx) mà là tệp Word (.docx). Hãy chọn đúng bảng tính Excel (.xlsx).'],
    ['a workbook cut in half', 'hong.xlsx', async () => (await workbook()).subarray(0, 900), DAMAGED],
    ['a workbook behind a password', 'khoa.xlsx', () => compound({ EncryptionInfo: [4, 0, 4, 0], EncryptedPackage: [1, 2, 3] }), PASSWORD],
    ['a bomb', 'bom.xlsx', () => buildXlsx({ S: `<sheetData>${' '.repeat(8_000_000)}</sheetData>` }), BOMB],
    ['a bomb that lies about its size', 'bom.xlsx', async () => claimSize(await buildXlsx({ S: `<sheetData>${' '.repeat(2_000_000)}</sheetData>` }), 500, 'xl/worksheets/sheet1.xml'), BOMB],
    ['nothing', 'rong.csv', () => new Uint8Array(), 'Tệp rỗng, không có nội dung nào. Hãy chọn lại đúng tệp.'],
    ['a letter', 'thu.csv', () => Buffer.from('Kính gửi UBND xã'), 'Không tìm thấy dòng tiêu đề có cột mã số và cột tên thủ tục. Hãy thêm một dòng tiêu đề, ví dụ “Mã TTHC”, “Tên TTHC”, “Lĩnh vực”, “Thời hạn giải quyết”.'],
  ])('%s is refused with its reason at both doors, and nothing is imported', async (_what, name, make, sentence) => {
    const [before, bytes] = [await wholeContent(app.database.owner), await make()]
    expect(await secretary.call(previewImport, {}, { file: { name, bytes } })).toMatchObject({ status: 409, refusal: { code: 'file-unreadable' }, sentence: { vi: sentence } })
    expect(await secretary.call(applyImport, { planId: 'x', scopeLevels: [], unlisted: 'keep' }, { file: { name, bytes } })).toMatchObject({ status: 409, refusal: { code: 'file-unreadable' }, sentence: { vi: sentence } })
    expect(await app.ports.files.find(sha256Of(bytes))).toBeUndefined()
    expect(await wholeContent(app.database.owner)).toEqual(before)
  })

  // That ten thousand lines enter whole stands beside the catalogue's own tests.
  test('a workbook of ten thousand rows is read whole and changes nothing before it is taken in', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`1.${String(index).padStart(6, '0')}`, `Thủ tục số ${index}`, 'Hộ tịch', 'Cấp xã', '5 ngày làm việc'])
    const bytes = await writeXlsx({ sheets: [{ name: 'Danh mục', rows: [['Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn giải quyết'], ...rows] }] })
    const before = await wholeContent(app.database.owner)
    expect((await secretary.get(previewImport, {}, { file: { name: 'muoi-nghin.xlsx', bytes } })).counts).toMatchObject({ accepted: 10_000, rejected: 0, added: 10_000 })
    expect(await wholeContent(app.database.owner)).toEqual(before)
  })

  test('lines of nonsense are rejected one by one, each with its reason, and names are kept clean', async () => {
    const name = `Đăng ký\u200b khai sinh 🌾\u202e ${'dài '.repeat(120)}`.normalize('NFD')
    const file = listOf([`3.000194,${name},Hộ tịch,Cấp xã,1 ngày làm việc`, '3.000195, ,Hộ tịch,Cấp xã,', 'khong-phai-ma,Tên,Hộ tịch,Cấp xã,', '3.000196,Hợp lệ,Hộ tịch,Cấp trời,'])
    const plan = await secretary.get(previewImport, {}, { file })
    expect(plan.rejected.map(({ row: at, vi }) => [at, vi.length > 15])).toEqual([[3, true], [4, true], ...(plan.rejected.length > 2 ? [[5, true]] : [])])
    expect(plan.added[0]).toMatchObject({ name: expect.stringMatching(/^Đăng ký khai sinh 🌾 dài/) })
    for (const text of ['[{"ma":"3.000197","ten":"Tên \\u0000hỏng"}]', '[{"ma":"3.000198","ten":"Tên \\ud800hỏng"}]']) {
      const odd = { name: 'danh-muc.json', bytes: new TextEncoder().encode(text) }
      const { planId, added } = await secretary.get(previewImport, {}, { file: odd })
      expect(added[0]?.name).toMatch(/^Tên \ufffd?hỏng$/)
      expect(await secretary.call(applyImport, { planId, scopeLevels: [], unlisted: 'keep' }, { file: listOf(['3.000199,Danh mục khác,Hộ tịch,Cấp xã,']) })).toMatchObject({ refusal: { code: 'plan-outdated' }, sentence: { vi: 'Danh mục hoặc tệp đã khác lúc xem trước. Hãy xem lại các thay đổi rồi nhập.' } })
      expect(await secretary.get(applyImport, { planId, scopeLevels: [], unlisted: 'keep' }, { file: odd })).toMatchObject({ added: 1 })
    }
  })
})

// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { buildDocx, cell, paragraph, row, table } from '#platform/server/office/example/build-docx.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { beginImport, closeImport, draftProcedure, listRoleNames, readImportFile, rememberRoleName, showImportReading, showOpenImport } from '../contract.ts'

const paper = async (code: string, role = 'CC Tư pháp') => Buffer.from(await buildDocx({ body: [
  table(3, [row([cell('ỦY BAN NHÂN DÂN XÃ TRI PHÚ'), cell('QUY TRÌNH'), cell(`Mã hiệu: ${code}`)]), row([cell(''), cell('Xác nhận tạm trú'), cell('Lần ban hành: 01')])]),
  paragraph('5. NỘI DUNG QUY TRÌNH'), paragraph('a) Thành phần, số lượng hồ sơ:'), paragraph('* Giấy tờ phải nộp:'), paragraph('- Tờ khai (01 bản chính);'), paragraph('b) Thời hạn giải quyết: 03 ngày làm việc.'), paragraph('e) Quy trình các bước xử lý công việc:'),
  table(4, [row(['TT', 'Trình tự các bước công việc', 'Trách nhiệm', 'Thời gian (03 ngày làm việc)'].map((text) => cell(text))), row(['1', 'Tiếp nhận', 'Một cửa', '1 ngày'].map((text) => cell(text))), row(['2', 'Thẩm tra', role, '2 ngày'].map((text) => cell(text)))]),
  paragraph('6. BIỂU MẪU'),
].join('') }))

describe('many files at once', () => {
  const app = useTestApp()
  let soan: Session
  let loi: Session
  beforeAll(async () => {
    await app.make({ people: [{ fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Lợi', login: 'loi', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }] })
    await app.make({ people: [{ fullName: 'Người Xã Khác', login: 'khac', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }] })
    ;[soan, loi] = [await app.signIn('soan'), await app.signIn('loi')]
  })
  const started = async () => {
    const good = await paper('QT 01')
    const begun = await soan.get(beginImport, { batchId: null, files: [{ name: 'mot.docx', size: good.length }, { name: 'hong.docx', size: 9 }, { name: 'ba.docx', size: 7 }] })
    return { ...begun, good }
  }

  test('each file has its result, one that cannot be read stops no other, and after a reload all is there, with those still to send', async () => {
    const { batchId, files: [one, two], good } = await started()
    expect(await soan.get(readImportFile, { fileId: two?.id ?? '' }, { file: { name: 'hong.docx', bytes: Buffer.from('không phải Word') } })).toMatchObject({ reading: null, file: { state: 'failed', why: { vi: expect.stringMatching(/tệp/i) } } })
    expect(await soan.get(readImportFile, { fileId: one?.id ?? '' }, { file: { name: 'mot.docx', bytes: good } })).toMatchObject({ file: { state: 'read', procedures: 1 }, reading: { fileName: 'mot.docx', procedures: [{ code: 'QT 01', renamed: [] }] } })
    const { batch } = await soan.get(showOpenImport, {})
    expect(batch).toMatchObject({ id: batchId, files: [{ name: 'mot.docx', state: 'read' }, { name: 'hong.docx', state: 'failed' }, { name: 'ba.docx', state: 'waiting' }] })
    expect((await soan.get(showImportReading, { fileId: one?.id ?? '' })).reading.procedures[0]?.content.steps).toHaveLength(2)

    const more = await soan.get(beginImport, { batchId, files: [{ name: 'tu.docx', size: 5 }] })
    expect(more).toMatchObject({ batchId, files: [{ name: 'tu.docx', state: 'waiting' }] })
    await soan.get(closeImport, { batchId })
    expect((await soan.get(showOpenImport, {})).batch).toBeNull()
    expect(await soan.call(showImportReading, { fileId: one?.id ?? '' })).toMatchObject({ refusal: { code: 'import-file-not-found' } })
    expect(await soan.call(closeImport, { batchId })).toMatchObject({ refusal: { code: 'import-not-found' } })
  })

  test('what exists under a code is looked up anew when a reading is opened again', async () => {
    const bytes = await paper('QT 77')
    const { batchId, files: [file] } = await soan.get(beginImport, { batchId: null, files: [{ name: 'bay.docx', size: bytes.length }] })
    const { reading } = await soan.get(readImportFile, { fileId: file?.id ?? '' }, { file: { name: 'bay.docx', bytes } })
    const first = reading?.procedures[0]
    if (first === undefined) throw new Error('nothing was read')
    expect(first.existing).toBeNull()
    await soan.get(draftProcedure, { code: 'QT 77', content: first.content, sourceFile: reading?.sourceFile ?? null, sourceName: 'bay.docx', unread: [], asNextIssue: false })
    expect((await soan.get(showImportReading, { fileId: file?.id ?? '' })).reading.procedures[0]?.existing).toMatchObject({ status: 'draft' })
    await soan.get(closeImport, { batchId })
  })

  test('a drop is its sender’s own: neither a colleague nor another agency sees, sends into or closes it', async () => {
    const { batchId, files: [one], good } = await started()
    const khac = await app.signIn('khac')
    for (const other of [loi, khac]) {
      expect((await other.get(showOpenImport, {})).batch).toBeNull()
      expect(await other.call(readImportFile, { fileId: one?.id ?? '' }, { file: { name: 'mot.docx', bytes: good } })).toMatchObject({ refusal: { code: 'import-file-not-found' } })
      expect(await other.call(showImportReading, { fileId: one?.id ?? '' })).toMatchObject({ refusal: { code: 'import-file-not-found' } })
      expect(await other.call(closeImport, { batchId })).toMatchObject({ refusal: { code: 'import-not-found' } })
      expect(await other.call(beginImport, { batchId, files: [{ name: 'x.docx', size: 1 }] })).toMatchObject({ refusal: { code: 'import-not-found' } })
    }
    await soan.get(closeImport, { batchId })
  })

  test('an empty file and too many files are refused with a sentence', async () => {
    const { batchId, files: [one] } = await started()
    expect(await soan.call(readImportFile, { fileId: one?.id ?? '' }, { file: { name: 'mot.docx', bytes: Buffer.alloc(0) } })).toMatchObject({ refusal: { code: 'file-missing' } })
    expect(await soan.call(beginImport, { batchId, files: Array.from({ length: 298 }, (_, at) => ({ name: `t${at}.docx`, size: 1 })) })).toMatchObject({ refusal: { code: 'too-many-files' } })
    await soan.get(closeImport, { batchId })
  })

  test('a role named once is so named in the next file, said there, in this agency only, and forgotten at will', async () => {
    await soan.get(rememberRoleName, { readName: 'CC Tư pháp', ownName: 'Công chức Tư pháp - Hộ tịch' })
    expect((await loi.get(listRoleNames, {})).names).toMatchObject([{ readName: 'CC Tư pháp', ownName: 'Công chức Tư pháp - Hộ tịch', by: 'Lê Thị Soạn' }])
    const rolesOf = async (session: Session, role?: string) => {
      const bytes = await paper('QT 02', role)
      const { batchId, files: [file] } = await session.get(beginImport, { batchId: null, files: [{ name: 'hai.docx', size: bytes.length }] })
      const { reading } = await session.get(readImportFile, { fileId: file?.id ?? '' }, { file: { name: 'hai.docx', bytes } })
      await session.get(closeImport, { batchId })
      return { role: reading?.procedures[0]?.content.steps[1]?.role, renamed: reading?.procedures[0]?.renamed }
    }
    expect(await rolesOf(loi, 'cc  tư pháp')).toEqual({ role: 'Công chức Tư pháp - Hộ tịch', renamed: [{ from: 'cc tư pháp', to: 'Công chức Tư pháp - Hộ tịch' }] })
    expect(await rolesOf(await app.signIn('khac'))).toEqual({ role: 'CC Tư pháp', renamed: [] })
    await loi.get(rememberRoleName, { readName: 'CC Tư pháp', ownName: null })
    expect(await rolesOf(soan)).toEqual({ role: 'CC Tư pháp', renamed: [] })
  })
})

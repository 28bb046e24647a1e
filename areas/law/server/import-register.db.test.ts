// SPDX-License-Identifier: Apache-2.0
import { writeXlsx } from 'hucre'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { applyRegisterImport, listInstruments, previewRegisterImport, showInstrument } from '../contract.ts'
import { readRegisterFile } from './reading/register-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const HEAD = ['STT', 'Số, ký hiệu', 'Loại văn bản', 'Trích yếu nội dung', 'Cơ quan ban hành', 'Ngày ban hành', 'Ngày có hiệu lực', 'Ngày hết hiệu lực', 'Thay thế văn bản']
const workbook = (rows: readonly (readonly (string | number)[])[], name = 'Danh mục') => writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] })

const LIST = [
  ['UBND XÃ THỬ NGHIỆM'], ['DANH MỤC VĂN BẢN PHÁP LUẬT'], [], HEAD, [1, 2, 3, 4, 5, 6, 7, 8, 9], ['I. Thông tư'],
  [1, '20/2026/TT-BTP', 'Thông tư', 'Quy định chi tiết Luật Hộ tịch, thay Thông tư cũ', 'Bộ Tư pháp', '15/01/2026', '01-03-2026', '', '04/2020/TT-BTP'],
  [2, 'số: 5 / 2026 / TT – BTP', '', 'Sửa biểu mẫu', '', 'ngày 10 tháng 02 năm 2026', 46082, '', ''],
  [3, '20/2026/tt-btp', 'Thông tư', 'Ghi hai lần', 'Bộ Tư pháp', '15/01/2026', '', '', ''],
  [4, '', 'Thông tư', 'Không có số', 'Bộ Tư pháp', '', '', '', ''],
  [5, '7/2026/TT-BTP', 'Thông tư', 'Ngày sai', 'Bộ Tư pháp', '31/02/2026', '', '', ''],
  [6, '8/2026/TT-BTP', 'Thông tư', 'Năm hai chữ số', 'Bộ Tư pháp', '05/03/26', '', '', ''],
  [7, '9/2026/TT-BTP', 'Thông tư', 'Hết trước khi có', 'Bộ Tư pháp', '01/01/2026', '01/03/2026', '01/02/2026', ''],
  [8, '10/2026/NĐ-CP', 'Thông tư', 'Loại không khớp ký hiệu', 'Chính phủ', '01/01/2026', '', '', ''],
  [9, '11/2026/XX-YY', '', 'Ký hiệu lạ, không có cơ quan', '', '01/01/2026', '', '', ''],
]

describe('a list of documents is taken in', () => {
  const app = useTestApp()
  let who: Session
  beforeAll(async () => {
    await app.make({ people: [{ fullName: 'Má A Thư', login: 'thuky', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }] })
    who = await app.signIn('thuky')
  })
  const file = async (rows: readonly (readonly (string | number)[])[], name = 'danh-muc.xlsx') => ({ file: { name, bytes: await workbook(rows) } })

  test('previewed with every line judged by row and reason, nothing changed', async () => {
    const plan = await who.get(previewRegisterImport, {}, await file(LIST))
    expect(plan).toMatchObject({ counts: { accepted: 2, added: 2, changed: 0, unchanged: 0, rejected: 7 }, added: [{ row: 7, number: '20/2026/TT-BTP' }, { row: 8, number: '05/2026/TT-BTP', kind: 'circular', issuer: 'Bộ Tư pháp', issuedOn: '2026-02-10', effectiveOn: '2026-03-01' }] })
    expect(plan.rejected.map(({ row, code }) => [row, code])).toEqual([[9, 'duplicate-line'], [10, 'number-missing'], [11, 'day-unreadable'], [12, 'day-unreadable'], [13, 'expires-before-effect'], [14, 'kind-contradicts-number'], [15, 'issuer-missing']])
    for (const { vi } of plan.rejected) expect(vi.length).toBeGreaterThan(30)
    expect((await who.get(listInstruments, { origin: 'own' })).total).toBe(0)
  })

  test('taken in as previewed; the same list again changes nothing; a changed one shows what changed', async () => {
    const upload = await file(LIST)
    const { planId } = await who.get(previewRegisterImport, {}, upload)
    expect(await who.get(applyRegisterImport, { planId }, upload)).toMatchObject({ added: 2, changed: 0, rejected: 7 })
    const old = (await who.get(listInstruments, { search: '04/2020/TT-BTP', on: '2026-06-03' })).rows[0]
    expect(old).toMatchObject({ origin: 'national', standing: { status: 'ended', by: ['20/2026/TT-BTP'] } })
    expect(await who.call(applyRegisterImport, { planId }, upload)).toMatchObject({ refusal: { code: 'plan-outdated' } })
    const again = await who.get(previewRegisterImport, {}, upload)
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    const other = await file([HEAD, [1, '20/2026/TT-BTP', '', 'Tên mới', '', '', '01/05/2026', '', '']])
    const plan = await who.get(previewRegisterImport, {}, other)
    expect(plan.changed).toMatchObject([{ number: '20/2026/TT-BTP', changes: [{ fact: 'title', after: 'Tên mới' }, { fact: 'effectiveOn', before: '2026-03-01', after: '2026-05-01' }] }])
    await who.get(applyRegisterImport, { planId: plan.planId }, other)
    const ref = (await who.get(listInstruments, { search: '20/2026/TT-BTP' })).rows[0]?.ref
    if (ref === undefined) throw new Error('the imported document is not listed')
    expect(await who.get(showInstrument, { id: ref })).toMatchObject({ title: 'Tên mới', issuedOn: '2026-01-15', version: 2, relations: [{ kind: 'replaces', number: '04/2020/TT-BTP' }], history: [{ vi: 'nhập từ tệp danh-muc.xlsx' }, {}] })
  })

  test('the same number twice in a .csv counts once, and the second line says where the first stands', async () => {
    const csv = { name: 'danh-muc.csv', bytes: bytesOf('Số hiệu;Trích yếu;Ngày ban hành\n60/2026/TT-BTP;Lần thứ nhất;01/06/2026\n12/QĐ-UBND;Quyết định năm nay;05/01/2026\n60 / 2026 / tt–btp;Lần thứ hai;02/06/2026\n12/QĐ-UBND;Quyết định năm ngoái;07/01/2025\n') }
    const plan = await who.get(previewRegisterImport, {}, { file: csv })
    expect(plan.added.map(({ number, issuedOn }) => [number, issuedOn])).toEqual([['60/2026/TT-BTP', '2026-06-01'], ['12/QĐ-UBND', '2026-01-05'], ['12/QĐ-UBND', '2025-01-07']])
    expect(plan.rejected).toMatchObject([{ row: 4, code: 'duplicate-line', vi: 'Văn bản này đã có ở dòng 2. Bỏ một trong hai dòng.' }])
  })

  test('lines that replace each other in a ring are refused, both', async () => {
    const plan = await who.get(previewRegisterImport, {}, await file([HEAD, [1, '40/2026/TT-BTP', '', 'Một', '', '01/06/2026', '', '', '41/2026/TT-BTP'], [2, '41/2026/TT-BTP', '', 'Hai', '', '01/06/2026', '', '', '40/2026/TT-BTP']]))
    expect(plan.rejected.map(({ code }) => code)).toEqual(['replaced-in-a-ring', 'replaced-in-a-ring'])
    expect(await who.call(applyRegisterImport, { planId: plan.planId }, await file([HEAD, [1, '40/2026/TT-BTP', '', 'Một', '', '01/06/2026', '', '', '40/2026/TT-BTP']]))).toMatchObject({ status: 409 })
  })
})

describe('files as offices save them', () => {
  const numbers = async (bytes: Uint8Array) => {
    const reading = await readRegisterFile(bytes)
    return reading.ok ? reading.accepted.map(({ facts: { number, issuedOn, title } }) => [number, issuedOn, title]) : reading.problem
  }
  test.each([
    ['semicolons with commas in titles', bytesOf('\ufeffSố hiệu;Tên văn bản;Ngày ban hành\r\n61/2018/NĐ-CP;Thực hiện một cửa, một cửa liên thông;23/4/2018\r\n'), [['61/2018/NĐ-CP', '2018-04-23', 'Thực hiện một cửa, một cửa liên thông']]],
    ['commas, quoted', bytesOf('so ky hieu,ten van ban,ngay ban hanh\n61/2018/ND-CP,"Một cửa, liên thông",2018-04-23\n'), [['61/2018/NĐ-CP', '2018-04-23', 'Một cửa, liên thông']]],
    ['number and day inside the title', bytesOf('STT\tTên tài liệu\tNơi ban hành\n1\tNghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ\tChính phủ\n'), [['61/2018/NĐ-CP', '2018-04-23', 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ']]],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffSố hiệu\tTrích yếu\n61/2018/NĐ-CP\tMột cửa', 'utf16le')), [['61/2018/NĐ-CP', null, 'Một cửa']]],
    ['decomposed letters', bytesOf('Số hiệu\tTrích yếu\n61/2018/NĐ-CP\tMột cửa'.normalize('NFD')), [['61/2018/NĐ-CP', null, 'Một cửa']]],
    ['nothing', new Uint8Array(), 'empty'], ['no heading', bytesOf('a;b\n1;2\n'), 'no-heading'], ['a heading alone', bytesOf('Số hiệu;Trích yếu\n'), 'no-lines'], ['broken quotes', bytesOf('Số hiệu;Trích yếu\n"61/2018;x\n'), 'broken-csv'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), 'not-a-workbook'],
  ])('%s', async (_name, bytes, expected) => {
    const found = await numbers(bytes)
    if (expected === 'not-a-workbook') expect(typeof found).toBe('string')
    else expect(found).toEqual(expected)
  })

  test('ten thousand lines are compared in a few seconds', async () => {
    const lines = Array.from({ length: 9_990 }, (_, at) => `${at + 1}/2026/TT-BTP;Thông tư số ${at + 1};01/01/2026`)
    const reading = await readRegisterFile(bytesOf(`Số hiệu;Trích yếu;Ngày ban hành\n${lines.join('\n')}`))
    expect(reading.ok && reading.accepted.length).toBe(9_990)
  })
})

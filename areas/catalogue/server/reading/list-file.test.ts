// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { describe, expect, it, test } from 'vitest'
import { PlainDate } from '#kernel/time.ts'
import { buildZip } from '#platform/server/office/example/build-zip.ts'
import { importAnswer } from '../../core/reading/import-answer.ts'
import { readListFile } from './list-file.ts'

const TODAY = PlainDate.parse('2026-11-20')
const SHARED = join(import.meta.dirname, '../../../../../shared/data/catalogue')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array) => readListFile(bytes, TODAY)
const problemOf = async (bytes: Uint8Array) => {
  const reading = await read(bytes)
  return reading.ok ? 'read' : `${reading.problem}: ${reading.say.vi}`
}
async function acceptedOf(bytes: Uint8Array) {
  const reading = await read(bytes)
  if (!reading.ok) throw new Error(reading.say.vi)
  return importAnswer(reading).accepted
}

describe('separated text', () => {
  it.each<[string, Uint8Array]>([
    ['commas', bytesOf('ma,ten,cap_thuc_hien\n1.001193,"Đăng ký khai sinh, lần đầu",Cấp xã\n')],
    ['semicolons and a byte order mark', bytesOf('\ufeffMã TTHC;Tên TTHC;Cấp thực hiện\r\n1.001193;Đăng ký khai sinh, lần đầu;Cấp xã\r\n')],
    ['tabs', bytesOf('Mã TTHC\tTên TTHC\tCấp thực hiện\n1.001193\tĐăng ký khai sinh, lần đầu\tCấp xã')],
    ['Excel’s own first line', bytesOf('sep=|\nMã TTHC|Tên TTHC|Cấp thực hiện\n1.001193|Đăng ký khai sinh, lần đầu|Cấp xã')],
    ['UTF-16 as Excel saves “Unicode text”', new Uint8Array(Buffer.from('\ufeffMã TTHC\tTên TTHC\tCấp thực hiện\n1.001193\tĐăng ký khai sinh, lần đầu\tCấp xã', 'utf16le'))],
    ['decomposed letters', bytesOf('Mã TTHC,Tên TTHC,Cấp thực hiện\n1.001193,"Đăng ký khai sinh, lần đầu",Cấp xã'.normalize('NFD'))],
  ])('with %s', async (_, bytes) => {
    expect(await acceptedOf(bytes)).toMatchObject([{ code: '1.001193', name: 'Đăng ký khai sinh, lần đầu', levels: ['xã'] }])
  })

  it('in code page 1258 of the old Windows', async () => {
    // "Mã,Tên\n1.001193,Đăng ký khai sinh": ã is E3, ê is EA, Đ is D0, ă is E3… in that page, and y is unmarked here.
    const bytes = new Uint8Array([...bytesOf('Code,Name\n1.001193,'), 0xd0, 0xe3, ...bytesOf('ng k'), 0xfd, ...bytesOf(' khai sinh')])
    const [line] = await acceptedOf(bytes)
    expect(line?.name.startsWith('Đăng k')).toBe(true)
  })

  it('with a code that lost its last zero', async () => {
    expect(await acceptedOf(bytesOf('ma,ten\n1.01359,Thủ tục biên phòng'))).toMatchObject([{ code: '1.013590' }])
  })

  it('rows are counted as a spreadsheet shows them, also below a cell of two lines', async () => {
    expect((await acceptedOf(bytesOf('ma,ten\n1.001193,"Đăng ký\nkhai sinh"\n\n1.000894,Đăng ký kết hôn'))).map(({ row }) => row)).toEqual([2, 4])
  })
})

describe('JSON', () => {
  const record = { code: '1.013135', name: 'Đăng ký phục vụ trong ngạch dự bị', field: 'Nghĩa vụ quân sự', levels: ['xã'], channels: [{ form: 'Trực tiếp', timeLimitText: '1 Ngày làm việc', fee: 'Phí : 0 Đồng' }, { form: 'Trực tuyến', timeLimitText: '02 Giờ', fee: 'Phí : 0 Đồng' }], decision: '6375/QĐ-BQP' }
  const expected = { row: 1, code: '1.013135', levels: ['xã'], fee: 'Phí : 0 Đồng', decision: '6375/QĐ-BQP', timeLimitText: 'Trực tiếp: 1 Ngày làm việc\nTrực tuyến: 02 Giờ', limits: [{ channel: 'in-person', value: 1, unit: 'workingDay' }, { channel: 'online', value: 2, unit: 'hour' }] }

  it.each([['an array', JSON.stringify([record])], ['an array inside a document', JSON.stringify({ total: 1, items: [record] })], ['one record a line', `${JSON.stringify(record)}\n${JSON.stringify({ ...record, code: '1.013136' })}\n`]])('as %s', async (_, text) => {
    expect((await acceptedOf(bytesOf(text)))[0]).toMatchObject(expected)
  })

  it('with Vietnamese keys and a code as a number', async () => {
    expect(await acceptedOf(bytesOf(JSON.stringify([{ ma_thu_tuc: 1.01359, ten_thu_tuc: 'Thủ tục biên phòng', linh_vuc: 'Biên giới', cap_thuc_hien: 'Cấp xã' }])))).toMatchObject([{ code: '1.013590', field: 'Biên giới' }])
  })

  it('members that are no records are rejected one by one', async () => {
    const reading = await read(bytesOf(JSON.stringify([record, null, 5, 'chữ'])))
    expect(reading.ok && importAnswer(reading).rejected.map(({ row, reason }) => [row, reason])).toEqual([[2, 'missing-code'], [3, 'missing-code'], [4, 'missing-code']])
  })
})

describe('files that give nothing say why and what to do', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /^empty: .*rỗng/],
    ['blanks only', bytesOf(' \n\n '), /^empty:/],
    ['a picture renamed .xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), /PNG/],
    ['a PDF', bytesOf('%PDF-1.7\n1 0 obj'), /PDF/],
    ['a web page', bytesOf('<!doctype html><html><body>1.001193</body></html>'), /trang web/],
    ['a zip cut short', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0]), /hỏng|thiếu/],
    ['text without a heading', bytesOf('1.001193,Đăng ký khai sinh\n'), /^no-heading: .*dòng tiêu đề/],
    ['a heading alone', bytesOf('ma,ten\n'), /^no-lines: /],
    ['broken JSON', bytesOf('[{"ma": "1.001193",]'), /^broken-json: /],
    ['one broken line of many', bytesOf('{"ma":"1.001193","ten":"Một"}\n{"ma":\n'), /^broken-json: Dòng 2/],
    ['JSON without records', bytesOf('{"a": 1}'), /^no-heading: /],
    ['a quotation mark never closed', bytesOf('ma,ten\n1.001193,"Đăng ký khai sinh\n'), /^broken-csv: .*ngoặc kép/],
    ['bytes of nothing known', new Uint8Array(2000).fill(3), /không rõ|hỏng/],
  ])('%s', async (_, bytes, sentence) => {
    expect(await problemOf(bytes)).toMatch(sentence)
  })

  test('a zip that is no workbook, and a bomb', async () => {
    expect(await problemOf(await buildZip({ 'a.txt': 'chữ' }))).toMatch(/hỏng|ZIP/)
    expect(await problemOf(await buildZip({ 'xl/worksheets/sheet1.xml': new Uint8Array(120 * 1024 * 1024) }))).toMatch(/^(zip-bomb|too-large): /)
  })

  test('more lines than any list has', async () => {
    expect(await problemOf(bytesOf(`ma,ten\n${'1.001193,Một hai\n'.repeat(50_001)}`))).toMatch(/^too-many-lines: .*50003|50002/)
  })
})

test('ten thousand lines of a workbook are read', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [index + 1, `Thủ tục số ${index}`, `1.${String(index).padStart(6, '0')}`, '5 ngày làm việc'])
  const bytes = await writeXlsx({ sheets: [{ name: 'Danh mục', rows: [['STT', 'Tên TTHC', 'Mã TTHC', 'Thời hạn giải quyết'], ...rows] }] })
  expect(await acceptedOf(bytes)).toHaveLength(10_000)
}, 60_000)

describe.skipIf(!existsSync(SHARED))('the files of ../shared/data (skipped where the folder is absent)', () => {
  const fileOf = (name: string) => new Uint8Array(readFileSync(join(SHARED, name)))
  const goldOf = (name: string) => JSON.parse(readFileSync(join(SHARED, name), 'utf8'))
  const folded = (text: unknown) => (typeof text === 'string' ? text.replace(/[\u200b-\u200f\ufeff]/g, '').normalize('NFC').replace(/\s+/g, ' ').trim() : text)

  test('the workbook as offices send it: 52 accepted, 11 rejected, each for its reason', async () => {
    const reading = await read(fileOf('messy.xlsx'))
    if (!reading.ok) throw new Error(reading.say.vi)
    const gold = goldOf('messy.gold.json')
    const { accepted, rejected } = importAnswer(reading)
    expect(rejected.map(({ row, reason }) => ({ row, reason }))).toEqual(gold.rejected.map(({ row, reason }: { row: number; reason: string }) => ({ row, reason })))
    const amounts = (limits: readonly { value: number; unit: string | null }[]) => limits.map(({ value, unit }) => [value, unit])
    expect(accepted.map((one) => [one.row, one.code, folded(one.name), one.field?.toLowerCase(), one.levels, amounts(one.limits), one.decision, folded(one.timeLimitText), folded(one.fee)]))
      .toEqual(gold.accepted.map((one: typeof accepted[number]) => [one.row, one.code, folded(one.name), one.field?.toLowerCase(), one.levels, amounts(one.limits), one.decision, folded(one.timeLimitText), folded(one.fee)]))
    expect(reading.sheetsLeftOut).toEqual(['Ghi chú'])
  })

  test.each(['tthc.xlsx', 'tthc.jsonl'])('%s agrees with the portal’s records', async (name) => {
    const gold = goldOf('tthc.gold.json').rows
    const accepted = await acceptedOf(fileOf(name))
    expect(accepted.map((one) => [one.code, folded(one.name), one.field, one.levels, one.decision])).toEqual(gold.map((one: typeof accepted[number]) => [one.code, folded(one.name), one.field, one.levels, one.decision]))
  })

  test('commune.csv gives 285 procedures, each channel with its own limit', async () => {
    const accepted = await acceptedOf(fileOf('commune.csv'))
    expect(accepted).toHaveLength(285)
    expect(accepted.find(({ code }) => code === '2.000740')?.limits.map(({ channel, value, unit }) => [channel, value, unit])).toEqual([['post', 1, 'workingDay'], ['in-person', 1, 'workingDay']])
  })
})

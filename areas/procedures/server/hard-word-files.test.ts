// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { buildDocx, cell, paragraph, row, run, table } from '#platform/server/office/example/build-docx.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { readProcedures } from '../core/reading/read-procedures.ts'

const COVER = table(3, [row([cell('ỦY BAN NHÂN DÂN XÃ TRI PHÚ'), cell('QUY TRÌNH'), cell('Mã hiệu: QT 05')]), row([cell(''), cell('Xác nhận tạm trú'), cell('Lần ban hành: 01')])])
const SECTIONS = ['1. MỤC ĐÍCH', 'Quy định trình tự.', '2. PHẠM VI', 'Tại xã.', '5. NỘI DUNG QUY TRÌNH', 'a) Thành phần, số lượng hồ sơ:', '- Tờ khai (01 bản chính);', 'b) Thời hạn giải quyết: 03 ngày làm việc.', 'k) Căn cứ pháp lý:', '- Luật Cư trú;', 'l) Quy trình các bước xử lý công việc:'].map((text) => paragraph(text))
const HEAD = row(['TT', 'Trình tự các bước công việc', 'Trách nhiệm', 'Thời gian (03 ngày làm việc)'].map((text) => cell(text)))
const steps = (...rows: readonly (readonly string[])[]): string => table(4, [HEAD, ...rows.map((cells) => row(cells.map((content) => cell(content))))])
const read = async (...body: readonly string[]) => readProcedures(await readWordFile(await buildDocx({ body: [COVER, ...SECTIONS, ...body].join('') })))
const brief = ({ procedures }: Awaited<ReturnType<typeof read>>) => procedures.flatMap((one) => one.steps.map(({ action, responsible, times }) => [action, responsible, times.map(({ value }) => value).join('|')]))

test('tracked changes are read as if all were accepted, and the reader is told so', async () => {
  const changed = (gone: string, put: string): string => paragraph(`<w:del w:id="1"><w:r><w:delText>${gone}</w:delText></w:r></w:del><w:ins w:id="2">${run(put)}</w:ins>`)
  const reading = await read(steps(['1', 'Tiếp nhận hồ sơ', changed('Công chức', 'Bộ phận Một cửa'), changed('02 ngày', '01 ngày')], ['2', 'Thẩm định', 'Công chức', '2 ngày']))
  expect(brief(reading)).toEqual([['Tiếp nhận hồ sơ', 'Bộ phận Một cửa', '1'], ['Thẩm định', 'Công chức', '2']])
  expect(reading.problems.filter(({ message }) => message.includes('Track Changes'))).toEqual([{ place: 'toàn tệp', message: expect.stringContaining('bỏ chữ xóa') }])
})

test('a paper without tracked changes says nothing of them', async () => {
  expect((await read(steps(['1', 'Tiếp nhận', 'Một cửa', '1 ngày']))).problems.filter(({ message }) => message.includes('Track Changes'))).toEqual([])
})

test('a table of steps inside the cell of another table is read, and a table inside the cell of a step stays with that step', async () => {
  const nested = await read(table(1, [row([cell(steps(['1', 'Tiếp nhận hồ sơ', 'Một cửa', '1 ngày'], ['2', 'Thẩm định', 'Công chức', '2 ngày']) + paragraph(''))])]))
  expect(brief(nested)).toEqual([['Tiếp nhận hồ sơ', 'Một cửa', '1'], ['Thẩm định', 'Công chức', '2']])
  const within = await read(steps(['1', paragraph('Tiếp nhận hồ sơ gồm:') + table(2, [row([cell('Tờ khai'), cell('01 bản')])]) + paragraph(''), 'Một cửa', '1 ngày'], ['2', 'Thẩm định', 'Công chức', '2 ngày']))
  expect(brief(within)).toEqual([[expect.stringMatching(/Tiếp nhận hồ sơ gồm:[^]*Tờ khai[^]*01 bản/), 'Một cửa', '1'], ['Thẩm định', 'Công chức', '2']])
})

const BOX = (text: string): string => `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`

test('a flow drawn in text boxes makes no steps of its own: nobody is told who does what, and the reading says that steps are missing', async () => {
  const reading = await read(paragraph(['Tiếp nhận', 'Thẩm định', 'Trả kết quả'].map(BOX).join('')))
  expect(brief(reading)).toEqual([])
  expect(reading.problems.map(({ message }) => message)).toEqual(expect.arrayContaining([expect.stringContaining('Không tìm thấy bảng các bước')]))
})

test('a flow that is a picture is told as lost with its place, and beside it that steps are missing', async () => {
  const picture = '<w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="5000000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  const { problems } = await read(paragraph(picture))
  expect(problems).toContainEqual({ place: expect.stringMatching(/^đoạn \d+$/), message: 'có hình vẽ, không đọc được nội dung' })
  expect(problems.some(({ message }) => message.includes('hãy nhập các bước bằng tay'))).toBe(true)
})

test('a procedure of 300 pages whose steps stand at the end is read whole and in time', async () => {
  const pages = Array.from({ length: 300 }, (_, page) => Array.from({ length: 20 }, (__, line) => paragraph(`Trang ${page + 1}, đoạn ${line + 1}: ${'nội dung hướng dẫn '.repeat(6)}`)).join('')).join('')
  const started = performance.now()
  const reading = await read(pages, steps(...Array.from({ length: 40 }, (_, at) => [String(at + 1), `Việc thứ ${at + 1}`, 'Công chức', '½ ngày'])))
  expect(brief(reading).length).toBe(40)
  expect(performance.now() - started).toBeLessThan(20_000)
}, 40_000)

test('a paper that is no procedure still says what of it could not be read', async () => {
  const { kind, problems } = readProcedures(await readWordFile(await buildDocx({ body: paragraph('<w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="5000000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>') })))
  expect([kind, problems.map(({ message }) => message)]).toEqual(['other', ['có hình vẽ, không đọc được nội dung', expect.stringContaining('không có bảng các bước')]])
})

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Instant } from '#kernel/time.ts'
import { readPdf, type ReadPdf } from './read-pdf.ts'
import { tableReport, TableReport } from './table-report.ts'

const now = Instant.parse('2022-06-30T02:00:00.000Z')
const MM = 72 / 25.4

const aReport = (changes: Partial<TableReport> = {}): TableReport => ({
  letterhead: TableReport.shape.letterhead.parse({ parent: 'Ủy ban nhân dân tỉnh Tuyên Quang', agency: 'Ủy ban nhân dân xã Hoàng Khai', place: 'Hoàng Khai', on: '2022-06-30' }),
  number: '45/BC-UBND',
  title: 'BÁO CÁO',
  about: 'Kết quả giải quyết thủ tục hành chính theo lĩnh vực',
  period: 'Từ ngày 01/01/2022 đến ngày 30/6/2022',
  orientation: 'portrait',
  columns: [
    { heading: 'STT', width: 'narrow', align: 'center' },
    { heading: 'Lĩnh vực', width: 3, align: 'left' },
    { heading: 'Đã trả', width: 1, align: 'right' },
    { heading: 'Trước hạn', width: 1, align: 'right' },
  ],
  rows: Array.from({ length: 120 }, (_, index) => [String(index + 1), `Hộ tịch ${index + 1}`, '1.284', '231']),
  totals: ['', 'Cộng', '154.080', '27.720'],
  notes: ['Trước hạn: trả trước ngày hẹn.'],
  signer: { title: 'CHỦ TỊCH', name: 'Hoàng Thị Thơm' },
  recipients: ['UBND tỉnh;', 'Lưu: VT.'],
  ...changes,
})

/** Pieces of the body (not the page number) outside the margins of Nghị định 30/2020. */
const outsideMargins = (pdf: ReadPdf) => pdf.pages.flatMap(({ width, pieces }) =>
  pieces.filter(({ left, right, bottom }) => left < 21 * MM || right > width - 15 * MM + 0.5 || bottom < 20 * MM - 1).map(({ text }) => text))

test('a report is A4 in the margins of administrative documents, its page number centred above from the second page', async () => {
  const pdf = await readPdf(await tableReport(aReport(), now))
  expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(pdf.pages.map(() => [595, 842]))
  expect(pdf.fonts.every((font) => font.startsWith('Tinos-'))).toBe(true)
  expect(outsideMargins(pdf)).toEqual([])
  const above = pdf.pages.map(({ height, pieces }) => pieces.filter(({ bottom }) => bottom > height - 20 * MM).map(({ text, left, right }) => [text, Math.round((left + right) / 2)]))
  const middle = Math.round((30 + 165 / 2) * MM)
  expect(above).toEqual(pdf.pages.map((_, index) => (index === 0 ? [] : [[String(index + 1), middle]])))
})

test('it has head, title, period, every row in order with repeated headings, totals, notes, recipients and signer', async () => {
  const { text, title, pages } = await readPdf(await tableReport(aReport(), now))
  expect(title).toBe('BÁO CÁO Kết quả giải quyết thủ tục hành chính theo lĩnh vực')
  expect(text).toContain('ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG ỦY BAN NHÂN DÂN XÃ HOÀNG KHAI Số: 45/BC-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(text).toContain('BÁO CÁO Kết quả giải quyết thủ tục hành chính theo lĩnh vực Từ ngày 01/01/2022 đến ngày 30/6/2022')
  expect(text.match(/Hộ tịch \d+/g)).toEqual(aReport().rows.map((row) => row[1]))
  expect(text.match(/STT Lĩnh vực/g)).toHaveLength(pages.length)
  expect(text).toContain('Cộng 154.080 27.720')
  expect(text).toContain('Nơi nhận: - UBND tỉnh; - Lưu: VT. CHỦ TỊCH (Ký, ghi rõ họ tên) Hoàng Thị Thơm')
})

test.each(['portrait', 'landscape'] as const)('long names without blanks stay inside the %s page', async (orientation) => {
  const long = 'Ngưỡng'.repeat(84)
  const columns = Array.from({ length: 9 }, (_, index) => ({ heading: index === 4 ? long.slice(0, 60) : `Cột ${index}`, width: index === 0 ? 'narrow' as const : 1, align: 'left' as const }))
  const pdf = await readPdf(await tableReport(aReport({ orientation, title: long, about: long, period: long, columns, rows: [columns.map(() => long)], totals: columns.map(() => long), notes: [long], recipients: [long], signer: { title: long, name: long } }), now))
  expect(outsideMargins(pdf)).toEqual([])
  expect(pdf.pages[0]?.width).toBeCloseTo(orientation === 'portrait' ? 595.3 : 841.9, 0)
}, 30_000)

test('a list without rows says so; one without number, period or signer leaves them out', async () => {
  const { text } = await readPdf(await tableReport(aReport({ rows: [], totals: undefined, number: undefined, period: undefined, signer: undefined, recipients: undefined, notes: [] }), now))
  expect(text).toContain('Không có mục nào.')
  for (const absent of ['Số:', 'Nơi nhận', 'Ký, ghi rõ', 'Ghi chú']) expect(text).not.toContain(absent)
})

test('a row with another number of cells than the table has columns is a fault, not a shifted table', () => {
  expect(() => tableReport(aReport({ rows: [['1', 'Hộ tịch', '2']] }), now)).toThrow('A row has 3 cells where the table has 4 columns.')
})

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { buildDoc, compound } from './example/build-doc.ts'
import { buildDocx, paragraph } from './example/build-docx.ts'
import { buildXlsx, numberCell, textCell } from './example/build-xlsx.ts'
import { buildZip } from './example/build-zip.ts'
import { claimSize } from './example/spoil-zip.ts'
import { readWorkbook } from './read-workbook.ts'

test('cells keep their place: rows as Excel numbers them, columns from 0, blank rows left out', async () => {
  const { sheets } = await readWorkbook(await buildXlsx({
    'Danh mục': `<sheetData><row r="2">${textCell('B2', 'Mã số')}${numberCell('D2', 7)}</row><row r="5">${textCell('A5', 'x')}</row></sheetData><mergeCells><mergeCell ref="A2:C4"/></mergeCells>`,
    'Ghi chú': '<sheetData/>',
  }))
  expect(sheets).toEqual([
    { name: 'Danh mục', hidden: false, rows: [{ row: 2, cells: [{ column: 1, value: 'Mã số' }, { column: 3, value: 7 }] }, { row: 5, cells: [{ column: 0, value: 'x' }] }], merges: [{ firstRow: 2, lastRow: 4, firstColumn: 0, lastColumn: 2 }] },
    { name: 'Ghi chú', hidden: false, rows: [], merges: [] },
  ])
})

test('a code stored as a number tells its format, a date is a date, yes or no is yes or no', async () => {
  const cells = numberCell('A1', 1.01359, 1) + numberCell('B1', 46_023, 2) + numberCell('C1', 46_023.5, 3) + '<c r="D1" t="b"><v>1</v></c>'
  const { sheets: [sheet] } = await readWorkbook(await buildXlsx({ S: `<sheetData><row r="1">${cells}</row></sheetData>` }, '<xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/>'))
  expect(sheet?.rows[0]?.cells.map(({ value }) => value)).toEqual([1.01359, { date: '2026-01-01' }, { date: '2026-01-01T12:00:00' }, true])
  expect(sheet?.rows[0]?.cells[0]?.format).toBe('0.000000')
})

test('a stray cell in the far corner does not stand in the way of the list', async () => {
  const { sheets: [sheet] } = await readWorkbook(await buildXlsx({ S: `<sheetData><row r="1">${textCell('A1', 'x')}</row><row r="1048576">${numberCell('XFD1048576', 1)}</row></sheetData>` }))
  expect(sheet?.rows).toEqual([{ row: 1, cells: [{ column: 0, value: 'x' }] }])
})

test.each([
  ['wrong-type', 'tệp Word (.docx)', () => buildDocx({ body: paragraph('a') })],
  ['wrong-type', 'tệp Word cũ (.doc)', async () => buildDoc({ main: [{ runs: [{ text: 'a' }], mark: '\r' as const }] })],
  ['wrong-type', 'bảng tính Excel cũ (.xls)', async () => compound({ Workbook: [1] })],
  ['wrong-type', 'trang web (HTML)', async () => Buffer.from('<html><table></table></html>')],
  ['password-protected', 'mật khẩu', async () => compound({ EncryptedPackage: [1] })],
  ['empty', 'rỗng', async () => new Uint8Array()],
  ['damaged', 'hỏng', () => buildZip({ 'xl/workbook.xml': '<x/>' })],
  ['damaged', 'hỏng', async () => (await buildXlsx({ S: '<sheetData/>' })).subarray(0, 900)],
  ['zip-bomb', 'phình', () => buildXlsx({ S: `<sheetData>${' '.repeat(8_000_000)}</sheetData>` })],
  ['zip-bomb', 'phình', async () => claimSize(await buildXlsx({ S: `<sheetData>${' '.repeat(2_000_000)}</sheetData>` }), 500, 'xl/worksheets/sheet1.xml')],
])('refused as %s (%s)', async (code, words, build) => {
  await expect(readWorkbook(await build())).rejects.toMatchObject({ code, say: { vi: expect.stringContaining(words) } })
})

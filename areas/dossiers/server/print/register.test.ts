// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Instant } from '#kernel/time.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { register } from './register.ts'
import { aRegister } from './sample-forms.ts'

const now = Instant.parse('2022-12-31T09:00:00.000Z')

test('the register of a thousand dossiers is A4 across, every page numbered and headed, every dossier in it once', async () => {
  const book = aRegister(1000, { closing: { on: '2022-12-31', head: 'Nguyễn Thị Hạnh' } })
  const pdf = await readPdf(await register(book, now))
  expect(new Set(pdf.pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`))).toEqual(new Set(['842×595']))
  expect(pdf.fonts).toEqual(['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular'])
  expect(pdf.text.match(/Trang \d+\/\d+/g)).toEqual(pdf.pages.map((_, index) => `Trang ${index + 1}/${pdf.pages.length}`))
  expect(pdf.text.match(/Mã hồ sơ/g)).toHaveLength(pdf.pages.filter(({ pieces }) => pieces.some(({ text }) => text.startsWith('H60.'))).length)
  expect(pdf.text.match(/H60\.27\.12-\d{6}-\d{4}/g)).toEqual(book.entries.map((entry) => entry.dossierCode))
  expect(pdf.text).toContain('Khóa sổ ngày 31 tháng 12 năm 2022. Sổ có 1000 hồ sơ, từ số thứ tự 01 đến số thứ tự 1000.')
  expect(pdf.pages.flatMap(({ width, pieces }) => pieces.filter(({ left, right, bottom }) => left < 56 || right > width - 28 || bottom < 12))).toEqual([])
}, 60_000)

test('a row of the register tells when the dossier came, was promised and was returned', async () => {
  const { text } = await readPdf(await register(aRegister(2), now))
  expect(text).toContain('SỔ THEO DÕI HỒ SƠ Quyển số: 01, năm 2022. Lĩnh vực: Hộ tịch, chứng thực')
  expect(text).toContain('01 H60.27.12-220601-0001 Đăng ký lại khai sinh Nông Văn Tài 1 Thôn Yên Khánh, xã Hoàng Khai 0912 000 000 UBND xã Hoàng Khai 09:40 29/06/2022 17:00 06/07/2022 02 ')
  expect(text).toContain('17:00 06/07/2022 15:00 05/07/2022 Trực tiếp')
  expect(text).not.toContain('Khóa sổ')
})

test('an empty register says so', async () => {
  const { text } = await readPdf(await register(aRegister(0, { closing: { on: '2022-12-31' } }), now))
  expect(text).toContain('Sổ chưa có hồ sơ nào.')
  expect(text).toContain('Khóa sổ ngày 31 tháng 12 năm 2022. Sổ không có hồ sơ nào.')
})

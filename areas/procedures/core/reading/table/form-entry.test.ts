// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { readFormEntry } from './form-entry.ts'

test.each<[string, readonly string[], readonly [string | null, string, string | null] | undefined]>([
  ['a number and a name', ['Mẫu 01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'], ['Mẫu 01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', null]],
  ['a number, a name and the file that holds it', ['Mẫu 04', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', 'Mẫu 04.docx'], ['Mẫu 04', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', null]],
  ['a sign of the agency', ['BM.ĐCKS.01.01', 'Văn bản đề nghị công nhận'], ['BM.ĐCKS.01.01', 'Văn bản đề nghị công nhận', null]],
  ['"Mẫu số" with a colon in one line', ['Mẫu số 06: Sổ theo dõi hồ sơ;'], ['Mẫu số 06', 'Sổ theo dõi hồ sơ', null]],
  ['a dash and a number in one line', ['- BM.02 – Phiếu yêu cầu bổ sung'], ['BM.02', 'Phiếu yêu cầu bổ sung', null]],
  ['a place in the list, a name, the paper that issues it', ['1', 'Đề nghị thay đổi trụ sở', 'Mẫu B12, Phụ lục ban hành kèm theo Nghị định số 95/2023/NĐ-CP'], [null, 'Đề nghị thay đổi trụ sở', 'Mẫu B12, Phụ lục ban hành kèm theo Nghị định số 95/2023/NĐ-CP']],
  ['a name alone', ['-', 'Mẫu sổ theo dõi hồ sơ;'], [null, 'Mẫu sổ theo dõi hồ sơ', null]],
  ['a name over two lines', ['BM.01', 'Mẫu giấy tiếp nhận\nhồ sơ'], ['BM.01', 'Mẫu giấy tiếp nhận hồ sơ', null]],
  ['a remark', ['- Xem mục 5 ở trên.'], undefined],
  ['that there is none', ['Không quy định'], undefined],
  ['a number without a name', ['Mẫu 05'], undefined],
  ['nothing', ['', '3'], undefined],
])('%s', (_, cells, form) => {
  const read = readFormEntry(cells)
  expect(read === undefined ? undefined : [read.number, read.name, read.ground]).toEqual(form)
})

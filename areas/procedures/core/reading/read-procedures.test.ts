// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { readProcedures } from '#areas/procedures/core/reading/read-procedures.ts'
import { aPaper, aTable } from '#areas/procedures/core/reading/table/a-word-paper.ts'

const STEPS = aTable([['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian'], ['1', 'Nhận', 'Một cửa', '1 ngày']])

it('a paper with a cover or a step table is an ISO procedure', () => {
  expect(readProcedures(aPaper(['QUY TRÌNH', 'Cấp giấy phép', STEPS])).kind).toBe('procedure')
})

it('a decision is read as a decision even where it prints procedures with covers', () => {
  const decision = aPaper(['Số: 15/QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc phê duyệt quy trình nội bộ', 'Điều 1. Phê duyệt', aTable([['QUY TRÌNH', 'Mã hiệu: QT 01']]), STEPS])
  expect(readProcedures(decision).kind).toBe('decision')
})

it.each([['an empty paper', aPaper([])], ['a letter', aPaper(['CÔNG VĂN', 'Kính gửi: các xã', 'Đề nghị báo cáo.'])], ['a list of names', aPaper([aTable([['TT', 'Họ tên', 'Chức vụ'], ['1', 'Nguyễn Văn Minh Họa', 'Công chức']])])]])('%s holds no procedure, and the answer says so', (_, paper) => {
  const { kind, procedures, problems } = readProcedures(paper)
  expect([kind, procedures.length, problems.length]).toEqual(['other', 0, 1])
})

it('a paragraph of monstrous length is read in part, and the reading says so', () => {
  const { kind, problems } = readProcedures(aPaper(['QUY TRÌNH', 'nếu trường hợp '.repeat(60_000), STEPS]))
  expect([kind, problems.some(({ message }) => message.includes('20.000'))]).toEqual(['procedure', true])
})

it('a table of monstrous length is read in part, and the reading says so', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [String(index + 1), 'Nhận', 'Một cửa', '1 ngày'])
  const { procedures, problems } = readProcedures(aPaper(['QUY TRÌNH', aTable([['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian'], ...rows])]))
  expect([procedures[0]?.steps.length, problems.some(({ message }) => message.includes('3.000 dòng'))]).toEqual([2_999, true])
})

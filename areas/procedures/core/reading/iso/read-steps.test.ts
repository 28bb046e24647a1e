// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { WordTable } from '#kernel/word-document.ts'
import { findStepTables } from '#areas/procedures/core/reading/iso/find-step-tables.ts'
import { readSteps } from '#areas/procedures/core/reading/iso/read-steps.ts'
import { aPaper, aTable } from '#areas/procedures/core/reading/table/a-word-paper.ts'
import type { CellText } from '#areas/procedures/core/reading/table/a-word-paper.ts'
import { listTables } from '#areas/procedures/core/reading/table/table-grid.ts'

const HEADING = ['TT', 'Trình tự các bước công việc', 'Trách nhiệm', 'Thời gian']
const read = (...tables: readonly WordTable[]) => {
  const paper = aPaper(tables)
  return findStepTables(paper, listTables(paper)).map((table) => readSteps(table, null))
}
const steps = (rows: readonly (readonly CellText[])[]) => read(aTable(rows))[0]?.steps ?? []

describe('rows of a step table', () => {
  it('a blank column between the number and the work is passed over', () => {
    expect(steps([['TT', '', 'Trình tự', 'Trách nhiệm', 'Thời gian'], ['1', '', 'Nhận', 'Một cửa', '1 ngày']])).toMatchObject([{ label: '1', action: 'Nhận', responsible: 'Một cửa', times: [{ value: 1 }] }])
  })
  it('a list number that strayed into the heading does not hide the number column', () => {
    expect(steps([[{ text: 'STT', label: 'j.' }, 'Trình tự', 'Trách nhiệm', 'Thời gian'], ['1', 'Nhận', 'Một cửa', '1 ngày']])[0]?.label).toBe('1')
  })
  it('numbers under a column without heading are numbers', () => {
    expect(steps([['', 'Trình tự', 'Trách nhiệm', 'Thời gian'], ['B1', 'Nhận', 'Một cửa', '1 ngày'], ['B2', 'Trả', 'Một cửa', '1 ngày']]).map((step) => step.label)).toEqual(['B1', 'B2'])
  })
  it('a row across the table names the group of the steps below it', () => {
    expect(steps([HEADING, [{ text: 'A. Chuẩn bị', across: 4 }], ['1', 'Nhận', 'Một cửa', '1 ngày'], ['II', { text: 'Tại UBND xã', across: 3 }], ['1', 'Ký', 'Lãnh đạo', '1 ngày']]).map(({ phase, order, label }) => [phase, order, label])).toEqual([['A. Chuẩn bị', 1, '1'], ['II Tại UBND xã', 2, '1']])
  })
  it('totals, empty rows and a heading printed again are no steps', () => {
    expect(steps([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày'], HEADING, ['', '', '', ''], [{ label: '9.' }, '', '', ''], ['', 'Tổng cộng', '', '1 ngày'], [{ text: 'Tổng thời gian giải quyết', across: 3 }, '1 ngày']])).toHaveLength(1)
  })
  it('a row without number, responsible and time goes on with the step above', () => {
    expect(steps([HEADING, ['1', 'Xem xét:', 'Lãnh đạo', '1 ngày'], ['', '- Hợp lệ: ký.', '', ''], ['2', 'Trả', 'Một cửa', '1 ngày']]).map((step) => step.action)).toEqual(['Xem xét: - Hợp lệ: ký.', 'Trả'])
  })
  it('a numbered row whose responsible or work is blank stays a step with a hole', () => {
    expect(steps([HEADING, ['1', 'Nhận', '', '1 ngày'], ['2', '', '', '1 ngày']]).map(({ action, responsible }) => [action, responsible])).toEqual([['Nhận', null], ['', null]])
  })
  it('a step whose words could stand in a heading is a step', () => {
    expect(steps([HEADING, ['1', 'Các bước công việc tiếp nhận', 'Bộ phận một cửa', '1 ngày'], ['2', 'Nội dung thẩm định', 'Cán bộ tiếp nhận', '05 ngày làm việc']])).toHaveLength(2)
  })
  it('a responsible merged over two rows stands on both', () => {
    expect(steps([HEADING, ['1', 'Nhận', { text: 'Một cửa', down: 2 }, '1 ngày'], ['2', 'Trả', '½ ngày']]).map(({ responsible, times }) => [responsible, times[0]?.value])).toEqual([['Một cửa', 1], ['Một cửa', 0.5]])
  })
  it('a time merged over three rows stands on each and names the others', () => {
    expect(steps([HEADING, ['1', 'a', 'x', { text: '1 ngày', down: 3 }], ['2', 'b', 'y'], ['3', 'c', 'z']]).map(({ times }) => times[0]?.sharedWith)).toEqual([[2, 3], [1, 3], [1, 2]])
  })
  it('a cell that counts no time is null, and an unread one is reported with its place', () => {
    const [list] = read(aTable([HEADING, ['1', 'Nộp', 'Công dân', 'Giờ hành chính'], ['2', 'Họp', 'Hội đồng', 'theo lịch họp']]))
    expect(list?.steps.map(({ times }) => times[0]?.value)).toEqual([null, null])
    expect(list?.problems).toEqual([{ place: 'bảng 1, dòng 3', message: expect.stringContaining('theo lịch họp') }])
  })
})

describe('headings of a step table', () => {
  it('three heading rows give one case per column, named from all of them', () => {
    const [list] = read(aTable([
      [{ text: 'TT', down: 3 }, { text: 'Trình tự', down: 3 }, { text: 'Trách nhiệm', down: 3 }, { text: 'Thời gian', across: 3 }],
      [{ text: 'Thủ tục bổ sung: 01 ngày làm việc', down: 2 }, { text: 'Thủ tục thay đổi, cải chính', across: 2 }],
      ['Trường hợp không xác minh: 03 ngày làm việc', 'Trường hợp có xác minh: 06 ngày làm việc'],
      ['1', 'Nhận', 'Một cửa', '1 ngày', '½ ngày', '2 ngày'],
    ]))
    expect(list?.cases.map(({ case: named, limit }) => [named, limit?.value])).toEqual([['bổ sung', 1], ['thay đổi, cải chính – không xác minh', 3], ['thay đổi, cải chính – có xác minh', 6]])
    expect(list?.steps[0]?.times.map(({ value, unit }) => [value, unit])).toEqual([[1, 'workingDay'], [0.5, 'workingDay'], [2, 'workingDay']])
  })
  it.each([
    [['Thời gian (05 ngày làm việc)', 'Thời gian có xác minh (10 ngày làm việc)'], ['không xác minh', 'có xác minh']],
    [['Thời gian', 'Thời gian (trường hợp khác)'], [null, 'trường hợp khác']],
    [['Thời gian không phải xác minh: 05 ngày', 'Thời gian phải xác minh: 25 ngày'], ['không xác minh', 'có xác minh']],
    [['Thời gian giải quyết giám hộ cử: 05 ngày làm việc', 'Thời gian giải quyết giám hộ đương nhiên: 03 ngày làm việc'], ['giám hộ cử', 'giám hộ đương nhiên']],
    [['THỜI GIAN CÓ XÁC MINH: 25 NGÀY', 'Thời gian: 05 ngày làm việc'], ['có xác minh', 'không xác minh']],
    [['Thời gian (ngày)'], [null]],
    [['Thời gian thực hiện (ngày làm việc)'], [null]],
  ])('%j are the cases %j', (columns, cases) => {
    const [list] = read(aTable([['TT', 'Trình tự', 'Trách nhiệm', ...columns], ['1', 'Nhận', 'Một cửa', ...columns.map(() => '1 ngày')]]))
    expect(list?.cases.map((column) => column.case)).toEqual(cases)
  })
  it('a second heading row may leave its other cells blank', () => {
    const [list] = read(aTable([['TT', 'Trình tự', 'Trách nhiệm', { text: 'Thời gian', across: 2 }], ['', '', '', 'Không xác minh', 'Có xác minh'], ['1', 'Nhận', 'Một cửa', '1 ngày', '2 ngày']]))
    expect([list?.cases.map((column) => column.case), list?.steps.length]).toEqual([['không xác minh', 'có xác minh'], 1])
  })
  it('a heading whose responsible is divided below it is still one heading', () => {
    const list = steps([[{ text: 'TT', down: 2 }, { text: 'Trình tự', down: 2 }, { text: 'Trách nhiệm', across: 2 }, { text: 'Thời gian', down: 2 }], ['Chủ trì', 'Phối hợp'], ['1', 'Nhận', 'Một cửa', 'Văn thư', '1 ngày']])
    expect(list.map(({ action, responsible }) => [action, responsible])).toEqual([['Nhận', 'Một cửa Văn thư']])
  })
  it('a column of posts under an unusual heading says who is responsible; a column of anything else does not', () => {
    expect(steps([['TT', 'Trình tự', 'Chủ thể', 'Thời gian'], ['1', 'Nhận', 'Công chức Tư pháp', '1 ngày'], ['2', 'Ký', 'Lãnh đạo UBND', '1 ngày']]).map((step) => step.responsible)).toEqual(['Công chức Tư pháp', 'Lãnh đạo UBND'])
    expect(steps([['TT', 'Trình tự', 'Mức độ', 'Thời gian'], ['1', 'Nhận', 'Toàn trình', '1 ngày']])[0]?.responsible).toBeNull()
  })
  it('a column of times under an unusual heading is a case of its own', () => {
    const [list] = read(aTable([['TT', 'Trình tự', 'Trách nhiệm', 'Giám hộ cử: 05 ngày làm việc', 'Giám hộ đương nhiên: 03 ngày làm việc'], ['1', 'Nhận', 'Một cửa', '1 ngày', '½ ngày'], ['2', 'Ký', 'Lãnh đạo', '4 ngày', '2,5 ngày']]))
    expect(list?.cases.map((one) => [one.case, one.limit?.value])).toEqual([['Giám hộ cử', 5], ['Giám hộ đương nhiên', 3]])
  })
  it('a time heading over two grid columns that the steps do not divide is one case', () => {
    expect(steps([['TT', 'Trình tự', 'Trách nhiệm', { text: 'Thời gian', across: 2 }], ['1', 'Nhận', 'Một cửa', { text: '1 ngày', across: 2 }], ['2', 'Trả', 'Một cửa', '', '½ ngày']]).map(({ times }) => times.map((time) => time.value))).toEqual([[1], [0.5]])
  })
  it('tables of approval, amendments and records are no step tables', () => {
    expect(read(aTable([['Trách nhiệm', 'Soạn thảo', 'Phê duyệt'], ['Họ tên', 'x', 'y']]), aTable([['STT', 'Tóm lược nội dung cần sửa đổi', 'Lần sửa đổi'], ['1', '', '']]), aTable([['TT', 'Tên hồ sơ', 'Nơi lưu', 'Thời gian lưu'], ['1', 'Sổ', 'Văn phòng', '1 năm']]))).toEqual([])
  })
  it('a step table inside a frame of one cell is found', () => {
    expect(read(aTable([[{ blocks: [aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày']])] }]]))).toHaveLength(1)
  })
})

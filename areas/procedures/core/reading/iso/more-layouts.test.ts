// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { WordBlock } from '#kernel/word-document.ts'
import type { ProcedureReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { readIsoProcedure } from '#areas/procedures/core/reading/iso/read-iso-procedure.ts'
import { aPaper, aParagraph, aTable } from '#areas/procedures/core/reading/table/a-word-paper.ts'
import type { CellText } from '#areas/procedures/core/reading/table/a-word-paper.ts'

const HEADING = ['TT', 'Trình tự các bước công việc', 'Trách nhiệm', 'Thời gian']
const cover = aTable([['UBND XÃ MINH HỌA', 'QUY TRÌNH\nCấp giấy A', 'Mã hiệu: QT 01/MH\nLần ban hành: 01\nNgày ban hành: 07/7/2025']])
const procedures = (...blocks: readonly (string | WordBlock)[]): readonly ProcedureReading[] => readIsoProcedure(aPaper([cover, ...blocks])).procedures
const brief = (one: ProcedureReading | undefined): readonly string[] => (one?.steps ?? []).map((step) => [step.label, step.phase, step.action, step.responsible, step.times.map(({ value, unit }) => `${value ?? '–'} ${unit ?? '–'}`).join(' | ')].map((part) => part ?? '–').join(' ; '))
const rows = (...given: readonly (readonly CellText[])[]): readonly string[] => brief(procedures(aTable(given))[0])

describe('a step table parted by page breaks', () => {
  it('goes on in the next table under the same heading', () => {
    const found = procedures(aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày'], ['2', 'Xử lý', 'Công chức', '2 ngày']]), '', aTable([HEADING, ['3', 'Trả', 'Một cửa', '1 ngày']]))
    expect(found.map(brief)).toEqual([['1 ; – ; Nhận ; Một cửa ; 1 –', '2 ; – ; Xử lý ; Công chức ; 2 –', '3 ; – ; Trả ; Một cửa ; 1 –']])
  })
  it('goes on in a table without heading and with the same columns', () => {
    const found = procedures(aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày']]), aTable([['2', 'Trả', 'Một cửa', '1 ngày'], ['3', 'Lưu', 'Văn thư', '½ ngày']]))
    expect(found.map(brief)).toEqual([['1 ; – ; Nhận ; Một cửa ; 1 –', '2 ; – ; Trả ; Một cửa ; 1 –', '3 ; – ; Lưu ; Văn thư ; 0.5 –']])
  })
  it('a table of signatures, forms or another list behind it is no part of it', () => {
    const found = procedures(aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày']]), aTable([['NGƯỜI LẬP', '', 'PHÊ DUYỆT', ''], ['Nguyễn Văn Minh', '', 'Trần Thị Họa', '']]), aTable([['TT', 'Tên biểu mẫu', 'Ký hiệu', 'Số tờ'], ['2', 'Sổ theo dõi', 'BM 02', '1']]))
    expect(found.map(brief)).toEqual([['1 ; – ; Nhận ; Một cửa ; 1 –']])
  })
  it('two tables under their own case lines stay two lists', () => {
    const found = procedures('Trường hợp 1: không xác minh', aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày']]), 'Trường hợp 2: có xác minh', aTable([HEADING, ['1', 'Nhận', 'Một cửa', '2 ngày']]))
    expect(found.map((one) => [one.case, one.steps.length])).toEqual([['không xác minh', 1], ['có xác minh', 1]])
  })
  it('a table whose numbers begin again is another list', () => {
    expect(procedures(aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày'], ['2', 'Trả', 'Một cửa', '1 ngày']]), '', aTable([HEADING, ['1', 'Nhận', 'Một cửa', '3 ngày']])).map((one) => one.steps.length)).toEqual([2, 1])
  })
})

describe('headings as offices print them', () => {
  it.each<[string, readonly CellText[], readonly string[], string]>([
    ['B1 and forms', ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả'], ['B1', 'Nhận', 'Một cửa', '02 giờ', 'Mẫu 01'], 'B1 ; – ; Nhận ; Một cửa ; 2 workingHour'],
    ['unit in the heading', ['Bước', 'Nội dung công việc', 'Người thực hiện', 'Thời gian thực hiện (ngày làm việc)'], ['1', 'Nhận', 'Một cửa', '0,5'], '1 ; – ; Nhận ; Một cửa ; 0.5 workingDay'],
    ['hours in the heading', ['Bước', 'Công việc', 'Đơn vị/Người thực hiện', 'Thời gian (giờ)'], ['1', 'Nhận', 'Một cửa', '4'], '1 ; – ; Nhận ; Một cửa ; 4 workingHour'],
    ['the person first', ['STT', 'Đơn vị thực hiện', 'Nội dung thực hiện', 'Thời hạn giải quyết'], ['1', 'Một cửa', 'Nhận', '1 ngày làm việc'], '1 ; – ; Nhận ; Một cửa ; 1 workingDay'],
    ['a column of steps and one of work', ['Các bước', 'Nội dung công việc', 'Chức danh thực hiện', 'Thời gian xử lý'], ['Bước 1', 'Nhận', 'Một cửa', '1 ngày làm việc'], 'Bước 1 ; – ; Nhận ; Một cửa ; 1 workingDay'],
    ['name and detail of the step', ['STT', 'Các bước công việc', 'Nội dung công việc', 'Người thực hiện', 'Thời gian'], ['1', 'Tiếp nhận', 'Kiểm tra giấy tờ', 'Một cửa', '1 ngày làm việc'], '1 ; – ; Kiểm tra giấy tờ ; Một cửa ; 1 workingDay'],
    ['legal basis and remarks beside', ['TT', 'Nội dung', 'Căn cứ pháp lý', 'Trách nhiệm', 'Thời gian', 'Ghi chú'], ['1', 'Nhận', 'Nghị định 61/2018/NĐ-CP', 'Một cửa', '1 ngày', 'Khi cần'], '1 ; – ; Nhận ; Một cửa ; 1 –'],
    ['records to keep beside', ['TT', 'Nội dung', 'Trách nhiệm', 'Thời gian', 'Hồ sơ lưu'], ['1', 'Nhận', 'Một cửa', '1 ngày', 'Sổ theo dõi'], '1 ; – ; Nhận ; Một cửa ; 1 –'],
    ['who leads and who helps', ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'], ['1', 'Nhận', 'Một cửa', 'Công an xã', '1 ngày'], '1 ; – ; Nhận ; Một cửa ; 1 –'],
    ['in capitals with stars', ['TT', 'CÁC BƯỚC THỰC HIỆN (*)', 'TRÁCH NHIỆM', 'THỜI GIAN'], ['1', 'Nhận', 'Một cửa', '1 ngày'], '1 ; – ; Nhận ; Một cửa ; 1 –'],
  ])('%s', (_, heading, row, expected) => {
    expect(rows(heading, row)).toEqual([expected])
  })
  it('a heading parted into two rows', () => {
    expect(rows([{ text: 'TT', down: 2 }, { text: 'Nội dung', down: 2 }, { text: 'Thực hiện', across: 2 }, { text: 'Thời gian', down: 2 }], ['Người thực hiện', 'Người phối hợp'], ['1', 'Nhận', 'Một cửa', 'Công an', '1 ngày'])).toEqual(['1 ; – ; Nhận ; Một cửa ; 1 –'])
  })
  it('numbers of the columns below the heading are no step', () => {
    expect(rows(HEADING, ['(1)', '(2)', '(3)', '(4)'], ['1', 'Nhận', 'Một cửa', '1 ngày'])).toEqual(['1 ; – ; Nhận ; Một cửa ; 1 –'])
  })
})

describe('rows as offices print them', () => {
  it('a parent row above "2.1" holds the phase, not a step counted twice', () => {
    expect(rows(HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày'], ['2', 'Thẩm định', '', '3 ngày'], ['2.1', 'Phân công', 'Trưởng phòng', '1 ngày'], ['2.2', 'Thẩm tra', 'Chuyên viên', '2 ngày'], ['3', 'Trả', 'Một cửa', '1 ngày']))
      .toEqual(['1 ; – ; Nhận ; Một cửa ; 1 –', '2.1 ; 2 Thẩm định ; Phân công ; Trưởng phòng ; 1 –', '2.2 ; 2 Thẩm định ; Thẩm tra ; Chuyên viên ; 2 –', '3 ; – ; Trả ; Một cửa ; 1 –'])
  })
  it('totals below the steps, wherever their words stand', () => {
    expect(rows(HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày'], ['', '', 'Tổng cộng', '1 ngày'], [{ text: 'Tổng thời gian giải quyết: 01 ngày', across: 4 }], [{ text: 'Cộng', across: 3 }, '1 ngày'])).toEqual(['1 ; – ; Nhận ; Một cửa ; 1 –'])
  })
  it('a note across the foot of the table is no phase and no step', () => {
    expect(rows(HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày'], [{ text: '* Ghi chú: thời gian trên không tính ngày nghỉ', across: 4 }])).toEqual(['1 ; – ; Nhận ; Một cửa ; 1 –'])
  })
  it('bullets and a nested table inside a cell are its text', () => {
    const inner = aTable([['Hồ sơ đủ', 'Nhận']])
    expect(rows(HEADING, ['1', { blocks: [aParagraph('Kiểm tra:', '-'), inner] }, 'Một cửa', '1 ngày'])).toEqual(['1 ; – ; - Kiểm tra: Hồ sơ đủ Nhận ; Một cửa ; 1 –'])
  })
  it.each([['TH1: 3 ngày; TH2: 5 ngày'], ['3-5 ngày'], ['15 ngày + 08 ngày làm việc'], ['01 buổi'], ['Ngay sau khi nhận'], ['Theo quy định'], ['0,5 ngày x 2']])('"%s" is left open and told', (text) => {
    const reading = readIsoProcedure(aPaper([cover, aTable([HEADING, ['1', 'Nhận', 'Một cửa', text]])]))
    expect([reading.procedures[0]?.steps[0]?.times[0]?.value, reading.problems.some(({ message }) => message.includes(text))]).toEqual([null, true])
  })
  it.each([['(05) ngày làm việc', '5 workingDay'], ['0,5 (ngày làm việc)', '0.5 workingDay'], ['nửa ngày làm việc', '0.5 workingDay'], ['2h30', '150 minute'], ['01 giờ 30 phút', '90 minute'], ['04 giờ làm việc', '4 workingHour'], ['02 ngày làm việc (trong đó 04 giờ kiểm tra)', '2 workingDay'], ['30p', '30 minute'], ['1/2\nngày làm việc', '0.5 workingDay'], ['1 ngày l/v', '1 workingDay']])('"%s" is %s', (text, expected) => {
    expect(rows(HEADING, ['1', 'Nhận', 'Một cửa', text])).toEqual([`1 ; – ; Nhận ; Một cửa ; ${expected}`])
  })
})

describe('where the steps stand', () => {
  it('inside one table with all sections as rows', () => {
    const found = procedures(aTable([
      ['5.1', { text: 'Thành phần hồ sơ', across: 4 }], ['', { text: '- Tờ khai', across: 4 }], ['5.5', { text: 'Thời hạn giải quyết: 03 ngày làm việc', across: 4 }], ['5.8', { text: 'Quy trình xử lý công việc', across: 4 }],
      ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả'], ['B1', 'Nhận', 'Một cửa', '1 ngày', ''], ['B2', 'Trả', 'Một cửa', '2 ngày', 'Giấy A'], ['6', { text: 'BIỂU MẪU', across: 4 }], ['', { text: 'Tờ khai', across: 4 }],
    ]))
    expect([found.map(brief), found[0]?.limits.map(({ value, unit }) => [value, unit])]).toEqual([[['B1 ; – ; Nhận ; Một cửa ; 1 –', 'B2 ; – ; Trả ; Một cửa ; 2 –']], [[3, 'workingDay']]])
  })
  it('below a line that says who appoints the times, with dates of signature behind', () => {
    const found = procedures('l) Các bước giải quyết thủ tục hành chính:', aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày']]), aTable([['Người soạn thảo', 'Người xem xét', 'Người phê duyệt'], ['Họ tên', 'Họ tên', 'Họ tên']]))
    expect(found.map(brief)).toEqual([['1 ; – ; Nhận ; Một cửa ; 1 –']])
  })
  it('a plan of dates, a table of fees and a list of members beside the steps are none', () => {
    const found = procedures(aTable([['TT', 'Nội dung', 'Mức thu', 'Thời gian áp dụng'], ['1', 'Phí', '10.000', '2025']]), aTable([['STT', 'Họ và tên', 'Chức vụ', 'Trách nhiệm'], ['1', 'Nguyễn Văn Minh', 'Chủ tịch', 'Trưởng ban']]), aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày']]))
    expect(found.map(brief)).toEqual([['1 ; – ; Nhận ; Một cửa ; 1 –']])
  })
  it('a telling "Bước 1 …" for the citizen in a paper without step table gives no step', () => {
    expect(procedures('5.8. Trình tự thực hiện', 'Bước 1: Người yêu cầu nộp hồ sơ tại Trung tâm trong giờ hành chính.', 'Bước 2: Nhận kết quả sau 03 ngày làm việc.').flatMap((one) => one.steps)).toEqual([])
  })
})

it('a row that a page break cut in two is one step', () => {
  const found = procedures(aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày'], ['2', 'Xem xét hồ sơ,', 'Lãnh đạo', '1 ngày']]), aTable([HEADING, ['', 'ký duyệt', '', ''], ['3', 'Trả', 'Một cửa', '1 ngày']]))
  expect(found.map(brief)).toEqual([['1 ; – ; Nhận ; Một cửa ; 1 –', '2 ; – ; Xem xét hồ sơ, ký duyệt ; Lãnh đạo ; 1 –', '3 ; – ; Trả ; Một cửa ; 1 –']])
})

describe('cases and doubled columns', () => {
  it('rows "Trường hợp …" that each begin at 1 part the table into one list per case', () => {
    const found = procedures(aTable([HEADING, [{ text: 'Trường hợp không xác minh', across: 4 }], ['1', 'Nhận', 'Một cửa', '1 ngày'], [{ text: 'Trường hợp có xác minh', across: 4 }], ['1', 'Nhận', 'Một cửa', { text: '5 ngày', down: 2 }], ['2', 'Trả', 'Một cửa']]))
    expect(found.map((one) => [one.case, brief(one), one.steps[0]?.times[0]?.sharedWith])).toEqual([['không xác minh', ['1 ; – ; Nhận ; Một cửa ; 1 –'], []], ['có xác minh', ['1 ; – ; Nhận ; Một cửa ; 5 –', '2 ; – ; Trả ; Một cửa ; 5 –'], [2]]])
  })
  it('rows of phases that begin anew stay one list', () => {
    expect(procedures(aTable([HEADING, [{ text: 'I. Tại UBND xã', across: 4 }], ['1', 'Nhận', 'Một cửa', '1 ngày'], [{ text: 'II. Tại Sở Tư pháp', across: 4 }], ['1', 'Nhận', 'Văn thư', '5 ngày']])).map((one) => one.steps.length)).toEqual([2])
  })
  it('the case stands above a table even where its limit comes between', () => {
    expect(procedures('1. Trường hợp cấp mới', aTable([HEADING, ['1', 'Nhận', 'Một cửa', '1 ngày']]), 'Ghi chú: tính theo ngày làm việc', '2. Trường hợp cấp lại', 'Thời hạn: 01 ngày', aTable([HEADING, ['1', 'Nhận', 'Một cửa', '½ ngày']])).map((one) => one.case)).toEqual(['cấp mới', 'cấp lại'])
  })
  it.each<[string, readonly CellText[]]>([['Ngày', ['Ngày', 'Giờ']], ['ngày làm việc', ['Thời gian (ngày làm việc)', 'Thời gian (giờ làm việc)']], ['Thời gian thực hiện', ['Thời gian thực hiện', 'Thời gian theo quy định']]])('of two columns that say one time, "%s" is read and the other is told', (_, columns) => {
    const reading = readIsoProcedure(aPaper([cover, aTable([[{ text: 'TT', down: 2 }, { text: 'Trình tự', down: 2 }, { text: 'Trách nhiệm', down: 2 }, { text: 'Thời gian', across: 2 }], columns, ['1', 'Nhận', 'Một cửa', '0,5', '4']])]))
    expect([reading.procedures[0]?.steps[0]?.times.map((time) => time.value), reading.problems.some(({ message }) => message.includes('nói lại cùng một thời gian'))]).toEqual([[0.5], true])
  })
  it('two limits above two columns are two cases, not one time said twice', () => {
    expect(rows(['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian (05 ngày làm việc)', 'Thời gian có xác minh (10 ngày làm việc)'], ['1', 'Nhận', 'Một cửa', '1 ngày', '2 ngày'])).toEqual(['1 ; – ; Nhận ; Một cửa ; 1 workingDay | 2 workingDay'])
  })
  it('a table without heading is read by what its columns hold; a table of records is not', () => {
    expect(rows(['1', 'Tiếp nhận hồ sơ', 'Cán bộ Một cửa', '½ ngày'], ['2', 'Xem xét hồ sơ', 'Công chức Tư pháp', '1 ngày'], ['3', 'Ký', 'Lãnh đạo UBND xã', '½ ngày'])).toHaveLength(3)
    expect(rows(['1', 'Sổ theo dõi', 'Bộ phận Một cửa', '1 năm'], ['2', 'Giấy hẹn', 'Bộ phận Một cửa', '1 năm'])).toEqual([])
  })
  it('a drawing says the work where nothing else does', () => {
    expect(rows(['Trách nhiệm', 'Sơ đồ quy trình', 'Mô tả/Biểu mẫu', 'Thời gian'], ['Một cửa', 'Tiếp nhận', 'BM 01', '1 ngày'])).toEqual(['– ; – ; Tiếp nhận ; Một cửa ; 1 –'])
  })
})

it('a second column of work or of persons is told, not lost in silence', () => {
  const { problems } = readIsoProcedure(aPaper([cover, aTable([['STT', 'Các bước công việc', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'], ['1', 'Tiếp nhận', 'Kiểm tra giấy tờ', 'Một cửa', 'Công an xã', '1 ngày']])]))
  expect(problems.filter(({ message }) => message.includes('chưa đọc; hãy xem lại')).map(({ message }) => /"([^"]+)"/.exec(message)?.[1])).toEqual(['Các bước công việc', 'Đơn vị phối hợp'])
})

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { WordBlock } from '#kernel/word-document.ts'
import type { ProcedureReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { bold, decision, line, table } from './example/paper.ts'
import { readDecision } from './read-decision.ts'

const read = (...blocks: readonly WordBlock[]): readonly ProcedureReading[] => readDecision(decision(bold('1. Thủ tục cấp giấy A (1.000111)'), ...blocks)).procedures
const rows = (one: ProcedureReading | undefined): readonly (readonly unknown[])[] => (one?.steps ?? []).map((step) => [step.label, step.action, step.responsible, ...step.times.map((time) => time.value)])

describe('the columns, whatever their headings are called', () => {
  it.each<[string, readonly string[]]>([
    ['Cao Bằng', ['Các bước', 'Nội dung công việc', 'Trách nhiệm thực hiện', 'Thời gian thực hiện (ngày làm việc)']],
    ['Lạng Sơn', ['Số TT', 'Trình tự', 'Trách nhiệm', 'Thời gian']],
    ['Đồng Nai', ['CÁC BƯỚC', 'TRÌNH TỰ THỰC HIỆN', 'ĐƠN VỊ GIẢI QUYẾT', 'THỜI GIAN GIẢI QUYẾT']],
    ['Bắc Ninh', ['Thứ tự công việc', 'Nội dung công việc cụ thể', 'Đơn vị/ Người thực hiện', 'Thời gian thực hiện']],
    ['others', ['STT', 'Các bước thực hiện', 'Chức danh, vị trí', 'Thời hạn xử lý']],
    ['others', ['TT', 'Mô tả công việc', 'Bộ phận xử lý', 'Số ngày']],
    ['others', ['Tên bước', 'Nhiệm vụ', 'Cán bộ, công chức', 'Ngày làm việc']],
  ])('%s: %s', (_, head) => {
    expect(rows(read(table(head, ['1', 'Tiếp nhận', 'Một cửa', '1 ngày'], ['2', 'Ký', 'Lãnh đạo Sở', '2 ngày']))[0])).toEqual([['1', 'Tiếp nhận', 'Một cửa', 1], ['2', 'Ký', 'Lãnh đạo Sở', 2]])
  })

  it('person before work, output before time, and a note are told apart', () => {
    const [one] = read(table(['Tên bước', 'Đơn vị/người thực hiện', 'Nội dung công việc', 'Sản phẩm thực hiện', 'Thời hạn giải quyết (ĐVT: Ngày làm việc)', 'Dịch vụ công trực tuyến'], ['Bước 1', 'Một cửa', 'Tiếp nhận', 'Phiếu hẹn', '1/2 ngày', 'Toàn trình'], ['Bước 2', 'Lãnh đạo', 'Ký', '', '01', '']))
    expect([one?.hasOutputColumn, one?.steps.map((step) => [step.responsible, step.action, step.output, step.times[0]?.value, step.times[0]?.unit])]).toEqual([true, [['Một cửa', 'Tiếp nhận', 'Phiếu hẹn', 0.5, 'workingDay'], ['Lãnh đạo', 'Ký', null, 1, 'workingDay']]])
  })

  it('a table without a heading is read by what its columns hold', () => {
    const [one] = read(table(['1', 'Thông báo việc xét tặng và đăng tải trên cổng thông tin', 'Cục Quản lý Y', '5 ngày', ''], ['2', 'Gửi hồ sơ về đơn vị quản lý chậm nhất ngày 15 tháng 8', 'Cá nhân đề nghị', '15 ngày', 'BM.01'], ['3', 'Họp xét duyệt', 'Hội đồng cơ sở', '45 ngày', '']))
    expect(rows(one)).toEqual([['1', 'Thông báo việc xét tặng và đăng tải trên cổng thông tin', 'Cục Quản lý Y', 5], ['2', 'Gửi hồ sơ về đơn vị quản lý chậm nhất ngày 15 tháng 8', 'Cá nhân đề nghị', 15], ['3', 'Họp xét duyệt', 'Hội đồng cơ sở', 45]])
  })

  it('one time column per case', () => {
    const [one] = read(table([{ text: 'TT', down: 2 }, { text: 'Nội dung công việc', down: 2 }, { text: 'Người thực hiện', down: 2 }, { text: 'Thời gian thực hiện', across: 2 }], ['Không xác minh', 'Có xác minh'], ['1', 'Tiếp nhận', 'Công chức', '0,5 ngày', '1 ngày'], [{ text: 'Tổng cộng', across: 3 }, '2,5 ngày', '6 ngày']))
    expect([one?.steps[0]?.times.map((time) => [time.case, time.value]), one?.limits.map((limit) => [limit.case, limit.value])]).toEqual([[['Không xác minh', 0.5], ['Có xác minh', 1]], [['Không xác minh', 2.5], ['Có xác minh', 6]]])
  })

  it('a column that says the time by rule beside the shortened one is no second case', () => {
    const [one] = read(table(['TT', 'Nội dung công việc', 'Người thực hiện', 'Thời gian theo quy định', 'Thời gian sau cắt giảm'], ['1', 'Tiếp nhận', 'Công chức', '1 ngày', '0,5 ngày']))
    expect(one?.steps[0]?.times.map((time) => time.value)).toEqual([0.5])
  })

  it('days and hours side by side are one time', () => {
    const [one] = read(table(['TT', 'Nội dung công việc', 'Người thực hiện', 'Thời gian (ngày làm việc)', 'Thời gian (giờ)'], ['1', 'Tiếp nhận', 'Công chức', '0,5', '4']))
    expect(one?.steps[0]?.times.map((time) => [time.value, time.unit])).toEqual([[0.5, 'workingDay']])
  })

  it('the number of the columns below the heading is no step', () => {
    expect(read(table(['TT', 'Nội dung', 'Người thực hiện', 'Thời gian'], ['(1)', '(2)', '(3)', '(4)'], ['1', 'Tiếp nhận', 'Công chức', '1 ngày']))[0]?.steps.length).toBe(1)
  })
})

describe('the rows', () => {
  const HEAD = ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả']

  it('merged numbers and work stand on every row, a merged time says which steps share it', () => {
    const [one] = read(table(HEAD, [{ text: 'B1', down: 2 }, { text: 'Thụ lý', down: 2 }, 'Trưởng phòng', { text: '07 ngày', down: 2 }, ''], ['Chuyên viên', 'Tờ trình'], ['B2', 'Ký', 'Lãnh đạo', '1 ngày', '']))
    expect(one?.steps.map((step) => [step.order, step.label, step.action, step.responsible, step.times[0]?.value, step.times[0]?.sharedWith])).toEqual([
      [1, 'B1', 'Thụ lý', 'Trưởng phòng', 7, [2]], [2, 'B1', 'Thụ lý', 'Chuyên viên', 7, [1]], [3, 'B2', 'Ký', 'Lãnh đạo', 1, []]])
  })

  it('a cell over work, person and output is the work: nobody is named', () => {
    expect(rows(read(table(HEAD, ['B1', 'Tiếp nhận', 'Công chức', '1 ngày', ''], ['B2', { text: 'Liên thông UBND tỉnh ký phê duyệt', across: 2 }, '1/4 ngày', '']))[0])).toEqual([['B1', 'Tiếp nhận', 'Công chức', 1], ['B2', 'Liên thông UBND tỉnh ký phê duyệt', null, 0.25]])
  })

  it('a row that slid to the left because merged cells were lost is put back and told', () => {
    const document = decision(bold('1. Thủ tục A'), table(['TT', 'Trình tự', 'Trách nhiệm', 'Sản phẩm', 'Thời gian'], ['B1', 'Phòng thụ lý', 'Lãnh đạo phòng', 'Ý kiến', '1/4 ngày'], ['Chuyên viên thụ lý', 'Dự thảo', '1,5 ngày', '', ''], ['B2', 'Ký', 'Lãnh đạo Sở', '', '1 ngày']))
    const { procedures: [one], problems } = readDecision(document)
    expect([rows(one), problems.map(({ place }) => place)]).toEqual([[['B1', 'Phòng thụ lý', 'Lãnh đạo phòng', 0.25], ['B1', 'Phòng thụ lý', 'Chuyên viên thụ lý', 1.5], ['B2', 'Ký', 'Lãnh đạo Sở', 1]], ['bảng 3, dòng 3']])
  })

  it('rows over the whole table are phases, and a numbering that begins again stays in one procedure', () => {
    const found = read(table(HEAD, ['I', { text: 'Trình tự đề xuất dự án', across: 4 }], ['B1', 'Nộp', 'Nhà đầu tư', '1 ngày', ''], [{ text: 'Quy trình nội bộ tại UBND tỉnh', across: 5 }], ['B1', 'Ký', 'Chủ tịch', '2 ngày', ''], [{ text: 'Tổng thời gian: 03 ngày làm việc', across: 5 }]))
    expect(found.map((one) => [one.steps.map((step) => step.phase), one.limits.map(({ value, unit }) => [value, unit])])).toEqual([[['I. Trình tự đề xuất dự án', 'Quy trình nội bộ tại UBND tỉnh'], [[3, 'workingDay']]]])
  })

  it('rows "Trường hợp …" with a numbering of their own give one list per case', () => {
    const found = read(table(HEAD, ['I', { text: 'Trường hợp nhóm I', across: 4 }], ['B1', 'Thẩm định', 'Chuyên viên', '12 ngày', ''], ['II', { text: 'Trường hợp nhóm III', across: 4 }], ['B1', 'Thẩm định', 'Chuyên viên', '10 ngày', ''], ['', { text: 'Trường hợp hồ sơ quá hạn xử lý, cơ quan giải quyết ban hành phiếu xin lỗi.', across: 4 }]))
    expect(found.map((one) => [one.case, one.steps.length])).toEqual([['Trường hợp nhóm I', 1], ['Trường hợp nhóm III', 1]])
  })

  it('"Tổng hợp" is work, "Tổng thời gian" is not', () => {
    expect(read(table(HEAD, ['B1', 'Tổng hợp kết quả họp', 'Chuyên viên', '1 ngày', ''], ['', 'Tổng thời gian thực hiện', '1 ngày', '', '']))[0]?.steps.map((step) => step.action)).toEqual(['Tổng hợp kết quả họp'])
  })

  it('a row with its work alone keeps its holes', () => {
    expect(rows(read(table(HEAD, ['B1', 'Tiếp nhận', 'Công chức', '1 ngày', ''], ['', 'Dự thảo công văn lấy ý kiến', '', '', '']))[0])[1]).toEqual([null, 'Dự thảo công văn lấy ý kiến', null, null])
  })

  it.each([['Giờ hành chính'], ['Không tính thời gian'], ['Trong ngày'], [''], ['-']])('"%s" counts no time', (text) => {
    expect(read(table(HEAD, ['B1', 'Trả kết quả', 'Công chức', text, ''], ['B2', 'Lưu', 'Văn thư', '1 ngày', '']))[0]?.steps[0]?.times[0]?.value).toBeNull()
  })

  it('a time that nobody understands stays empty and is told with its place', () => {
    const { procedures: [one], problems } = readDecision(decision(bold('1. Thủ tục A'), table(HEAD, ['B1', 'Họp', 'Hội đồng', 'theo lịch của Hội đồng', ''], ['B2', 'Ký', 'Lãnh đạo', '1 ngày', ''])))
    expect([one?.steps[0]?.times[0], problems]).toEqual([
      { case: null, value: null, unit: null, text: 'theo lịch của Hội đồng', sharedWith: [] },
      [{ place: 'bảng 3, dòng 2', message: 'Không hiểu thời gian “theo lịch của Hội đồng”; để trống để người nhập xem lại.' }]])
  })
})

describe('a sheet of numbered items around the steps', () => {
  const sheet = table(['1', { text: 'KÝ HIỆU QUY TRÌNH', across: 3 }, 'QT.GĐ.01'], ['2', { text: 'NỘI DUNG QUY TRÌNH', across: 4 }],
    ['2.3', { text: 'Thành phần hồ sơ, bao gồm:', across: 2 }, 'Bản chính', 'Bản sao'], ['-', { text: 'Văn bản đề nghị;', across: 2 }, 'x', ''], ['-', { text: 'Bằng tốt nghiệp', across: 2 }, '', 'x'],
    ['2.5', { text: 'Thời hạn giải quyết: 10 ngày làm việc, kể từ ngày nhận hồ sơ', across: 4 }], ['2.9', { text: 'Kết quả giải quyết TTHC: Quyết định bổ nhiệm', across: 4 }], ['2.10', { text: 'Quy trình xử lý công việc', across: 4 }],
    ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả'], ['B1', 'Tiếp nhận', 'Công chức', 'Giờ hành chính', 'Mẫu 01'], ['B2', 'Ký', 'Lãnh đạo', '10 ngày', ''],
    ['3', { text: 'BIỂU MẪU', across: 3 }, ''], ['Mẫu 01', { text: 'Giấy tiếp nhận', across: 3 }, ''],
    ['4', { text: 'HỒ SƠ LƯU', across: 4 }], ['-', { text: 'Hồ sơ đầu vào như mục 2.3.', across: 4 }], [{ text: 'Hồ sơ được lưu tại phòng Khoáng sản, thời gian lưu 05 năm.', across: 5 }])

  it('gives sign, papers, limit, result and records', () => {
    const [one] = read(sheet)
    expect([one?.name, one?.code, one?.dossier.submit, one?.limits.map(({ value, unit }) => [value, unit]), one?.result, one?.records]).toEqual([
      'Thủ tục cấp giấy A', 'QT.GĐ.01', [{ name: 'Văn bản đề nghị', original: 1, copy: 0 }, { name: 'Bằng tốt nghiệp', original: 0, copy: 1 }], [[10, 'workingDay']], 'Quyết định bổ nhiệm',
      [{ name: 'Hồ sơ đầu vào như mục 2.3', place: 'phòng Khoáng sản', retention: '05 năm' }]])
  })

  it('its steps end where the forms begin', () => {
    expect(rows(read(sheet)[0])).toEqual([['B1', 'Tiếp nhận', 'Công chức', null], ['B2', 'Ký', 'Lãnh đạo', 10]])
  })
})

describe('steps told in sentences', () => {
  it('have their time behind the colon and their person in front of the verb', () => {
    const [one] = read(line('b) Quy trình giải quyết:'), line('- Quy trình giải quyết tại Sở Nông nghiệp'), line('+ Bước 1: Chuyên viên Chi cục Thủy lợi tiếp nhận, thẩm định hồ sơ: 42 ngày.'), line('- Quy trình giải quyết tại Văn phòng UBND tỉnh'), line('+ Bước 1: Văn thư ghi số, trả kết quả: 0,5 ngày (nếu không phải nêu lý do).'), line('Lưu ý: trả kết quả trước 01 buổi.'))
    expect(one?.steps.map((step) => [step.label, step.phase, step.responsible, step.times[0]?.value])).toEqual([['Bước 1', 'Quy trình giải quyết tại Sở Nông nghiệp', 'Chuyên viên Chi cục Thủy lợi', 42], ['Bước 1', 'Quy trình giải quyết tại Văn phòng UBND tỉnh', 'Văn thư', 0.5]])
  })

  it('go on over several paragraphs; a telling without times names nobody', () => {
    const [one] = read(bold('1.1. Trình tự thực hiện'), line('Bước 1: Nộp hồ sơ'), line('Ủy ban nhân dân cấp xã công bố kết thúc ứng phó.'), line('Bước 2: Ủy ban nhân dân tỉnh phê duyệt'), bold('1.2. Thời hạn giải quyết: 30 ngày'))
    expect([rows(one), one?.limits.map(({ value }) => value)]).toEqual([[['Bước 1', 'Nộp hồ sơ\nỦy ban nhân dân cấp xã công bố kết thúc ứng phó.', null, null], ['Bước 2', 'Ủy ban nhân dân tỉnh phê duyệt', null, null]], [30]])
  })

  it('give way to the table of the same procedure', () => {
    const found = read(bold('1.1. Trình tự thực hiện'), line('Bước 1: Nộp hồ sơ'), line('Bước 2: Nhận kết quả'), bold('1.2. Quy trình nội bộ'), table(['Bước', 'Nội dung công việc', 'Người thực hiện', 'Thời gian'], ['Bước 1', 'Tiếp nhận', 'Công chức', '1 ngày']))
    expect(found.map((one) => one.steps.length)).toEqual([1])
  })
})

describe('what does not fit together on the paper', () => {
  it('an appendix that names another number or date of the decision is told', () => {
    const { problems } = readDecision(decision(line('(Kèm theo Quyết định số 12/QĐ-UBND ngày 18/12/2025 của Chủ tịch UBND tỉnh)'), line('(Kèm theo Quyết định số /QĐ-UBND ngày tháng 11 năm 2025)')))
    expect(problems.map(({ message }) => message)).toEqual(['Đầu phụ lục ghi số 12/QĐ-UBND, khác số 123/QĐ-UBND của quyết định.', 'Đầu phụ lục ghi ngày 18/12/2025, khác ngày 18/11/2025 của quyết định.', 'Đầu phụ lục để trống số hoặc ngày của quyết định.'])
  })

  it('a numbering that begins again behind the total without a heading is parted and told', () => {
    const HEAD = ['TT', 'Nội dung công việc', 'Người thực hiện', 'Thời gian']
    const { procedures, problems } = readDecision(decision(bold('1. Thủ tục A'), table(HEAD, ['1', 'Nhận', 'Công chức', '1 ngày'], ['2', 'Ký', 'Lãnh đạo', '1 ngày'], [{ text: 'Tổng thời gian', across: 3 }, '2 ngày'], ['1', 'Nhận', 'Công chức', '3 ngày'])))
    expect([procedures.map((one) => one.steps.length), problems.length]).toEqual([[2, 1], 1])
  })

  it('dots that nobody filled in are placeholders of the step', () => {
    const [one] = readDecision(decision(bold('1. Thủ tục A'), table(['TT', 'Nội dung công việc', 'Người thực hiện', 'Thời gian'], ['1', 'Trình …………… ký', 'Công chức', '1 ngày'], ['2', 'Ký', 'Lãnh đạo', '1 ngày']))).procedures
    expect(one?.placeholders.map(({ place }) => place)).toEqual(['bảng 3, 1'])
  })
})

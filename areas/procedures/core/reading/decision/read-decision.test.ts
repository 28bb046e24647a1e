// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { WordDocument } from '#kernel/word-document.ts'
import type { ProcedureReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { bold, decision, line, paper, table } from './example/paper.ts'
import { looksLikeDecision, readDecision } from './read-decision.ts'

const HEAD = ['Bước', 'Nội dung công việc', 'Người thực hiện', 'Thời gian']
const twoSteps = (first: string, last: string): ReturnType<typeof table> => table(HEAD, ['Bước 1', 'Tiếp nhận hồ sơ', 'Công chức Một cửa', first], ['Bước 2', 'Ký duyệt', 'Lãnh đạo Sở', last])

const procedures = (document: WordDocument): readonly ProcedureReading[] => readDecision(document).procedures
const first = (document: WordDocument): ProcedureReading => {
  const [found] = procedures(document)
  if (found === undefined) throw new Error('no procedure was read')
  return found
}
const brief = (one: ProcedureReading): readonly string[] => one.steps.map((step) => [step.label, step.phase, step.action, step.responsible, step.times.map((time) => `${time.value ?? '–'} ${time.unit ?? '–'}`).join(' | ')].map((part) => part ?? '–').join(' ; '))

describe('a decision among other papers', () => {
  it('is known by its title and its articles', () => {
    expect(looksLikeDecision(decision(line('PHỤ LỤC')))).toBe(true)
  })

  it.each([
    ['an ISO procedure that cites decisions', paper(bold('QUY TRÌNH'), line('Cấp bản sao'), line('Căn cứ Quyết định số 19/2014/QĐ-TTg'), twoSteps('1 ngày', '1 ngày'))],
    ['a letter', paper(line('Kính gửi: UBND các xã'), line('Thực hiện Quyết định số 12/QĐ-UBND, đề nghị báo cáo.'))],
    ['an empty paper', paper()],
  ])('%s is none', (_, document) => {
    expect(looksLikeDecision(document)).toBe(false)
  })

  it('gives its date to the procedures', () => {
    expect(first(decision(bold('1. Cấp giấy phép A'), twoSteps('1 ngày', '2 ngày'))).issuedOn).toBe('2025-11-18')
  })
})

describe('the procedure that a step table belongs to', () => {
  it.each<[string, WordDocument, string, readonly string[]]>([
    ['a numbered bold heading', decision(bold('I. LĨNH VỰC ĐẤT ĐAI (02 TTHC)'), bold('1. Đăng ký biến động đất đai'), twoSteps('1 ngày', '2 ngày')), 'Đăng ký biến động đất đai', []],
    ['a heading in ordinary type directly above the table', decision(line('2. Đăng ký biến động đất đai'), line('- Thời gian giải quyết: 03 ngày làm việc'), twoSteps('1 ngày', '2 ngày')), 'Đăng ký biến động đất đai', []],
    ['"Quy trình giải quyết TTHC:" with a code', decision(bold('Quy trình số: 01'), bold('1. Quy trình giải quyết thủ tục hành chính: Cấp giấy phép A (1.000987)'), twoSteps('1 ngày', '2 ngày')), 'Cấp giấy phép A', ['1.000987']],
    ['the line below "QUY TRÌNH SỐ 1"', decision(bold('QUY TRÌNH SỐ 1'), line('Cấp giấy phép lao động'), twoSteps('1 ngày', '2 ngày')), 'Cấp giấy phép lao động', []],
    ['name and code on lines of their own', decision(line('Tên thủ tục hành chính: Cấp thẻ A'), line('Mã số TTHC: 1.000222.H12'), twoSteps('1 ngày', '2 ngày')), 'Cấp thẻ A', ['1.000222.H12']],
    ['a heading whose code was broken into the next paragraph', decision(bold('3. Thủ tục cấp lại giấy A (Mã'), bold('TTHC: 1.001123);'), twoSteps('1 ngày', '2 ngày')), 'Thủ tục cấp lại giấy A', ['1.001123']],
    ['headings run together in one paragraph', decision(bold('B. LĨNH VỰC DI SẢN (02 TTHC) Quy trình số 02'), bold('2. Thủ tục cấp giấy A (1.001123) Tổng thời gian giải quyết: 03 ngày làm việc'), twoSteps('1 ngày', '2 ngày')), 'Thủ tục cấp giấy A', ['1.001123']],
    ['a heading with a line break inside', decision(bold('1/ Thủ tục cấp giấy phép\nĐối với công trình A (1.001124)'), twoSteps('1 ngày', '2 ngày')), 'Thủ tục cấp giấy phép Đối với công trình A', ['1.001124']],
    ['a name that begins like an item', decision(bold('1. Trình tự chuẩn bị dự án do nhà đầu tư đề xuất'), twoSteps('1 ngày', '2 ngày')), 'Trình tự chuẩn bị dự án do nhà đầu tư đề xuất', []],
    ['a procedure with items around its steps', decision(bold('I. Thủ tục cấp giấy A (Mã TTHC 1.012644, ký hiệu: QTTP-20)'), bold('1. Cơ sở pháp lý'), line('- Luật A số 02/2016/QH14 ngày 18/11/2016;'), bold('2. Việc khác cần biết'), bold('3. Quy trình giải quyết'), twoSteps('1 ngày', '2 ngày')), 'Thủ tục cấp giấy A', ['1.012644']],
  ])('%s', (_, document, name, codes) => {
    const found = procedures(document)
    expect(found.map((one) => [one.name, one.tthcCodes])).toEqual([[name, codes]])
  })

  it('takes code, sign, legal basis and limit from the items around it', () => {
    const one = first(decision(bold('I. Thủ tục cấp giấy A (Mã TTHC 1.012644, ký hiệu: QTTP-20)'), bold('1. Cơ sở pháp lý'), line('- Luật A số 02/2016/QH14 ngày 18/11/2016;'),
      bold('2. Thời gian giải quyết, phí, lệ phí'), table(['Thời gian giải quyết (ngày làm việc)', 'Lệ phí'], ['30 ngày', 'Không']), bold('3. Quy trình giải quyết'), twoSteps('10 ngày', '20 ngày')))
    expect([one.code, one.legalBasis.map(({ number, date }) => [number, date]), one.limits.map(({ value, unit }) => [value, unit]), one.fee]).toEqual(['QTTP-20', [['02/2016/QH14', '2016-11-18']], [[30, 'workingDay']], 'Lệ phí: Không'])
  })

  it('a sign alone ("I. Quy trình: QT.YDCT.11") waits for the name below it', () => {
    const one = first(decision(bold('B. NỘI DUNG QUY TRÌNH'), bold('I. Quy trình: QT.YDCT.11'), bold('1. Tên quy trình: Xét tặng giải thưởng A.'), bold('2. Nội dung của quy trình:'), twoSteps('1 ngày', '2 ngày')))
    expect([one.code, one.name]).toEqual(['QT.YDCT.11', 'Xét tặng giải thưởng A'])
  })

  it('finds the code in the list of the appendix where the heading has none', () => {
    const list = table(['TT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Căn cứ pháp lý'], ['1', '1.000111', 'Thủ tục cấp giấy A', '05 ngày', 'Luật A'], ['2', '1.000112', 'Cấp giấy B', 'Như trên', 'Luật B'])
    const read = readDecision(decision(bold('A. DANH MỤC THỦ TỤC HÀNH CHÍNH'), list, bold('B. QUY TRÌNH NỘI BỘ'), bold('1. Cấp giấy A'), twoSteps('1 ngày', '2 ngày')))
    expect([read.procedures.map((one) => one.tthcCodes), read.catalogue]).toEqual([[['1.000111']], [
      { code: '1.000111', name: 'Thủ tục cấp giấy A', timeLimitText: '05 ngày' }, { code: '1.000112', name: 'Cấp giấy B', timeLimitText: '05 ngày' }]])
  })

  it('one list for a group serves all its procedures', () => {
    const group = decision(bold('1. Quy trình nội bộ giải quyết nhóm TTHC:'), line('1.1. Thủ tục cấp giấy A (Mã TTHC: 1.001976);'), line('1.2. Thủ tục gia hạn giấy A (Mã TTHC: 2.002738)'), twoSteps('1 ngày', '2 ngày'), bold('2. Thủ tục khác (1.000009)'), twoSteps('1 ngày', '1 ngày'))
    expect(procedures(group).map((one) => [one.name, one.tthcCodes])).toEqual([['Thủ tục cấp giấy A', ['1.001976', '2.002738']], ['Thủ tục khác', ['1.000009']]])
  })

  it('names the other procedures of a group without codes for the reviewer', () => {
    const { problems } = readDecision(decision(bold('1. Nhóm 02 TTHC, gồm:'), bold('1.1 Thủ tục công nhận trung tâm A'), bold('1.2 Thủ tục công nhận trung tâm B'), twoSteps('1 ngày', '2 ngày')))
    expect(problems.map(({ message }) => message).join()).toContain('Thủ tục công nhận trung tâm B')
  })

  it('two cases under one heading give two lists, each with its limit', () => {
    const found = procedures(decision(bold('1. Thủ tục cấp giấy A'), bold('a) Trường hợp không lập hội đồng Tổng thời gian giải quyết: 15 ngày làm việc'), twoSteps('5 ngày', '10 ngày'), bold('b) Trường hợp lập hội đồng'), line('Thời gian giải quyết: 27 ngày làm việc'), twoSteps('7 ngày', '20 ngày')))
    expect(found.map((one) => [one.name, one.case, one.limits[0]?.value])).toEqual([['Thủ tục cấp giấy A', 'Trường hợp không lập hội đồng', 15], ['Thủ tục cấp giấy A', 'Trường hợp lập hội đồng', 27]])
  })

  it('a table that goes on behind a page break stays one list', () => {
    const found = procedures(decision(bold('1. Thủ tục cấp giấy A'), twoSteps('1 ngày', '2 ngày'), line(''), table(['Bước 3', 'Đóng dấu', 'Văn thư', '0,5 ngày'], ['Bước 4', 'Trả kết quả', 'Công chức Một cửa', 'Giờ hành chính'])))
    expect(found.map((one) => one.steps.map((step) => step.label))).toEqual([['Bước 1', 'Bước 2', 'Bước 3', 'Bước 4']])
  })

  it('a table without any name is read, and the missing name is told', () => {
    const { procedures: found, problems } = readDecision(decision(twoSteps('1 ngày', '2 ngày')))
    expect([found.length, problems.some(({ message }) => message.includes('tên thủ tục'))]).toEqual([1, true])
  })
})

describe('one table for many procedures', () => {
  it('rows that name a procedure begin its list', () => {
    const found = procedures(decision(bold('B. QUY TRÌNH ĐIỆN TỬ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'), table(
      ['CÁC BƯỚC', 'TRÌNH TỰ THỰC HIỆN', 'ĐƠN VỊ GIẢI QUYẾT', 'THỜI GIAN GIẢI QUYẾT', 'Phí, lệ phí', 'Ghi chú'],
      [{ text: '1. Thủ tục công nhận trung tâm A (Mã TTHC: 1.014438)', across: 6 }],
      ['Bước 1', 'Thẩm định', 'Chuyên viên', '17 ngày', { text: 'Không', down: 2 }, { text: 'Trong 05 ngày làm việc trả lời', down: 2 }], ['Bước 2', 'Ký', 'Lãnh đạo', '2 ngày'],
      [{ text: 'Tổng cộng thời gian giải quyết', across: 3 }, { text: '27 ngày', across: 3 }],
      [{ text: '2. Thủ tục công nhận trung tâm B (Mã TTHC: 1.014439)', across: 6 }], ['Bước 1', 'Ký', 'Lãnh đạo', '1 ngày', '', ''])))
    expect(found.map((one) => [one.name, one.tthcCodes, brief(one), one.limits.map(({ value }) => value)])).toEqual([
      ['Thủ tục công nhận trung tâm A', ['1.014438'], ['Bước 1 ; – ; Thẩm định ; Chuyên viên ; 17 –', 'Bước 2 ; – ; Ký ; Lãnh đạo ; 2 –'], [27]],
      ['Thủ tục công nhận trung tâm B', ['1.014439'], ['Bước 1 ; – ; Ký ; Lãnh đạo ; 1 –'], []]])
  })

  it('a column of names begins a list wherever its cell changes', () => {
    const found = procedures(decision(table(['STT', 'Tên thủ tục hành chính', 'Các bước', 'Nội dung công việc', 'Người thực hiện', 'Thời gian'],
      [{ text: '1', down: 2 }, { text: 'Đăng ký khai sinh (1.001193)', down: 2 }, 'Bước 1', 'Tiếp nhận', 'Công chức', '02 giờ'], ['Bước 2', 'Ký', 'Chủ tịch', '06 giờ'],
      ['2', 'Đăng ký khai tử (1.000656)', 'Bước 1', 'Tiếp nhận', 'Công chức', '02 giờ'])))
    expect(found.map((one) => [one.name, one.tthcCodes, one.steps.length])).toEqual([['Đăng ký khai sinh', ['1.001193'], 2], ['Đăng ký khai tử', ['1.000656'], 1]])
  })

  it('numbered rows above "1.1" are procedures, not steps', () => {
    const found = procedures(decision(table(['STT', 'Nội dung công việc', 'Trách nhiệm', 'Thời gian'], ['1', 'Cấp giấy phép A', '', '05 ngày'], ['1.1', 'Tiếp nhận', 'Công chức', '1 ngày'], ['1.2', 'Ký', 'Lãnh đạo', '4 ngày'], ['2', 'Cấp giấy phép B', '', '03 ngày'], ['2.1', 'Tiếp nhận', 'Công chức', '1 ngày'])))
    expect(found.map((one) => [one.name, one.steps.length])).toEqual([['Cấp giấy phép A', 2], ['Cấp giấy phép B', 1]])
  })
})

describe('papers that hold no steps', () => {
  it('a list of procedures gives its entries and no procedure', () => {
    const read = readDecision(decision(bold('PHỤ LỤC DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH'), table(['STT', 'Tên TTHC (Mã TTHC)', 'Thời hạn giải quyết', 'Cơ quan thực hiện', 'Phí'], ['I', { text: 'LĨNH VỰC BÁO CHÍ', across: 4 }], ['1', 'Cấp giấy A (1.014464)', '03 ngày làm việc', 'Sở A', 'Không'], ['', 'Tổng số: 01 TTHC', '', '', ''])))
    expect([read.procedures, read.catalogue]).toEqual([[], [{ code: '1.014464', name: 'Cấp giấy A', timeLimitText: '03 ngày làm việc' }]])
  })

  it('procedures that are abolished are neither', () => {
    const read = readDecision(decision(bold('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'), table(['STT', 'TÊN TTHC', 'Mã TTHC', 'Ghi chú'], ['1', 'Cấp lại chứng chỉ A', '1.012508', 'Bãi bỏ'])))
    expect([read.procedures, read.catalogue]).toEqual([[], []])
  })

  it('a plan with dates for times is told and not read', () => {
    const read = readDecision(decision(bold('KẾ HOẠCH RÀ SOÁT'), table(['STT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Thời gian thực hiện'], ['1', 'Rà soát', 'Sở Nội vụ', 'Quý I/2026'], ['2', 'Báo cáo', 'Văn phòng', 'Trước ngày 30/11/2026'])))
    expect([read.procedures, read.problems.length]).toEqual([[], 1])
  })

  it('a table of records to keep is no step table', () => {
    expect(procedures(decision(bold('1. Thủ tục A'), table(['TT', 'Tên hồ sơ', 'Nơi lưu/người lưu', 'Thời gian lưu'], ['1', 'Bộ hồ sơ', 'Phòng A', '05 năm'])))).toEqual([])
  })

  it('rows numbered as steps under columns that nobody knows are told', () => {
    const { problems } = readDecision(decision(bold('1. Thủ tục A'), table(['Bước 1', 'aaa'], ['Bước 2', 'bbb'])))
    expect(problems.map(({ message }) => message).join()).toContain('chưa đọc được')
  })
})

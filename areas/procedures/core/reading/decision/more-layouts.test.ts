// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { WordBlock } from '#kernel/word-document.ts'
import type { ProcedureReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { bold, decision, line, paper, table } from './example/paper.ts'
import type { ExampleCell } from './example/paper.ts'
import { readDecision } from './read-decision.ts'

const HEAD = ['Bước', 'Nội dung công việc', 'Người thực hiện', 'Thời gian']
const NAME = bold('1. Thủ tục cấp giấy A (1.000111)')
const read = (...blocks: readonly WordBlock[]): readonly ProcedureReading[] => readDecision(decision(...blocks)).procedures
const brief = (one: ProcedureReading | undefined): readonly string[] => (one?.steps ?? []).map((step) => [step.label, step.phase, step.action, step.responsible, step.times.map(({ value, unit }) => `${value ?? '–'} ${unit ?? '–'}`).join(' | ')].map((part) => part ?? '–').join(' ; '))
const rows = (...given: readonly (readonly ExampleCell[])[]): readonly (readonly string[])[] => read(NAME, table(...given)).map(brief)

describe('headings as provinces print them', () => {
  it.each<[string, readonly string[], readonly string[], string]>([
    ['legal basis in the middle', ['TT', 'Nội dung công việc', 'Cơ sở pháp lý', 'Người thực hiện', 'Thời gian thực hiện'], ['1', 'Nhận', 'Điều 5 Nghị định 118/2025/NĐ-CP', 'Một cửa', '0,5 ngày'], '1 ; – ; Nhận ; Một cửa ; 0.5 –'],
    ['dossier and result beside', ['Bước thực hiện', 'Nội dung thực hiện', 'Trách nhiệm thực hiện', 'Thành phần hồ sơ', 'Thời gian thực hiện', 'Kết quả'], ['Bước 1', 'Nhận', 'Một cửa', 'Tờ khai', '0,5 ngày', 'Giấy hẹn'], 'Bước 1 ; – ; Nhận ; Một cửa ; 0.5 –'],
    ['records kept beside', ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Hồ sơ lưu'], ['B1', 'Nhận', 'Một cửa', '0,5 ngày', 'Sổ'], 'B1 ; – ; Nhận ; Một cửa ; 0.5 –'],
    ['work and details', ['Bước công việc', 'Nội dung công việc', 'Trách nhiệm', 'Thời gian', 'Hồ sơ/Biểu mẫu', 'Diễn giải'], ['B1', 'Nhận hồ sơ', 'Một cửa', '0,5 ngày', 'BM 01', 'Kiểm tra và lập giấy hẹn'], 'B1 ; – ; Nhận hồ sơ ; Một cửa ; 0.5 –'],
    ['office, then post, then work', ['TT', 'Đơn vị thực hiện', 'Nội dung công việc', 'Thời gian (giờ làm việc)'], ['1', 'Một cửa', 'Nhận', '4'], '1 ; – ; Nhận ; Một cửa ; 4 workingHour'],
    ['who leads and who helps', ['STT', 'Các bước', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'], ['1', 'Nhận', 'Một cửa', 'Sở Tài chính', '2 ngày làm việc'], '1 ; – ; Nhận ; Một cửa ; 2 workingDay'],
    ['limit by rule and limit after cutting', ['TT', 'Nội dung công việc', 'Người thực hiện', 'Thời gian theo quy định', 'Thời gian sau cắt giảm'], ['1', 'Nhận', 'Một cửa', '2 ngày', '1 ngày'], '1 ; – ; Nhận ; Một cửa ; 1 –'],
    ['in capitals', ['STT', 'TRÌNH TỰ CÁC BƯỚC', 'BỘ PHẬN GIẢI QUYẾT', 'THỜI GIAN GIẢI QUYẾT (NGÀY LÀM VIỆC)'], ['1', 'Nhận', 'Một cửa', '1'], '1 ; – ; Nhận ; Một cửa ; 1 workingDay'],
    ['abbreviated', ['TT', 'Nội dung CV', 'Đơn vị TH', 'TG thực hiện'], ['1', 'Nhận', 'Bộ phận Một cửa', '1 ngày'], '1 ; – ; Nhận ; Bộ phận Một cửa ; 1 –'],
  ])('%s', (_, heading, row, expected) => {
    expect(rows(heading, row, row.map((text, at) => (at === 0 ? text.replace('1', '2') : text)))).toEqual([[expected, expected.replace(/1(?= ;)/, '2')]])
  })
  it('a group heading over person and time', () => {
    expect(rows([{ text: 'TT', down: 2 }, { text: 'Nội dung công việc', down: 2 }, { text: 'Tổ chức thực hiện', across: 2 }], ['Người thực hiện', 'Thời gian'], ['1', 'Nhận', 'Một cửa', '1 ngày'], ['2', 'Trả', 'Một cửa', '1 ngày'])).toEqual([['1 ; – ; Nhận ; Một cửa ; 1 –', '2 ; – ; Trả ; Một cửa ; 1 –']])
  })
})

describe('rows as provinces print them', () => {
  it('agencies whose steps begin again at 1 are phases of one list', () => {
    expect(rows(HEAD, [{ text: 'I. Tại Sở Xây dựng', across: 4 }], ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Thẩm định', 'Chuyên viên', '5 ngày'], [{ text: 'II. Tại UBND tỉnh', across: 4 }], ['Bước 1', 'Trình', 'Văn phòng', '1 ngày']))
      .toEqual([['Bước 1 ; I. Tại Sở Xây dựng ; Nhận ; Một cửa ; 1 –', 'Bước 2 ; I. Tại Sở Xây dựng ; Thẩm định ; Chuyên viên ; 5 –', 'Bước 1 ; II. Tại UBND tỉnh ; Trình ; Văn phòng ; 1 –']])
  })
  it('a parent row above "2.1" is a phase', () => {
    expect(rows(['TT', 'Nội dung công việc', 'Người thực hiện', 'Thời gian'], ['1', 'Nhận', 'Một cửa', '1 ngày'], ['2', 'Thẩm định', '', '3 ngày'], ['2.1', 'Phân công', 'Trưởng phòng', '1 ngày'], ['2.2', 'Thẩm tra', 'Chuyên viên', '2 ngày'], ['3', 'Trả', 'Một cửa', '1 ngày']).map((steps) => steps.map((step) => step.replace(/ ; [^;]* ;/, ' ;'))))
      .toEqual([['1 ; Nhận ; Một cửa ; 1 –', '2.1 ; Phân công ; Trưởng phòng ; 1 –', '2.2 ; Thẩm tra ; Chuyên viên ; 2 –', '3 ; Trả ; Một cửa ; 1 –']])
  })
  it('"Trình tự …" and "Sở …" that end with a code are procedures, not phases', () => {
    const found = read(table(['TT', 'Nội dung công việc', 'Người thực hiện', 'Thời gian'], ['I', { text: 'Trình tự công nhận khu A (1.000111)', across: 3 }], ['1', 'Nhận', 'Một cửa', '1 ngày'], ['2', 'Trả', 'Một cửa', '1 ngày'], ['II', { text: 'Sở hữu nhà ở của tổ chức B (1.000112)', across: 3 }], ['1', 'Nhận', 'Một cửa', '2 ngày'], ['2', 'Trả', 'Một cửa', '2 ngày']))
    expect(found.map((one) => [one.name, one.tthcCodes, one.steps.length])).toEqual([['Trình tự công nhận khu A', ['1.000111'], 2], ['Sở hữu nhà ở của tổ chức B', ['1.000112'], 2]])
  })
  it('a total under any column is no step', () => {
    expect(rows(HEAD, ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Trả', 'Một cửa', '1 ngày'], ['', '', 'Tổng cộng', '2 ngày'], [{ text: 'Tổng cộng thời gian giải quyết', across: 3 }, '2 ngày'])).toEqual([['Bước 1 ; – ; Nhận ; Một cửa ; 1 –', 'Bước 2 ; – ; Trả ; Một cửa ; 1 –']])
  })
  it.each([['TH1: 3 ngày; TH2: 5 ngày'], ['03 đến 05 ngày'], ['15 ngày + 08 ngày làm việc'], ['01 buổi'], ['01 tuần'], ['Theo quy định của Luật']])('"%s" is left open and told', (text) => {
    const { procedures, problems } = readDecision(decision(NAME, table(HEAD, ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Họp', 'Hội đồng', text])))
    expect([procedures[0]?.steps[1]?.times[0]?.value, problems.some(({ message }) => message.includes(text))]).toEqual([null, true])
  })
  it.each([['(05) ngày làm việc', '5 workingDay'], ['nửa ngày làm việc', '0.5 workingDay'], ['04 giờ làm việc (0,5 ngày)', '4 workingHour'], ['2h30', '150 minute'], ['Không quá 02 ngày làm việc', '2 workingDay']])('"%s" is %s', (text, expected) => {
    expect(rows(HEAD, ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Trả', 'Một cửa', text])[0]?.[1]).toBe(`Bước 2 ; – ; Trả ; Một cửa ; ${expected}`)
  })
})

describe('lists, cases and what is none', () => {
  it('case rows inside one table part the lists', () => {
    const found = read(NAME, table(HEAD, [{ text: 'Trường hợp 1: Hồ sơ phải lấy ý kiến', across: 4 }], ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Trả', 'Một cửa', '9 ngày'], [{ text: 'Trường hợp 2: Hồ sơ không lấy ý kiến', across: 4 }], ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Trả', 'Một cửa', '2 ngày']))
    expect(found.map((one) => [one.case, one.steps.length])).toEqual([['Trường hợp 1: Hồ sơ phải lấy ý kiến', 2], ['Trường hợp 2: Hồ sơ không lấy ý kiến', 2]])
  })
  it('a list of procedures that goes on behind a page break without heading is no step table', () => {
    const list = [['9', '1.014437', 'Thủ tục A', '15 ngày', 'Ủy ban nhân dân tỉnh'], ['10', '1.014445', 'Thủ tục B', '15 ngày', 'Ủy ban nhân dân tỉnh'], ['11', '1.014446', 'Thủ tục C', '10 ngày', 'Sở Khoa học và Công nghệ']]
    expect(read(table(['TT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Cơ quan thực hiện'], ['8', '1.014436', 'Thủ tục Đ', '15 ngày', 'Ủy ban nhân dân tỉnh']), line(''), table(...list))).toEqual([])
  })
  it('what the citizen is told in "Bước 1 …" without time and person is no step list of the office', () => {
    const { procedures } = readDecision(decision(NAME, bold('1. Trình tự thực hiện:'), line('Bước 1: Cá nhân chuẩn bị hồ sơ theo quy định.'), line('Bước 2: Nộp hồ sơ tại Trung tâm Phục vụ hành chính công.'), line('Bước 3: Nhận kết quả theo giấy hẹn.'), bold('2. Quy trình nội bộ:'), table(HEAD, ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Trả', 'Một cửa', '1 ngày'])))
    expect(procedures.map(brief)).toEqual([['Bước 1 ; – ; Nhận ; Một cửa ; 1 –', 'Bước 2 ; – ; Trả ; Một cửa ; 1 –']])
  })
  it('a table that goes on without its heading stays one list', () => {
    expect(read(NAME, table(HEAD, ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Thẩm định', 'Chuyên viên', '3 ngày']), table(['Bước 3', 'Ký', 'Lãnh đạo Sở', '1 ngày'])).map(brief)).toEqual([['Bước 1 ; – ; Nhận ; Một cửa ; 1 –', 'Bước 2 ; – ; Thẩm định ; Chuyên viên ; 3 –', 'Bước 3 ; – ; Ký ; Lãnh đạo Sở ; 1 –']])
  })
  it('fees, contacts, members and duties beside steps are none', () => {
    const others = [table(['STT', 'Họ và tên', 'Chức vụ', 'Nhiệm vụ'], ['1', 'Nguyễn Văn Minh', 'Giám đốc', 'Trưởng ban'], ['2', 'Trần Thị Họa', 'Phó Giám đốc', 'Phó ban']), table(['TT', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian hoàn thành'], ['1', 'Tập huấn', 'Sở Nội vụ', 'Quý I/2026'], ['2', 'Kiểm tra', 'Sở Nội vụ', 'Tháng 6/2026']), table(['STT', 'Loại phí', 'Mức thu', 'Căn cứ pháp lý'], ['1', 'Phí thẩm định', '100.000', 'Thông tư 01/2025/TT-BTC'])]
    expect(read(NAME, table(HEAD, ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Trả', 'Một cửa', '1 ngày']), ...others).map((one) => one.steps.length)).toEqual([2])
  })
})

describe('names, told steps and citizens', () => {
  it('a column of names over the rows of its steps, with codes beside', () => {
    const found = read(table(['STT', 'Mã TTHC', 'Tên TTHC', 'Trình tự thực hiện', 'Trách nhiệm thực hiện', 'Thời gian'], [{ text: '1', down: 2 }, { text: '1.000111', down: 2 }, { text: 'Cấp giấy A', down: 2 }, 'Tiếp nhận', 'Một cửa', '1 ngày'], ['Trả', 'Một cửa', '1 ngày'], [{ text: '2', down: 2 }, { text: '1.000112', down: 2 }, { text: 'Cấp giấy B', down: 2 }, 'Tiếp nhận', 'Một cửa', '1 ngày'], ['Trả', 'Một cửa', '2 ngày']))
    expect(found.map((one) => [one.name, one.tthcCodes, one.steps.map((step) => step.action)])).toEqual([['Cấp giấy A', ['1.000111'], ['Tiếp nhận', 'Trả']], ['Cấp giấy B', ['1.000112'], ['Tiếp nhận', 'Trả']]])
  })
  it('"Quy trình nội bộ" and "Quy trình điện tử" below a procedure are its two lists, not names', () => {
    const steps = table(HEAD, ['Bước 1', 'Nhận', 'Một cửa', '1 ngày'], ['Bước 2', 'Trả', 'Một cửa', '1 ngày'])
    expect(read(NAME, bold('1.1. Quy trình nội bộ'), steps, bold('1.2. Quy trình điện tử'), steps).map((one) => one.name)).toEqual(['Thủ tục cấp giấy A', 'Thủ tục cấp giấy A'])
  })
  it('told steps may name person, time and result on lines of their own', () => {
    expect(read(NAME, line('Bước 1. Tiếp nhận hồ sơ'), line('- Đơn vị thực hiện: Trung tâm A'), line('- Thời gian thực hiện: 0,5 ngày làm việc'), line('- Kết quả: Giấy hẹn'), line('Bước 2. Thẩm định'), line('- Đơn vị thực hiện: Sở B'), line('- Thời gian thực hiện: 02 ngày làm việc')).map((one) => [brief(one), one.steps[0]?.output]))
      .toEqual([[['Bước 1 ; – ; Tiếp nhận hồ sơ ; Trung tâm A ; 0.5 workingDay', 'Bước 2 ; – ; Thẩm định ; Sở B ; 2 workingDay'], 'Giấy hẹn']])
  })
  it('what a published procedure tells the citizen is no step list of an office', () => {
    const published = paper(bold('Số: 12/QĐ-UBND'), bold('QUYẾT ĐỊNH'), bold('Về việc công bố thủ tục hành chính'), bold('Điều 1. Công bố kèm theo Quyết định này 01 thủ tục hành chính.'), NAME, bold('a) Trình tự thực hiện:'), line('Bước 1: Cá nhân chuẩn bị hồ sơ.'), line('Bước 2: Nộp hồ sơ trong 03 ngày làm việc.'), bold('b) Cách thức thực hiện:'), line('Trực tiếp'))
    const { procedures, problems } = readDecision(published)
    expect([procedures, problems.some(({ message }) => message.includes('hướng dẫn cho người nộp hồ sơ'))]).toEqual([[], true])
  })
})

it('a page break between two phases parts the table, not the list', () => {
  const found = read(NAME, table(HEAD, [{ text: 'I. Tại Sở A', across: 4 }], ['Bước 1', 'Nhận', 'Một cửa', '1 ngày']), table(HEAD, [{ text: 'II. Tại UBND tỉnh', across: 4 }], ['Bước 1', 'Ký', 'Chủ tịch', '1 ngày']))
  expect(found.map(brief)).toEqual([['Bước 1 ; I. Tại Sở A ; Nhận ; Một cửa ; 1 –', 'Bước 1 ; II. Tại UBND tỉnh ; Ký ; Chủ tịch ; 1 –']])
})

it.each<[string, readonly string[], readonly string[]]>([
  ['laws and fees beside', ['STT', 'Nội dung thủ tục', 'Cơ quan thực hiện', 'Thời hạn giải quyết', 'Phí, lệ phí', 'Căn cứ pháp lý'], ['1', 'Cấp giấy A', 'Sở A', '05 ngày làm việc', 'Không', 'Luật A']],
  ['codes in their names', ['STT', 'Nội dung công việc', 'Cơ quan thực hiện', 'Thời hạn giải quyết'], ['1', 'Cấp giấy A (1.000111)', 'Sở A', '05 ngày làm việc']],
])('a list of procedures with %s is no step table', (_, heading, row) => {
  expect(read(bold('DANH MỤC THỦ TỤC HÀNH CHÍNH'), table(heading, row, row.map((text) => text.replace('1', '2')), row.map((text) => text.replace('1', '3')))).flatMap((one) => one.steps)).toEqual([])
})

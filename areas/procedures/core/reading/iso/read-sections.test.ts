// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { CaseColumn } from '#areas/procedures/core/reading/iso/case-name.ts'
import { findPlaceholders } from '#areas/procedures/core/reading/iso/find-placeholders.ts'
import { flowOf } from '#areas/procedures/core/reading/iso/paper-flow.ts'
import { readCover, readDate } from '#areas/procedures/core/reading/iso/read-cover.ts'
import { readDossier } from '#areas/procedures/core/reading/iso/read-dossier.ts'
import { readLegalBasis } from '#areas/procedures/core/reading/iso/read-legal-basis.ts'
import { readIsoLimits } from '#areas/procedures/core/reading/iso/read-limits.ts'
import { readRecordTable } from '#areas/procedures/core/reading/iso/read-records.ts'
import { sectionTitle } from '#areas/procedures/core/reading/iso/section-title.ts'
import { aPaper, aTable } from '#areas/procedures/core/reading/table/a-word-paper.ts'
import { listTables } from '#areas/procedures/core/reading/table/table-grid.ts'

describe('a line that begins a section', () => {
  it.each([
    ['a. Thành phần, số lượng hồ sơ:', 'dossier', ''],
    ['b. Thời hạn giải quyết: 05 ngày làm việc', 'limit', '05 ngày làm việc'],
    ['5.4. THỜI GIAN XỬ LÝ', 'limit', ''],
    ['c Đối tượng thực hiện thủ tục hành chính: Cá nhân', 'subject', 'Cá nhân'],
    ['đ. Kết quả thực hiện thủ tục hành chính:', 'result', ''],
    ['g.Tên mẫu đơn, mẫu tờ khai: Không.', 'forms', 'Không.'],
    ['e. Phí: 50.000 đồng/di chúc.', 'fee', '50.000 đồng/di chúc.'],
    ['i. Căn cứ pháp lý của thủ tục hành chính:', 'legalBasis', ''],
    ['k. Quy trình xử lý công việc:', 'steps', ''],
    ['l. Quy trình các bước xử lý công việc:', 'steps', ''],
    ['7. HỒ SƠ  LƯU TRỮ', 'records', ''],
    ['Số lượng hồ sơ: 01 bộ', 'copies', '01 bộ'],
    ['5. NỘI DUNG', 'content', ''],
  ])('%s', (line, key, inline) => {
    expect(sectionTitle(line)).toEqual({ key, inline })
  })
  it.each([
    '- Thời gian kiểm tra hồ sơ: 10 ngày', 'Kết quả tra cứu được lưu trữ dưới dạng điện tử', 'a) Biểu mẫu điện tử tương tác do người yêu cầu cung cấp', 'Phí cấp bản sao (nếu có yêu cầu): 8.000 đồng',
    'Trường hợp gửi hồ sơ qua hệ thống bưu chính', '1. Kết quả xét nghiệm do bệnh viện cấp', 'Yêu cầu người nhận kết quả nộp tiền', '',
  ])('"%s" begins none', (line) => {
    expect(sectionTitle(line)).toBeNull()
  })
})

describe('the cover', () => {
  it('is read whether the value stands in the cell or beside it', () => {
    expect(readCover(aPaper([aTable([[{ text: 'SỞ TƯ PHÁP', down: 3 }, 'QUY TRÌNH', { text: 'Mã hiệu: QT 25/CX-HCTP', across: 2 }], [{ text: 'Thay đổi, cải chính hộ tịch', down: 2 }, 'Lần ban hành:', '01'], [{ text: 'Ngày ban hành: 07/7/2025', across: 2 }]])])))
      .toEqual({ code: 'QT 25/CX-HCTP', name: 'Thay đổi, cải chính hộ tịch', issueNo: '01', issuedOn: '2025-07-07', problems: [] })
  })
  it('takes the name from the page header when the cover has none', () => {
    expect(readCover(aPaper([aTable([['QUY TRÌNH', 'Mã hiệu: QT 02']])], { headers: ['Tên quy trình: Chứng thực di chúc ______'] })).name).toBe('Chứng thực di chúc')
  })
  it('leaves a code of dots and a day that does not exist open', () => {
    const cover = readCover(aPaper([aTable([['QUY TRÌNH\nĐăng ký', 'Mã hiệu: ……'], ['', 'Ngày ban hành: 31/6/2025']])]))
    expect([cover.code, cover.issuedOn, cover.problems.length]).toEqual([null, null, 1])
  })
  it.each([['07/7/2025', '2025-07-07'], ['ngày 21 tháng 01 năm 2019', '2019-01-21'], ['29.02.2024', '2024-02-29'], ['29/02/2025', null], ['…/…/2025', null]])('reads the day %s as %s', (text, day) => {
    expect(readDate(text)).toBe(day)
  })
})

const column = (named: string | null, value: number, unit: 'workingDay' | 'calendarDay'): CaseColumn => ({ case: named, heading: '', limit: { value, unit, text: '' } })

describe('limits', () => {
  it.each<[string, readonly CaseColumn[], readonly unknown[]]>([
    ['05 ngày làm việc. Trường hợp phải có văn bản xác minh thì thời hạn giải quyết không quá 25 ngày.', [column('không xác minh', 5, 'workingDay'), column('có xác minh', 25, 'calendarDay')], [['không xác minh', 5, 'workingDay'], ['có xác minh', 25, 'calendarDay']]],
    ['03 ngày làm việc, trường hợp cần phải xác minh thì thời hạn giải quyết được kéo dài nhưng không quá 05 ngày làm việc.', [], [['không xác minh', 3, 'workingDay'], ['có xác minh', 5, 'workingDay']]],
    ['03 ngày làm việc. Trường hợp phức tạp thì thời hạn được kéo dài thêm không quá 03 ngày làm việc.', [column('thường', 3, 'workingDay'), column('phức tạp', 6, 'workingDay')], [['thường', 3, 'workingDay'], ['phức tạp', 6, 'workingDay']]],
    ['03 ngày làm việc. Trường hợp phức tạp thì thời hạn được kéo dài thêm không quá 03 ngày làm việc.', [], [[null, 3, 'workingDay']]],
    ['Ngay trong ngày tiếp nhận yêu cầu, trường hợp nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo.', [column(null, 1, 'workingDay')], [[null, 1, 'sameDay']]],
    ['Không quá 02 (hai) ngày làm việc, kể từ ngày nhận đủ hồ sơ', [], [[null, 2, 'workingDay']]],
    ['Ngay trong ngày tiếp nhận. Nếu cần xác minh điều kiện của hai bên thì thời hạn không quá 05 ngày làm việc.', [], [['không xác minh', 1, 'sameDay'], ['có xác minh', 5, 'workingDay']]],
    ['', [column(null, 4, 'workingDay')], [[null, 4, 'workingDay']]],
  ])('%s', (line, columns, expected) => {
    expect(readIsoLimits(line === '' ? [] : [line], columns).map(({ case: named, value, unit }) => [named, value, unit])).toEqual(expected)
  })
})

const dossier = (...lines: readonly string[]) => {
  const read = readDossier(flowOf(aPaper(lines)))
  return { submit: read.submit.map((item) => item.name), present: read.present.map((item) => item.name), general: read.general.map((item) => item.name) }
}

describe('papers of a dossier', () => {
  it('follow the heading of their group until a remark begins', () => {
    expect(dossier('Thành phần hồ sơ:', '- Tờ khai;', '- Người yêu cầu thực hiện việc nộp/xuất trình các giấy tờ sau:', '* Giấy tờ phải nộp:', '- Giấy chứng sinh', 'Trường hợp đã nộp bản điện tử thì không phải nộp.', '* Giấy tờ phải xuất trình:', '- Hộ chiếu', 'Trường hợp gửi hồ sơ qua hệ thống bưu chính thì gửi bản sao.', '* Lưu ý', '- Không phải giấy tờ'))
      .toEqual({ submit: ['Giấy chứng sinh Trường hợp đã nộp bản điện tử thì không phải nộp.'], present: ['Hộ chiếu'], general: ['Tờ khai;'] })
  })
  it('keep sub-items with the item above, and take them for items where the list begins so', () => {
    expect(dossier('- Chứng cứ gồm:', '+ Văn bản y tế', '+ Cam đoan', '- Ảnh').general).toEqual(['Chứng cứ gồm: + Văn bản y tế + Cam đoan', 'Ảnh'])
    expect(dossier('Người yêu cầu nộp 01 bộ hồ sơ, gồm các giấy tờ sau đây:', '+ Dự thảo di chúc;', '+ Bản sao giấy chứng nhận').submit).toEqual(['Dự thảo di chúc;', 'Bản sao giấy chứng nhận'])
  })
  it('say themselves what is done with them where no heading does', () => {
    expect(dossier('+ Trường hợp nộp trực tiếp thì xuất trình bản chính căn cước', '+ Trường hợp gửi qua bưu điện thì phải gửi kèm bản sao')).toEqual({ submit: ['Trường hợp gửi qua bưu điện thì phải gửi kèm bản sao'], present: ['Trường hợp nộp trực tiếp thì xuất trình bản chính căn cước'], general: [] })
  })
})

describe('legal basis', () => {
  it('takes the number and date of the cited document, not of the one it amends', () => {
    expect(readLegalBasis(['- Thông tư số 04/2024/TT-BTP ngày 06/6/2024 sửa đổi Thông tư số 02/2020/TT-BTP ngày 08/4/2020;', 'Luật Hộ tịch năm 2014; Nghị định số 120/2025/NĐ-CP của Chính phủ ngày 11/6/2025', 'Quyết định số 1485 /QĐ - BTP', 'Luật số 60/2014/QH13 ngày 20 tháng 11 năm 2014'])
      .map(({ number, date }) => [number, date])).toEqual([['04/2024/TT-BTP', '2024-06-06'], [null, null], ['120/2025/NĐ-CP', '2025-06-11'], ['1485/QĐ-BTP', null], ['60/2014/QH13', '2014-11-20']])
  })
})

describe('records and template text', () => {
  it('reads name, place and retention under other headings', () => {
    const read = readRecordTable(listTables(aPaper([aTable([['STT', 'Tên biểu mẫu/ hồ sơ', 'Bộ phận/ người lưu trữ', 'Thời gian lưu trữ'], [{ label: '1.' }, 'Sổ theo dõi', 'Văn phòng', '1 năm'], ['2', '', '', '']])])))
    expect(read?.records).toEqual([{ name: 'Sổ theo dõi', place: 'Văn phòng', retention: '1 năm' }])
  })
  it.each(['…TÊN CƠ QUAN, TỔ CHỨC CẤP TRÊN…', 'Ngày ban hành: xx/xx/xxxx', '[Tên cơ quan]', 'Người liên hệ: ………………', 'Cần Thơ, ngày ... tháng ... năm 2025'])('"%s" was left of the template', (text) => {
    expect(findPlaceholders(flowOf(aPaper([text])), [])).toHaveLength(1)
  })
  it.each(['giấy tờ hợp lệ thay thế (hộ chiếu...)', 'đơn, tờ khai, v.v…', 'Mục 5.a', 'Tên quy trình: Đăng ký ______'])('"%s" was not', (text) => {
    expect(findPlaceholders(flowOf(aPaper([text])), [text])).toEqual([])
  })
})

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { readIsoProcedure } from '#areas/procedures/core/reading/iso/read-iso-procedure.ts'
import { aPaper, aParagraph, aTable } from '#areas/procedures/core/reading/table/a-word-paper.ts'

const COVER = aTable([
  [{ text: 'UBND XÃ MINH HỌA', down: 3 }, { text: 'QUY TRÌNH', down: 1 }, 'Mã hiệu: QT.05/TP'],
  [{ text: 'Đăng ký nhận cha, mẹ, con', down: 2 }, 'Lần ban hành: 02'],
  ['Ngày BH: 01.8.2025'],
])
const RECORDS = aTable([['TT', 'Tên hồ sơ', 'Nơi lưu', 'Thời gian lưu'], ['1', 'Sổ đăng ký nhận cha, mẹ, con', 'Văn phòng', 'Vĩnh viễn']])

const letters = aPaper([
  COVER,
  '5. NỘI DUNG QUY TRÌNH',
  'a) Thành phần, số lượng hồ sơ:',
  '* Giấy tờ phải nộp:',
  '- Tờ khai theo mẫu (01 bản chính);',
  '- Chứng cứ gồm:',
  '+ Văn bản của cơ quan y tế;',
  '* Giấy tờ phải xuất trình:',
  '- Hộ chiếu.',
  '* Lưu ý:',
  '- Người tiếp nhận có trách nhiệm kiểm tra.',
  'Số lượng hồ sơ: 01 bộ',
  'b) Thời hạn giải quyết: 03 ngày làm việc. Trường hợp cần phải xác minh thì thời hạn không quá 08 ngày làm việc.',
  aParagraph('Kết quả thực hiện thủ tục hành chính: Trích lục đăng ký nhận cha, mẹ, con.', 'c)'),
  'd) Phí, lệ phí: 10.000 đồng/trường hợp',
  'đ) Căn cứ pháp lý của TTHC:',
  '- Luật Hộ tịch năm 2014;',
  '- Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ;',
  'e) Quy trình các bước xử lý công việc:',
  aTable([
    ['TT', 'Trình tự các bước công việc*', 'Trách nhiệm', 'Thời gian (03 ngày làm việc)', 'Thời gian có xác minh (08 ngày làm việc)'],
    [{ label: '1.' }, 'Tiếp nhận hồ sơ:\n- Phù hợp thì xử lý', 'Cán bộ tiếp nhận', { text: '½ ngày', down: 2 }, '01 ngày'],
    [{ label: '2.' }, 'Thẩm tra hồ sơ', 'Công chức Tư pháp - Hộ tịch', '6 ngày'],
    [{ label: '3.' }, 'Ký, đóng dấu', 'Lãnh đạo UBND', '2,5 ngày', '01 ngày'],
  ]),
  '6. BIỂU MẪU',
  '7. HỒ SƠ LƯU TRỮ',
  RECORDS,
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Họ, chữ đệm, tên: ............................',
  '3. Thời hạn giải quyết: ………………',
])

const table = aPaper([
  aTable([[{ text: 'ỦY BAN NHÂN DÂN PHƯỜNG MINH HỌA', across: 2 }, { text: 'QUY TRÌNH\nCấp giấy xác nhận thông tin', across: 2 }], ['Mã số:', 'QT-12', 'Lần ban hành:', '01'], ['Ngày ban hành:', '30/02/2025', 'Trang:', '1/5']]),
  '1. MỤC ĐÍCH', 'Quy định trình tự giải quyết.', '2. PHẠM VI', 'Áp dụng cho phường.', '5. NỘI DUNG QUY TRÌNH',
  aTable([
    ['5.1', { text: 'Điều kiện thực hiện thủ tục hành chính', across: 5 }],
    [{ text: '' }, { text: 'Không', across: 5 }],
    ['5.2', { text: 'Thành phần hồ sơ', across: 3 }, 'Bản chính', 'Bản sao'],
    [{ text: '' }, { text: '- Đơn đề nghị theo mẫu', across: 3 }, 'x', ''],
    [{ text: '' }, { text: '- Căn cước', across: 3 }, '', '01'],
    ['5.3', { text: 'Số lượng hồ sơ', across: 5 }],
    [{ text: '' }, { text: '01 bộ', across: 5 }],
    ['5.4', { text: 'Thời gian xử lý', across: 5 }],
    [{ text: '' }, { text: '03 ngày làm việc kể từ ngày nhận đủ hồ sơ', across: 5 }],
    ['5.5', { text: 'Nơi tiếp nhận và trả kết quả', across: 5 }],
    [{ text: '' }, { text: 'Bộ phận một cửa', across: 5 }],
    ['5.6', { text: 'Lệ phí', across: 5 }],
    [{ text: '' }, { text: 'Không', across: 5 }],
    ['5.7', { text: 'Quy trình xử lý công việc', across: 5 }],
    ['TT', { text: 'Trình tự', across: 2 }, 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả'],
    ['B1', { text: 'Nộp hồ sơ', across: 2 }, 'Tổ chức, cá nhân', 'Giờ hành chính', 'Theo mục 5.2'],
    ['B2', { text: 'Tiếp nhận hồ sơ', across: 2 }, 'Bộ phận một cửa', '0,5 ngày', 'Giấy tiếp nhận'],
    ['B3', { text: 'Thẩm định, ký', across: 2 }, 'Lãnh đạo UBND', 'theo lịch họp', ''],
    ['', { text: 'Tổng thời gian', across: 3 }, '03 ngày', ''],
    ['6', { text: 'BIỂU MẪU', across: 5 }],
    ['', { text: 'Mẫu số 01', across: 5 }],
  ]),
])

describe('an ISO procedure in lettered sections with two time columns', () => {
  const { kind, procedures, problems } = readIsoProcedure(letters)
  const [one] = procedures
  it('is read whole', () => {
    expect(kind).toBe('procedure')
    expect(problems).toEqual([])
    expect(one).toMatchObject({
      code: 'QT.05/TP', name: 'Đăng ký nhận cha, mẹ, con', issueNo: '02', issuedOn: '2025-08-01', case: null, hasOutputColumn: false,
      fee: '10.000 đồng/trường hợp', result: 'Trích lục đăng ký nhận cha, mẹ, con.',
      records: [{ name: 'Sổ đăng ký nhận cha, mẹ, con', place: 'Văn phòng', retention: 'Vĩnh viễn' }],
      dossier: {
        submit: [{ name: 'Tờ khai theo mẫu (01 bản chính);', original: 1, copy: null }, { name: 'Chứng cứ gồm: + Văn bản của cơ quan y tế;', original: null, copy: null }],
        present: [{ name: 'Hộ chiếu.', original: null, copy: null }],
        general: [],
      },
      legalBasis: [{ number: null, date: null, text: 'Luật Hộ tịch năm 2014;' }, { number: '123/2015/NĐ-CP', date: '2015-11-15' }],
    })
  })
  it('gives each case its limit', () => {
    expect(one?.limits.map(({ case: named, value, unit }) => [named, value, unit])).toEqual([['không xác minh', 3, 'workingDay'], ['có xác minh', 8, 'workingDay']])
  })
  it('numbers steps as the list does and shares the merged time', () => {
    expect(one?.steps.map((step) => [step.label, step.times.map((time) => [time.case, time.value, time.unit, time.sharedWith])])).toEqual([
      ['1.', [['không xác minh', 0.5, 'workingDay', [2]], ['có xác minh', 1, 'workingDay', []]]],
      ['2.', [['không xác minh', 0.5, 'workingDay', [1]], ['có xác minh', 6, 'workingDay', []]]],
      ['3.', [['không xác minh', 2.5, 'workingDay', []], ['có xác minh', 1, 'workingDay', []]]],
    ])
    expect(one?.steps[0]?.action).toBe('Tiếp nhận hồ sơ: - Phù hợp thì xử lý')
  })
  it('does not look for template dots in the forms attached behind it', () => {
    expect(one?.placeholders).toEqual([])
  })
})

describe('an ISO procedure printed as one numbered table', () => {
  const { procedures, problems } = readIsoProcedure(table)
  const [one] = procedures
  it('is read from the same table', () => {
    expect(one).toMatchObject({
      code: 'QT-12', name: 'Cấp giấy xác nhận thông tin', issueNo: '01', issuedOn: null, hasOutputColumn: true, fee: 'Không',
      limits: [{ case: null, value: 3, unit: 'workingDay' }],
      dossier: { submit: [], present: [], general: [{ name: 'Đơn đề nghị theo mẫu', original: 1, copy: 0 }, { name: 'Căn cước', original: 0, copy: 1 }] },
    })
    expect(one?.steps.map(({ label, action, responsible, output, times }) => [label, action, responsible, output, times[0]?.value, times[0]?.text])).toEqual([
      ['B1', 'Nộp hồ sơ', 'Tổ chức, cá nhân', 'Theo mục 5.2', null, 'Giờ hành chính'],
      ['B2', 'Tiếp nhận hồ sơ', 'Bộ phận một cửa', 'Giấy tiếp nhận', 0.5, '0,5 ngày'],
      ['B3', 'Thẩm định, ký', 'Lãnh đạo UBND', null, null, 'theo lịch họp'],
    ])
  })
  it('says what was not understood and where', () => {
    expect(problems.map(({ place }) => place)).toEqual(['bảng 1, dòng 3', 'bảng 2, dòng 18', 'mục hồ sơ lưu'])
  })
})

it('a paper with a cover but no step table is kept with a sentence instead of steps', () => {
  const { procedures, problems } = readIsoProcedure(aPaper([COVER, '1. MỤC ĐÍCH', 'Quy định.', '2. PHẠM VI', 'Xã.']))
  expect(procedures).toMatchObject([{ name: 'Đăng ký nhận cha, mẹ, con', steps: [] }])
  expect(problems.map(({ place }) => place)).toContain('toàn văn bản')
})

it('one table per case gives one list per case, named by the line above', () => {
  const steps = (text: string) => aTable([['TT', 'Nội dung công việc', 'Trách nhiệm', 'Thời gian'], ['1', text, 'Công chức', '1 ngày']])
  const { procedures } = readIsoProcedure(aPaper([COVER, 'Quy trình xử lý công việc:', '1) Trường hợp cấp mới:', steps('Cấp mới'), '2) Trường hợp cấp lại:', steps('Cấp lại'), RECORDS]))
  expect(procedures.map((one) => [one.case, one.steps[0]?.action])).toEqual([['cấp mới', 'Cấp mới'], ['cấp lại', 'Cấp lại']])
})

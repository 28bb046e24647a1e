// SPDX-License-Identifier: Apache-2.0
import { buildDocx, cell, paragraph, row, table } from '../../platform/server/office/example/build-docx.ts'

const first = '<w:vMerge w:val="restart"/>'
const under = '<w:vMerge/>'

/** A commune's procedure as Word saves it: step 2 names nobody, the steps take a day more than the limit, steps 3 and 4 share a time. */
export const wordFile = async (code: string, name: string, { who = '', checking = 'Thẩm tra hồ sơ', days = '02 ngày' } = {}): Promise<Buffer> => Buffer.from(await buildDocx({ body: [
  table(3, [row([cell('ỦY BAN NHÂN DÂN XÃ TRI PHÚ'), cell('QUY TRÌNH'), cell(`Mã hiệu: ${code}`)]), row([cell(''), cell(name), cell('Lần ban hành: 01')])]),
  paragraph('5. NỘI DUNG QUY TRÌNH'), paragraph('a) Thành phần, số lượng hồ sơ:'), paragraph('* Giấy tờ phải nộp:'), paragraph('- Tờ khai theo mẫu (01 bản chính);'),
  paragraph('b) Thời hạn giải quyết: 03 ngày làm việc.'), paragraph('c) Kết quả thực hiện thủ tục hành chính: Giấy xác nhận.'), paragraph('d) Phí, lệ phí: Không'), paragraph('đ) Căn cứ pháp lý của TTHC:'), paragraph('- Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ;'),
  paragraph('e) Quy trình các bước xử lý công việc:'),
  table(4, [
    row(['TT', 'Trình tự các bước công việc', 'Trách nhiệm', 'Thời gian (03 ngày làm việc)'].map((text) => cell(text))),
    row(['1', 'Tiếp nhận, kiểm tra hồ sơ', 'Bộ phận Tiếp nhận và Trả kết quả', '½ ngày'].map((text) => cell(text))),
    row(['2', checking, who, days].map((text) => cell(text))),
    row([cell('3'), cell('Xem xét, ký'), cell('Lãnh đạo UBND'), cell('1,5 ngày', first)]),
    row([cell('4'), cell('Đóng dấu, trả kết quả'), cell('Văn thư UBND'), cell('', under)]),
  ]),
  paragraph('6. BIỂU MẪU'), paragraph('7. HỒ SƠ LƯU TRỮ'),
  table(4, [row(['TT', 'Tên hồ sơ', 'Nơi lưu', 'Thời gian lưu'].map((text) => cell(text))), row(['1', 'Tờ khai', 'Văn phòng', '05 năm'].map((text) => cell(text)))]),
].join('') }))

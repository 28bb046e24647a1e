// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts'
import { fields, paragraph, sheet, table, type FormText } from './starter-document.ts'

/** Questions that every audit asks, with what they rest on. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  ['Danh mục thủ tục trong phạm vi có khớp danh mục đã công bố không? Thủ tục nào chưa có quy trình?', 'TT 26/2014/TT-BKHCN Đ36.1a; ISO 9001: 4.3'],
  ['Người thực hiện có đọc, hiểu bản đang hiệu lực không? Ở nơi làm việc có bản cũ không?', 'TT 26/2014/TT-BKHCN Đ36.1b; ISO 9001: 7.3, 7.5'],
  ['Văn bản mới có hiệu lực trong năm đã được đưa vào quy trình trong 03 tháng chưa?', 'QĐ 19/2014/QĐ-TTg Đ4.4a; ISO 9001: 7.5'],
  ['Từng bước của hồ sơ mẫu có đúng người, đúng việc, đúng thời gian ghi trong quy trình không?', 'TT 26/2014/TT-BKHCN Đ36.1d; ISO 9001: 8.5'],
  ['Hồ sơ quá hạn có văn bản xin lỗi trước hạn, chỉ hẹn lại một lần không?', 'Quy trình của thủ tục; ISO 9001: 8.7'],
  ['Yêu cầu bổ sung có một lần, đầy đủ, bằng phiếu không?', 'Quy trình của thủ tục; ISO 9001: 8.2'],
  ['Hồ sơ lưu có đủ, tìm được ngay, đúng thời gian lưu không?', 'ISO 9001: 7.5'],
  ['Niêm yết ở mọi nơi có đúng bản đang hiệu lực không?', 'QĐ 19/2014/QĐ-TTg Đ4.3; QTHT.01'],
  ['Mục tiêu được đo bằng số liệu nào, mục tiêu không đạt đã xử lý chưa?', 'ISO 9001: 6.2, 9.1'],
  ['Rủi ro mức cao đã có hành động, hành động có tác dụng không?', 'ISO 9001: 6.1'],
  ['Phản ánh, khiếu nại được ghi nhận, trả lời đúng hạn không?', 'TT 26/2014/TT-BKHCN Đ36.1e; ISO 9001: 9.1'],
  ['KPH của lần trước đã đóng, có tái diễn không?', 'TT 26/2014/TT-BKHCN Đ36.1đ; ISO 9001: 10.2'],
]

/** The forms of QTHT.03, in the order of their numbers. */
export const auditForms = (office: Office): readonly FormText[] => [
  { title: 'Kế hoạch đánh giá nội bộ năm', usedWhen: 'lập kế hoạch đầu năm', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    fields(['Năm', ''], ['Mục đích', 'Đánh giá sự phù hợp, việc thực hiện và hiệu lực'], ['Chuẩn mực', 'Pháp luật, TCVN ISO 9001:2015, tài liệu hệ thống'], ['Nguồn lực, kinh phí', 'Người đánh giá, đào tạo, mời người ngoài nếu cần']),
    table(['TT', 'Đơn vị, quá trình được đánh giá', 'Nội dung trọng tâm', 'Thời gian dự kiến', 'Hình thức', 'Ghi chú'], office.auditedParts.map((part, index) => [String(index + 1), part, '', '', '', ''])),
  ], signers: ['Người lập', '[[người đại diện lãnh đạo]]', '[[chức danh người đứng đầu]]'] },
  { title: 'Quyết định thành lập đoàn đánh giá nội bộ', usedWhen: 'thành lập đoàn cho mỗi cuộc đánh giá', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    table(['Cơ quan', 'Quốc hiệu và tiêu ngữ'], [['[[cơ quan cấp trên]] / [[tên cơ quan]] / Số: …/QĐ-…', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / [[địa danh]], ngày … tháng … năm …']]),
    paragraph('Điều 1. Thành lập đoàn đánh giá nội bộ hệ thống quản lý chất lượng đợt … năm …, gồm các ông, bà có tên dưới đây.'),
    sheet(['Họ và tên', 'Chức danh, đơn vị', 'Vai trò trong đoàn', 'Đơn vị không được đánh giá (do phụ trách)'], 4),
    paragraph('Điều 2. Đoàn đánh giá theo kế hoạch đã duyệt và quy trình QTHT.03; trưởng đoàn phân công, kết luận và báo cáo [[chức danh người đứng đầu]].'),
    paragraph('Điều 3. Quyết định có hiệu lực từ ngày ký. Các đơn vị trong phạm vi và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành.'),
    fields(['Nơi nhận', 'Như Điều 3; lưu: VT, hồ sơ ISO']),
  ], signers: ['[[chức danh người đứng đầu]]'], officialLayout: 'Phụ lục I Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 (thể thức văn bản hành chính)' },
  { title: 'Chương trình đánh giá nội bộ', usedWhen: 'trước mỗi cuộc đánh giá ít nhất 07 ngày', filledBy: 'trưởng đoàn', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    fields(['Đợt đánh giá, ngày', ''], ['Phạm vi, chuẩn mực', 'Quá trình, điều khoản, quy trình'], ['Thành phần đoàn', 'Trưởng đoàn, người đánh giá'], ['Ngày gửi chương trình', 'Trước ngày đánh giá ít nhất 07 ngày']),
    sheet(['Giờ, ngày', 'Đơn vị', 'Quá trình, quy trình', 'Điều khoản', 'Người đánh giá', 'Người làm việc của đơn vị'], 6),
  ], signers: ['Trưởng đoàn', '[[người đại diện lãnh đạo]]'] },
  { title: 'Danh mục câu hỏi và ghi chép đánh giá', usedWhen: 'chuẩn bị và tiến hành đánh giá', filledBy: 'người đánh giá', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    fields(['Đơn vị được đánh giá', ''], ['Người đánh giá, ngày', ''], ['Hồ sơ lấy mẫu', 'Mã hồ sơ, lĩnh vực, lý do chọn']),
    table(['TT', 'Câu hỏi', 'Căn cứ', 'Bằng chứng xem được', 'Kết quả (đạt / KPH / lưu ý)'], QUESTIONS.map(([question, ground], index) => [String(index + 1), question, ground, '', ''])),
  ], signers: ['Người đánh giá'] },
  { title: 'Phiếu phát hiện đánh giá', usedWhen: 'có KPH hoặc điểm lưu ý', filledBy: 'người đánh giá', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [fields(
    ['Số phiếu, ngày', 'Số thứ tự trong năm'], ['Đơn vị, quá trình', ''], ['Yêu cầu', 'Điều, khoản, bước của văn bản hoặc tài liệu'], ['Bằng chứng', 'Hồ sơ nào, ngày nào, ai cho biết'], ['Nội dung phát hiện', 'Nêu sự việc, không nêu suy đoán'], ['Loại', 'KPH nặng / KPH nhẹ / điểm lưu ý'], ['Ý kiến của đơn vị', 'Đồng ý / không đồng ý, lý do'], ['Hạn lập phiếu khắc phục', '05 ngày làm việc'], ['Số phiếu khắc phục', 'BM.HT04.01 số …'],
  )], signers: ['Người đánh giá', 'Đại diện đơn vị', 'Trưởng đoàn'] },
  { title: 'Báo cáo đánh giá nội bộ', usedWhen: 'kết thúc cuộc đánh giá', filledBy: 'trưởng đoàn', keptAt: '[[thư ký ISO]]', retention: '10 năm', parts: [
    fields(['Đợt, ngày đánh giá', ''], ['Phạm vi, chuẩn mực', ''], ['Thành phần đoàn', ''], ['Số hồ sơ đã xem', 'Theo lĩnh vực'], ['Điểm mạnh', 'Việc làm tốt nên nhân rộng']),
    sheet(['Đơn vị', 'KPH nặng', 'KPH nhẹ', 'Điểm lưu ý', 'Số phiếu', 'Hạn khắc phục']),
    fields(['Kết quả khắc phục lần trước', 'Đã đóng / còn mở / tái diễn'], ['Kết luận', 'Hệ thống phù hợp / có được thực hiện / có hiệu lực: nêu căn cứ'], ['Ý kiến khác trong đoàn', 'Ghi nguyên ý kiến'], ['Kiến nghị', 'Với từng đơn vị và với lãnh đạo']),
  ], signers: ['Trưởng đoàn', '[[người đại diện lãnh đạo]]'] },
  { title: 'Biên bản họp khai mạc, họp kết thúc', usedWhen: 'họp khai mạc và họp kết thúc', filledBy: 'thư ký đoàn', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    fields(['Cuộc họp', 'Khai mạc / kết thúc'], ['Thời gian, địa điểm', ''], ['Nội dung', 'Mục đích, phạm vi, chương trình / kết quả, phát hiện, hạn khắc phục'], ['Ý kiến của các đơn vị', ''], ['Kết luận', '']),
    sheet(['Họ và tên', 'Chức danh', 'Đơn vị', 'Ký']),
  ], signers: ['Thư ký đoàn', 'Trưởng đoàn'] },
]

// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts'
import { fields, paragraph, sheet, table, type FormText } from './starter-document.ts'

const LETTER_LAYOUT = 'Phụ lục I Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 (thể thức văn bản hành chính)'
const letterhead = (sign: string) => table(['Cơ quan', 'Quốc hiệu và tiêu ngữ'], [[`[[cơ quan cấp trên]] / [[tên cơ quan]] / Số: …/${sign}-…`, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / [[địa danh]], ngày … tháng … năm …']])

/** The forms of QTHT.05, in the order of their numbers. */
export const reviewForms = (office: Office): readonly FormText[] => [
  { title: 'Chương trình họp xem xét của lãnh đạo', usedWhen: 'thông báo họp, trước ít nhất 02 tuần', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    fields(['Thời gian, địa điểm', ''], ['Chủ trì', '[[chức danh người đứng đầu]]'], ['Thành phần', '[[người đại diện lãnh đạo]], [[thư ký ISO]], lãnh đạo các đơn vị trong phạm vi'], ['Kỳ báo cáo', 'Từ ngày đến ngày']),
    sheet(['Nội dung', 'Người báo cáo', 'Thời lượng', 'Hạn gửi báo cáo'], 8),
  ], signers: ['Người lập', '[[chức danh người đứng đầu]]'] },
  { title: 'Báo cáo đầu vào xem xét của lãnh đạo', usedWhen: 'trước ngày họp 03 ngày làm việc', filledBy: '[[thư ký ISO]] tổng hợp', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    table(['Chỉ số', 'Kỳ trước', 'Kỳ này (tử số / mẫu số, tỷ lệ)', 'Chỉ tiêu', 'Nhận xét'], ['Hồ sơ tiếp nhận', 'Đã giải quyết trước hạn', 'Đã giải quyết đúng hạn', 'Đã giải quyết quá hạn', 'Đang giải quyết, còn hạn', 'Đang giải quyết, quá hạn', 'Văn bản xin lỗi gửi trước hạn', 'TTHC có quy trình hiệu lực / TTHC trong phạm vi', 'Quy trình cập nhật trong 03 tháng', 'Mức hài lòng', 'Phản ánh trả lời đúng hạn', 'Phiếu khắc phục đóng đúng hạn'].map((name) => [name, '', '', '', ''])),
    fields(['Thực hiện kết luận kỳ trước', 'Xong / chưa xong, lý do'], ['Thay đổi bên ngoài, bên trong', 'Pháp luật, tổ chức, nhân lực, công nghệ'], ['Đánh giá nội bộ, kiểm tra', 'Số phát hiện, đã đóng, còn mở'], ['Rủi ro, cơ hội', 'Rủi ro mức cao, hiệu lực của hành động'], ['Phối hợp bên ngoài', 'Cơ quan hay chậm, cách xử lý'], ['Nguồn lực', 'Thiếu gì, ảnh hưởng gì'], ['Đề xuất cải tiến', 'Việc, lợi ích, nguồn lực']),
  ], signers: ['Người lập', '[[người đại diện lãnh đạo]]'] },
  { title: 'Biên bản họp xem xét của lãnh đạo', usedWhen: 'họp xem xét của lãnh đạo', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '10 năm', parts: [
    letterhead('BB'),
    fields(['Thời gian bắt đầu, kết thúc; địa điểm', ''], ['Chủ trì, thư ký', ''], ['Thành phần dự, vắng (lý do)', '']),
    sheet(['Nội dung xem xét', 'Ý kiến thảo luận', 'Kết luận', 'Người chịu trách nhiệm', 'Hạn'], 8),
    fields(['Kết luận chung', 'Hệ thống phù hợp / đầy đủ / có hiệu lực: nêu căn cứ'], ['Cải tiến', ''], ['Thay đổi của hệ thống', 'Chính sách, mục tiêu, phạm vi, quy trình'], ['Nguồn lực', '']),
  ], signers: ['Thư ký cuộc họp', 'Chủ trì'], officialLayout: LETTER_LAYOUT },
  { title: 'Bảng theo dõi thực hiện kết luận', usedWhen: 'sau mỗi kỳ xem xét của lãnh đạo', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    sheet(['Kết luận, việc phải làm', 'Người phụ trách', 'Bắt đầu', 'Hạn chót', 'Trạng thái (đang thực hiện / hoàn thành / quá hạn)', 'Kết quả, bằng chứng', 'Ngày kiểm tra'], 8),
  ], signers: ['Người lập', '[[người đại diện lãnh đạo]]'] },
  { title: 'Xác nhận hiệu lực của hệ thống quản lý chất lượng', usedWhen: 'đã đánh giá nội bộ và xem xét của lãnh đạo', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '20 năm', parts: [
    letterhead('XN'),
    paragraph('Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ; báo cáo đánh giá nội bộ và biên bản họp xem xét của lãnh đạo ghi dưới đây, [[chức danh người đứng đầu]] xác nhận:'),
    fields(['Phạm vi hệ thống', 'PV-01, lần ban hành …; số TTHC: …'], ['Đánh giá nội bộ', 'Báo cáo ngày …; KPH nặng: …; nhẹ: …; đã đóng: …'], ['Xem xét của lãnh đạo', 'Biên bản ngày …'], ['Điều kiện', 'Không còn KPH nặng chưa khắc phục: có / không'], ['Kết luận', 'Hệ thống được xây dựng, áp dụng phù hợp TCVN ISO 9001:2015 và có hiệu lực kể từ ngày …'], ['Thời gian xem xét tiếp theo', 'Không quá 12 tháng']),
  ], signers: ['[[chức danh người đứng đầu]]'], officialLayout: LETTER_LAYOUT },
  { title: 'Quyết định công bố hệ thống quản lý chất lượng phù hợp tiêu chuẩn', usedWhen: 'công bố lần đầu và công bố lại khi phạm vi thay đổi', filledBy: '[[thư ký ISO]]', keptAt: office.registry, retention: 'vĩnh viễn', parts: [
    letterhead('QĐ'),
    paragraph('Căn cứ văn bản quy định chức năng, nhiệm vụ của cơ quan (ghi số, ký hiệu, ngày); Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ; Thông tư số 26/2014/TT-BKHCN ngày 10/10/2014 của Bộ Khoa học và Công nghệ; văn bản xác nhận hiệu lực ngày …; theo đề nghị của [[người đại diện lãnh đạo]].'),
    paragraph('Điều 1. Công bố hệ thống quản lý chất lượng của [[tên cơ quan]] phù hợp Tiêu chuẩn quốc gia TCVN ISO 9001:2015 đối với các hoạt động thuộc phạm vi tại phụ lục kèm theo.'),
    paragraph('Điều 2. Quyết định có hiệu lực kể từ ngày ký và thay thế quyết định công bố trước (nếu có: ghi số, ngày).'),
    paragraph('Điều 3. [[người đại diện lãnh đạo]], các đơn vị và cá nhân trong phạm vi chịu trách nhiệm thi hành.'),
    fields(['Nơi nhận', `${office.reportsTo}; [[cơ quan cấp trên]]; như Điều 3; niêm yết; lưu: VT, hồ sơ ISO`]),
    sheet(['Tên thủ tục hành chính', 'Mã thủ tục', 'Lĩnh vực', 'Mã quy trình'], 6),
  ], signers: ['[[chức danh người đứng đầu]]'], officialLayout: 'Phụ lục I Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 (mẫu quyết định công bố)' },
]

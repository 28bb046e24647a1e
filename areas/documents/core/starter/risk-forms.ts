// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts'
import { fields, sheet, table, type FormText } from './starter-document.ts'

/** The forms of QTHT.02, in the order of their numbers. */
export const riskForms = (office: Office): readonly FormText[] => [
  { title: 'Bảng bối cảnh và bên quan tâm', usedWhen: 'xem xét bối cảnh hằng năm hoặc khi có thay đổi lớn', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    table(['TT', 'Yếu tố', 'Hiện trạng, thay đổi', 'Thuận lợi', 'Khó khăn', 'Ảnh hưởng đến hệ thống'], ['Pháp luật, chính sách', 'Tổ chức bộ máy, nhân lực', 'Cơ sở vật chất, công nghệ, dữ liệu', 'Kinh tế, xã hội, dân cư địa bàn', 'Thiên tai, biến đổi khí hậu (nếu liên quan)', 'Văn hóa công sở, đạo đức công vụ'].map((name, index) => [String(index + 1), name, '', '', '', ''])),
    table(['TT', 'Bên quan tâm', 'Yêu cầu, mong đợi', 'Cách nắm bắt', 'Mức đáp ứng', 'Việc cần làm'], ['Người dân, tổ chức', '[[cơ quan cấp trên]]', office.reportsTo, 'Cơ quan phối hợp', 'Cán bộ, công chức, viên chức'].map((name, index) => [String(index + 1), name, '', '', '', ''])),
  ], signers: ['Người lập', '[[người đại diện lãnh đạo]]'] },
  { title: 'Sổ đăng ký rủi ro và cơ hội', usedWhen: 'nhận diện, chấm điểm, cập nhật rủi ro và cơ hội', filledBy: `các đơn vị, [[thư ký ISO]] tổng hợp`, keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    sheet(['Quá trình, quy trình', 'Rủi ro hoặc cơ hội', 'Nguyên nhân', 'Hậu quả hoặc lợi ích', 'Biện pháp đang có', 'K', 'A', 'Điểm, mức', 'Cách giải quyết', 'Người chịu trách nhiệm', 'Ngày rà soát tiếp'], 6),
  ], signers: ['Người lập', '[[người đại diện lãnh đạo]]', '[[chức danh người đứng đầu]]'] },
  { title: 'Kế hoạch hành động giải quyết rủi ro và cơ hội', usedWhen: 'có rủi ro từ mức cao hoặc cơ hội được chọn', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    sheet(['Rủi ro, cơ hội (số trong sổ)', 'Hành động', 'Nguồn lực', 'Người thực hiện', 'Bắt đầu', 'Hạn hoàn thành', 'Cách đo kết quả', 'Trạng thái', 'Kết quả, bằng chứng']),
  ], signers: ['Người lập', '[[người đại diện lãnh đạo]]', '[[chức danh người đứng đầu]]'] },
  { title: 'Báo cáo rà soát rủi ro và cơ hội', usedWhen: 'rà soát định kỳ và trước kỳ xem xét của lãnh đạo', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    fields(['Kỳ rà soát', 'Từ ngày đến ngày'], ['Số rủi ro theo mức đầu kỳ, cuối kỳ', 'Thấp / trung bình / cao / rất cao'], ['Hành động đã xong / đến hạn', 'Số lượng, tỷ lệ'], ['Hành động quá hạn', 'Việc, người, lý do, hạn mới'], ['Rủi ro mới, sự cố đã xảy ra', 'Nêu số phiếu theo QTHT.04 nếu có']),
    sheet(['Rủi ro, cơ hội', 'Điểm trước', 'Điểm sau', 'Hành động có hiệu lực (có / chưa)', 'Kiến nghị']),
    fields(['Kiến nghị với kỳ xem xét của lãnh đạo', 'Nguồn lực, thay đổi quy trình, rủi ro cần quyết định']),
  ], signers: ['Người lập', '[[người đại diện lãnh đạo]]'] },
]

// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts'
import { fields, heading, sheet, type FormText } from './starter-document.ts'

/** The forms of QTHT.04, in the order of their numbers. */
export const nonconformityForms = (office: Office): readonly FormText[] => [
  { title: 'Phiếu sự không phù hợp và hành động khắc phục', usedWhen: 'phát hiện sự không phù hợp', filledBy: 'người phát hiện và đơn vị có sự không phù hợp', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    heading(2, 'Phần 1. Ghi nhận'), fields(['Số phiếu, ngày lập', 'Số thứ tự trong năm'], ['Nguồn', 'Đánh giá nội bộ / xem xét của lãnh đạo / kiểm tra / phản ánh / tự phát hiện / khác'], ['Đơn vị, quá trình, mã hồ sơ liên quan', ''], ['Yêu cầu không được đáp ứng', 'Điều, khoản, bước, tài liệu'], ['Nội dung, bằng chứng', 'Sự việc, ngày, người cho biết'], ['Loại', 'Nặng / nhẹ'], ['Người phát hiện', 'Họ tên, ngày']),
    heading(2, 'Phần 2. Khắc phục ngay'), fields(['Việc đã làm', 'Theo bảng 5.2 của quy trình'], ['Người làm, ngày xong', '']),
    heading(2, 'Phần 3. Nguyên nhân'), fields(['Vì sao xảy ra', 'Hỏi nhiều lần đến nguyên nhân gốc'], ['Nhóm nguyên nhân', 'Con người / cách làm / quy định / phương tiện / phối hợp'], ['Có ở đơn vị khác không', 'Có / không, ở đâu']),
    heading(2, 'Phần 4. Hành động khắc phục'), sheet(['Hành động', 'Người thực hiện', 'Người kiểm tra', 'Bắt đầu', 'Hạn', 'Ngày xong', 'Tài liệu phải sửa'], 3),
    heading(2, 'Phần 5. Kiểm tra'), fields(['Hoàn thành', 'Đạt / chưa đạt, bằng chứng, ngày'], ['Hiệu lực sau 03 tháng', 'Không tái diễn / tái diễn (số phiếu mới)'], ['Ngày đóng phiếu', '']),
  ], signers: ['Người phát hiện', office.unitHead, '[[thư ký ISO]]', '[[người đại diện lãnh đạo]]'] },
  { title: 'Sổ theo dõi sự không phù hợp và hành động khắc phục', usedWhen: 'có phiếu mới hoặc phiếu đổi trạng thái', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    sheet(['Số phiếu', 'Ngày', 'Nguồn', 'Đơn vị', 'Nội dung tóm tắt', 'Loại', 'Nguyên nhân gốc', 'Hạn', 'Ngày xong', 'Hiệu lực (đạt / chưa)', 'Ngày đóng'], 8),
  ], signers: ['Người giữ sổ', '[[người đại diện lãnh đạo]]'] },
  { title: 'Phiếu tiếp nhận và trả lời phản ánh, kiến nghị', usedWhen: 'người dân, tổ chức phản ánh, kiến nghị về giải quyết TTHC', filledBy: 'người tiếp nhận', keptAt: office.oneStop, retention: '05 năm', parts: [
    fields(['Số phiếu, ngày giờ nhận', ''], ['Người phản ánh', 'Họ tên, điện thoại hoặc địa chỉ; không bắt buộc nếu chỉ góp ý'], ['Hình thức nhận', 'Trực tiếp / điện thoại / văn bản / thư điện tử / phần mềm'], ['Mã hồ sơ liên quan', 'Nếu có'], ['Nội dung', 'Ghi đúng lời người phản ánh'], ['Phân loại', 'Hỏi / góp ý / phản ánh sai sót / khiếu nại / tố cáo'], ['Người xử lý, hạn trả lời', ''], ['Kết quả xác minh', ''], ['Nội dung trả lời, ngày, hình thức', ''], ['Số phiếu khắc phục', 'BM.HT04.01 số …, nếu có sai sót'], ['Người phản ánh đồng ý với trả lời', 'Có / không / không liên lạc được']),
  ], signers: ['Người tiếp nhận', 'Người xử lý', office.oneStopHead] },
  { title: 'Báo cáo hành động khắc phục sau kiểm tra', usedWhen: 'có biên bản kiểm tra hoặc văn bản yêu cầu khắc phục', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '10 năm', parts: [
    fields(['Căn cứ', 'Biên bản kiểm tra ngày …; đoàn kiểm tra của …'], ['Hạn gửi báo cáo', '02 tháng kể từ ngày ký biên bản (kiểm tra tại trụ sở)'], ['Nơi nhận', office.reportsTo]),
    sheet(['Nội dung đoàn kiểm tra nêu', 'Nguyên nhân', 'Hành động khắc phục', 'Người chịu trách nhiệm', 'Ngày hoàn thành', 'Bằng chứng kèm theo', 'Đề nghị']),
    fields(['Việc chưa xong, lý do, hạn', ''], ['Cam kết', 'Duy trì, không để tái diễn']),
  ], signers: ['Người lập', '[[chức danh người đứng đầu]]'], officialLayout: 'Phụ lục I Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 (thể thức báo cáo)' },
]

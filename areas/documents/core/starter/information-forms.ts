// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts'
import { fields, sheet, table, type FormText } from './starter-document.ts'

/** The forms of QTHT.01, in the order of their numbers. */
export const informationForms = (office: Office): readonly FormText[] => [
  { title: 'Phiếu đề nghị soạn thảo, sửa đổi, hủy bỏ tài liệu', usedWhen: 'cần tài liệu mới, sửa hoặc hủy tài liệu đang có', filledBy: 'người có nhu cầu', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [fields(
    ['Người đề nghị, đơn vị', 'Họ tên, chức danh'], ['Ngày đề nghị', 'Ngày, tháng, năm'], ['Loại đề nghị', 'Soạn mới / sửa đổi / hủy bỏ'], ['Tên, mã hiệu, lần ban hành hiện hành', 'Soạn mới thì bỏ trống mã hiệu'],
    ['Nội dung đề nghị', 'Nêu điểm, bước cần đổi; kèm dự thảo nếu có'], ['Lý do', 'Thực tế nào cho thấy cần đổi'], ['Căn cứ pháp lý', 'Số, ký hiệu, ngày ban hành, ngày hiệu lực, điều khoản'], ['Tài liệu, đơn vị bị ảnh hưởng', '[[thư ký ISO]] ghi'], ['Kết luận', 'Đồng ý / không đồng ý, lý do; người soạn thảo, hạn hoàn thành'],
  )], signers: ['Người đề nghị', '[[thư ký ISO]]', 'Người quyết định'] },
  { title: 'Danh mục tài liệu nội bộ', usedWhen: 'ban hành, sửa đổi, thu hồi tài liệu', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: 'đến khi có bản mới, thêm 02 năm', parts: [
    sheet(['Mã hiệu', 'Tên tài liệu', 'Loại', 'Đơn vị chủ trì', 'Lần ban hành', 'Ngày hiệu lực', 'Trạng thái', 'Căn cứ pháp lý', 'Thay thế / được thay thế bởi', 'Ngày soát xét tiếp theo']),
  ], signers: ['Người lập', '[[người đại diện lãnh đạo]]'] },
  { title: 'Danh mục tài liệu bên ngoài', usedWhen: 'có văn bản mới hoặc văn bản thay đổi hiệu lực', filledBy: `${office.officer.toLocaleLowerCase('vi')} theo lĩnh vực, [[thư ký ISO]] tổng hợp`, keptAt: '[[thư ký ISO]]', retention: 'đến khi có bản mới, thêm 02 năm', parts: [
    sheet(['Số, ký hiệu', 'Tên văn bản', 'Lĩnh vực', 'Cơ quan ban hành', 'Ngày ban hành', 'Ngày hiệu lực', 'Tình trạng hiệu lực', 'Đơn vị theo dõi', 'Quy trình sử dụng', 'Ngày, người kiểm tra gần nhất']),
  ], signers: ['Người lập', '[[người đại diện lãnh đạo]]'] },
  { title: 'Danh mục hồ sơ', usedWhen: 'đầu năm và khi phát sinh loại hồ sơ mới', filledBy: 'người giữ hồ sơ từng đơn vị', keptAt: office.registry, retention: 'đến khi có bản mới, thêm 02 năm', parts: [
    sheet(['Tên hồ sơ', 'Thuộc quy trình', 'Dạng (giấy / điện tử)', 'Nơi lưu', 'Người giữ', 'Cách sắp xếp', 'Quyền khai thác', 'Thời gian lưu', 'Ngày được phép hủy']),
  ], signers: ['Người lập', office.registry] },
  { title: 'Sổ phân phối, thu hồi tài liệu', usedWhen: 'giao, niêm yết, thu hồi bản kiểm soát', filledBy: '[[thư ký ISO]]', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    sheet(['Mã hiệu, lần ban hành', 'Người nhận hoặc nơi niêm yết', 'Số bản, ký hiệu bản', 'Ngày giao', 'Ký nhận', 'Bản cũ đã thu hồi (số bản)', 'Ngày thu hồi', 'Ký giao lại', 'Kiểm tra niêm yết (ngày, kết quả)']),
  ], signers: ['Người giữ sổ'] },
  { title: 'Biên bản phổ biến tài liệu', usedWhen: 'phổ biến tài liệu mới ban hành hoặc hướng dẫn người mới', filledBy: 'đơn vị tổ chức phổ biến', keptAt: 'đơn vị tổ chức phổ biến', retention: '05 năm', parts: [
    fields(['Tài liệu được phổ biến', 'Mã hiệu, tên, lần ban hành, ngày hiệu lực'], ['Thời gian, địa điểm, hình thức', 'Họp / giao đọc trên phần mềm / hướng dẫn tại chỗ'], ['Người phổ biến', 'Họ tên, chức danh'], ['Điểm mới, điểm cần lưu ý', 'Nêu từng điểm'], ['Câu hỏi và trả lời', 'Ghi ngắn gọn']),
    sheet(['Họ và tên', 'Chức danh', 'Đơn vị', 'Đã đọc và hiểu (có / chưa)', 'Ngày', 'Ký xác nhận']),
  ], signers: ['Người phổ biến', office.unitHead] },
  { title: 'Biên bản hủy tài liệu, hồ sơ hết thời hạn lưu', usedWhen: 'hủy tài liệu hết hiệu lực, hồ sơ hết thời hạn lưu', filledBy: office.registry, keptAt: office.registry, retention: '20 năm', parts: [
    fields(['Căn cứ hủy', 'Danh sách đã phê duyệt, ngày phê duyệt'], ['Thời gian, địa điểm hủy', 'Giờ, ngày, nơi'], ['Thành phần', 'Người hủy, người chứng kiến'], ['Phương pháp hủy', 'Cắt nhỏ / xóa dữ liệu không khôi phục được']),
    sheet(['Tên tài liệu, hồ sơ', 'Mã hiệu hoặc ký hiệu', 'Từ ngày đến ngày', 'Thời gian lưu theo danh mục', 'Ngày hết thời hạn', 'Số lượng', 'Ghi chú']),
  ], signers: ['Người hủy', 'Người chứng kiến', '[[chức danh người đứng đầu]]'] },
  { title: 'Phiếu rà soát tài liệu', usedWhen: 'soát xét định kỳ hoặc khi văn bản pháp luật thay đổi', filledBy: 'người được giao soát xét', keptAt: '[[thư ký ISO]]', retention: '05 năm', parts: [
    fields(['Tài liệu được rà soát', 'Mã hiệu, tên, lần ban hành'], ['Lý do rà soát', 'Định kỳ / văn bản mới: số, ký hiệu, ngày hiệu lực'], ['Hạn hoàn thành', 'Văn bản mới: 03 tháng kể từ ngày văn bản có hiệu lực']),
    table(['TT', 'Nội dung đối chiếu', 'Hiện hành', 'Theo văn bản mới', 'Phải sửa (có / không)'], ['Thành phần, số lượng hồ sơ', 'Thời hạn và thời gian từng bước', 'Thẩm quyền, người thực hiện', 'Phí, lệ phí', 'Mẫu đơn, tờ khai, biểu mẫu', 'Căn cứ pháp lý viện dẫn', 'Hồ sơ lưu và thời gian lưu'].map((name, index) => [String(index + 1), name, '', '', ''])),
    fields(['Kết luận', 'Sửa đổi / hủy bỏ / không cần sửa; không cần sửa thì nêu lý do'], ['Người và hạn sửa đổi', 'Họ tên, ngày'], ['Ngày đóng phiếu', 'Kèm mã hiệu, lần ban hành mới nếu có']),
  ], signers: ['Người rà soát', office.unitHead, '[[thư ký ISO]]'] },
]

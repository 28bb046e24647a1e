// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts'
import { citation } from './cited-law.ts'
import { groundsOf, heading, list, paragraph, table, type StarterDocument } from './starter-document.ts'

/** Phạm vi áp dụng: which work, units and places the system covers, what it leaves out and why. */
export const qmsScope = (office: Office): StarterDocument => ({
  code: 'PV-01', title: 'Phạm vi áp dụng hệ thống quản lý chất lượng', kind: 'scope', formOf: null, retention: 'Đến khi có phạm vi mới, thêm 05 năm', ...groundsOf(['qd19', 'tt26', 'qd101', 'nd118', 'nd309'], '4.1, 4.2, 4.3, 4.4'),
  content: { blocks: [
    heading(1, '1. Căn cứ'), list(citation('qd19'), citation('tt26'), citation('qd101'), citation('nd118'), citation('nd309'), 'TCVN ISO 9001:2015, các điều 4.1, 4.2, 4.3 và 4.4.'), paragraph(office.duty),
    paragraph('Quyết định số 19/2014/QĐ-TTg nêu phiên bản TCVN ISO 9001:2008; theo Điều 4 của Quyết định, khi tiêu chuẩn được soát xét thì áp dụng theo hướng dẫn của Bộ Khoa học và Công nghệ. Mô hình khung công bố kèm theo Quyết định số 101/QĐ-BKHCN ngày 21/01/2019 dùng TCVN ISO 9001:2015.'),
    heading(1, '2. Hoạt động trong phạm vi'),
    paragraph('Hệ thống áp dụng cho toàn bộ hoạt động liên quan đến thực hiện thủ tục hành chính cho tổ chức, cá nhân thuộc thẩm quyền tiếp nhận và giải quyết của [[tên cơ quan]] (Quyết định số 19/2014/QĐ-TTg, Điều 3), từ hướng dẫn, tiếp nhận, thẩm định, phối hợp, quyết định đến trả kết quả và lưu hồ sơ.'),
    paragraph('Danh mục thủ tục trong phạm vi là danh mục đã được cấp có thẩm quyền công bố và đang thực hiện; được giữ trong hệ thống theo từng ngày và cập nhật khi có quyết định công bố mới. Các thủ tục giống nhau về nội dung và trình tự có thể dùng chung một quy trình (Thông tư số 26/2014/TT-BKHCN, Điều 41 khoản 6).'),
    paragraph('Hoạt động nội bộ chỉ thuộc phạm vi khi [[chức danh người đứng đầu]] quyết định mở rộng (Quyết định số 19/2014/QĐ-TTg, Điều 11).'),
    heading(1, '3. Đơn vị, vị trí và địa điểm trong phạm vi'),
    table(['TT', 'Đơn vị, địa điểm', 'Phần việc trong hệ thống'], [
      ['1', '[[chức danh người đứng đầu]] và cấp phó', 'Lãnh đạo, phê duyệt, xác nhận hiệu lực, công bố'],
      ['2', office.oneStop, 'Hướng dẫn, tiếp nhận, theo dõi thời hạn, trả kết quả, tiếp nhận phản ánh'],
      ['3', `Các ${office.unit}`, 'Thẩm định, tham mưu giải quyết, phối hợp'],
      ['4', office.registryPlace, 'Văn thư, lưu trữ, giữ tài liệu của hệ thống'],
    ]),
    heading(1, '4. Nguồn của quy trình'), paragraph(office.procedureSource),
    heading(1, '5. Các quá trình và sự tương tác'),
    table(['Nhóm quá trình', 'Quá trình', 'Đầu vào', 'Đầu ra', 'Tài liệu'], [
      ['Lãnh đạo', 'Đặt chính sách, mục tiêu; xem xét của lãnh đạo', 'Yêu cầu của pháp luật, người dân; kết quả hoạt động', 'Chính sách, mục tiêu, quyết định cải tiến', 'CS-01, MT-01, QTHT.05'],
      ['Chính', 'Giải quyết thủ tục hành chính', 'Hồ sơ của tổ chức, cá nhân', 'Kết quả giải quyết đúng hạn', 'Các quy trình giải quyết thủ tục hành chính'],
      ['Hỗ trợ', 'Kiểm soát tài liệu, hồ sơ', 'Văn bản pháp luật, đề nghị sửa đổi', 'Tài liệu đang hiệu lực đến đúng nơi', 'QTHT.01'],
      ['Hỗ trợ', 'Quản lý rủi ro và cơ hội', 'Bối cảnh, bên quan tâm, số liệu', 'Hành động giải quyết rủi ro, cơ hội', 'QTHT.02'],
      ['Theo dõi, cải tiến', 'Đánh giá nội bộ', 'Kế hoạch, tài liệu, hồ sơ thực tế', 'Báo cáo, phát hiện', 'QTHT.03'],
      ['Theo dõi, cải tiến', 'Kiểm soát sự không phù hợp và hành động khắc phục', 'Phát hiện, phản ánh, sai sót', 'Nguyên nhân được loại bỏ', 'QTHT.04'],
    ]),
    heading(1, '6. Bên quan tâm và yêu cầu chính'),
    table(['Bên quan tâm', 'Yêu cầu, mong đợi', 'Cách theo dõi'], [
      ['Người dân, tổ chức', 'Hướng dẫn rõ, một lần đầy đủ; kết quả đúng pháp luật, đúng hẹn; được trả lời phản ánh', 'Khảo sát hài lòng, phản ánh, tỷ lệ đúng hạn'],
      ['[[cơ quan cấp trên]]', 'Thực hiện đúng nhiệm vụ, báo cáo đúng kỳ, số liệu đúng', 'Kết luận kiểm tra, báo cáo'],
      [office.reportsTo, 'Duy trì, cải tiến hệ thống; báo cáo và phục vụ kiểm tra hằng năm', 'Báo cáo tự đánh giá, biên bản kiểm tra'],
      ['Cơ quan phối hợp', 'Nội dung, thời hạn phối hợp rõ ràng', 'Hồ sơ phối hợp đúng hạn, quá hạn'],
      ['Cán bộ, công chức, viên chức', 'Phân công rõ, tài liệu dễ dùng, được hướng dẫn khi có thay đổi', 'Xác nhận đã hiểu, ý kiến tại đánh giá nội bộ'],
    ]),
    heading(1, '7. Nội dung không áp dụng và lý do'),
    table(['Điều của TCVN ISO 9001:2015', 'Áp dụng', 'Lý do'], [
      ['8.3 (thiết kế và phát triển)', 'Không áp dụng', 'Trình tự, hồ sơ, thời hạn của thủ tục do pháp luật quy định; cơ quan không tự thiết kế dịch vụ. Khi được giao xây dựng quy định mới thì xem xét lại mục này.'],
      ['7.1.5 (nguồn lực theo dõi và đo lường)', 'Áp dụng một phần', 'Chỉ áp dụng cho phương tiện đo dùng làm căn cứ giải quyết thủ tục (nếu có); phương tiện phải được kiểm định theo quy định.'],
    ]),
    heading(1, '8. Thay đổi phạm vi'),
    paragraph('Khi phạm vi được điều chỉnh, mở rộng hoặc thu hẹp, cơ quan sửa tài liệu này theo QTHT.01 và công bố lại (Quyết định số 19/2014/QĐ-TTg, Điều 4 khoản 4) theo QTHT.05.'),
  ] },
})

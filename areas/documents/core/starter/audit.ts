// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts'
import { auditForms } from './audit-forms.ts'
import { heading, list, paragraph, step, table, type ProcedureText } from './starter-document.ts'

/** QTHT.03: the yearly internal audit. @law Quyết định 19/2014/QĐ-TTg, Điều 4 khoản 4 */
export const internalAudit = (office: Office): ProcedureText => ({
  no: 3, title: 'Đánh giá nội bộ',
  purpose: ['Quy định cách lập kế hoạch, chuẩn bị, tiến hành, báo cáo và theo dõi đánh giá nội bộ, để biết hệ thống có đúng quy định, có được thực hiện và có hiệu lực hay không.'],
  scope: [`Áp dụng cho mọi quá trình, đơn vị trong phạm vi hệ thống của [[tên cơ quan]]: ${office.auditedParts.join('; ')}.`],
  law: ['qd19', 'tt26', 'tcvn9001', 'tcvn19011'], clauses: '9.2 (đánh giá nội bộ), 7.2 (năng lực), 10.2 (sự không phù hợp và hành động khắc phục)',
  definitions: [
    ['Đánh giá nội bộ', 'Việc cơ quan tự xem xét một cách độc lập, có bằng chứng, so hệ thống với yêu cầu'],
    ['Chuẩn mực đánh giá', 'Pháp luật, TCVN ISO 9001:2015, tài liệu của hệ thống'],
    ['Không phù hợp nặng', 'Bỏ sót cả một yêu cầu, vi phạm pháp luật, hoặc sai lặp lại nhiều nơi làm kết quả không tin được'],
    ['Không phù hợp nhẹ', 'Sai đơn lẻ, không ảnh hưởng đến kết quả của cả quá trình'],
    ['Điểm lưu ý', 'Chưa sai nhưng có thể dẫn đến sai, hoặc có thể làm tốt hơn'],
    ['KPH; TTHC', 'Sự không phù hợp; thủ tục hành chính'],
  ],
  rules: [
    heading(2, '5.1. Nguyên tắc'),
    list(
      'Mỗi năm đánh giá ít nhất một lần và phủ hết mọi quá trình, đơn vị trong phạm vi; đánh giá đột xuất khi có khiếu nại nghiêm trọng, thay đổi lớn hoặc theo yêu cầu của [[chức danh người đứng đầu]].',
      'Người đánh giá không đánh giá việc do chính mình làm hoặc phụ trách. Cơ quan ít người thì mời người đánh giá của cơ quan khác.',
      'Phát hiện phải có bằng chứng: hồ sơ, quan sát, phỏng vấn; ghi rõ hồ sơ nào, ngày nào, yêu cầu nào.',
      'Trưởng đoàn quyết định khi trong đoàn có ý kiến khác nhau; ý kiến khác được ghi lại trong báo cáo.',
      'Hồ sơ giải quyết TTHC được lấy mẫu: mỗi lĩnh vực ít nhất 03 hồ sơ, trong đó có hồ sơ quá hạn, hồ sơ phải bổ sung và hồ sơ bị từ chối nếu có.',
    ),
    heading(2, '5.2. Điều kiện của người đánh giá'),
    table(['Vai trò', 'Điều kiện'], [
      ['Người đánh giá', 'Đã được đào tạo về TCVN ISO 9001:2015 và kỹ năng đánh giá; hiểu TTHC của cơ quan; độc lập với việc được đánh giá'],
      ['Trưởng đoàn', 'Như trên và đã tham gia ít nhất một cuộc đánh giá'],
    ]),
    paragraph('5.3. Nội dung phải có trong mỗi cuộc đánh giá: phạm vi có đủ TTHC; phổ biến tài liệu; tài liệu đúng pháp luật và đang hiệu lực; từng bước có đủ năm rõ và được làm đúng; thời hạn; hồ sơ lưu; phản ánh, khiếu nại; mục tiêu; rủi ro; kết quả khắc phục lần trước; công bố, niêm yết.'),
  ],
  flows: [
    { title: '5.4. Lập kế hoạch năm và thành lập đoàn', steps: [
      step('[[thư ký ISO]]', 'Lập kế hoạch đánh giá nội bộ năm', 'Dựa vào mức quan trọng, thay đổi, kết quả lần trước, phản ánh; ghi BM.HT03.01', 'Trong tháng 01 hằng năm', '[[người đại diện lãnh đạo]]', 'Kế hoạch BM.HT03.01'),
      step('[[chức danh người đứng đầu]]', 'Phê duyệt kế hoạch năm', 'Ký duyệt hoặc trả lại kèm lý do', '03 ngày làm việc', '[[chức danh người đứng đầu]]', 'Kế hoạch đã duyệt'),
      step('[[người đại diện lãnh đạo]]', 'Đề nghị thành lập đoàn, cử trưởng đoàn', 'Chọn người đủ điều kiện và độc lập; trình quyết định theo thể thức văn bản hành chính', 'Trước ngày đánh giá ít nhất 15 ngày làm việc', '[[chức danh người đứng đầu]]', 'Quyết định thành lập đoàn BM.HT03.02'),
    ] },
    { title: '5.5. Chuẩn bị', steps: [
      step('Trưởng đoàn', 'Lập chương trình đánh giá và gửi đơn vị được đánh giá', 'Ghi đơn vị, nội dung, người đánh giá, giờ; gửi BM.HT03.03', 'Trước ngày đánh giá ít nhất 07 ngày', 'Trưởng đoàn', 'Chương trình BM.HT03.03'),
      step('Người đánh giá', 'Đọc tài liệu, chuẩn bị danh mục câu hỏi, chọn mẫu hồ sơ', 'Dùng BM.HT03.04; xem kết quả lần trước, số liệu hồ sơ quá hạn', '05 ngày làm việc', 'Trưởng đoàn', 'Danh mục câu hỏi BM.HT03.04'),
      step(office.unitHead, 'Chuẩn bị người làm việc, tài liệu, hồ sơ', 'Theo chương trình; đề nghị đổi lịch bằng văn bản nếu trùng việc', 'Trước ngày đánh giá 02 ngày làm việc', office.unitHead, 'Đơn vị sẵn sàng'),
    ] },
    { title: '5.6. Tiến hành, kết luận', steps: [
      step('Trưởng đoàn', 'Họp khai mạc', 'Nêu mục đích, phạm vi, chương trình, cách phân loại phát hiện; ghi danh sách dự họp', '30 phút', 'Trưởng đoàn', 'Biên bản họp BM.HT03.07'),
      step('Người đánh giá', 'Đánh giá tại đơn vị', 'Hỏi, xem hồ sơ, quan sát; ghi bằng chứng vào BM.HT03.04', 'Theo chương trình', 'Trưởng đoàn', 'Ghi chép BM.HT03.04'),
      step('Người đánh giá', 'Viết phát hiện, thống nhất trong đoàn và với đơn vị', 'Ghi BM.HT03.05: yêu cầu, bằng chứng, loại; đơn vị ký nhận', 'Trong ngày đánh giá', 'Trưởng đoàn', 'Phiếu phát hiện BM.HT03.05'),
      step('Trưởng đoàn', 'Họp kết thúc', 'Trình bày kết quả, phát hiện, hạn khắc phục; nghe ý kiến', '60 phút', 'Trưởng đoàn', 'Biên bản họp BM.HT03.07'),
      step('Trưởng đoàn', 'Lập báo cáo đánh giá', 'Tổng hợp theo BM.HT03.06, gửi người đứng đầu và các đơn vị', '05 ngày làm việc kể từ ngày họp kết thúc', 'Trưởng đoàn', 'Báo cáo BM.HT03.06'),
    ] },
    { title: '5.7. Khắc phục và kiểm tra', steps: [
      step(office.unitHead, 'Khắc phục, tìm nguyên nhân, hành động khắc phục', 'Lập phiếu BM.HT04.01 cho mỗi KPH, theo QTHT.04', 'Phiếu lập trong 05 ngày làm việc; làm xong theo hạn trong phiếu', office.unitHead, 'Phiếu BM.HT04.01'),
      step('Người đánh giá', 'Kiểm tra kết quả khắc phục', 'Xem bằng chứng tại chỗ hoặc qua hồ sơ; ghi đạt hoặc chưa đạt', '05 ngày làm việc kể từ khi đơn vị báo xong', 'Trưởng đoàn', 'Kết luận trên BM.HT04.01'),
      step('[[thư ký ISO]]', 'Lưu hồ sơ, đưa kết quả vào kỳ xem xét của lãnh đạo', 'Tập hợp đủ hồ sơ của cuộc đánh giá', '05 ngày làm việc kể từ khi có báo cáo', '[[thư ký ISO]]', 'Hồ sơ đánh giá; đầu vào của QTHT.05'),
    ] },
  ],
  forms: auditForms(office),
  records: [
    ['Kế hoạch năm, quyết định thành lập đoàn, chương trình (BM.HT03.01, 03.02, 03.03)', '[[thư ký ISO]]', '05 năm'],
    ['Danh mục câu hỏi và ghi chép (BM.HT03.04)', '[[thư ký ISO]]', '05 năm'],
    ['Phiếu phát hiện (BM.HT03.05)', '[[thư ký ISO]]', '05 năm'],
    ['Báo cáo đánh giá (BM.HT03.06)', '[[thư ký ISO]]', '10 năm'],
    ['Biên bản họp khai mạc, kết thúc (BM.HT03.07)', '[[thư ký ISO]]', '05 năm'],
    ['Hồ sơ năng lực của người đánh giá', office.registry, 'Đến khi thôi làm người đánh giá, thêm 05 năm'],
  ],
})

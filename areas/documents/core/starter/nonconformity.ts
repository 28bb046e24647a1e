// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts'
import { nonconformityForms } from './nonconformity-forms.ts'
import { heading, list, paragraph, step, table, type ProcedureText } from './starter-document.ts'

/** QTHT.04: what is wrong is put right, its cause is found and removed. @law Thông tư 26/2014/TT-BKHCN, Điều 37 khoản 2 */
export const nonconformityControl = (office: Office): ProcedureText => ({
  no: 4, title: 'Kiểm soát sự không phù hợp và hành động khắc phục',
  purpose: ['Quy định cách phát hiện, ghi nhận, xử lý sự không phù hợp, tìm nguyên nhân, hành động để không tái diễn và kiểm tra hiệu lực của hành động; cách tiếp nhận phản ánh, kiến nghị để không bỏ sót nguồn thông tin nào.'],
  scope: ['Áp dụng cho mọi sự không phù hợp trong phạm vi hệ thống của [[tên cơ quan]]: kết quả giải quyết TTHC sai hoặc chậm, việc làm không đúng quy trình, tài liệu sai, phát hiện của đánh giá nội bộ và của đoàn kiểm tra, phản ánh của người dân. Khiếu nại, tố cáo theo luật thực hiện theo pháp luật về khiếu nại, tố cáo; phần liên quan đến hệ thống được ghi nhận thêm ở đây.'],
  law: ['qd19', 'tt26', 'nd118', 'nd309', 'tt03', 'tcvn9001', 'tcvn9000'], clauses: '8.7 (đầu ra không phù hợp), 10.2 (sự không phù hợp và hành động khắc phục), 10.3 (cải tiến)',
  definitions: [
    ['Sự không phù hợp (KPH)', 'Việc không đáp ứng một yêu cầu của pháp luật, tiêu chuẩn hoặc tài liệu của hệ thống'],
    ['Sự khắc phục', 'Việc sửa ngay điều sai đã xảy ra'],
    ['Hành động khắc phục (HĐKP)', 'Việc loại bỏ nguyên nhân để điều sai không xảy ra lần nữa'],
    ['Nguyên nhân gốc', 'Nguyên nhân mà loại bỏ nó thì điều sai không tái diễn'],
    ['Có hiệu lực', 'Sau thời gian theo dõi, điều sai cùng nguyên nhân không xảy ra lại'],
    ['TTHC', 'Thủ tục hành chính'],
  ],
  rules: [
    heading(2, '5.1. Nguồn phát hiện'),
    list('Đánh giá nội bộ (QTHT.03), xem xét của lãnh đạo (QTHT.05).', 'Kiểm tra, thanh tra, giám sát của cơ quan có thẩm quyền.', 'Phản ánh, kiến nghị, khảo sát hài lòng của người dân, tổ chức.', 'Hồ sơ quá hạn, hồ sơ bị trả lại, kết quả phải thu hồi hoặc sửa.', 'Người thực hiện tự phát hiện; người tự báo không bị coi là vi phạm vì đã báo.'),
    heading(2, '5.2. Cách xử lý kết quả không phù hợp'),
    table(['Trường hợp', 'Xử lý ngay', 'Thời gian', 'Người chịu trách nhiệm'], [
      ['Kết quả sai chưa trả cho người dân', 'Giữ lại, sửa, ký lại', 'Trong thời hạn giải quyết của hồ sơ', office.unitHead],
      ['Kết quả sai đã trả', 'Thông báo, xin lỗi, thu hồi và cấp lại theo quy định; cơ quan chịu chi phí nếu lỗi của cơ quan', 'Trong 01 ngày làm việc kể từ khi phát hiện', '[[chức danh người đứng đầu]]'],
      ['Hồ sơ sẽ quá hạn', 'Gửi văn bản xin lỗi, nêu lý do và ngày trả mới; chỉ hẹn lại một lần', 'Trước khi hết hạn ít nhất 01 ngày', office.unitHead],
      ['Hồ sơ đã quá hạn chưa xin lỗi', 'Xin lỗi ngay, ưu tiên giải quyết, báo cáo lãnh đạo', 'Trong ngày phát hiện', office.unitHead],
      ['Mất, hỏng hồ sơ', 'Báo cáo, xin lỗi, lập lại hồ sơ, không bắt người dân chịu chi phí', 'Trong 01 ngày làm việc', '[[chức danh người đứng đầu]]'],
      ['Tài liệu sai hoặc hết hiệu lực đang dùng', 'Ngừng dùng, thu hồi, thay bản đúng', 'Trong 01 ngày làm việc', '[[thư ký ISO]]'],
    ]),
    paragraph('5.3. Khi nào phải có hành động khắc phục: KPH nặng; KPH nhẹ lặp lại từ 02 lần trong 12 tháng; kết quả sai đã trả; hồ sơ quá hạn vượt chỉ tiêu của mục tiêu; yêu cầu của đoàn kiểm tra. Các trường hợp khác chỉ cần khắc phục và ghi sổ.'),
    paragraph('5.4. Khi bị kiểm tra tại trụ sở, báo cáo hành động khắc phục được gửi cơ quan kiểm tra trong thời hạn 02 tháng kể từ ngày ký biên bản kiểm tra (Thông tư số 26/2014/TT-BKHCN, Điều 37 khoản 2).'),
  ],
  flows: [
    { title: '5.5. Tiếp nhận phản ánh, kiến nghị', steps: [
      step(office.oneStop, 'Tiếp nhận phản ánh, kiến nghị về giải quyết TTHC', 'Trực tiếp, điện thoại, văn bản, thư điện tử, phần mềm; ghi BM.HT04.03, hẹn ngày trả lời', 'Ngay khi nhận', office.oneStopHead, 'Phiếu BM.HT04.03'),
      step('[[thư ký ISO]]', 'Phân loại và chuyển người xử lý', 'Phân thành hỏi, góp ý, phản ánh sai sót, khiếu nại, tố cáo; khiếu nại, tố cáo chuyển bộ phận có thẩm quyền', '01 ngày làm việc', '[[người đại diện lãnh đạo]]', 'Người xử lý, hạn ghi trên phiếu'),
      step(office.unitHead, 'Xác minh, xử lý, trả lời', 'Xem hồ sơ, làm việc với người liên quan; trả lời bằng hình thức người phản ánh chọn; có sai sót thì lập BM.HT04.01', '05 ngày làm việc; việc phức tạp không quá 10 ngày làm việc và báo cho người phản ánh', office.unitHead, 'Trả lời; phiếu BM.HT04.03 đã đóng'),
    ] },
    { title: '5.6. Xử lý sự không phù hợp và hành động khắc phục', steps: [
      step('Người phát hiện', 'Ghi nhận sự không phù hợp', 'Ghi phần 1 của BM.HT04.01: sự việc, bằng chứng, yêu cầu; báo lãnh đạo đơn vị', 'Trong ngày phát hiện', 'Người phát hiện', 'Phiếu BM.HT04.01, phần 1'),
      step(office.unitHead, 'Khắc phục ngay', 'Làm theo bảng 5.2, ghi phần 2 của phiếu', 'Theo bảng 5.2', office.unitHead, 'Điều sai đã được sửa'),
      step('[[thư ký ISO]]', 'Vào sổ, xác định có cần hành động khắc phục', 'Đối chiếu mục 5.3; tìm việc tương tự ở đơn vị khác', '02 ngày làm việc', '[[người đại diện lãnh đạo]]', 'Dòng trong BM.HT04.02'),
      step(office.unitHead, 'Tìm nguyên nhân gốc', 'Hỏi “vì sao” nhiều lần theo các nhóm: con người, cách làm, quy định, phương tiện, phối hợp; ghi phần 3', '05 ngày làm việc', office.unitHead, 'Nguyên nhân gốc có căn cứ'),
      step(office.unitHead, 'Đề ra và thực hiện hành động khắc phục', 'Ghi việc, người, hạn ở phần 4; sửa tài liệu theo QTHT.01, cập nhật rủi ro theo QTHT.02 khi cần', 'Không quá 30 ngày; việc cần kinh phí theo kế hoạch được duyệt', office.unitHead, 'Hành động đã làm, có bằng chứng'),
      step('[[người đại diện lãnh đạo]]', 'Phê duyệt hành động có ảnh hưởng đến nhiều đơn vị hoặc cần kinh phí', 'Xem xét tính đủ, khả thi; đồng ý hoặc yêu cầu làm lại kèm lý do', '03 ngày làm việc', '[[người đại diện lãnh đạo]]', 'Phần 4 đã duyệt'),
      step('[[thư ký ISO]]', 'Kiểm tra hoàn thành', 'Xem bằng chứng, ghi đạt hoặc chưa đạt ở phần 5; chưa đạt thì quay lại tìm nguyên nhân', '05 ngày làm việc kể từ khi đơn vị báo xong', '[[người đại diện lãnh đạo]]', 'Phần 5 của phiếu'),
      step('[[thư ký ISO]]', 'Kiểm tra hiệu lực và đóng phiếu', 'Xem lại sau 03 tháng: có tái diễn không; tái diễn thì mở phiếu mới viện dẫn phiếu cũ', '03 tháng kể từ ngày hoàn thành', '[[người đại diện lãnh đạo]]', 'Phiếu đóng; BM.HT04.02 cập nhật'),
      step('[[thư ký ISO]]', 'Tổng hợp, phân tích xu hướng', 'Thống kê theo loại, đơn vị, nguyên nhân; nêu việc lặp lại và phiếu quá hạn', 'Mỗi quý một lần và trước kỳ xem xét của lãnh đạo', '[[người đại diện lãnh đạo]]', 'Báo cáo xu hướng, đầu vào của QTHT.05'),
    ] },
  ],
  forms: nonconformityForms(office),
  records: [
    ['Phiếu sự không phù hợp và hành động khắc phục (BM.HT04.01)', '[[thư ký ISO]]', '05 năm'],
    ['Sổ theo dõi (BM.HT04.02)', '[[thư ký ISO]]', '05 năm'],
    ['Phiếu tiếp nhận phản ánh, kiến nghị (BM.HT04.03)', office.oneStop, '05 năm'],
    ['Báo cáo hành động khắc phục gửi đoàn kiểm tra (BM.HT04.04)', '[[thư ký ISO]]', '10 năm'],
  ],
})

// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts'
import { informationForms } from './information-forms.ts'
import { heading, list, paragraph, step, table, type ProcedureText } from './starter-document.ts'

/** QTHT.01: how documents come into being, reach their readers, are withdrawn; how records are kept. @law Quyết định 19/2014/QĐ-TTg, Điều 4 khoản 4 điểm a */
export const informationControl = (office: Office): ProcedureText => ({
  no: 1, title: 'Kiểm soát thông tin dạng văn bản',
  purpose: ['Quy định cách soạn thảo, xem xét, phê duyệt, ban hành, phân phối, cập nhật, thu hồi tài liệu và cách lập, lưu, hủy hồ sơ, để ở mọi nơi làm việc chỉ dùng tài liệu đang hiệu lực và mọi việc đã làm đều có hồ sơ chứng minh.'],
  scope: ['Áp dụng cho mọi tài liệu nội bộ, tài liệu bên ngoài và hồ sơ của hệ thống quản lý chất lượng tại [[tên cơ quan]], dạng giấy và dạng điện tử. Văn bản hành chính thực hiện theo quy định về công tác văn thư; tài liệu bí mật nhà nước thực hiện theo quy định riêng.'],
  law: ['qd19', 'tt26', 'nd30', 'archives', 'tcvn9001', 'tcvn9000'], clauses: '7.5 (thông tin dạng văn bản), 4.4 và 6.3 (hoạch định các thay đổi)',
  definitions: [
    ['Tài liệu nội bộ', 'Chính sách, mục tiêu, phạm vi, quy trình, hướng dẫn, biểu mẫu do cơ quan ban hành trong hệ thống'],
    ['Tài liệu bên ngoài', 'Văn bản pháp luật, tiêu chuẩn, quyết định công bố thủ tục, quy trình mẫu do nơi khác ban hành mà cơ quan phải dùng'],
    ['Hồ sơ', 'Giấy tờ, dữ liệu ghi lại kết quả hoặc bằng chứng của việc đã làm'],
    ['Lần ban hành', 'Số thứ tự 01, 02, 03… của mỗi tài liệu; không dùng lại số đã dùng'],
    ['Bản kiểm soát', 'Bản được phân phối có ghi sổ, phải thu hồi khi có bản mới'],
    ['Ngày hiệu lực', 'Ngày bắt đầu áp dụng; lần ban hành trước hết hiệu lực cùng ngày'],
    ['TTHC; HTQLCL', 'Thủ tục hành chính; hệ thống quản lý chất lượng'],
  ],
  rules: [
    heading(2, '5.1. Nguyên tắc'),
    list(
      'Người soạn thảo, người xem xét và người phê duyệt một tài liệu là ba người khác nhau. Người được ủy quyền chỉ làm trong phạm vi, thời hạn ghi trong văn bản ủy quyền.',
      'Mã hiệu của tài liệu là duy nhất trong số tài liệu đang hiệu lực: CS (chính sách), MT (mục tiêu), PV (phạm vi), QTHT.nn (quy trình hệ thống), BM.HTnn.mm (biểu mẫu mm của quy trình hệ thống nn); quy trình giải quyết TTHC dùng dãy mã riêng của cơ quan.',
      'Nội dung đã ban hành không được sửa; muốn thay đổi phải soạn lần ban hành mới.',
      'Văn bản pháp luật thay đổi thì tài liệu bị ảnh hưởng phải được soát xét, sửa đổi xong trong 03 tháng kể từ ngày văn bản có hiệu lực. Nếu văn bản có hiệu lực ngay thì áp dụng ngay quy định mới trong khi chờ sửa tài liệu.',
      'Mỗi tài liệu được soát xét định kỳ ít nhất 36 tháng một lần; danh mục tài liệu bên ngoài được kiểm tra hiệu lực ít nhất mỗi quý một lần.',
      'Bản giấy phân phối đóng dấu hoặc in chữ “TÀI LIỆU KIỂM SOÁT”; bản sao chụp là bản tham khảo; bản hết hiệu lực giữ lại để tra cứu mang chữ “HẾT HIỆU LỰC”.',
    ),
    heading(2, '5.2. Quyền phê duyệt'),
    table(['Loại tài liệu', 'Soạn thảo', 'Xem xét', 'Phê duyệt, ban hành'], [
      ['Chính sách, mục tiêu, phạm vi', '[[thư ký ISO]]', '[[người đại diện lãnh đạo]]', '[[chức danh người đứng đầu]]'],
      ['Quy trình hệ thống và biểu mẫu', '[[thư ký ISO]]', '[[người đại diện lãnh đạo]]', '[[chức danh người đứng đầu]]'],
      ['Quy trình giải quyết TTHC', office.officer, office.unitHead, '[[chức danh người đứng đầu]] hoặc người được ủy quyền'],
      ['Hướng dẫn công việc của đơn vị', office.officer, '[[thư ký ISO]]', office.unitHead],
    ]),
    paragraph(`5.3. Nguồn của quy trình giải quyết TTHC. ${office.procedureSource}`),
    paragraph('5.4. Hình thức. Quy trình, hướng dẫn, biểu mẫu của hệ thống trình bày theo mẫu của hệ thống: bìa có tên cơ quan, tên tài liệu, mã hiệu, lần ban hành, ngày ban hành; trang ký; trang theo dõi sửa đổi; đầu trang và chân trang có mã hiệu, lần ban hành, số trang. Quyết định, biên bản, kế hoạch, báo cáo trình bày theo Nghị định số 30/2020/NĐ-CP.'),
  ],
  flows: [
    { title: '5.5. Soạn thảo, sửa đổi và ban hành tài liệu', steps: [
      step('Người có nhu cầu', 'Đề nghị soạn thảo, sửa đổi hoặc hủy bỏ tài liệu', 'Lập phiếu BM.HT01.01, nêu rõ lý do và căn cứ pháp lý, gửi lãnh đạo đơn vị', 'Ngay khi phát sinh nhu cầu; không quá 05 ngày làm việc từ khi biết văn bản thay đổi', office.unitHead, 'Phiếu đề nghị BM.HT01.01'),
      step('[[thư ký ISO]]', 'Kiểm tra đề nghị, xác định tài liệu và đơn vị bị ảnh hưởng, trình giao người soạn', 'Tra danh mục tài liệu và nơi viện dẫn; ghi ý kiến vào phiếu', '02 ngày làm việc', '[[người đại diện lãnh đạo]]', 'Phiếu đề nghị có ý kiến và người được giao'),
      step('Người được giao soạn thảo', 'Soạn dự thảo tài liệu', 'Viết đủ mục theo mẫu; mỗi bước nêu người, việc, cách làm, thời gian, trách nhiệm; tổng thời gian các bước không vượt thời hạn theo quy định', '10 ngày làm việc', office.unitHead, 'Dự thảo tài liệu'),
      step('Người xem xét', 'Xem xét dự thảo; lấy ý kiến đơn vị liên quan khi cần', 'Đối chiếu pháp luật, tài liệu liên quan, khả năng thực hiện; không đạt thì trả lại và ghi lý do', '03 ngày làm việc', 'Người xem xét', 'Dự thảo có ý kiến xem xét'),
      step('Người phê duyệt', 'Phê duyệt, quyết định ngày hiệu lực', 'Ký trên trang ký hoặc ký số; không duyệt thì trả lại và ghi lý do', '02 ngày làm việc', '[[chức danh người đứng đầu]]', 'Tài liệu đã phê duyệt'),
      step('[[thư ký ISO]]', 'Ban hành, cập nhật danh mục tài liệu', 'Cấp số lần ban hành, ghi ngày hiệu lực, cập nhật BM.HT01.02; khóa nội dung đã ban hành', '01 ngày làm việc', '[[người đại diện lãnh đạo]]', 'Tài liệu ban hành; BM.HT01.02 đã cập nhật'),
    ] },
    { title: '5.6. Phân phối, phổ biến và thu hồi', steps: [
      step('[[thư ký ISO]]', `Phân phối tài liệu đến người và nơi sử dụng, trong đó có ${office.postingPlaces.join('; ')}`, 'Gửi bản điện tử, giao bản giấy có ký nhận, ghi BM.HT01.05', 'Chậm nhất ngày hiệu lực của tài liệu', '[[thư ký ISO]]', 'Sổ phân phối BM.HT01.05'),
      step(office.unitHead, 'Phổ biến tài liệu cho người thực hiện', 'Họp hoặc giao đọc trên phần mềm; từng người xác nhận đã đọc và hiểu', '10 ngày làm việc kể từ ngày ban hành', office.unitHead, 'Biên bản phổ biến BM.HT01.06'),
      step('[[thư ký ISO]]', 'Thu hồi bản cũ, gỡ bản niêm yết cũ', 'Đối chiếu sổ phân phối, thu đủ bản kiểm soát; bản giữ lại ghi “HẾT HIỆU LỰC”', '03 ngày làm việc kể từ ngày hiệu lực của bản mới', '[[thư ký ISO]]', 'Cột thu hồi của BM.HT01.05'),
      step(office.oneStopHead, 'Kiểm tra bản niêm yết tại các nơi niêm yết', 'Đối chiếu lần ban hành của bản treo với danh mục đang hiệu lực, thay bản sai', 'Mỗi quý một lần, trong 10 ngày cuối quý', office.oneStopHead, 'Ghi chú kiểm tra trong BM.HT01.05'),
    ] },
    { title: '5.7. Kiểm soát tài liệu bên ngoài và cập nhật pháp luật', steps: [
      step(office.officer, 'Theo dõi văn bản pháp luật, quyết định công bố TTHC thuộc lĩnh vực được giao', 'Tra Công báo, cơ sở dữ liệu quốc gia về văn bản pháp luật và về TTHC, văn bản đến', 'Mỗi tuần một lần', office.unitHead, 'Dòng mới trong BM.HT01.03'),
      step('[[thư ký ISO]]', 'Xác định quy trình, biểu mẫu, việc phổ biến bị ảnh hưởng và giao soát xét', 'Lập BM.HT01.08 cho từng tài liệu, ghi hạn cuối là 03 tháng kể từ ngày văn bản có hiệu lực', '05 ngày làm việc kể từ khi nhận được văn bản', '[[người đại diện lãnh đạo]]', 'Phiếu rà soát BM.HT01.08'),
      step('Người được giao soát xét', 'Kết luận: phải sửa, phải hủy hoặc không cần sửa (nêu lý do)', 'So từng bước, giấy tờ, thời hạn, phí, biểu mẫu với văn bản mới', '15 ngày làm việc', office.unitHead, 'Kết luận trên BM.HT01.08'),
      step('[[thư ký ISO]]', 'Theo dõi đến khi có lần ban hành mới hoặc đóng phiếu', 'Nhắc trước hạn 01 tháng và 01 tuần; báo cáo phiếu sắp quá hạn', 'Không quá 03 tháng kể từ ngày văn bản có hiệu lực', '[[người đại diện lãnh đạo]]', 'Lần ban hành mới hoặc phiếu đã đóng'),
    ] },
    { title: '5.8. Kiểm soát hồ sơ', steps: [
      step(office.officer, 'Lập hồ sơ khi thực hiện công việc', 'Ghi đủ biểu mẫu, sắp theo từng việc, đặt tên theo danh mục hồ sơ', 'Ngay khi việc hoàn thành', office.unitHead, 'Hồ sơ đã lập'),
      step(office.registry, 'Tiếp nhận, lưu, bảo quản hồ sơ', `Lưu tại ${office.registryPlace} hoặc kho dữ liệu điện tử có sao lưu; ghi BM.HT01.04`, 'Trong thời hạn nộp lưu theo quy định về lưu trữ', office.registry, 'Danh mục hồ sơ BM.HT01.04'),
      step('Người được phép', 'Khai thác hồ sơ', 'Tra cứu trên phần mềm hoặc mượn có ký nhận; không mang bản gốc ra ngoài khi chưa được phép', 'Trả trong 05 ngày làm việc', office.registry, 'Dòng mượn, trả trong sổ'),
      step(office.registry, 'Lập danh sách và hủy hồ sơ hết thời hạn lưu', 'Theo trình tự của pháp luật về lưu trữ: lập BM.HT01.07, trình phê duyệt, hủy có người chứng kiến; không hủy hồ sơ đang dùng cho khiếu nại, thanh tra, kiểm tra', 'Mỗi năm một lần, trong quý I', '[[chức danh người đứng đầu]]', 'Biên bản hủy BM.HT01.07'),
    ] },
  ],
  forms: informationForms(office),
  records: [
    ['Phiếu đề nghị soạn thảo, sửa đổi, hủy bỏ tài liệu (BM.HT01.01)', '[[thư ký ISO]]', '05 năm'],
    ['Danh mục tài liệu nội bộ, tài liệu bên ngoài, hồ sơ (BM.HT01.02, 01.03, 01.04)', '[[thư ký ISO]]', 'Đến khi có bản mới, thêm 02 năm'],
    ['Sổ phân phối, thu hồi tài liệu (BM.HT01.05)', '[[thư ký ISO]]', '05 năm'],
    ['Biên bản phổ biến tài liệu (BM.HT01.06)', office.unitHead, '05 năm'],
    ['Biên bản hủy tài liệu, hồ sơ (BM.HT01.07)', office.registry, '20 năm'],
    ['Phiếu rà soát tài liệu (BM.HT01.08)', '[[thư ký ISO]]', '05 năm'],
    ['Bản gốc các lần ban hành đã hết hiệu lực', '[[thư ký ISO]]', '05 năm kể từ ngày hết hiệu lực'],
  ],
})

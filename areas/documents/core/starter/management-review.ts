// SPDX-License-Identifier: Apache-2.0
import type { Office, OfficeKind } from './office.ts'
import { reviewForms } from './review-forms.ts'
import { heading, list, paragraph, step, table, type ProcedureText } from './starter-document.ts'

/** What the review of each kind of office looks at beside what all look at. */
const OWN_INPUTS: Readonly<Record<OfficeKind, readonly (readonly [string, string])[]>> = {
  commune: [['Quy trình nội bộ do cấp tỉnh phê duyệt đã tiếp nhận và chưa tiếp nhận; kết quả niêm yết tại thôn, tổ dân phố', '[[thư ký ISO]]']],
  department: [['Tiến độ dự thảo quy trình nội bộ của ngành cho các cấp; kết quả của chi cục, đơn vị trực thuộc trong phạm vi', '[[thư ký ISO]]']],
  province: [['Kết quả kiểm tra hệ thống của các cơ quan trong tỉnh, báo cáo gửi Bộ Khoa học và Công nghệ vào tháng 12', 'Sở Khoa học và Công nghệ cung cấp']],
}

/** QTHT.05: the head looks at the system, confirms that it works, and declares it. @law Quyết định 19/2014/QĐ-TTg, Điều 4 */
export const managementReview = (office: Office): ProcedureText => ({
  no: 5, title: 'Xem xét của lãnh đạo, xác nhận hiệu lực và công bố',
  purpose: ['Quy định cách [[chức danh người đứng đầu]] xem xét hệ thống theo định kỳ, quyết định việc cải tiến, thay đổi, nguồn lực; xác nhận hệ thống có hiệu lực và công bố, công bố lại hệ thống phù hợp tiêu chuẩn.'],
  scope: ['Áp dụng cho toàn bộ hệ thống quản lý chất lượng của [[tên cơ quan]].'],
  law: ['qd19', 'tt26', 'nd30', 'tcvn9001'], clauses: '9.3 (xem xét của lãnh đạo), 9.1 (theo dõi, đo lường), 10.3 (cải tiến), 5.1 (lãnh đạo và cam kết)',
  definitions: [
    ['Xem xét của lãnh đạo', 'Việc người đứng đầu đánh giá toàn bộ hệ thống theo định kỳ để quyết định'],
    ['Xác nhận hiệu lực', 'Văn bản của người đứng đầu xác nhận hệ thống được vận hành có hiệu lực'],
    ['Công bố', 'Việc ban hành quyết định công bố hệ thống phù hợp TCVN ISO 9001, thông báo và niêm yết'],
    ['Công bố lại', 'Việc công bố khi phạm vi được điều chỉnh, mở rộng hoặc thu hẹp'],
    ['TTHC', 'Thủ tục hành chính'],
  ],
  rules: [
    paragraph('5.1. Định kỳ: ít nhất mỗi năm một lần, sau đánh giá nội bộ, trong quý IV. Xem xét đột xuất khi tổ chức bộ máy, pháp luật thay đổi lớn, có sự cố nghiêm trọng hoặc kết luận kiểm tra yêu cầu. Người đứng đầu chủ trì, không ủy quyền việc kết luận.'),
    heading(2, '5.2. Nội dung phải báo cáo'),
    table(['TT', 'Nội dung', 'Người chuẩn bị'], [
      ['Việc thực hiện kết luận của kỳ trước', '[[thư ký ISO]]'],
      ['Thay đổi về pháp luật, tổ chức, nhân lực, công nghệ, bên quan tâm', '[[thư ký ISO]]'],
      ['Kết quả giải quyết TTHC: số hồ sơ, trước hạn, đúng hạn, quá hạn, đang giải quyết, bị trả lại, xin lỗi', office.oneStopHead],
      ['Mức hài lòng; phản ánh, kiến nghị, khiếu nại', office.oneStopHead],
      ['Kết quả thực hiện mục tiêu chất lượng', '[[thư ký ISO]]'],
      ['Sự không phù hợp và hành động khắc phục', '[[thư ký ISO]]'],
      ['Kết quả đánh giá nội bộ và kiểm tra của cấp trên', 'Trưởng đoàn đánh giá'],
      ['Cập nhật pháp luật vào quy trình trong 03 tháng; độ phủ quy trình', '[[thư ký ISO]]'],
      ['Chất lượng phối hợp của cơ quan, đơn vị bên ngoài', office.unitHead],
      ['Nguồn lực: người, đào tạo, kinh phí, phần mềm, thiết bị', '[[người đại diện lãnh đạo]]'],
      ['Hiệu lực của hành động giải quyết rủi ro, cơ hội', '[[thư ký ISO]]'],
      ['Đề xuất cải tiến', 'Các đơn vị'],
      ...OWN_INPUTS[office.kind],
    ].map(([name = '', who = ''], index) => [String(index + 1), name, who])),
    paragraph('5.3. Kết luận phải có: hệ thống còn phù hợp, đầy đủ, có hiệu lực hay không; việc cải tiến; thay đổi của hệ thống (chính sách, mục tiêu, phạm vi, quy trình); nguồn lực. Mỗi việc có người chịu trách nhiệm, hạn và cách kiểm tra.'),
    heading(2, '5.4. Trình tự theo Quyết định số 19/2014/QĐ-TTg, Điều 4'),
    list('Chỉ xác nhận hiệu lực khi đã đánh giá nội bộ, xem xét của lãnh đạo và không còn sự không phù hợp nặng nào chưa khắc phục.', 'Quyết định công bố lập theo mẫu tại Phụ lục I của Quyết định; thông báo bằng văn bản cho đơn vị chủ trì; niêm yết tại trụ sở; đăng trên trang thông tin điện tử nếu có.', 'Phạm vi thay đổi thì công bố lại.', 'Cơ quan không thuê tổ chức chứng nhận để cấp chứng nhận cho hệ thống.'),
  ],
  flows: [
    { title: '5.5. Chuẩn bị và họp xem xét', steps: [
      step('[[thư ký ISO]]', 'Lập chương trình, thông báo họp', 'Trình ngày họp, nội dung, thành phần; gửi BM.HT05.01', 'Trước ngày họp ít nhất 02 tuần', '[[người đại diện lãnh đạo]]', 'Chương trình BM.HT05.01'),
      step('Người được phân công ở bảng 5.2', 'Chuẩn bị báo cáo từng nội dung', 'Có số liệu kỳ này, kỳ trước, chỉ tiêu, nhận xét, đề xuất', 'Gửi trước ngày họp 07 ngày', office.unitHead, 'Các báo cáo thành phần'),
      step('[[thư ký ISO]]', 'Tổng hợp báo cáo đầu vào', 'Ghép vào BM.HT05.02, kiểm tra số liệu, gửi người dự họp', 'Trước ngày họp 03 ngày làm việc', '[[người đại diện lãnh đạo]]', 'Báo cáo BM.HT05.02'),
      step('[[chức danh người đứng đầu]]', 'Chủ trì họp, kết luận', 'Xem từng nội dung bảng 5.2, thảo luận, kết luận theo mục 5.3', 'Trong ngày họp', '[[chức danh người đứng đầu]]', 'Kết luận'),
      step('[[thư ký ISO]]', 'Lập biên bản, thông báo kết luận', 'Ghi BM.HT05.03, trình ký, gửi các đơn vị', '03 ngày làm việc kể từ ngày họp', '[[người đại diện lãnh đạo]]', 'Biên bản BM.HT05.03'),
    ] },
    { title: '5.6. Thực hiện kết luận', steps: [
      step('[[thư ký ISO]]', 'Lập bảng theo dõi kết luận', 'Mỗi kết luận một dòng: việc, người, ngày bắt đầu, hạn, trạng thái; ghi BM.HT05.04', '02 ngày làm việc kể từ khi có biên bản', '[[thư ký ISO]]', 'Bảng theo dõi BM.HT05.04'),
      step('Người được giao', 'Thực hiện việc được giao, báo kết quả', 'Theo kế hoạch; việc thay đổi tài liệu làm theo QTHT.01', 'Theo hạn trong BM.HT05.04', office.unitHead, 'Kết quả, bằng chứng'),
      step('[[thư ký ISO]]', 'Theo dõi, báo cáo việc quá hạn', 'Cập nhật trạng thái: đang thực hiện, hoàn thành, quá hạn', 'Mỗi tháng một lần', '[[người đại diện lãnh đạo]]', 'BM.HT05.04 cập nhật'),
    ] },
    { title: '5.7. Xác nhận hiệu lực và công bố', steps: [
      step('[[thư ký ISO]]', 'Kiểm tra điều kiện xác nhận hiệu lực', 'Đối chiếu mục 5.4; lập dự thảo BM.HT05.05', '05 ngày làm việc kể từ khi có biên bản họp xem xét', '[[người đại diện lãnh đạo]]', 'Dự thảo xác nhận'),
      step('[[chức danh người đứng đầu]]', 'Xác nhận hiệu lực của hệ thống', 'Ký BM.HT05.05 hoặc nêu việc phải làm thêm', '03 ngày làm việc', '[[chức danh người đứng đầu]]', 'Xác nhận hiệu lực BM.HT05.05'),
      step('[[thư ký ISO]]', 'Trình quyết định công bố (lần đầu hoặc khi phạm vi thay đổi)', 'Lập BM.HT05.06 kèm danh mục TTHC trong phạm vi; trình ký, cấp số', '05 ngày làm việc kể từ khi xác nhận', '[[chức danh người đứng đầu]]', 'Quyết định công bố'),
      step(office.registry, 'Thông báo, niêm yết, đăng tải', `Gửi văn bản đến ${office.reportsTo}; niêm yết và đăng tại: ${office.postingPlaces.join('; ')}`, '05 ngày làm việc kể từ ngày ký', '[[người đại diện lãnh đạo]]', 'Văn bản thông báo; ảnh hoặc biên bản niêm yết; đường dẫn trang đăng'),
      step('[[thư ký ISO]]', 'Báo cáo định kỳ, chuẩn bị hồ sơ tự đánh giá', `Tổng hợp số liệu năm, gửi theo yêu cầu của ${office.reportsTo}`, office.kind === 'province' ? 'Tháng 12 hằng năm' : 'Theo thời hạn trong văn bản yêu cầu; chuẩn bị xong trong tháng 10', '[[người đại diện lãnh đạo]]', 'Báo cáo đã gửi'),
    ] },
  ],
  forms: reviewForms(office),
  records: [
    ['Chương trình họp, báo cáo đầu vào (BM.HT05.01, 05.02)', '[[thư ký ISO]]', '05 năm'],
    ['Biên bản họp xem xét của lãnh đạo (BM.HT05.03)', '[[thư ký ISO]]', '10 năm'],
    ['Bảng theo dõi kết luận (BM.HT05.04)', '[[thư ký ISO]]', '05 năm'],
    ['Xác nhận hiệu lực (BM.HT05.05)', '[[thư ký ISO]]', '20 năm'],
    ['Quyết định công bố, công bố lại, bằng chứng thông báo và niêm yết (BM.HT05.06)', office.registry, 'Vĩnh viễn'],
  ],
})

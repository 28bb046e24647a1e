// SPDX-License-Identifier: Apache-2.0
import type { Office, OfficeKind } from './office.ts'
import { citation } from './cited-law.ts'
import { groundsOf, heading, list, numbered, paragraph, type StarterDocument } from './starter-document.ts'

/** What each kind of office promises beside the common promises. */
const OWN_PROMISES: Readonly<Record<OfficeKind, readonly string[]>> = {
  commune: [
    'Gần dân, dễ hiểu: mọi thủ tục được niêm yết ở nơi người dân dễ đến, viết bằng lời dễ hiểu; người già, người khuyết tật, người chưa quen dùng mạng được hướng dẫn trực tiếp đến khi nộp được hồ sơ.',
    'Tiếp nhận hồ sơ không phụ thuộc nơi cư trú trong phạm vi tỉnh theo quy định; không yêu cầu giấy tờ mà cơ sở dữ liệu đã có và khai thác được.',
  ],
  department: [
    'Làm rõ quy trình của ngành đến tận cấp thực hiện: mỗi quy trình nội bộ do cơ quan dự thảo ghi đủ người làm, việc làm, cách làm, thời gian và trách nhiệm cho từng bước ở mọi cấp.',
    'Phối hợp đúng hạn: ý kiến gửi cơ quan khác, kết quả thẩm định, kiểm tra thực tế đều có thời hạn và được theo dõi như thời hạn trả kết quả cho người dân.',
  ],
  province: [
    'Điều hành thông suốt: hồ sơ trình Ủy ban nhân dân, Chủ tịch Ủy ban nhân dân được thẩm tra và trình ký đúng thời hạn ghi trong quy trình; văn bản trả lại đều nêu lý do.',
    'Dẫn dắt toàn tỉnh: quy trình nội bộ thống nhất cho ba cấp thực hiện, được cập nhật ngay khi pháp luật thay đổi và được kiểm tra hằng năm.',
  ],
}

/** Chính sách chất lượng. */
export const qualityPolicy = (office: Office): StarterDocument => ({
  code: 'CS-01', title: 'Chính sách chất lượng', kind: 'policy', formOf: null, retention: 'Đến khi có chính sách mới, thêm 05 năm', ...groundsOf(['qd19', 'tt26'], '5.2, 7.3'),
  content: { blocks: [
    heading(1, '1. Căn cứ'), list(citation('qd19'), citation('tt26'), 'TCVN ISO 9001:2015, các điều 5.2 và 7.3.'),
    heading(1, '2. Tôn chỉ'),
    paragraph('[[tên cơ quan]] lấy sự hài lòng của người dân, tổ chức làm thước đo kết quả công việc; giải quyết thủ tục hành chính đúng pháp luật, công khai, đúng hẹn và có người chịu trách nhiệm ở từng bước.'),
    heading(1, '3. Cam kết'),
    numbered(
      'Đúng pháp luật: mọi quy trình dựa trên văn bản đang có hiệu lực; thay đổi của pháp luật được đưa vào hệ thống trong thời hạn không quá 03 tháng kể từ ngày văn bản có hiệu lực.',
      'Năm rõ: mỗi bước của mỗi quy trình nêu rõ người làm, việc làm, cách làm, thời gian và trách nhiệm; không để bước nào không có người chịu trách nhiệm.',
      'Công khai: thủ tục, giấy tờ phải nộp, thời hạn, phí, lệ phí và nơi nhận phản ánh được niêm yết và đăng tải đầy đủ, thống nhất với quyết định công bố của cấp có thẩm quyền.',
      'Đúng hẹn: trả kết quả trước hoặc đúng ngày hẹn; khi không thể đúng hẹn thì xin lỗi và nêu lý do bằng văn bản trước khi hết hạn, chỉ hẹn lại một lần.',
      'Một lần đầy đủ: hướng dẫn bổ sung hồ sơ một lần, đầy đủ nội dung; không yêu cầu giấy tờ ngoài quy định.',
      'Cải tiến: mọi phản ánh, sai sót đều được ghi nhận, tìm nguyên nhân và khắc phục; ít nhất mỗi năm một lần đánh giá nội bộ và xem xét của lãnh đạo.',
      ...OWN_PROMISES[office.kind],
    ),
    heading(1, '4. Trách nhiệm thực hiện'),
    list(
      '[[chức danh người đứng đầu]] chịu trách nhiệm về chính sách này, bảo đảm nhân lực, kinh phí và phương tiện để thực hiện.',
      '[[người đại diện lãnh đạo]] tổ chức phổ biến, theo dõi việc thực hiện và báo cáo tại kỳ xem xét của lãnh đạo.',
      `${office.unitHead} cụ thể hóa chính sách thành việc làm của ${office.unit}, bảo đảm mọi người trong đơn vị hiểu và làm theo.`,
      'Cán bộ, công chức, viên chức, người lao động trong phạm vi hệ thống đọc, xác nhận đã hiểu và thực hiện đúng chính sách.',
    ),
    heading(1, '5. Công bố và xem xét lại'),
    paragraph(`Chính sách được niêm yết, đăng tải tại: ${office.postingPlaces.join('; ')}. Chính sách được xem xét lại ít nhất mỗi năm một lần tại kỳ xem xét của lãnh đạo (QTHT.05) hoặc ngay khi chức năng, nhiệm vụ, tổ chức bộ máy thay đổi.`),
  ] },
})

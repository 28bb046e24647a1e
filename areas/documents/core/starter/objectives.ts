// SPDX-License-Identifier: Apache-2.0
import type { Office, OfficeKind } from './office.ts'
import { citation } from './cited-law.ts'
import { groundsOf, heading, list, paragraph, table, type StarterDocument } from './starter-document.ts'

/** Goal, target, how it is measured (numerator over denominator), where the numbers come from, how often, who answers. */
type Objective = readonly [goal: string, target: string, measure: string, source: string, period: string, answers: string]

const common = (office: Office): readonly Objective[] => [
  ['Thủ tục hành chính trong phạm vi hệ thống có quy trình đang hiệu lực', '100%', 'Số thủ tục có quy trình đã ban hành, đang hiệu lực / Tổng số thủ tục trong phạm vi áp dụng', 'Danh mục tài liệu nội bộ; danh mục thủ tục đã công bố', 'Hằng quý', '[[thư ký ISO]]'],
  ['Hồ sơ được trả kết quả trước và đúng hạn', `Từ ${office.onTimeGoal}% trở lên`, 'Số hồ sơ có kết quả đến nơi trả không muộn hơn ngày, giờ hẹn / Tổng số hồ sơ đã giải quyết trong kỳ; hồ sơ đang giải quyết đã quá hạn được báo cáo riêng', 'Sổ theo dõi hồ sơ', 'Hằng tháng', office.oneStopHead],
  ['Hồ sơ chỉ phải bổ sung nhiều nhất một lần', '100%', 'Số hồ sơ có không quá một lần yêu cầu bổ sung / Tổng số hồ sơ tiếp nhận trong kỳ', 'Sổ theo dõi hồ sơ; phiếu yêu cầu bổ sung', 'Hằng quý', office.oneStopHead],
  ['Hồ sơ không kịp hạn được xin lỗi trước khi hết hạn ít nhất 01 ngày', '100%', 'Số hồ sơ quá hạn có văn bản xin lỗi gửi trước ngày hẹn ít nhất 01 ngày / Tổng số hồ sơ quá hạn trong kỳ', 'Văn bản xin lỗi; sổ theo dõi hồ sơ', 'Hằng tháng', office.unitHead],
  ['Quy trình được cập nhật trong 03 tháng kể từ ngày văn bản pháp luật có hiệu lực', '100%', 'Số quy trình đã soát xét xong trong 03 tháng / Số quy trình bị ảnh hưởng bởi văn bản có hiệu lực trong kỳ', 'Danh mục tài liệu bên ngoài; phiếu rà soát BM.HT01.08', 'Hằng quý', '[[thư ký ISO]]'],
  ['Tài liệu mới được người liên quan đọc và xác nhận đã hiểu trong 10 ngày làm việc kể từ ngày ban hành', 'Từ 95% trở lên', 'Số lượt xác nhận đúng hạn / Số lượt phải xác nhận trong kỳ', 'Biên bản phổ biến BM.HT01.06', 'Hằng quý', office.unitHead],
  ['Phản ánh, kiến nghị, khiếu nại về giải quyết thủ tục được trả lời đúng hạn', '100%', 'Số vụ việc trả lời đúng hạn / Số vụ việc đến hạn trả lời trong kỳ', 'Phiếu tiếp nhận BM.HT04.03', 'Hằng quý', '[[người đại diện lãnh đạo]]'],
  ['Người dân, tổ chức hài lòng về việc giải quyết thủ tục', 'Từ 90% trở lên', 'Số phiếu trả lời từ mức hài lòng trở lên / Số phiếu hợp lệ thu được', 'Phiếu khảo sát tại nơi trả kết quả và trên mạng', '06 tháng', office.oneStopHead],
  ['Sự không phù hợp được khắc phục đúng hạn và được xác nhận có hiệu lực', 'Từ 95% trở lên', 'Số phiếu đóng đúng hạn / Số phiếu đến hạn trong kỳ', 'Sổ theo dõi BM.HT04.02', 'Hằng quý', '[[thư ký ISO]]'],
  ['Đánh giá nội bộ và xem xét của lãnh đạo', 'Mỗi việc ít nhất 01 lần trong năm', 'Số lần đã thực hiện có báo cáo, biên bản', 'Báo cáo đánh giá BM.HT03.06; biên bản BM.HT05.03', 'Hằng năm', '[[người đại diện lãnh đạo]]'],
]

const OWN: Readonly<Record<OfficeKind, (office: Office) => readonly Objective[]>> = {
  commune: (office) => [
    ['Quy trình được niêm yết đủ ở mọi nơi niêm yết', '100%', 'Số lượt niêm yết đúng bản đang hiệu lực / Số lượt phải niêm yết (số quy trình nhân số nơi niêm yết)', 'Sổ phân phối BM.HT01.05; biên bản kiểm tra niêm yết', 'Hằng quý', office.oneStopHead],
    ['Công chức mới nhận việc được hướng dẫn quy trình trong 05 ngày làm việc', '100%', 'Số người được hướng dẫn đúng hạn / Số người mới nhận việc trong phạm vi hệ thống', 'Biên bản phổ biến BM.HT01.06', 'Hằng quý', '[[thư ký ISO]]'],
  ],
  department: (office) => [
    ['Quy trình nội bộ được trình phê duyệt đúng kế hoạch sau khi thủ tục được công bố', '100%', 'Số quy trình trình đúng ngày ghi trong kế hoạch / Số quy trình phải trình trong kỳ', 'Kế hoạch xây dựng quy trình; tờ trình', 'Hằng quý', office.unitHead],
    ['Ý kiến phối hợp gửi cơ quan khác đúng hạn', 'Từ 98% trở lên', 'Số văn bản trả lời đúng hạn / Số văn bản đề nghị phối hợp đến hạn trong kỳ', 'Sổ công văn; hệ thống quản lý văn bản', 'Hằng tháng', office.unitHead],
  ],
  province: (office) => [
    ['Hồ sơ do sở, ngành trình được thẩm tra, trình ký đúng thời hạn của quy trình', 'Từ 98% trở lên', 'Số hồ sơ trình ký đúng hạn / Số hồ sơ trình đã xử lý trong kỳ', 'Hệ thống quản lý văn bản; phiếu kiểm soát', 'Hằng tháng', office.unitHead],
    ['Quy trình nội bộ thuộc danh mục đã công bố của tỉnh được phê duyệt', '100%', 'Số thủ tục có quy trình nội bộ đã phê duyệt / Số thủ tục đã công bố của ba cấp', 'Danh mục thủ tục; quyết định phê duyệt quy trình', 'Hằng quý', 'Người đứng đầu đơn vị kiểm soát thủ tục hành chính'],
  ],
}

/** Mục tiêu chất lượng: each with its target, its measure and who answers for it. */
export function qualityObjectives(office: Office): StarterDocument {
  const rows = [...common(office), ...OWN[office.kind](office)]
  return {
    code: 'MT-01', title: 'Mục tiêu chất lượng và kế hoạch thực hiện', kind: 'objectives', formOf: null, retention: '05 năm', ...groundsOf(['qd19', 'nd118', 'nd309'], '6.2, 9.1'),
    content: { blocks: [
      heading(1, '1. Căn cứ'), list(citation('qd19'), citation('nd118'), citation('nd309'), 'TCVN ISO 9001:2015, các điều 6.2 và 9.1; Chính sách chất lượng CS-01.'),
      heading(1, '2. Mục tiêu năm [[năm áp dụng]]'),
      table(['TT', 'Mục tiêu', 'Chỉ tiêu', 'Cách đo (tử số / mẫu số)', 'Nguồn số liệu', 'Kỳ đo', 'Người chịu trách nhiệm'], rows.map((row, index) => [String(index + 1), ...row])),
      paragraph('Tỷ lệ được ghi kèm tử số và mẫu số, làm tròn đến một chữ số thập phân. Kỳ không phát sinh (mẫu số bằng 0) ghi “không có số liệu”, không ghi 0% hay 100%.'),
      heading(1, '3. Kế hoạch thực hiện'),
      table(['Việc', 'Nguồn lực', 'Người thực hiện', 'Thời gian', 'Cách đánh giá kết quả'], [
        ['Giao chỉ tiêu đến từng đơn vị, từng vị trí; phổ biến cho mọi người trong phạm vi', 'Thời gian họp, tài liệu phổ biến', '[[người đại diện lãnh đạo]]', 'Trong tháng 01 năm [[năm áp dụng]]', 'Biên bản phổ biến có chữ ký xác nhận'],
        ['Thu thập số liệu từng kỳ và đối chiếu với chỉ tiêu', 'Sổ theo dõi hồ sơ, phần mềm', '[[thư ký ISO]]', '05 ngày làm việc sau khi hết kỳ đo', 'Bảng số liệu có tử số, mẫu số'],
        ['Xử lý mục tiêu không đạt: tìm nguyên nhân, lập phiếu khắc phục theo QTHT.04', 'Nhân lực của đơn vị liên quan', office.unitHead, '10 ngày làm việc sau khi có số liệu', 'Phiếu khắc phục được đóng và có hiệu lực'],
        ['Điều chỉnh mục tiêu khi nhiệm vụ hoặc pháp luật thay đổi', 'Thời gian họp xem xét', '[[chức danh người đứng đầu]]', 'Khi có thay đổi; ít nhất tại kỳ xem xét của lãnh đạo', 'Lần ban hành mới của tài liệu này'],
      ]),
      heading(1, '4. Báo cáo'),
      paragraph('[[thư ký ISO]] tổng hợp kết quả từng kỳ gửi [[người đại diện lãnh đạo]]; kết quả cả năm là đầu vào của kỳ xem xét của lãnh đạo (QTHT.05) và là căn cứ đặt mục tiêu năm sau.'),
    ] },
  }
}

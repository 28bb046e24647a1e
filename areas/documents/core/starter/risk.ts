// SPDX-License-Identifier: Apache-2.0
import type { Office, OfficeKind } from './office.ts'
import { riskForms } from './risk-forms.ts'
import { heading, list, paragraph, step, table, type ProcedureText } from './starter-document.ts'

/** Risks that such an office meets, as a first fill of its register: what, cause, likelihood, weight, action. */
type UsualRisk = readonly [risk: string, cause: string, likelihood: number, weight: number, action: string]

const COMMON: readonly UsualRisk[] = [
  ['Áp dụng văn bản đã hết hiệu lực', 'Không theo dõi thay đổi của pháp luật', 3, 4, 'Giao người theo dõi từng lĩnh vực; rà soát theo BM.HT01.08'],
  ['Hồ sơ quá hạn mà không xin lỗi trước', 'Không nhìn thấy hồ sơ sắp đến hạn', 3, 4, 'Cảnh báo trước hạn; họp nhanh mỗi sáng về hồ sơ sắp đến hạn'],
  ['Người phụ trách nghỉ, chuyển việc, không có người thay', 'Kiêm nhiệm, không phân công người dự phòng', 4, 3, 'Mỗi bước có người thay; bàn giao theo biên bản'],
  ['Yêu cầu bổ sung nhiều lần hoặc đòi giấy tờ ngoài quy định', 'Hướng dẫn không thống nhất', 3, 3, 'Dùng danh mục giấy tờ của quy trình; kiểm tra phiếu bổ sung hằng tháng'],
  ['Mất, hỏng hồ sơ hoặc lộ dữ liệu cá nhân', 'Không sao lưu, phân quyền rộng', 2, 5, 'Phân quyền theo vị trí; sao lưu; ghi sổ mượn trả'],
  ['Gián đoạn phần mềm, đường truyền, điện', 'Không có phương án giấy', 3, 3, 'Sổ giấy dự phòng; nhập bù trong ngày có lại hệ thống'],
]
const OWN: Readonly<Record<OfficeKind, readonly UsualRisk[]>> = {
  commune: [
    ['Bản niêm yết tại thôn, tổ dân phố là bản cũ', 'Không thu bản cũ khi có bản mới', 4, 3, 'Sổ phân phối theo nơi niêm yết; kiểm tra mỗi quý'],
    ['Người dân vùng xa không nộp được hồ sơ trực tuyến', 'Thiếu thiết bị, chưa quen', 4, 2, 'Tổ hỗ trợ tại Trung tâm và nhà văn hóa'],
  ],
  department: [
    ['Quy trình nội bộ dự thảo thiếu bước ở cấp dưới', 'Không lấy ý kiến cấp thực hiện', 3, 3, 'Lấy ý kiến đơn vị thực hiện trước khi trình'],
    ['Kết quả kiểm tra thực tế, thẩm định chậm', 'Phụ thuộc lịch nhiều bên', 3, 4, 'Đặt lịch ngay khi nhận hồ sơ; ghi thời hạn phối hợp'],
  ],
  province: [
    ['Hồ sơ trình dồn vào cuối kỳ, ký không kịp hạn', 'Đơn vị trình sát hạn', 3, 4, 'Quy định ngày trình muộn nhất; trả lại hồ sơ trình muộn kèm lý do'],
    ['Danh mục TTHC ba cấp không khớp cơ sở dữ liệu quốc gia', 'Cập nhật chậm sau quyết định công bố', 3, 4, 'Đối chiếu trong 05 ngày làm việc kể từ ngày ký quyết định công bố'],
  ],
}

/** The band of a product of likelihood and weight. */
const band = (score: number): string => (score <= 3 ? 'Thấp' : score <= 8 ? 'Trung bình' : score <= 15 ? 'Cao' : 'Rất cao')

/** QTHT.02: how risks and opportunities are found, weighed and answered. */
export const riskManagement = (office: Office): ProcedureText => ({
  no: 2, title: 'Quản lý rủi ro và cơ hội',
  purpose: ['Quy định cách nhận diện, đánh giá, giải quyết và theo dõi rủi ro, cơ hội của hệ thống, để công việc đạt kết quả đúng hạn, đúng pháp luật và các điểm có thể làm tốt hơn được tận dụng.'],
  scope: ['Áp dụng cho mọi quá trình trong phạm vi hệ thống của [[tên cơ quan]], khi lập kế hoạch năm, khi có thay đổi về pháp luật, tổ chức, nhân sự, phần mềm và khi có sự cố. Thiên tai, cháy nổ, an ninh mạng thực hiện theo quy định riêng, nhưng ảnh hưởng của chúng đến việc giải quyết TTHC được ghi ở đây.'],
  law: ['qd19', 'tt26', 'tcvn9001', 'tcvn9000'], clauses: '4.1 (bối cảnh), 4.2 (bên quan tâm), 6.1 (rủi ro và cơ hội), 6.3 (thay đổi)',
  definitions: [
    ['Rủi ro', 'Việc có thể xảy ra và làm kết quả xấu hơn dự định'],
    ['Cơ hội', 'Điều kiện thuận lợi có thể tận dụng để kết quả tốt hơn dự định'],
    ['K (khả năng)', 'Mức có thể xảy ra, từ 1 (hiếm) đến 5 (gần như chắc chắn)'],
    ['A (ảnh hưởng)', 'Mức tác động đến người dân, pháp luật, thời hạn, uy tín, từ 1 (không đáng kể) đến 5 (rất nghiêm trọng)'],
    ['Điểm rủi ro', 'K nhân A, từ 1 đến 25'],
    ['TTHC', 'Thủ tục hành chính'],
  ],
  rules: [
    heading(2, '5.1. Thang điểm'),
    table(['Điểm', 'Khả năng (K)', 'Ảnh hưởng (A)'], [
      ['1', 'Hiếm: chưa từng có trong 03 năm', 'Không đáng kể: sửa được ngay, người dân không bị ảnh hưởng'],
      ['2', 'Ít: một lần trong 03 năm', 'Nhỏ: một hồ sơ bị chậm dưới 01 ngày'],
      ['3', 'Có thể: mỗi năm một lần', 'Vừa: vài hồ sơ chậm hoặc phải làm lại'],
      ['4', 'Thường: mỗi quý một lần', 'Lớn: nhiều hồ sơ chậm, có khiếu nại, sai quy định'],
      ['5', 'Gần như chắc chắn: hằng tháng', 'Rất nghiêm trọng: trái pháp luật, thiệt hại cho người dân, mất dữ liệu'],
    ]),
    table(['Điểm rủi ro', 'Mức', 'Cách xử lý'], [
      ['1 - 3', 'Thấp', 'Chấp nhận, theo dõi khi rà soát năm'],
      ['4 - 8', 'Trung bình', 'Có biện pháp kiểm soát; rà soát 06 tháng một lần'],
      ['9 - 15', 'Cao', 'Lập kế hoạch hành động, có người và hạn; rà soát mỗi quý'],
      ['16 - 25', 'Rất cao', 'Báo cáo [[chức danh người đứng đầu]] trong ngày; hành động ngay; rà soát mỗi tháng đến khi giảm mức'],
    ]),
    paragraph('5.2. Cách giải quyết rủi ro: tránh (không làm theo cách đó nữa), giảm (hạ khả năng hoặc ảnh hưởng), chuyển giao, chấp nhận có theo dõi. Không được chấp nhận rủi ro dẫn đến vi phạm pháp luật.'),
    heading(2, '5.3. Rủi ro thường gặp (điểm ban đầu để tham khảo, cơ quan chấm lại theo thực tế)'),
    table(['TT', 'Rủi ro', 'Nguyên nhân', 'K', 'A', 'Điểm, mức', 'Biện pháp'], [...COMMON, ...OWN[office.kind]].map(([risk, cause, k, a, action], index) => [String(index + 1), risk, cause, String(k), String(a), `${k * a}, ${band(k * a)}`, action])),
    heading(2, '5.4. Cơ hội thường gặp'),
    list('Dữ liệu dân cư và chuyên ngành đã kết nối: bỏ giấy tờ không còn phải nộp.', 'Hồ sơ trực tuyến tăng: rút ngắn bước tiếp nhận và giao nhận.', 'Các thủ tục giống nhau: dùng chung một quy trình để dễ cập nhật.', 'Quy trình mẫu của cấp trên: dùng lại, chỉ gắn vị trí của cơ quan.'),
  ],
  flows: [
    { title: '5.5. Nhận diện, đánh giá và lập kế hoạch', steps: [
      step('[[thư ký ISO]]', 'Xem xét bối cảnh và bên quan tâm của cơ quan', 'Thu thập thay đổi pháp luật, tổ chức, nhân lực, công nghệ, ý kiến người dân (gồm cả ảnh hưởng của biến đổi khí hậu nếu có); ghi BM.HT02.01', 'Tháng 12 hằng năm và trong 10 ngày làm việc sau thay đổi lớn', '[[người đại diện lãnh đạo]]', 'Bảng bối cảnh, bên quan tâm BM.HT02.01'),
      step(office.unitHead, 'Nhận diện rủi ro, cơ hội của từng quá trình do đơn vị phụ trách', 'Họp đơn vị; dùng số liệu hồ sơ chậm, phản ánh, phát hiện đánh giá, bảng 5.3', '05 ngày làm việc', office.unitHead, 'Dòng đề xuất trong BM.HT02.02'),
      step('[[thư ký ISO]]', 'Tổng hợp, chấm điểm cùng các đơn vị, lập sổ đăng ký', 'Chấm K và A theo bảng 5.1, thống nhất điểm, xếp thứ tự', '05 ngày làm việc', '[[người đại diện lãnh đạo]]', 'Sổ đăng ký BM.HT02.02'),
      step('[[thư ký ISO]]', 'Lập kế hoạch hành động cho rủi ro từ mức cao và cơ hội được chọn', 'Mỗi hành động có người làm, hạn, nguồn lực, cách đo kết quả; ghi BM.HT02.03', '05 ngày làm việc', '[[người đại diện lãnh đạo]]', 'Dự thảo kế hoạch BM.HT02.03'),
      step('[[chức danh người đứng đầu]]', 'Phê duyệt sổ đăng ký và kế hoạch hành động', 'Xem xét, ký duyệt hoặc trả lại kèm lý do', '03 ngày làm việc', '[[chức danh người đứng đầu]]', 'Sổ đăng ký, kế hoạch đã duyệt'),
    ] },
    { title: '5.6. Thực hiện, rà soát', steps: [
      step('Người được giao hành động', 'Thực hiện hành động và báo kết quả', 'Làm theo kế hoạch, đưa biện pháp vào quy trình liên quan khi cần (QTHT.01), giữ bằng chứng', 'Theo hạn ghi trong BM.HT02.03', office.unitHead, 'Kết quả ghi vào BM.HT02.03'),
      step('[[thư ký ISO]]', 'Theo dõi tiến độ, nhắc việc sắp hạn', 'Đối chiếu kế hoạch, hỏi người thực hiện, báo cáo việc quá hạn', 'Mỗi tháng một lần', '[[thư ký ISO]]', 'Cột trạng thái của BM.HT02.03'),
      step(office.unitHead, 'Báo rủi ro mới hoặc sự cố', 'Báo ngay bằng cách nhanh nhất, sau đó ghi BM.HT02.02; sự cố đã xảy ra xử lý thêm theo QTHT.04', 'Trong 01 ngày làm việc', office.unitHead, 'Dòng mới trong BM.HT02.02'),
      step('[[thư ký ISO]]', 'Rà soát lại điểm và hiệu lực của hành động', 'Chấm lại K, A sau hành động; so trước và sau; lập BM.HT02.04', 'Theo mức ở bảng 5.1; tất cả ít nhất mỗi năm một lần trước kỳ xem xét của lãnh đạo', '[[người đại diện lãnh đạo]]', 'Báo cáo rà soát BM.HT02.04'),
    ] },
  ],
  forms: riskForms(office),
  records: [
    ['Bảng bối cảnh và bên quan tâm (BM.HT02.01)', '[[thư ký ISO]]', '05 năm'],
    ['Sổ đăng ký rủi ro và cơ hội (BM.HT02.02)', '[[thư ký ISO]]', '05 năm'],
    ['Kế hoạch hành động (BM.HT02.03)', '[[thư ký ISO]]', '05 năm'],
    ['Báo cáo rà soát rủi ro, cơ hội (BM.HT02.04)', '[[thư ký ISO]]', '05 năm'],
  ],
})

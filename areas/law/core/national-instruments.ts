// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import { numberKey } from './document-number.ts'
import type { Instrument, InstrumentKind, InstrumentRef, Relation } from './instrument.ts'
import type { SourceTrust } from './source-trust.ts'

/** When this list was last compared with its sources. */
export const NATIONAL_LIST_AS_OF = '2026-11-20' as PlainDate

/** Where the facts of a line come from and how far they are to be trusted. */
interface Sourced { readonly trust: SourceTrust; readonly source: string }

const PHAP_DIEN: Sourced = { trust: 'codified', source: 'Bộ Pháp điển, phần trích điều (bản chụp 23/7/2026)' }
const CITED: Sourced = { trust: 'cited', source: 'Số và ngày như được viện dẫn trong quyết định công bố và quy trình của địa phương (2025)' }
const LISTED: Sourced = { trust: 'cited', source: 'Được nêu trong Bộ Pháp điển và dữ liệu thủ tục hành chính (7/2026)' }
const AUGUST_2026: Sourced = { trust: 'republished', source: 'Bản đăng lại của văn bản (8/2026)' }
const REPRINTED: Sourced = { trust: 'republished', source: 'Bản đăng lại của văn bản trên trang tài liệu công khai' }
const PRESS: Sourced = { trust: 'secondary', source: 'Tóm tắt trên báo và trang tra cứu' }

type Line = readonly [number: string, kind: InstrumentKind, issuer: string, title: string, issuedOn: string | null, effectiveOn: string | null, sourced: Sourced, relations?: readonly Relation[]]

const does = (kind: Relation['kind'], number: string, { part = null, from = null }: { readonly part?: string | null; readonly from?: string | null } = {}): Relation => ({ kind, number, issuedOn: null, part, effectiveOn: from as PlainDate | null })

const CP = 'Chính phủ'
const QH = 'Quốc hội'
const TTG = 'Thủ tướng Chính phủ'
const VPCP = 'Văn phòng Chính phủ'
const BKHCN = 'Bộ Khoa học và Công nghệ'
const BTP = 'Bộ Tư pháp'
const BTC = 'Bộ Tài chính'

/** Documents on which the quality system, the one-stop mechanism and the civil-status procedures of communes rest. A date that no source says is null: unknown, not guessed. */
const LINES: readonly Line[] = [
  ['19/2014/QĐ-TTg', 'decision', TTG, 'Việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước', '2014-03-05', '2014-05-18', PHAP_DIEN, [does('replaces', '144/2006/QĐ-TTg'), does('replaces', '118/2009/QĐ-TTg')]],
  ['144/2006/QĐ-TTg', 'decision', TTG, 'Việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn TCVN ISO 9001:2000 vào hoạt động của các cơ quan hành chính nhà nước', '2006-06-20', null, PHAP_DIEN],
  ['118/2009/QĐ-TTg', 'decision', TTG, 'Sửa đổi, bổ sung một số điều của Quyết định số 144/2006/QĐ-TTg', '2009-09-30', null, PHAP_DIEN, [does('amends', '144/2006/QĐ-TTg')]],
  ['26/2014/TT-BKHCN', 'circular', BKHCN, 'Quy định chi tiết thi hành Quyết định số 19/2014/QĐ-TTg về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008', '2014-10-10', '2014-12-01', PHAP_DIEN, [does('guides', '19/2014/QĐ-TTg')]],
  ['116/2015/TT-BTC', 'circular', BTC, 'Kinh phí xây dựng, áp dụng, duy trì hệ thống quản lý chất lượng trong cơ quan hành chính nhà nước', null, null, PHAP_DIEN],
  ['101/QĐ-BKHCN', 'decision', BKHCN, 'Công bố Mô hình khung hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 cho các loại hình cơ quan hành chính nhà nước tại địa phương', '2019-01-21', null, CITED],
  ['07/2025/TT-BKHCN', 'circular', BKHCN, 'Phân cấp việc cấp giấy tờ cho hoạt động tư vấn, đánh giá, đào tạo hệ thống quản lý chất lượng trong cơ quan hành chính nhà nước', '2025-06-20', null, LISTED],
  ['61/2018/NĐ-CP', 'decree', CP, 'Thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính', '2018-04-23', '2018-06-21', PHAP_DIEN],
  ['01/2018/TT-VPCP', 'circular', VPCP, 'Hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính', '2018-11-23', '2019-01-06', { ...PHAP_DIEN, source: `${PHAP_DIEN.source}. Nghị định được hướng dẫn đã bị thay từ 01/7/2025; chưa thấy văn bản nêu bãi bỏ Thông tư này` }, [does('guides', '61/2018/NĐ-CP')]],
  ['118/2025/NĐ-CP', 'decree', CP, 'Thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại bộ phận Một cửa và Cổng Dịch vụ công quốc gia', '2025-06-09', '2025-07-01', { trust: 'cited', source: 'Ngày ban hành như được viện dẫn trong quyết định của địa phương; áp dụng thay khung của Nghị định 61/2018/NĐ-CP từ 01/7/2025 theo tài liệu nghiên cứu' }, [does('replaces', '61/2018/NĐ-CP'), does('amends', '45/2020/NĐ-CP', { part: 'theo Điều 40' }), does('amends', '42/2022/NĐ-CP', { part: 'theo Điều 40' })]],
  ['367/2025/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung Nghị định số 118/2025/NĐ-CP', '2025-12-31', null, LISTED, [does('amends', '118/2025/NĐ-CP')]],
  ['224/2026/NĐ-CP', 'decree', CP, 'Quy định chi tiết và biện pháp thi hành Luật Chuyển đổi số', null, '2026-07-01', LISTED, [does('amends', '118/2025/NĐ-CP', { part: 'một số nội dung' }), does('repeals', '367/2025/NĐ-CP', { part: 'khoản 9 Điều 1' })]],
  ['309/2026/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung một số điều của Nghị định số 118/2025/NĐ-CP', '2026-08-05', '2026-08-05', AUGUST_2026, [does('amends', '118/2025/NĐ-CP')]],
  ['310/2026/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung một số điều của Nghị định số 45/2020/NĐ-CP về thực hiện thủ tục hành chính trên môi trường điện tử', '2026-08-05', '2026-08-05', PRESS, [does('amends', '45/2020/NĐ-CP')]],
  ['45/2020/NĐ-CP', 'decree', CP, 'Thực hiện thủ tục hành chính trên môi trường điện tử', '2020-04-08', null, CITED],
  ['03/2025/TT-VPCP', 'circular', VPCP, 'Hướng dẫn thi hành Nghị định số 118/2025/NĐ-CP, kèm các biểu mẫu 01 đến 07', '2025-09-15', null, CITED, [does('guides', '118/2025/NĐ-CP')]],
  ['04/2025/TT-VPCP', 'circular', VPCP, 'Mã số hồ sơ thủ tục hành chính của cơ quan trung ương', '2025-12-08', '2026-01-25', LISTED, [does('amends', '03/2025/TT-VPCP', { part: 'quy định về mã số hồ sơ' })]],
  ['63/2010/NĐ-CP', 'decree', CP, 'Kiểm soát thủ tục hành chính', '2010-06-08', null, CITED],
  ['48/2013/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung một số điều của các nghị định liên quan đến kiểm soát thủ tục hành chính', '2013-05-14', null, CITED, [does('amends', '63/2010/NĐ-CP')]],
  ['92/2017/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung một số điều của các nghị định liên quan đến kiểm soát thủ tục hành chính', '2017-08-07', null, CITED, [does('amends', '63/2010/NĐ-CP')]],
  ['02/2017/TT-VPCP', 'circular', VPCP, 'Hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính', '2017-10-31', null, CITED, [does('guides', '63/2010/NĐ-CP')]],
  ['09/2026/TT-BTP', 'circular', BTP, 'Thông tư thuộc lĩnh vực kiểm soát thủ tục hành chính (chưa có trích yếu đầy đủ)', '2026-06-15', '2026-08-01', { trust: 'secondary', source: 'Một bản ghi siêu dữ liệu trên trang tra cứu; chưa thấy toàn văn, chưa rõ văn bản bị thay thế hay sửa đổi' }],
  ['30/2020/NĐ-CP', 'decree', CP, 'Công tác văn thư', '2020-03-05', '2020-03-05', PHAP_DIEN],
  ['72/2025/QH15', 'law', QH, 'Luật Tổ chức chính quyền địa phương', '2025-06-16', '2025-06-16', { trust: 'secondary', source: 'Ngày ban hành theo quyết định của địa phương; ngày có hiệu lực theo trang tra cứu' }],
  ['202/2025/QH15', 'resolution', QH, 'Sắp xếp đơn vị hành chính cấp tỉnh', null, null, LISTED],
  ['28/2026/QH16', 'resolution', QH, 'Ngày Văn hóa Việt Nam là ngày nghỉ hưởng lương từ 01/7/2026', null, null, LISTED],
  ['33/2024/QH15', 'law', QH, 'Luật Lưu trữ', null, '2025-07-01', LISTED],
  ['20/2023/QH15', 'law', QH, 'Luật Giao dịch điện tử', '2023-06-22', '2024-07-01', PRESS],
  ['137/2024/NĐ-CP', 'decree', CP, 'Giao dịch điện tử của cơ quan nhà nước', null, null, LISTED],
  ['91/2025/QH15', 'law', QH, 'Luật Bảo vệ dữ liệu cá nhân', null, '2026-01-01', LISTED],
  ['356/2025/NĐ-CP', 'decree', CP, 'Quy định chi tiết Luật Bảo vệ dữ liệu cá nhân', null, '2026-01-01', LISTED, [does('guides', '91/2025/QH15')]],
  ['116/2025/QH15', 'law', QH, 'Luật An ninh mạng', null, '2026-07-01', LISTED],
  ['766/QĐ-TTg', 'decision', TTG, 'Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp (năm 2022)', '2022-06-23', null, { trust: 'secondary', source: 'Trang tra cứu và viện dẫn của địa phương; bộ chỉ số được dùng từ 01/8/2022' }],
  ['29/2026/QĐ-TTg', 'decision', TTG, 'Đăng nhập bằng tài khoản định danh điện tử', null, '2026-07-20', LISTED],
  ['66.7/2025/NQ-CP', 'resolution', CP, 'Dùng dữ liệu thay giấy tờ trong giải quyết thủ tục hành chính', null, null, LISTED],
  ['60/2014/QH13', 'law', QH, 'Luật Hộ tịch', '2014-11-20', '2016-01-01', PHAP_DIEN],
  ['03/2026/QH16', 'law', QH, 'Luật Hộ tịch', null, '2027-03-01', LISTED, [does('replaces', '60/2014/QH13')]],
  ['52/2014/QH13', 'law', QH, 'Luật Hôn nhân và gia đình', '2014-06-19', null, { trust: 'cited', source: 'Ngày ban hành như được nêu trong căn cứ của Nghị định số 123/2015/NĐ-CP' }],
  ['43/2024/QH15', 'law', QH, 'Luật số 43/2024/QH15 (sửa đổi một số điều của Luật Đất đai; viện dẫn trong thủ tục hòa giải tranh chấp đất đai)', null, null, LISTED, [does('amends', '31/2024/QH15', { part: 'một số điều' })]],
  ['102/2024/NĐ-CP', 'decree', CP, 'Quy định chi tiết thi hành một số điều của Luật Đất đai', '2024-07-30', '2024-08-01', PRESS, [does('guides', '31/2024/QH15')]],
  ['123/2015/NĐ-CP', 'decree', CP, 'Quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch', '2015-11-15', '2016-01-01', PHAP_DIEN, [does('guides', '60/2014/QH13')]],
  ['87/2020/NĐ-CP', 'decree', CP, 'Cơ sở dữ liệu hộ tịch điện tử, đăng ký hộ tịch trực tuyến', '2020-07-28', '2020-09-15', PHAP_DIEN],
  ['01/2022/TT-BTP', 'circular', BTP, 'Quy định chi tiết một số điều và biện pháp thi hành Nghị định số 87/2020/NĐ-CP về Cơ sở dữ liệu hộ tịch điện tử, đăng ký hộ tịch trực tuyến', '2022-01-04', '2022-02-18', PHAP_DIEN, [does('guides', '87/2020/NĐ-CP')]],
  ['104/2022/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung một số nghị định liên quan đến việc nộp, xuất trình sổ hộ khẩu, sổ tạm trú giấy', '2022-12-21', null, CITED],
  ['07/2025/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung một số điều của các Nghị định trong lĩnh vực hộ tịch, quốc tịch, chứng thực', '2025-01-09', '2025-01-09', PHAP_DIEN, [does('amends', '123/2015/NĐ-CP', { part: 'theo Điều 2' }), does('amends', '87/2020/NĐ-CP', { part: 'theo Điều 3' }), does('amends', '23/2015/NĐ-CP')]],
  ['120/2025/NĐ-CP', 'decree', CP, 'Phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Tư pháp', '2025-06-11', null, CITED],
  ['18/2026/NĐ-CP', 'decree', CP, 'Nghị định viện dẫn trong các thủ tục hộ tịch, chứng thực (7/2026)', null, null, LISTED],
  ['23/2015/NĐ-CP', 'decree', CP, 'Cấp bản sao từ sổ gốc, chứng thực bản sao từ bản chính, chứng thực chữ ký và chứng thực hợp đồng, giao dịch', '2015-02-16', null, CITED],
  ['280/2025/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung một số điều của Nghị định số 23/2015/NĐ-CP về chứng thực', '2025-10-27', null, REPRINTED, [does('amends', '23/2015/NĐ-CP')]],
  ['24/2019/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung nghị định về nuôi con nuôi', '2019-03-05', null, CITED],
  ['06/2025/NĐ-CP', 'decree', CP, 'Sửa đổi, bổ sung các nghị định về nuôi con nuôi', '2025-01-08', null, CITED],
  ['04/2020/TT-BTP', 'circular', BTP, 'Quy định chi tiết thi hành Luật Hộ tịch và Nghị định số 123/2015/NĐ-CP', '2020-05-28', '2020-07-16', PHAP_DIEN, [does('guides', '60/2014/QH13'), does('guides', '123/2015/NĐ-CP')]],
  ['02/2020/TT-BTP', 'circular', BTP, 'Thông tư viện dẫn trong các thủ tục hộ tịch', '2020-04-08', null, CITED],
  ['01/2020/TT-BTP', 'circular', BTP, 'Quy định chi tiết Nghị định số 23/2015/NĐ-CP về chứng thực', '2020-03-03', '2020-04-20', PRESS, [does('guides', '23/2015/NĐ-CP')]],
  ['10/2020/TT-BTP', 'circular', BTP, 'Biểu mẫu, sổ nuôi con nuôi', '2020-12-28', null, CITED],
  ['09/2022/TT-BTP', 'circular', BTP, 'Thông tư viện dẫn trong các thủ tục hộ tịch', '2022-12-30', null, CITED],
  ['03/2023/TT-BTP', 'circular', BTP, 'Thông tư viện dẫn trong các thủ tục hộ tịch', '2023-08-02', null, CITED],
  ['04/2024/TT-BTP', 'circular', BTP, 'Thông tư viện dẫn trong các thủ tục hộ tịch', '2024-06-06', null, CITED],
  ['08/2025/TT-BTP', 'circular', BTP, 'Thông tư viện dẫn trong các thủ tục hộ tịch', '2025-06-12', null, CITED],
  ['85/2019/TT-BTC', 'circular', BTC, 'Phí, lệ phí thuộc thẩm quyền quyết định của Hội đồng nhân dân cấp tỉnh', '2019-11-29', null, CITED],
  ['226/2016/TT-BTC', 'circular', BTC, 'Mức thu phí chứng thực', '2016-11-11', null, CITED],
  ['257/2016/TT-BTC', 'circular', BTC, 'Mức thu phí công chứng, chứng thực hợp đồng, giao dịch', '2016-11-11', null, CITED],
  ['264/2016/TT-BTC', 'circular', BTC, 'Mức thu phí, lệ phí của cơ quan đại diện', '2016-11-14', null, CITED],
]

/** The list that comes with the program, each as a document of a register that no agency keeps. */
export const NATIONAL_INSTRUMENTS: readonly Instrument[] = LINES.map(([number, kind, issuer, title, issuedOn, effectiveOn, { trust, source }, relations = []]) => ({
  number, kind, issuer, title, issuedOn: issuedOn as PlainDate | null, effectiveOn: effectiveOn as PlainDate | null, expiresOn: null, source, trust, relations,
  ref: `qg_${numberKey(number).replaceAll('/', '_')}` as InstrumentRef, origin: 'national', agencyId: null, version: 0,
}))

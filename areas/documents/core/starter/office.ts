// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'

/** Loại hình cơ quan of a starter pack: who reads it, which people it names, where its papers hang. */
export const OfficeKind = z.enum(['commune', 'department', 'province'])
export type OfficeKind = z.infer<typeof OfficeKind>

/** What the wording of a pack needs to know of an office; every text of the packs is one function over these words. */
export interface Office {
  readonly kind: OfficeKind
  readonly name: Sentence
  /** How the duty to apply the system binds this office. @law Quyết định 19/2014/QĐ-TTg, Điều 2 */
  readonly duty: string
  /** Who does the professional work, who leads them, and what their unit is called. */
  readonly officer: string
  readonly unitHead: string
  readonly unit: string
  /** Where dossiers are received and results handed out, and who leads that place. */
  readonly oneStop: string
  readonly oneStopHead: string
  /** Who numbers papers and keeps records. */
  readonly registry: string
  readonly registryPlace: string
  /** Places where procedures are posted for people to read. */
  readonly postingPlaces: readonly string[]
  /** Where the procedures of administrative procedures come from. */
  readonly procedureSource: string
  /** Whom the office reports its system to. */
  readonly reportsTo: string
  /** Share of finished dossiers, in percent, aimed at being early or on time. */
  readonly onTimeGoal: number
  /** Parts of the office that the audit visits. */
  readonly auditedParts: readonly string[]
}

export const OFFICES: Readonly<Record<OfficeKind, Office>> = {
  commune: {
    kind: 'commune',
    name: { vi: 'Ủy ban nhân dân xã, phường, đặc khu', en: 'Commune people’s committee' },
    duty: 'Ủy ban nhân dân cấp xã thuộc nhóm được khuyến khích áp dụng (Quyết định số 19/2014/QĐ-TTg, Điều 2 khoản 2); khi đã công bố áp dụng thì thực hiện đầy đủ các yêu cầu về duy trì và cải tiến.',
    officer: 'Công chức chuyên môn', unitHead: 'Trưởng phòng chuyên môn', unit: 'phòng chuyên môn thuộc Ủy ban nhân dân cấp xã',
    oneStop: 'Trung tâm Phục vụ hành chính công cấp xã', oneStopHead: 'Giám đốc Trung tâm Phục vụ hành chính công cấp xã',
    registry: 'Công chức văn thư, lưu trữ', registryPlace: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    postingPlaces: ['Trung tâm Phục vụ hành chính công cấp xã', 'nhà văn hóa thôn, tổ dân phố', 'trang thông tin điện tử [[trang thông tin điện tử]]'],
    procedureSource: 'Quy trình nội bộ do sở chuyên ngành dự thảo và Chủ tịch Ủy ban nhân dân cấp tỉnh phê duyệt; cơ quan tiếp nhận, gắn vị trí, mã hiệu và thời gian lưu hồ sơ của mình rồi ban hành trong hệ thống.',
    reportsTo: 'Ủy ban nhân dân cấp tỉnh (qua Sở Khoa học và Công nghệ)', onTimeGoal: 98,
    auditedParts: ['Trung tâm Phục vụ hành chính công cấp xã', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Phòng Kinh tế (Kinh tế, Hạ tầng và Đô thị)', 'Phòng Văn hóa - Xã hội'],
  },
  department: {
    kind: 'department',
    name: { vi: 'Sở, ngành, phòng chuyên môn', en: 'Specialised department' },
    duty: 'Cơ quan chuyên môn thuộc Ủy ban nhân dân là đối tượng phải áp dụng (Quyết định số 19/2014/QĐ-TTg, Điều 2 khoản 1).',
    officer: 'Chuyên viên', unitHead: 'Trưởng phòng, Chi cục trưởng', unit: 'phòng, chi cục và đơn vị trực thuộc',
    oneStop: 'Bộ phận của cơ quan tại Trung tâm Phục vụ hành chính công cấp tỉnh', oneStopHead: 'Người phụ trách bộ phận tiếp nhận và trả kết quả của cơ quan',
    registry: 'Văn thư, lưu trữ cơ quan', registryPlace: 'Văn phòng cơ quan',
    postingPlaces: ['quầy của cơ quan tại Trung tâm Phục vụ hành chính công cấp tỉnh', 'trụ sở cơ quan', 'trang thông tin điện tử [[trang thông tin điện tử]]'],
    procedureSource: 'Cơ quan dự thảo quy trình nội bộ của thủ tục thuộc ngành mình (kể cả phần do cấp xã giải quyết), gửi Văn phòng Ủy ban nhân dân cấp tỉnh kiểm tra và trình Chủ tịch Ủy ban nhân dân cấp tỉnh phê duyệt; sau khi phê duyệt thì ban hành trong hệ thống.',
    reportsTo: 'Ủy ban nhân dân cấp tỉnh (qua Sở Khoa học và Công nghệ)', onTimeGoal: 98,
    auditedParts: ['Văn phòng cơ quan', 'các phòng chuyên môn', 'các chi cục, đơn vị trực thuộc trong phạm vi hệ thống', 'bộ phận của cơ quan tại Trung tâm Phục vụ hành chính công cấp tỉnh'],
  },
  province: {
    kind: 'province',
    name: { vi: 'Ủy ban nhân dân cấp tỉnh và Văn phòng Ủy ban nhân dân cấp tỉnh', en: 'Provincial people’s committee and its office' },
    duty: 'Ủy ban nhân dân cấp tỉnh là đối tượng phải áp dụng (Quyết định số 19/2014/QĐ-TTg, Điều 2 khoản 1); Ủy ban nhân dân và Văn phòng Ủy ban nhân dân cấp tỉnh dùng chung một hệ thống (Thông tư số 26/2014/TT-BKHCN, Điều 6).',
    officer: 'Chuyên viên', unitHead: 'Trưởng phòng, lãnh đạo đơn vị thuộc Văn phòng', unit: 'phòng, ban, trung tâm thuộc Văn phòng Ủy ban nhân dân cấp tỉnh',
    oneStop: 'Trung tâm Phục vụ hành chính công cấp tỉnh', oneStopHead: 'Giám đốc Trung tâm Phục vụ hành chính công cấp tỉnh',
    registry: 'Văn thư, lưu trữ Văn phòng', registryPlace: 'Phòng Hành chính - Tổ chức',
    postingPlaces: ['Trung tâm Phục vụ hành chính công cấp tỉnh', 'trụ sở Văn phòng', 'trang thông tin điện tử [[trang thông tin điện tử]]'],
    procedureSource: 'Văn phòng Ủy ban nhân dân cấp tỉnh kiểm tra hình thức và nội dung quy trình nội bộ do các sở dự thảo, trình Chủ tịch Ủy ban nhân dân cấp tỉnh phê duyệt; quy trình của thủ tục do Ủy ban nhân dân cấp tỉnh giải quyết được ban hành trong hệ thống này.',
    reportsTo: 'Bộ Khoa học và Công nghệ', onTimeGoal: 99,
    auditedParts: ['các phòng chuyên viên tham mưu', 'Phòng Hành chính - Tổ chức', 'đơn vị kiểm soát thủ tục hành chính', 'Trung tâm Phục vụ hành chính công cấp tỉnh'],
  },
}

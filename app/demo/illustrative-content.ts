// SPDX-License-Identifier: Apache-2.0
import { ProcedureContent } from '#areas/procedures/core/public.ts'
import { ILLUSTRATIVE, type IllustrativeProcedure } from './illustrative-list.ts'

export const ROLES = { desk: 'Bộ phận Tiếp nhận và Trả kết quả', specialist: 'Công chức chuyên môn', head: 'Lãnh đạo UBND', clerk: 'Văn thư UBND' } as const

/** Quarters of a day for five steps that add up to the limit exactly: desk, specialist, head, clerk, desk. */
function split(days: number): readonly number[] {
  const small = days <= 2 ? 0.25 : 0.5
  return [small, days - 4 * small, small, small, small]
}

/** The step table of an illustrative procedure: five steps whose times add up to each limit. */
export function illustrativeContent({ code, name, field, days, caseDays }: IllustrativeProcedure): ProcedureContent {
  const cases = caseDays === null ? [days] : [days, caseDays]
  const names = caseDays === null ? [null] : ['không xác minh', 'có xác minh']
  const text = (value: number) => `${String(value).replace('.', ',')} ngày`
  const acts: readonly [string, string, string, string][] = [
    ['Tiếp nhận, kiểm tra thành phần hồ sơ, nhập hệ thống, in giấy hẹn', ROLES.desk, 'Kiểm tra theo danh mục thành phần hồ sơ', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'],
    ['Thẩm tra hồ sơ, đối chiếu sổ sách, dự thảo kết quả', ROLES.specialist, 'Đối chiếu sổ theo lĩnh vực', 'Phiếu trình, dự thảo kết quả'],
    ['Xem xét, ký duyệt kết quả', ROLES.head, 'Xem phiếu trình', 'Kết quả đã ký'],
    ['Vào số, đóng dấu, nhân bản', ROLES.clerk, 'Theo quy chế văn thư', 'Kết quả đã đóng dấu'],
    ['Trả kết quả, thu lệ phí, lưu hồ sơ', ROLES.desk, 'Ghi sổ theo dõi', 'Sổ theo dõi hồ sơ'],
  ]
  return ProcedureContent.parse({
    name, field, tthcCodes: [code],
    cases: cases.map((value, index) => ({ key: `c${index + 1}`, name: names[index] ?? null, limit: { value, unit: 'workingDay', text: `${String(value).padStart(2, '0')} ngày làm việc` } })),
    steps: acts.map(([action, role, method, output], step) => ({
      order: step + 1, label: `B${step + 1}`, phase: null, action, role, method, accountable: role, output,
      times: cases.map((value, index) => ({ caseKey: `c${index + 1}`, time: { value: split(value)[step] ?? 0, unit: 'workingDay', text: text(split(value)[step] ?? 0) }, text: text(split(value)[step] ?? 0), sharedWith: [] })),
    })),
    dossier: [{ mode: 'submit', name: `Đơn đề nghị ${name.charAt(0).toLowerCase()}${name.slice(1)}`, original: 1, copy: 0 }, { mode: 'present', name: 'Thẻ căn cước hoặc hộ chiếu', original: null, copy: null }],
    records: [{ name: 'Hồ sơ đã giải quyết', place: 'Bộ phận chuyên môn', retention: '5 năm' }, { name: 'Sổ theo dõi hồ sơ', place: 'Một cửa', retention: 'Vĩnh viễn' }],
    legalBasis: [{ number: null, date: null, text: ILLUSTRATIVE }], fee: 'Theo nghị quyết của Hội đồng nhân dân tỉnh', result: 'Kết quả giải quyết thủ tục',
  })
}

// SPDX-License-Identifier: Apache-2.0
import { ProcedureContent } from '#areas/procedures/core/public.ts'
import { ROLES } from './illustrative-content.ts'
import type { IllustrativeProcedure } from './illustrative-list.ts'

type Row = readonly [action: string, role: string, output: string, ...times: readonly number[]]

/** Real step tables of commune civil status procedures (ISO procedures of 7 July 2025 for communes of Cần Thơ), re-typed: limits, cases, times in days. */
interface RealProcedure { readonly code: string; readonly listed: IllustrativeProcedure; readonly content: ProcedureContent }

function real(code: string, tthc: string, name: string, cases: readonly (readonly [name: string | null, value: number, unit: 'workingDay' | 'calendarDay', text: string])[], rows: readonly Row[], papers: readonly string[]): RealProcedure {
  const written = (value: number, unit: 'workingDay' | 'calendarDay') => ({ value, unit, text: value === 0.5 ? '½ ngày' : `${String(value).padStart(2, '0')} ngày` })
  return {
    code, listed: { code: tthc, name, field: 'Hộ tịch', days: cases[0]?.[1] ?? 1, caseDays: null },
    content: ProcedureContent.parse({
      name, field: 'Hộ tịch', tthcCodes: [tthc],
      cases: cases.map(([caseName, value, unit, text], index) => ({ key: `c${index + 1}`, name: caseName, limit: { value, unit, text } })),
      steps: rows.map(([action, role, output, ...times], index) => ({
        order: index + 1, label: String(index + 1), phase: null, action, role, method: null, accountable: role, output,
        times: cases.map(([, , unit], column) => ({ caseKey: `c${column + 1}`, time: written(times[column] ?? 0, unit), text: written(times[column] ?? 0, unit).text, sharedWith: [] })),
      })),
      dossier: papers.map((paper) => ({ mode: 'submit', name: paper, original: 1, copy: 0 })),
      records: [{ name: 'Hồ sơ đăng ký hộ tịch', place: 'Tư pháp – Hộ tịch', retention: 'Vĩnh viễn' }],
      legalBasis: [{ number: '60/2014/QH13', date: null, text: 'Luật Hộ tịch năm 2014 (Luật số 60/2014/QH13)' }, { number: '123/2015/NĐ-CP', date: '2015-11-15', text: 'Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ' }], fee: 'Theo nghị quyết của Hội đồng nhân dân tỉnh', result: `Giấy tờ hộ tịch: ${name.toLowerCase()}`,
    }),
  }
}

const steps = (times: readonly (readonly number[])[], book: string): readonly Row[] => [
  ['Tiếp nhận hồ sơ, kiểm tra tính pháp lý và nội dung hồ sơ', ROLES.desk, 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', ...times[0] ?? []],
  ['Thẩm tra hồ sơ, đối chiếu thông tin trong hồ sơ, giấy tờ, tài liệu', ROLES.specialist, 'Phiếu trình, dự thảo giấy tờ hộ tịch', ...times[1] ?? []],
  ['Xem xét hồ sơ; hợp lệ thì ký duyệt, chưa hợp lệ thì chuyển trả', ROLES.head, 'Giấy tờ hộ tịch đã ký', ...times[2] ?? []],
  ['Đóng dấu văn bản', ROLES.clerk, 'Giấy tờ hộ tịch đã đóng dấu', ...times[3] ?? []],
  [`Ghi vào ${book}, trả kết quả, thu lệ phí`, ROLES.desk, book, ...times[4] ?? []],
]

export const REAL_PROCEDURES: readonly RealProcedure[] = [
  real('QT 03/CX-HCTP', '1.004884', 'Đăng ký lại khai sinh', [['không xác minh', 5, 'workingDay', '05 ngày làm việc'], ['có xác minh', 25, 'calendarDay', 'không quá 25 ngày']],
    steps([[0.5, 1], [3, 22], [0.5, 1], [0.5, 0.5], [0.5, 0.5]], 'Sổ đăng ký khai sinh'), ['Tờ khai đăng ký lại khai sinh', 'Bản sao giấy tờ có thông tin về nội dung khai sinh']),
  real('QT 05/CX-HCTP', '1.001022', 'Đăng ký nhận cha, mẹ, con', [['không xác minh', 3, 'workingDay', '03 ngày làm việc'], ['có xác minh', 8, 'workingDay', '08 ngày làm việc']],
    steps([[0.5, 1], [1, 5], [0.5, 1], [0.5, 0.5], [0.5, 0.5]], 'Sổ đăng ký nhận cha, mẹ, con'), ['Tờ khai đăng ký nhận cha, mẹ, con', 'Giấy tờ chứng minh quan hệ cha con, mẹ con']),
  real('QT 13/CX-HCTP', '1.004746', 'Đăng ký lại kết hôn', [['không xác minh', 5, 'workingDay', '05 ngày làm việc'], ['có xác minh', 25, 'calendarDay', '25 ngày']],
    steps([[1, 1], [2, 21], [1, 2], [0.5, 0.5], [0.5, 0.5]], 'Sổ đăng ký kết hôn'), ['Tờ khai đăng ký lại kết hôn', 'Bản sao Giấy chứng nhận kết hôn được cấp trước đây']),
]

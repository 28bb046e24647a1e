// SPDX-License-Identifier: Apache-2.0
import { cleanCell } from '#areas/procedures/core/check/checked-text.ts'
import { checkRule } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckRule, RuleHit } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'
import type { CheckedSet } from '#areas/procedures/core/check/checked-set.ts'
import { foreignRecords } from '#areas/procedures/core/check/foreign-record.ts'
import { issuerMismatch, numberOfIssuer } from '#areas/procedures/core/check/legal-issuer.ts'

const CONTROLLED = 'TCVN ISO 9001:2015, 7.5.2 và 7.5.3 (nhận biết và kiểm soát thông tin dạng văn bản)'
const RECORDS = 'TCVN ISO 9001:2015, 7.5.3 (lưu giữ thông tin dạng văn bản); kết luận kiểm tra tại huyện Lộc Bình (10/2020): nêu rõ hồ sơ cần lưu'
const LAW_UPDATED = 'Quyết định 19/2014/QĐ-TTg, Điều 4 khoản 4 điểm a (cập nhật văn bản pháp luật vào hệ thống)'

/** Rules on the paper as such: its code, what was left of the template, the records to keep and the law cited. */
export const DOCUMENT_RULES: readonly CheckRule[] = [
  checkRule<{ readonly code: string; readonly others: readonly string[] }>({
    id: 'duplicate-code',
    needs: 'set',
    clear: 'document',
    severity: 'error',
    ground: CONTROLLED,
    example: 'Mã QT 01/CX-HCTP dùng cho đăng ký khai sinh, nuôi con nuôi và chứng thực hợp đồng.',
    fix: { vi: 'Cấp cho mỗi quy trình một mã hiệu riêng.', en: 'Give each procedure a code of its own.' },
    find: sameCode,
    say: ({ code, others }) => ({ vi: `Mã hiệu ${code} cũng là mã của: ${others.join('; ')}.`, en: `Code ${code} is also the code of: ${others.join('; ')}.` }),
  }),
  checkRule<{ readonly message: string }>({
    id: 'placeholder-left',
    clear: 'document',
    severity: 'error',
    ground: CONTROLLED,
    example: '"…TÊN CƠ QUAN, TỔ CHỨC CẤP TRÊN…" còn trong văn bản.',
    fix: { vi: 'Điền nội dung thật hoặc xóa phần chữ mẫu.', en: 'Fill in what belongs there or remove the template text.' },
    find: (procedure) => procedure.placeholders.map(({ place, message }) => ({ place, facts: { message } })),
    say: ({ message }) => ({ vi: message, en: `Template text was left: ${/"([^"]+)"/.exec(message)?.[0] ?? message}` }),
  }),
  checkRule<{ readonly records: readonly string[]; readonly result: string | null; readonly name: string }>({
    id: 'record-list-copied-from-other-procedure',
    clear: 'document',
    severity: 'warning',
    ground: RECORDS,
    example: 'Đăng ký khai tử: bảng hồ sơ lưu ghi "Sổ đăng ký khai sinh" và "Giấy khai sinh (bản photo)".',
    fix: { vi: 'Ghi đúng sổ và giấy tờ kết quả của thủ tục này vào bảng hồ sơ lưu.', en: 'List the register and the result of this procedure among the records.' },
    find: (procedure) => {
      const records = foreignRecords(procedure)
      return records.length === 0 ? [] : [{ place: 'bảng hồ sơ lưu', facts: { records, result: procedure.result, name: procedure.name } }]
    },
    say: ({ records, result, name }) => ({
      vi: `Bảng hồ sơ lưu ghi ${quoted(records)}, không khớp với ${result === null ? `thủ tục "${name}"` : `kết quả "${short(result)}"`}; có lẽ chép từ quy trình khác.`,
      en: `The list of records names ${quoted(records)}, which does not fit "${result === null ? name : short(result)}"; probably copied from another procedure.`,
    }),
  }),
  checkRule<Record<never, never>>({
    id: 'records-missing',
    clear: 'document',
    severity: 'warning',
    ground: RECORDS,
    example: 'Quy trình không có bảng hồ sơ lưu.',
    fix: { vi: 'Thêm bảng hồ sơ lưu: tên hồ sơ, nơi lưu, thời gian lưu.', en: 'Add the list of records: name, place and retention.' },
    find: (procedure) => (procedure.form === 'iso' && procedure.steps.length > 0 && procedure.records.length === 0 ? [{ place: 'mục hồ sơ lưu', facts: {} }] : []),
    say: () => ({ vi: 'Quy trình không nêu hồ sơ nào cần lưu.', en: 'The procedure lists no record to keep.' }),
  }),
  checkRule<{ readonly record: string; readonly missing: 'place' | 'retention' }>({
    id: 'record-without-place-or-retention',
    clear: 'document',
    severity: 'warning',
    ground: RECORDS,
    example: 'Dòng hồ sơ lưu có tên nhưng không có thời gian lưu.',
    fix: { vi: 'Ghi nơi lưu và thời gian lưu của từng hồ sơ.', en: 'Write where and how long each record is kept.' },
    find: (procedure) => procedure.records.flatMap((record) => (['place', 'retention'] as const).filter((part) => record[part] === null).map((missing) => ({ place: 'bảng hồ sơ lưu', facts: { record: record.name, missing } }))),
    say: ({ record, missing }) => ({ vi: `Hồ sơ "${record}" chưa ghi ${missing === 'place' ? 'nơi lưu' : 'thời gian lưu'}.`, en: `Record "${record}" has no ${missing === 'place' ? 'place' : 'retention time'}.` }),
  }),
  checkRule<{ readonly number: string; readonly issuer: string }>({
    id: 'legal-number-does-not-fit-issuer',
    clear: 'document',
    severity: 'warning',
    ground: `${LAW_UPDATED}; Nghị định 30/2020/NĐ-CP, Điều 8 (số, ký hiệu văn bản)`,
    example: '"Thông tư số 03/2025/TT-BYT … của Văn phòng Chính phủ" (đúng là TT-VPCP).',
    fix: { vi: 'Tra lại số, ký hiệu của văn bản được viện dẫn.', en: 'Look up the number of the cited document.' },
    find: (procedure, _set, { citation }) => procedure.legalBasis.flatMap(({ number, date, text }) => {
      const issuer = number === null ? null : issuerMismatch(number, text)
      if (number === null || issuer === null) return []
      const instead = numberOfIssuer(citation?.({ number, date }), issuer)
      return [{ place: 'mục căn cứ pháp lý', facts: { number, issuer }, ...(instead === undefined ? {} : { instead }) }]
    }),
    say: ({ number, issuer }) => ({ vi: `Số ký hiệu ${number} không phải của ${issuer}.`, en: `Number ${number} is not one of ${issuer}.` }),
  }),
  checkRule<{ readonly number: string; readonly date: string }>({
    id: 'legal-number-year-differs',
    clear: 'document',
    severity: 'warning',
    ground: LAW_UPDATED,
    example: '"Nghị định số 123/2015/NĐ-CP ngày 15/11/2016".',
    fix: { vi: 'Tra lại số và ngày ban hành của văn bản được viện dẫn.', en: 'Look up the number and date of the cited document.' },
    find: (procedure, _set, { citation }) => procedure.legalBasis.flatMap(({ number, date }) => {
      const year = /^\d+\/(\d{4})\//.exec(number ?? '')?.[1]
      if (number === null || year === undefined || date === null || date.startsWith(year)) return []
      const registered = citation?.({ number, date })?.instead
      return [{ place: 'mục căn cứ pháp lý', facts: { number, date }, ...(registered?.by === number ? { instead: registered } : {}) }]
    }),
    say: ({ number, date }) => ({ vi: `Văn bản ${number} ghi ngày ban hành ${date.split('-').reverse().join('/')}, khác năm trong số hiệu.`, en: `Document ${number} is dated ${date}, another year than its number says.` }),
  }),
  checkRule<{ readonly number: string }>({
    id: 'legal-basis-cited-twice',
    clear: 'document',
    severity: 'notice',
    ground: LAW_UPDATED,
    example: 'Một nghị định đứng hai lần trong mục căn cứ.',
    fix: { vi: 'Xóa dòng viện dẫn thừa.', en: 'Remove the second citation.' },
    find: (procedure) => [...new Set(procedure.legalBasis.flatMap(({ number }, index) => (number !== null && procedure.legalBasis.findIndex((one) => one.number === number) < index ? [number] : [])))].map((number) => ({ place: 'mục căn cứ pháp lý', facts: { number } })),
    say: ({ number }) => ({ vi: `Văn bản ${number} được viện dẫn hai lần.`, en: `Document ${number} is cited twice.` }),
  }),
  checkRule<Record<never, never>>({
    id: 'form-sets-mixed',
    clear: 'method',
    severity: 'notice',
    ground: 'Thông tư 03/2025/TT-VPCP, Phụ lục I (bộ mẫu một cửa mới); Thông tư 01/2018/TT-VPCP, Điều 9 (bộ mẫu trước đó)',
    example: 'Căn cứ viện dẫn cả Thông tư 01/2018/TT-VPCP và Thông tư 03/2025/TT-VPCP.',
    fix: { vi: 'Chọn một bộ mẫu một cửa đang dùng và bỏ viện dẫn bộ kia.', en: 'Choose the form set in use and drop the other.' },
    find: (procedure) => {
      const cited = new Set(procedure.legalBasis.map(({ number }) => number))
      return cited.has('01/2018/TT-VPCP') && cited.has('03/2025/TT-VPCP') ? [{ place: 'mục căn cứ pháp lý', facts: {} }] : []
    },
    say: () => ({ vi: 'Viện dẫn hai bộ mẫu một cửa khác nhau (Thông tư 01/2018 và Thông tư 03/2025).', en: 'Two different sets of one-stop forms are cited (Circulars 01/2018 and 03/2025).' }),
  }),
]

function sameCode(procedure: CheckedProcedure, set: CheckedSet): readonly RuleHit<{ readonly code: string; readonly others: readonly string[] }>[] {
  const twins = [...new Set(set.withCode(procedure.code).filter((other) => other.source !== procedure.source).map((other) => other.name))]
  return twins.length === 0 ? [] : [{ place: 'bìa, ô mã hiệu', facts: { code: procedure.code ?? '', others: twins } }]
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** The first line of a result, cut where it grows long. */
function short(text: string): string {
  const first = cleanCell(text.split('\n')[0] ?? '').replace(/^[-–+*•\s]+/u, '')
  return first.length > 90 ? `${first.slice(0, 89).trimEnd()}…` : first
}

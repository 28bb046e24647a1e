// SPDX-License-Identifier: Apache-2.0
import type { CheckRule, Clear, Severity } from '#areas/procedures/core/check/check-rule.ts'
import { FIVE_CLEARS_RULES } from '#areas/procedures/core/check/five-clears.ts'
import { MENDED_RULES } from '#areas/procedures/core/check/fix-of.ts'
import { titleOfRule } from '#areas/procedures/core/check/rule-titles.ts'
import { WHY_NOT_MENDED } from '#areas/procedures/core/check/why-not-mended.ts'

/** What each clear is called where rules are listed, in the order in which they are listed. */
export const CLEAR_TITLES: Readonly<Record<Clear, string>> = { who: 'Rõ người', task: 'Rõ việc', method: 'Rõ cách làm', time: 'Rõ thời gian', responsibility: 'Rõ trách nhiệm', document: 'Văn bản quy trình' }

export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cần sửa', notice: 'Nên xem' }

const NEEDS: Readonly<Record<'set' | 'agency', string>> = { set: 'so với các quy trình khác', agency: 'cần biết vai trò, chức danh hoặc sổ văn bản của cơ quan' }

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const row = (rule: CheckRule): string => `| ${cell(titleOfRule(rule).vi)}<br>\`${rule.id}\` | ${SEVERITY_TITLES[rule.severity]} | ${cell(rule.example)}${rule.needs === undefined ? '' : ` *(${NEEDS[rule.needs]})*`} | ${cell(rule.ground)} | ${cell(rule.fix.vi)}${mending(rule.id)} |`

const mending = (id: string): string => (MENDED_RULES.includes(id) ? ' **Sửa giúp được khi chỉ có một cách sửa.**' : WHY_NOT_MENDED[id] === undefined ? '' : ` *Không sửa giúp: ${WHY_NOT_MENDED[id]}.*`)

/** The page of all rules of the five-clears check, for officers and for those who ask why something was flagged. */
export function rulesPage(rules: readonly CheckRule[] = FIVE_CLEARS_RULES): string {
  const clears = Object.entries(CLEAR_TITLES) as readonly (readonly [Clear, string])[]
  return `<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Tạo từ bảng quy tắc trong mã nguồn bằng “node tools/write-check-rules.ts”; không sửa tay. -->
# Kiểm tra năm rõ: ${rules.length} quy tắc

Phần mềm soát mỗi quy trình theo năm điều phải rõ: người, việc, cách làm, thời gian, trách nhiệm. Soát ngay khi gõ, khi nhập từ Word, trên toàn cơ quan và từ dòng lệnh.
**Lỗi** giữ dự thảo lại, chưa gửi xem xét được; **cần sửa** và **nên xem** thì không. Mức ghi dưới đây là mức thường gặp; có quy tắc nhẹ hơn khi sai ít (tổng thời gian thiếu so với thời hạn chỉ là “cần sửa”).

*All rules of the five-clears check: id, weight, a real example, the law or reason, how to mend it. “Sửa giúp” marks what one key mends, “Không sửa giúp” says why none does.*
${clears.filter(([clear]) => rules.some((rule) => rule.clear === clear)).map(([clear, title]) => `
## ${title}

| Quy tắc | Mức | Ví dụ | Căn cứ | Cách sửa |
|---|---|---|---|---|
${rules.filter((rule) => rule.clear === clear).map(row).join('\n')}
`).join('')}`
}

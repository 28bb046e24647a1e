// SPDX-License-Identifier: Apache-2.0
import { cleanCell, foldCell, isBlank } from '#areas/procedures/core/check/checked-text.ts'
import type { AgencyFacts, CitationFacts } from '#areas/procedures/core/check/agency-facts.ts'
import { isApplicant } from '#areas/procedures/core/check/applicant.ts'
import { capital, checkRule, stepName, stepNameEn } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckRule, RuleHit } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure, CheckedStep } from '#areas/procedures/core/check/checked-procedure.ts'

const RESPONSIBILITY = 'TCVN ISO 9001:2015, 5.3 (vai trò, trách nhiệm và quyền hạn)'
const LAW_UPDATED = 'Quyết định 19/2014/QĐ-TTg, Điều 4 khoản 4 điểm a (cập nhật văn bản pháp luật vào hệ thống)'

interface CitedFacts { readonly number: string; readonly said: CitationFacts }

/** Rules that need to know the agency: who holds a role, who may sign, which law is in force. Where it was not asked they are silent. */
export const AGENCY_RULES: readonly CheckRule[] = [
  checkRule<{ readonly role: string; readonly names: readonly string[] }>({
    id: 'role-without-holder',
    needs: 'agency',
    clear: 'who',
    severity: 'warning',
    ground: RESPONSIBILITY,
    example: 'Bước 2 giao "Công chức Địa chính" nhưng không chức danh nào của cơ quan đứng sau vai trò này, hoặc chức danh đang trống.',
    fix: { vi: 'Chọn chức danh cho vai trò ở trang "Vai trò và người", hoặc sửa vai trò trong quy trình.', en: 'Choose the posts of the role under "Roles and people", or correct the role in the procedure.' },
    find: rolesWithoutHolder,
    say: ({ role, names }) => ({ vi: `Chưa có ai giữ vai trò "${role}" (${names.join(', ')}).`, en: `Nobody holds the role "${role}" (${names.map(stepNameEn).join(', ')}).` }),
  }),
  checkRule<{ readonly name: string; readonly role: string; readonly how: 'clerk' | 'facts' }>({
    id: 'approver-without-authority',
    needs: 'agency',
    clear: 'responsibility',
    severity: 'warning',
    ground: `${RESPONSIBILITY}; Nghị định 30/2020/NĐ-CP, Điều 13 (ký ban hành văn bản)`,
    example: 'Bước "Ký duyệt giấy khai sinh" giao cho văn thư.',
    fix: { vi: 'Giao bước ký cho chức danh được ký thay mặt cơ quan, hoặc sửa quyền của chức danh.', en: 'Give the signing to a post that signs for the agency, or correct what the post may do.' },
    find: withoutAuthority,
    say: ({ name, role, how }) => (how === 'clerk'
      ? { vi: `${capital(name)} giao việc ký cho "${role}", là chức danh không ký thay mặt cơ quan.`, en: `${capital(stepNameEn(name))} gives the signing to "${role}", a post that does not sign for the agency.` }
      : { vi: `${capital(name)} giao việc ký cho "${role}"; không chức danh nào đứng sau vai trò này được ký hay quyết định.`, en: `${capital(stepNameEn(name))} gives the signing to "${role}"; no post behind this role may sign or decide.` }),
  }),
  checkRule<CitedFacts>({
    id: 'cited-law-not-in-force',
    needs: 'agency',
    clear: 'document',
    severity: 'warning',
    ground: LAW_UPDATED,
    example: 'Căn cứ ghi Nghị định 158/2005/NĐ-CP đã hết hiệu lực từ 01/01/2016.',
    fix: { vi: 'Thay bằng văn bản đang có hiệu lực và soát lại các bước theo văn bản đó.', en: 'Cite the document in force and go through the steps by it.' },
    find: (procedure, _set, facts) => cited(procedure, facts, ['expired', 'not-yet', 'partly-expired']),
    weigh: ({ said }) => (said.state === 'partly-expired' ? 'notice' : 'warning'),
    say: ({ number, said }) => ({ vi: `Văn bản ${number} ${said.words.vi}.`, en: `Document ${number} ${said.words.en}.` }),
  }),
  checkRule<CitedFacts>({
    id: 'cited-law-unknown',
    needs: 'agency',
    clear: 'document',
    severity: 'notice',
    ground: LAW_UPDATED,
    example: 'Căn cứ ghi "Thông tư 99/2021/TT-BTP", sổ văn bản pháp luật không có số này.',
    fix: { vi: 'Tra lại số hiệu; nếu đúng thì thêm văn bản vào sổ văn bản pháp luật.', en: 'Look up the number; if it is right, add the document to the legal register.' },
    find: (procedure, _set, facts) => cited(procedure, facts, ['unknown']),
    say: ({ number }) => ({ vi: `Sổ văn bản pháp luật không có văn bản ${number}.`, en: `The legal register does not have document ${number}.` }),
  }),
]

function rolesWithoutHolder(procedure: CheckedProcedure, _set: unknown, { roles }: AgencyFacts): readonly RuleHit<{ readonly role: string; readonly names: readonly string[] }>[] {
  if (roles === undefined) return []
  const named = procedure.steps.filter(({ responsible }) => !isBlank(responsible) && !isApplicant(responsible))
  return [...Map.groupBy(named, ({ responsible }) => foldCell(responsible ?? ''))].flatMap(([folded, steps]) => {
    const [first] = steps
    return first === undefined || roles.get(folded)?.isHeld === true ? [] : [{ step: first.order, place: 'bảng bước, cột trách nhiệm', facts: { role: cleanCell(first.responsible ?? ''), names: steps.map(stepName) } }]
  })
}

/** Posts that never sign for an agency, by what papers call them. */
const CLERK = /^(?:nhan vien |can bo |cong chuc )?(?:van thu|tiep nhan|bo phan (?:mot cua|tiep nhan)|bo phan tn)\b/

function withoutAuthority(procedure: CheckedProcedure, _set: unknown, { roles }: AgencyFacts): readonly RuleHit<{ readonly name: string; readonly role: string; readonly how: 'clerk' | 'facts' }>[] {
  return procedure.steps.flatMap((step) => {
    if (!signs(step)) return []
    const role = cleanCell(step.responsible ?? '')
    const known = roles?.get(foldCell(role))
    const how = known === undefined ? (CLERK.test(foldCell(role)) ? 'clerk' as const : undefined) : known.isHeld && !known.maySign ? 'facts' as const : undefined
    return how === undefined ? [] : [{ step: step.order, place: 'bảng bước, cột trách nhiệm', facts: { name: stepName(step), role, how } }]
  })
}

const SIGNING = /\b(?:ky (?:duyet|ban hanh|phe duyet|giay|van ban|quyet dinh|ket qua)|phe duyet)\b/
/** Words before the signing in its clause that make it another's: "trình lãnh đạo ký duyệt", "sau khi được ký duyệt". */
const OF_ANOTHER = /\b(?:trinh|gui|chuyen|de nghi|xin|cho|sau khi|duoc|da|chua|nhan|tham muu|du thao|theo|lay|co)\b/

/** Whether the step itself signs: its work, not what it hands on to be signed. */
export function signs({ action }: CheckedStep): boolean {
  return /k[yý]|duy/iu.test(action) && foldCell(action).split(/[,.;:\n]/).some((clause) => {
    const at = clause.search(SIGNING)
    return at >= 0 && !OF_ANOTHER.test(clause.slice(0, at))
  })
}

const cited = (procedure: CheckedProcedure, { citation }: AgencyFacts, states: readonly CitationFacts['state'][]): readonly RuleHit<CitedFacts>[] => {
  if (citation === undefined) return []
  const seen = new Set<string>()
  return procedure.legalBasis.flatMap(({ number, date }) => {
    if (number === null || seen.has(number)) return []
    seen.add(number)
    const said = citation({ number, date })
    return said === undefined || !states.includes(said.state) ? [] : [{ place: 'mục căn cứ pháp lý', facts: { number, said }, ...((said.state === 'expired' || said.state === 'unknown') && said.instead !== null ? { instead: said.instead } : {}) }]
  })
}

// SPDX-License-Identifier: Apache-2.0
import { cleanCell, foldCell, isBlank } from '#areas/procedures/core/check/checked-text.ts'
import { capital, checkRule, stepName, stepNameEn } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckRule, RuleHit } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure, CheckedStep } from '#areas/procedures/core/check/checked-procedure.ts'
import type { CheckedSet } from '#areas/procedures/core/check/checked-set.ts'
import { foreignRegister } from '#areas/procedures/core/check/foreign-record.ts'

const RESPONSIBILITY = 'TCVN ISO 9001:2015, 5.3 (vai trò, trách nhiệm và quyền hạn); kết luận kiểm tra tại huyện Lộc Bình (10/2020): phân rõ trách nhiệm từng bước'
const CONTROLLED = 'TCVN ISO 9001:2015, 7.5.2 và 7.5.3 (nhận biết và kiểm soát thông tin dạng văn bản)'

/** Rules on rõ người, rõ việc, rõ cách làm: who does what in each step, and with which form or result. */
export const STEP_RULES: readonly CheckRule[] = [
  checkRule<{ readonly name: string | null }>({
    id: 'step-without-responsible',
    clear: 'who',
    severity: 'error',
    ground: RESPONSIBILITY,
    example: 'Ô trách nhiệm để trống.',
    fix: { vi: 'Ghi một chức danh chịu trách nhiệm cho bước này.', en: 'Name one post that is responsible for the step.' },
    find: (procedure) => {
      const without = procedure.steps.filter((step) => isBlank(step.responsible))
      if (without.length > 1 && without.length === procedure.steps.length) return [{ place: 'bảng bước', facts: { name: null } }]
      return without.map((step) => ({ step: step.order, place: 'bảng bước, cột trách nhiệm', facts: { name: stepName(step) } }))
    },
    say: ({ name }) => (name === null
      ? { vi: 'Không bước nào ghi ai chịu trách nhiệm.', en: 'No step names anyone as responsible.' }
      : { vi: `Chưa ghi ai chịu trách nhiệm ở ${name}.`, en: `Nobody is named as responsible for ${stepNameEn(name)}.` }),
  }),
  checkRule<{ readonly name: string; readonly responsible: string }>({
    id: 'step-with-several-responsible',
    clear: 'responsibility',
    severity: 'notice',
    ground: RESPONSIBILITY,
    example: '"Công chức Tư pháp - Hộ tịch; Lãnh đạo UBND" trong một bước.',
    fix: { vi: 'Tách thành hai bước, hoặc ghi rõ người chịu trách nhiệm chính.', en: 'Split the step, or say who is mainly responsible.' },
    find: (procedure) => procedure.steps.filter((step) => rolesIn(step.responsible ?? '').length > 1).map((step) => ({ step: step.order, place: 'bảng bước, cột trách nhiệm', facts: { name: stepName(step), responsible: step.responsible ?? '' } })),
    say: ({ name, responsible }) => ({ vi: `${capital(name)} ghi nhiều người cùng chịu trách nhiệm: "${responsible}".`, en: `Several people are responsible for ${stepNameEn(name)}: "${responsible}".` }),
  }),
  checkRule<{ readonly name: string; readonly responsible: string; readonly action: string }>({
    id: 'responsible-and-action-swapped',
    clear: 'who',
    severity: 'warning',
    ground: RESPONSIBILITY,
    example: 'Cột công việc ghi "Lãnh đạo UBND tỉnh", cột trách nhiệm ghi "Ký duyệt hồ sơ".',
    fix: { vi: 'Đổi lại hai ô cho đúng cột.', en: 'Put the two cells in their own columns.' },
    find: (procedure) => procedure.steps.filter((step) => PERSON.test(foldCell(step.action)) && step.action.length < 60 && DOING.test(foldCell(step.responsible ?? ''))).map((step) => ({ step: step.order, place: 'bảng bước', facts: { name: stepName(step), responsible: step.responsible ?? '', action: step.action } })),
    say: ({ name, responsible, action }) => ({ vi: `${capital(name)} có lẽ đảo hai cột: việc là "${action}", người là "${responsible}".`, en: `In ${stepNameEn(name)} two columns seem swapped: the work is "${action}", the person "${responsible}".` }),
  }),
  checkRule<{ readonly name: string; readonly printed: string; readonly usual: string }>({
    id: 'role-spelled-differently',
    needs: 'set',
    clear: 'who',
    severity: 'notice',
    ground: CONTROLLED,
    example: '"Công chức Tư pháp - Hộ tich" trong khi các quy trình khác ghi "Công chức Tư pháp - Hộ tịch".',
    fix: { vi: 'Viết một chức danh theo một cách trong mọi quy trình.', en: 'Spell one post in one way everywhere.' },
    find: roleDrift,
    say: ({ name, printed, usual }) => ({ vi: `${capital(name)} ghi "${printed}", nơi khác ghi "${usual}"; có lẽ là một chức danh.`, en: `${stepNameEn(name)} says "${printed}", elsewhere "${usual}"; probably one post.` }),
  }),
  checkRule<{ readonly name: string }>({
    id: 'step-without-action',
    clear: 'task',
    severity: 'error',
    ground: CONTROLLED,
    example: 'Dòng chỉ có số thứ tự và người chịu trách nhiệm.',
    fix: { vi: 'Ghi việc phải làm ở bước này, hoặc xóa dòng thừa.', en: 'Say what is done in the step, or remove the row.' },
    find: (procedure) => procedure.steps.filter((step) => isBlank(step.action)).map((step) => ({ step: step.order, place: 'bảng bước, cột công việc', facts: { name: stepName(step) } })),
    say: ({ name }) => ({ vi: `Chưa ghi việc phải làm ở ${name}.`, en: `Nothing is said to be done in ${stepNameEn(name)}.` }),
  }),
  checkRule<{ readonly label: string; readonly first: number; readonly again: number }>({
    id: 'duplicate-step-number',
    clear: 'task',
    severity: 'warning',
    ground: CONTROLLED,
    example: 'Nuôi con nuôi trong nước: hai bước cùng mang số "4.".',
    fix: { vi: 'Đánh lại số thứ tự các bước.', en: 'Number the steps again.' },
    find: duplicateNumbers,
    say: ({ label, first, again }) => ({ vi: `Số thứ tự "${label}" dùng cho hai bước (dòng ${first} và dòng ${again}).`, en: `Step number "${label}" is used twice (rows ${first} and ${again}).` }),
  }),
  checkRule<{ readonly name: string; readonly register: string }>({
    id: 'step-copied-from-other-procedure',
    clear: 'task',
    severity: 'warning',
    ground: CONTROLLED,
    example: 'Kết hôn có yếu tố nước ngoài: bước cuối ghi vào "Sổ đăng ký khai sinh".',
    fix: { vi: 'Sửa tên sổ theo đúng thủ tục này.', en: 'Name the register of this procedure.' },
    find: (procedure) => procedure.steps.flatMap((step) => {
      const register = foreignRegister(step.action, procedure)
      return register === null ? [] : [{ step: step.order, place: 'bảng bước, cột công việc', facts: { name: stepName(step), register } }]
    }),
    say: ({ name, register }) => ({ vi: `${capital(name)} nhắc "${register}", không phải sổ của thủ tục này; có lẽ chép từ quy trình khác.`, en: `${stepNameEn(name)} names "${register}", which is no register of this procedure; probably copied from another.` }),
  }),
  checkRule<{ readonly name: string | null }>({
    id: 'step-without-form-or-result',
    clear: 'method',
    severity: 'notice',
    ground: 'Kết luận kiểm tra tại huyện Lộc Bình (10/2020): bổ sung biểu mẫu; TCVN ISO 9001:2015, 8.5.1 (thông tin dạng văn bản về kết quả)',
    example: 'Bảng bước chỉ có bốn cột TT, trình tự, trách nhiệm, thời gian.',
    fix: { vi: 'Thêm cột "Biểu mẫu/Kết quả" và ghi sản phẩm của từng bước.', en: 'Add a column for the form or result of each step.' },
    find: (procedure) => {
      if (procedure.steps.length === 0) return []
      if (!procedure.hasOutputColumn) return [{ place: 'bảng bước', facts: { name: null } }]
      return procedure.steps.filter((step) => isBlank(step.output)).map((step) => ({ step: step.order, place: 'bảng bước, cột biểu mẫu/kết quả', facts: { name: stepName(step) } }))
    },
    say: ({ name }) => (name === null
      ? { vi: 'Bảng bước không có cột biểu mẫu hoặc kết quả, nên không bước nào nói rõ sản phẩm của mình.', en: 'The step table has no column for forms or results, so no step says what it produces.' }
      : { vi: `Chưa ghi biểu mẫu hoặc kết quả của ${name}.`, en: `No form or result is given for ${stepNameEn(name)}.` }),
  }),
]

const PERSON = /^(?:cong chuc|can bo|lanh dao|chu tich|pho chu tich|van thu|chuyen vien|truong phong|pho truong phong|giam doc|pho giam doc|ke toan|chanh van phong)\b/

/** A cell that begins with a verb says what is done, not who does it. */
const DOING = /^(?:ky|duyet|phe duyet|kiem tra|tiep nhan|trinh|tham dinh|xem xet|xu ly|giai quyet|dong dau|tra ket qua|chuyen|lap|du thao)\b/

/** The people that a cell names, divided by semicolons, commas, slashes or "và"; one body with "và" in its name is one. */
function rolesIn(responsible: string): readonly string[] {
  return responsible.split(/[;,\n]|\s\/\s|\svà\s/iu).map(cleanCell).filter((part) => PERSON.test(foldCell(part)))
}

/** A number on two steps of one group; rows of a decision that follow each other under one number are parts of one step. */
function duplicateNumbers(procedure: CheckedProcedure): readonly RuleHit<{ readonly label: string; readonly first: number; readonly again: number }>[] {
  const seen = new Map<string, CheckedStep>()
  return procedure.steps.flatMap((step, index) => {
    const number = foldCell(step.label ?? '').replace(/[.)\s]+$/, '')
    if (number === '' || /^[-+*•]+$/u.test(number)) return []
    const key = `${step.phase ?? ''}|${number}`
    const before = seen.get(key)
    seen.set(key, before ?? step)
    const partOfSame = procedure.form === 'decision' && foldCell(procedure.steps[index - 1]?.label ?? '') === foldCell(step.label ?? '')
    return before === undefined || before.action === step.action || partOfSame ? [] : [{ step: step.order, place: 'bảng bước, cột số thứ tự', facts: { label: step.label ?? '', first: before.order, again: step.order } }]
  })
}

/** A post spelled in a way that one letter or accent sets apart from how the whole set mostly spells it. */
function roleDrift(procedure: CheckedProcedure, set: CheckedSet): readonly RuleHit<{ readonly name: string; readonly printed: string; readonly usual: string }>[] {
  return procedure.steps.flatMap((step) => {
    const printed = cleanCell(step.responsible ?? '')
    const usual = printed.length < 8 ? undefined : set.usualSpelling(printed)
    return usual === undefined ? [] : [{ step: step.order, place: 'bảng bước, cột trách nhiệm', facts: { name: stepName(step), printed, usual }, ...(foldCell(printed) === foldCell(usual) ? { instead: { of: printed, by: usual } } : {}) }]
  })
}

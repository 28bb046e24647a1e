// SPDX-License-Identifier: Apache-2.0
import { checkRule } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckRule, Instead, RuleHit } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'
import { findFormMixture, FORM_LIST_PLACE, type FormUse } from '#areas/procedures/core/form-sets/find-form-mixture.ts'
import { circularName, FORM_SETS, type FormSet, sameFormIn } from '#areas/procedures/core/form-sets/form-set.ts'

const GROUND = 'Thông tư 01/2018/TT-VPCP, Điều 9 (06 mẫu, từ 06/01/2019); Thông tư 03/2025/TT-VPCP, Phụ lục I (07 mẫu, ký ngày 15/9/2025; ngày hiệu lực và bố cục chưa đối chiếu văn bản gốc)'

const PLACES: Readonly<Record<FormUse['part'], string>> = { legal: 'mục căn cứ pháp lý', records: 'bảng hồ sơ lưu', forms: FORM_LIST_PLACE, steps: 'bảng bước' }

interface WrongUse { readonly use: FormUse; readonly wanted: FormSet }

/** Rules on the sets of one-stop forms by circular: names of two sets mixed, or the set that is not used on the day. Both circulars cited side by side is `form-sets-mixed`. */
export const FORM_SET_RULES: readonly CheckRule[] = [
  checkRule<WrongUse>({
    id: 'form-name-of-other-set',
    clear: 'method',
    severity: 'notice',
    ground: GROUND,
    example: 'Căn cứ là Thông tư 03/2025/TT-VPCP nhưng phần biểu mẫu ghi "Phiếu xin lỗi và hẹn lại ngày trả kết quả" (tên trong Thông tư 01/2018).',
    fix: { vi: 'Dùng tên mẫu của một bộ mẫu, là bộ đang áp dụng; so theo tên, không so theo số mẫu.', en: 'Use the names of one set, the one in use; compare by name, never by number.' },
    find: namesOfOtherSet,
    say: ({ use, wanted }) => ({
      vi: `${use.by === 'name' ? `Tên mẫu "${use.words}" thuộc` : 'Có chỗ viện dẫn'} ${circularName(use.set)}, còn quy trình dùng bộ mẫu của ${circularName(wanted)}${named(use, wanted).vi}.`,
      en: `${use.by === 'name' ? `The form "${use.words}" belongs to` : 'One place cites'} Circular ${FORM_SETS[use.set].circular}, while the procedure uses the set of ${FORM_SETS[wanted].circular}${named(use, wanted).en}.`,
    }),
  }),
  checkRule<WrongUse>({
    id: 'form-set-not-in-force',
    clear: 'method',
    severity: 'warning',
    ground: GROUND,
    example: 'Quy trình ban hành ngày 01/12/2025 chỉ dẫn bộ mẫu của Thông tư 01/2018/TT-VPCP.',
    fix: { vi: 'Thay bằng bộ mẫu áp dụng vào ngày quy trình có hiệu lực.', en: 'Replace by the set used on the day on which the procedure takes effect.' },
    find: (procedure) => {
      const found = findFormMixture(procedure, procedure.effectiveOn)
      const use = found?.uses[0]
      return found?.kind !== 'not-in-force' || use === undefined ? [] : [hit(use, found.wanted)]
    },
    say: ({ use, wanted }) => ({
      vi: `Quy trình dùng ${use.by === 'name' ? `"${use.words}", mẫu` : 'bộ mẫu'} của ${circularName(use.set)}; vào ngày có hiệu lực, bộ mẫu áp dụng là của ${circularName(wanted)}${named(use, wanted).vi}.`,
      en: `The procedure uses ${use.by === 'name' ? `"${use.words}", a form` : 'the forms'} of Circular ${FORM_SETS[use.set].circular}; on its effective day those of ${FORM_SETS[wanted].circular} are used${named(use, wanted).en}.`,
    }),
  }),
]

const hit = (use: FormUse, wanted: FormSet): RuleHit<WrongUse> => ({ place: PLACES[use.part], ...(use.step === null ? {} : { step: use.step }), facts: { use, wanted }, ...insteadOf(use, wanted) })

/** The name that the other set gives to the same form. */
function insteadOf({ by, words }: FormUse, wanted: FormSet): { readonly instead?: Instead } {
  const other = by === 'name' ? sameFormIn(words, wanted) : null
  return other === null ? {} : { instead: { of: words, by: other.name } }
}

/** The places that speak of another set than the procedure's own: the one it cites, or else the one of its day. */
function namesOfOtherSet(procedure: CheckedProcedure): readonly RuleHit<WrongUse>[] {
  const found = findFormMixture(procedure, procedure.effectiveOn)
  if (found?.kind !== 'mixed') return []
  const cited = new Set(found.uses.filter(({ part }) => part === 'legal').map(({ set }) => set))
  const [own] = cited
  const wanted = cited.size === 1 && own !== undefined ? own : found.wanted
  const wrong = found.uses.filter(({ part, set }) => part !== 'legal' && set !== wanted)
  return wrong.filter((use, at) => wrong.findIndex((one) => one.words === use.words && one.part === use.part) === at).map((use) => hit(use, wanted))
}

/** What the form is called in the set that should stand. */
function named(use: FormUse, wanted: FormSet): { readonly vi: string; readonly en: string } {
  const other = use.by === 'name' ? sameFormIn(use.words, wanted) : null
  if (other !== null) return { vi: `, ở đó mẫu này tên là "${other.name}"`, en: `, where it is called "${other.name}"` }
  return use.by === 'name' ? { vi: ', bộ đó không có mẫu này', en: ', which has no such form' } : { vi: '', en: '' }
}

// SPDX-License-Identifier: Apache-2.0
import type { Instead } from '#areas/procedures/core/check/check-rule.ts'
import { formUses } from '#areas/procedures/core/form-sets/find-form-mixture.ts'
import { FORM_SETS, FormSet, sameFormIn } from '#areas/procedures/core/form-sets/form-set.ts'
import type { ProcedureContent } from '#areas/procedures/core/procedure-content.ts'

/** The content with forms called by other names; undefined where one stands in words of its own, which nobody can rewrite for the author. */
export function withFormNames(content: ProcedureContent, names: readonly Instead[]): ProcedureContent | undefined {
  const call = (text: string): string => names.reduce((before, { of, by }) => before.replace(new RegExp(of.replaceAll(/\s+/g, String.raw`\s+`), 'giu'), (found) => (/^\p{Ll}/u.test(found) ? `${by.charAt(0).toLowerCase()}${by.slice(1)}` : by)), text.normalize('NFC'))
  const callIfAny = (text: string | null): string | null => (text === null ? null : call(text))
  const after: ProcedureContent = {
    ...content, records: content.records.map((record) => ({ ...record, name: call(record.name) })), ...(content.forms === undefined ? {} : { forms: content.forms.map((form) => ({ ...form, name: call(form.name) })) }),
    steps: content.steps.map((step) => ({ ...step, action: call(step.action), output: callIfAny(step.output), method: callIfAny(step.method) })),
  }
  return formUses(after).some(({ by, words }) => by === 'name' && names.some(({ of }) => of === words)) ? undefined : after
}

/** The content with every form called as the set calls it that `instead` belongs to; undefined where the other set is cited by its circular, or the set has no such form. */
export function withFormsOfSet(content: ProcedureContent, instead: Instead): ProcedureContent | undefined {
  const wanted = FormSet.options.find((set) => Object.values(FORM_SETS[set].forms).some((form) => form?.name === instead.by))
  if (wanted === undefined) return undefined
  const others = formUses(content).filter(({ set }) => set !== wanted)
  const names = others.flatMap(({ by, words }) => {
    const same = by === 'name' ? sameFormIn(words, wanted) : null
    return same === null ? [] : [{ of: words, by: same.name }]
  })
  return names.length < others.length ? undefined : withFormNames(content, names)
}

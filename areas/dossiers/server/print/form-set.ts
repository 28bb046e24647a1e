// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { circularName, FORM_SETS, type FormSet } from '#areas/procedures/core/public.ts'

/** The forms that are printed here, by name; of the notice to stop no wording was found, so it is not among them. */
export const FormName = z.enum(['receipt-slip', 'supplement-request', 'refusal-notice', 'apology-notice', 'control-slip', 'register'])
export type FormName = z.infer<typeof FormName>

/**
 * Signs after the number (ký hiệu); undefined where none was seen. `*` stands for the sign of the one-stop unit.
 * Those of 2018 are from papers of communes, those of 2025 from the forms that decision 3621 of the Ministry of Health (2025) prints.
 */
const SIGNS: Readonly<Record<FormSet, Readonly<Record<FormName, string | undefined>>>> = {
  'circular-01-2018': { 'receipt-slip': 'TNHS', 'supplement-request': 'HDHS', 'refusal-notice': undefined, 'apology-notice': 'PXL', 'control-slip': undefined, 'register': undefined },
  'circular-03-2025': { 'receipt-slip': '*', 'supplement-request': 'PBS-*', 'refusal-notice': 'PTC-*', 'apology-notice': 'PXL', 'control-slip': 'PKS-*', 'register': 'STD-*' },
}

/** What a set says of a form that is printed here: its name, its number in that set, its sign. */
export function printedForm(set: FormSet, form: FormName): { readonly title: string; readonly number: string; readonly sign: string | undefined } {
  const facts = FORM_SETS[set].forms[form]
  if (facts === null) throw new RangeError(`${set} has no ${form}`)
  return { title: facts.name, number: facts.number, sign: SIGNS[set][form] }
}

/** The line at the foot of every form: which form of which circular it follows, and what of that nobody here has compared. */
export function basisLine(set: FormSet, form: FormName): string {
  const paper = FORM_SETS[set].forms[form]?.paper ?? null
  const unseen = [...(FORM_SETS[set].isLayoutSeen ? [] : ['bố cục']), ...(paper === null ? ['khổ giấy'] : [])]
  const left = unseen.length === 0 ? '' : `; ${unseen.join(', ')} chưa đối chiếu mẫu gốc`
  return `Mẫu số ${printedForm(set, form).number}${paper === null ? '' : ` (khổ ${paper})`} theo nội dung ${circularName(set)}${left}.`
}

// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { FORM_SETS, FormSet, formSetOn, NEWEST_FORM_SET, OneStopForm } from './form-set.ts'

/** Where a procedure speaks of one-stop forms. */
export interface FormContent {
  readonly legalBasis: readonly { readonly number: string | null; readonly text: string }[]
  readonly records: readonly { readonly name: string }[]
  readonly forms?: readonly { readonly name: string; readonly ground: string | null }[] | undefined
  readonly steps: readonly { readonly order: number; readonly action: string; readonly output: string | null; readonly method?: string | null }[]
}

/** Where findings say that the list of forms is meant. */
export const FORM_LIST_PLACE = 'danh mục biểu mẫu'

/** One place that can only mean one set: it cites the circular, or uses a name that the other set does not have. */
export interface FormUse {
  readonly set: FormSet
  readonly by: 'circular' | 'name'
  readonly part: 'legal' | 'records' | 'forms' | 'steps'
  readonly step: number | null
  /** The circular's number, or the name of the form. */
  readonly words: string
}

export type FormMixture =
  | { readonly kind: 'mixed'; readonly uses: readonly FormUse[]; /** The set that should stand. */ readonly wanted: FormSet }
  | { readonly kind: 'not-in-force'; readonly uses: readonly FormUse[]; readonly used: FormSet; readonly wanted: FormSet }

const PAPER_BEFORE = /\b(?:phieu|van ban|thong bao|giay|mau|thu)(?: so \d+)?\s+$/

/** A number as it stands in a text, not as part of a longer one. */
const cites = (text: string, number: string): boolean => new RegExp(String.raw`(?:^|[^\d/])0?${number.replace(/^0/, '')}(?!\w)`, 'iu').test(text.replaceAll(/\s*([/-])\s*/gu, '$1'))

/** The sets whose circular a text cites by its number. */
export const circularsCited = (text: string): readonly FormSet[] => FormSet.options.filter((set) => cites(text, FORM_SETS[set].circular))

/** What a text says of the sets. A number of a form says nothing: agencies number the same form differently. */
function usesIn(text: string, part: FormUse['part'], step: number | null): readonly FormUse[] {
  const folded = foldText(text)
  return FormSet.options.flatMap((set) => {
    const { circular, forms } = FORM_SETS[set]
    const cited: readonly FormUse[] = circularsCited(text).includes(set) ? [{ set, by: 'circular', part, step, words: circular }] : []
    const named = OneStopForm.options.flatMap((form): readonly FormUse[] => {
      const facts = forms[form]
      const at = facts?.ownWords === undefined ? -1 : folded.indexOf(facts.ownWords)
      return facts === null || at < 0 || !PAPER_BEFORE.test(folded.slice(0, at)) ? [] : [{ set, by: 'name', part, step, words: facts.name }]
    })
    return [...cited, ...named]
  })
}

/** Every place of a procedure that can only mean one set. */
export const formUses = (content: FormContent): readonly FormUse[] => [
  ...content.legalBasis.flatMap(({ number, text }) => usesIn(number ?? text, 'legal', null)),
  ...content.records.flatMap(({ name }) => usesIn(name, 'records', null)),
  ...(content.forms ?? []).flatMap(({ name, ground }) => usesIn(ground === null ? name : `${name}\n${ground}`, 'forms', null)),
  ...content.steps.flatMap(({ order, action, output, method }) => usesIn([action, output ?? '', method ?? ''].join('\n'), 'steps', order)),
]

/** A procedure that mixes two sets of forms, or uses the one that is not used on its effective day. `on` is that day; undefined for what is still being written, null where nobody knows. */
export function findFormMixture(content: FormContent, on: string | null | undefined): FormMixture | undefined {
  const uses = formUses(content)
  const sets = new Set(uses.map(({ set }) => set))
  const wanted = on === undefined ? NEWEST_FORM_SET : on === null ? null : formSetOn(on)
  if (sets.size > 1) return { kind: 'mixed', uses, wanted: wanted ?? NEWEST_FORM_SET }
  const [used] = sets
  return used === undefined || wanted === null || used === wanted ? undefined : { kind: 'not-in-force', uses, used, wanted }
}

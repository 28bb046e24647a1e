// SPDX-License-Identifier: Apache-2.0
import { circularsCited, formUses } from '#areas/procedures/core/form-sets/find-form-mixture.ts'
import { circularName, sameFormIn } from '#areas/procedures/core/form-sets/form-set.ts'
import type { ProcedureReading, ReadingProblem } from '#areas/procedures/core/reading/procedure-reading.ts'
import type { PaperItem } from './paper-items.ts'

/** A decision that is grounded on one set of one-stop forms while a procedure in it names forms of the other: compared by name, for the same number means different forms in the two sets. */
export function doubtFormSets(preamble: readonly PaperItem[], procedures: readonly ProcedureReading[]): readonly ReadingProblem[] {
  const [cited, ...others] = new Set(preamble.flatMap((item) => (item.kind === 'line' ? circularsCited(item.text) : [])))
  if (cited === undefined || others.length > 0) return []
  const doubts = procedures.flatMap((procedure) => formUses({ ...procedure, forms: procedure.forms ?? [] }).filter(({ set }) => set !== cited).map(({ set, by, words }) => {
    const same = by === 'name' ? sameFormIn(words, cited) : null
    const there = by === 'circular' ? '' : same === null ? '; bộ đó không có mẫu này' : `; ở đó mẫu này tên là “${same.name}”`
    return { place: `quy trình “${procedure.name}”`, message: `Quyết định căn cứ ${circularName(cited)} nhưng quy trình ${by === 'name' ? `dùng “${words}”, tên mẫu của` : 'viện dẫn'} ${circularName(set)}${there}. Đã so theo tên, không theo số mẫu; hãy chọn một bộ mẫu.` }
  }))
  return [...new Map(doubts.map((doubt) => [`${doubt.place}\n${doubt.message}`, doubt])).values()]
}

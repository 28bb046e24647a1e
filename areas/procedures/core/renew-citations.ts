// SPDX-License-Identifier: Apache-2.0
import { type AffectedInstrument, type Instrument, numberKey } from '#areas/law/core/public.ts'
import { citationOf } from './check/citation-facts.ts'
import { citedInstead } from './check/fix-citation.ts'
import type { ProcedureContent } from './procedure-content.ts'

/** The content with every line of its legal basis that names a wholly replaced document naming the replacing one, and how many lines that were. */
export interface RenewedContent { readonly content: ProcedureContent; readonly lines: number }

/**
 * What of a change of law can be written without anybody choosing: documents that the new one replaces whole are cited as the new one.
 * Undefined where nothing is certain: an amendment, a part, no line of the legal basis, or the forms of two circulars side by side.
 */
export function renewCitations(content: ProcedureContent, cause: Instrument, affected: readonly AffectedInstrument[]): RenewedContent | undefined {
  let renewed = content
  let lines = 0
  for (const { number, what, part } of affected) {
    if (what !== 'replaced' || part !== null) continue
    const named = new Set(content.legalBasis.flatMap((basis) => (basis.number !== null && numberKey(basis.number) === numberKey(number) ? [basis.number] : [])))
    for (const of of named) {
      const next = citedInstead(renewed, { instead: { of, by: cause.number, date: cause.issuedOn, text: citationOf(cause) } })
      if (next === undefined) return undefined
      lines += renewed.legalBasis.filter((basis) => basis.number === of).length
      renewed = next
    }
  }
  return lines === 0 ? undefined : { content: renewed, lines }
}

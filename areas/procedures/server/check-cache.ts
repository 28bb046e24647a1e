// SPDX-License-Identifier: Apache-2.0
import type { Clear, Finding, Severity } from '../core/check/check-rule.ts'
import type { CheckedProcedure } from '../core/check/checked-procedure.ts'
import { checkedSet } from '../core/check/checked-set.ts'
import { checkWithin, FIVE_CLEARS_RULES } from '../core/check/five-clears.ts'
import { checkedOfContent } from '../core/content-of-reading.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'

const OWN_RULES = FIVE_CLEARS_RULES.filter(({ needs }) => needs === undefined)
const CARDS = new Map(FIVE_CLEARS_RULES.map((rule) => [rule.id, rule]))

/** What a version of an issue says of itself: what its own content does not make clear, and the little that the rules on the whole agency need of it. */
export interface KnownCheck {
  readonly own: readonly { readonly rule: string; readonly clear: Clear; readonly severity: Severity; readonly step: number | null; readonly case: string | null; readonly place: string; readonly message: Finding['message'] }[]
  readonly slim: CheckedProcedure
}

/** A content changes with its version only, so it is judged once. */
const known = new Map<string, KnownCheck>()
const MOST_KEPT = 30_000

export const checkKey = (agencyId: string, revisionId: string, version: number): string => `${agencyId} ${revisionId} ${version}`

export const findKnownCheck = (key: string): KnownCheck | undefined => known.get(key)

/** Judges the content of an issue by the rules that need nothing else, and keeps the answer. */
export function knowCheck(key: string, id: string, code: string, content: ProcedureContent, effectiveFrom: string | null): KnownCheck {
  const procedure = checkedOfContent(id, code, content, effectiveFrom)
  const check: KnownCheck = {
    own: checkWithin(procedure, checkedSet([procedure]), {}, OWN_RULES).map(({ rule, clear, severity, step, case: named, place, message }) => ({ rule, clear, severity, step, case: named, place, message })),
    slim: {
      source: id, form: 'iso', code, name: content.name, result: null, limits: [], timeColumns: [], timeUnitNote: null, hasOutputColumn: true, records: [], placeholders: [], legalBasis: content.legalBasis.map(({ number, date }) => ({ number, date, text: '' })),
      steps: procedure.steps.map(({ order, label, action, responsible }) => ({ order, label, phase: null, action, responsible, output: null, times: [] })),
    },
  }
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, check)
  return check
}

/** A finding as it is shown: what is the same for every hit of a rule stands with the rule. */
export const withCard = (own: KnownCheck['own'][number]): Finding => {
  const card = CARDS.get(own.rule)
  return { ...own, fix: card?.fix ?? own.message, ground: card?.ground ?? '' }
}

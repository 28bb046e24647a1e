// SPDX-License-Identifier: Apache-2.0
import { type AgencyFacts, NOTHING_KNOWN } from '#areas/procedures/core/check/agency-facts.ts'
import { AGENCY_RULES } from '#areas/procedures/core/check/agency-rules.ts'
import { type CheckedSet, checkedSet } from '#areas/procedures/core/check/checked-set.ts'
import type { CheckRule, Finding } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'
import { DOCUMENT_RULES } from '#areas/procedures/core/check/document-rules.ts'
import { FLOW_RULES } from '#areas/procedures/core/check/flow-rules.ts'
import { FORM_SET_RULES } from '#areas/procedures/core/check/form-set-rules.ts'
import { STEP_RULES } from '#areas/procedures/core/check/step-rules.ts'
import { TIME_RULES } from '#areas/procedures/core/check/time-rules.ts'
import { WRITING_RULES } from '#areas/procedures/core/check/writing-rules.ts'
import { CASE_RULES } from '#areas/procedures/core/check/case-rules.ts'

/** The table of rules of the five-clears check (năm rõ), in the order in which findings are shown. */
export const FIVE_CLEARS_RULES: readonly CheckRule[] = [...STEP_RULES, ...FLOW_RULES, ...TIME_RULES, ...CASE_RULES, ...DOCUMENT_RULES, ...FORM_SET_RULES, ...WRITING_RULES, ...AGENCY_RULES]

/** What one procedure does not make clear; `others` are the procedures it stands beside, `facts` what is known of the agency. */
export const checkProcedure = (procedure: CheckedProcedure, others: readonly CheckedProcedure[] = [], facts: AgencyFacts = NOTHING_KNOWN): readonly Finding[] =>
  checkWithin(procedure, checkedSet([procedure, ...others]), facts)

/** The same for a procedure whose set was gathered once for all. */
export const checkWithin = (procedure: CheckedProcedure, set: CheckedSet, facts: AgencyFacts = NOTHING_KNOWN, rules: readonly CheckRule[] = FIVE_CLEARS_RULES): readonly Finding[] =>
  rules.flatMap((rule) => rule.findIn(procedure, set, facts))

/** Checks a whole set, each procedure beside all the others, in the same order. */
export function checkProcedures(procedures: readonly CheckedProcedure[], facts: AgencyFacts = NOTHING_KNOWN): readonly { readonly procedure: CheckedProcedure; readonly findings: readonly Finding[] }[] {
  const set = checkedSet(procedures)
  return procedures.map((procedure) => ({ procedure, findings: checkWithin(procedure, set, facts) }))
}

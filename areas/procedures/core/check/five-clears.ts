// SPDX-License-Identifier: Apache-2.0
import type { CheckRule, Finding } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'
import { DOCUMENT_RULES } from '#areas/procedures/core/check/document-rules.ts'
import { STEP_RULES } from '#areas/procedures/core/check/step-rules.ts'
import { TIME_RULES } from '#areas/procedures/core/check/time-rules.ts'

/** The table of rules of the five-clears check (năm rõ), in the order in which findings are shown. */
export const FIVE_CLEARS_RULES: readonly CheckRule[] = [...STEP_RULES, ...TIME_RULES, ...DOCUMENT_RULES]

/** What one procedure does not make clear; `others` are the procedures it stands beside, for codes and names used twice. */
export const checkProcedure = (procedure: CheckedProcedure, others: readonly CheckedProcedure[] = []): readonly Finding[] =>
  FIVE_CLEARS_RULES.flatMap((rule) => rule.findIn(procedure, others))

/** Checks a whole set, each procedure beside all the others, in the same order. */
export const checkProcedures = (procedures: readonly CheckedProcedure[]): readonly { readonly procedure: CheckedProcedure; readonly findings: readonly Finding[] }[] =>
  procedures.map((procedure) => ({ procedure, findings: checkProcedure(procedure, procedures.filter((other) => other !== procedure)) }))

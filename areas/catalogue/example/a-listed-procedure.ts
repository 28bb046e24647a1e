// SPDX-License-Identifier: Apache-2.0
import { AdminProcedureCode, FactName, type ListedProcedure, type ProcedureFacts } from '../core/administrative-procedure.ts'
import { readPrintedLimits } from '../core/reading/limit-text.ts'

/** A line of a list as an import would read it: its limits are read from the text, everything not named is not stated on paper. */
export function aListedProcedure(code: string, name: string, more: Partial<ProcedureFacts> = {}): ListedProcedure {
  const timeLimitText = more.timeLimitText ?? null
  const limits = timeLimitText === null ? [] : readPrintedLimits({ text: timeLimitText, channel: null, case: null, unit: null }).limits
  const facts: ProcedureFacts = { name, field: null, levels: ['commune'], limits, timeLimitText, fee: null, legalBasisText: null, decision: null, decisionOn: null, ...more }
  return { code: AdminProcedureCode.parse(code), facts, stated: new Set(FactName.options) }
}

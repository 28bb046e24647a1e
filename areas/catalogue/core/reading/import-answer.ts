// SPDX-License-Identifier: Apache-2.0
import { LEVEL_WORDS } from '../government-level.ts'
import { sayRejection, sayWarning } from './findings.ts'
import type { Judgement } from './judge-lines.ts'

const inSheet = (sheet: string | null): { readonly sheet?: string } => (sheet === null ? {} : { sheet })

/** What `namro import catalogue --json` prints; levels in the short words of the lists, a sheet only where several were read. */
export function importAnswer(judgement: Judgement) {
  return {
    accepted: judgement.accepted.map(({ row, sheet, code, facts }) => ({
      row, ...inSheet(sheet), code, name: facts.name, field: facts.field, levels: facts.levels.map((level) => LEVEL_WORDS[level]),
      timeLimitText: facts.timeLimitText, limits: facts.limits, fee: facts.fee, decision: facts.decision,
    })),
    rejected: judgement.rejected.map(({ row, sheet, code, rejection }) => ({ row, ...inSheet(sheet), code, reason: rejection.reason, message: sayRejection(rejection).vi })),
    warnings: judgement.warnings.map(({ row, sheet, warning }) => ({ row, ...inSheet(sheet), message: sayWarning(warning).vi })),
  }
}

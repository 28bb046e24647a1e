// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../core/check/check-rule.ts'
import { checkProcedure } from '../core/check/five-clears.ts'
import { checkedOfContent } from '../core/content-of-reading.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'

/** What the five-clears check finds in a stored procedure. Codes are unique in the database, so it stands alone. */
export const findingsOf = (code: string, content: ProcedureContent, effectiveFrom?: string | null): readonly Finding[] => checkProcedure(checkedOfContent('', code, content, effectiveFrom))

/** How many errors block sending it for review. */
export const errorCountOf = (code: string, content: ProcedureContent): number => findingsOf(code, content).filter(({ severity }) => severity === 'error').length

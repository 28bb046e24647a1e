// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { Finding } from '../core/check/check-rule.ts'
import { checkProcedure } from '../core/check/five-clears.ts'
import { checkByFacts } from '../core/check/known-facts.ts'
import { checkedOfContent } from '../core/content-of-reading.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'
import { findCitations, findKnownFacts } from './check-facts.ts'

/** What the five-clears check finds in a content that stands alone. */
export const findingsOf = (code: string, content: ProcedureContent, effectiveFrom?: string | null): readonly Finding[] => checkProcedure(checkedOfContent('', code, content, effectiveFrom))

const isError = ({ severity }: Finding): boolean => severity === 'error'

/** How many errors a content has by itself. */
export const errorCountOf = (code: string, content: ProcedureContent): number => findingsOf(code, content).filter(isError).length

/** An issue to be judged within its agency. */
export interface JudgedIssue { readonly procedureId: string; readonly code: string; readonly content: ProcedureContent; readonly effectiveFrom: string | null }

/** What the whole table of rules finds in an issue of the own agency, among its other procedures and by who holds which post and which law is in force today. */
export async function findFindings(tx: Tx, agencyId: string, today: PlainDate, { procedureId, code, content, effectiveFrom }: JudgedIssue): Promise<readonly Finding[]> {
  const procedure = checkedOfContent(procedureId, code, content, effectiveFrom)
  const cited = procedure.legalBasis.flatMap(({ number, date }) => (number === null ? [] : [{ number, date }]))
  return checkByFacts(procedure, { ...await findKnownFacts(tx, agencyId, today, { procedureId, code }), citations: await findCitations(tx, agencyId, today, cited) })
}

/** How many errors keep an issue of the own agency from being sent for review. */
export const countErrors = async (tx: Tx, agencyId: string, today: PlainDate, issue: JudgedIssue): Promise<number> => (await findFindings(tx, agencyId, today, issue)).filter(isError).length

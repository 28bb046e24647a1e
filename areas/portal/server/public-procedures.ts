// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '#areas/procedures/core/public.ts'
import { findIssuedContent, type IssueInForce, listIssuesInForce } from '#areas/procedures/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { sayFees } from '../core/plain-fee.ts'
import { sayLimitShortly } from '../core/plain-time.ts'
import type { Findable } from '../core/nearest.ts'

/** A procedure in force as one line for the public; everything comes from the issue in force, never from a draft. */
export interface PublicProcedure extends Findable {
  readonly issue: IssueInForce
  readonly limit: string | undefined
  readonly fee: string | undefined
}

const lineOf = (issue: IssueInForce, content: ProcedureContent): PublicProcedure => {
  const fees = sayFees(content)
  return { issue, code: issue.code, name: content.name, field: content.field, also: content.tthcCodes, limit: sayLimitShortly(content), fee: fees.length > 1 ? 'phí tùy trường hợp' : fees[0] }
}

/** What an agency shows to everybody on a day, by name. */
export async function listPublicProcedures(tx: Tx, agencyId: string, on: PlainDate): Promise<readonly PublicProcedure[]> {
  const found: PublicProcedure[] = []
  for (const issue of await listIssuesInForce(tx, on)) {
    const content = await findIssuedContent(tx, issue.revisionId, agencyId)
    if (content !== undefined) found.push(lineOf(issue, content))
  }
  const collator = new Intl.Collator('vi', { numeric: true })
  return found.toSorted((a, b) => collator.compare(a.name, b.name))
}

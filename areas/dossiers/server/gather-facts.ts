// SPDX-License-Identifier: Apache-2.0
import { loadCalendar } from '#areas/organisation/server/public.ts'
import { findIssuedContent } from '#areas/procedures/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { Facts } from '../core/dossier-facts.ts'

/** What the rules of a dossier need to know: the issue it is pinned to, the calendar known now, who asks. Undefined when the issue was never issued. */
export async function findFacts(tx: Tx, actor: Actor, now: Instant, pinned: { readonly procedureId: string; readonly revisionId: string; readonly caseKey: string }): Promise<Facts | undefined> {
  const content = await findIssuedContent(tx, pinned.revisionId, actor.agencyId)
  if (content === undefined) return undefined
  const { procedureId, revisionId, caseKey } = pinned
  return { by: actor, now, procedure: { procedureId, revisionId, caseKey, content }, calendar: await loadCalendar(tx, actor.agencyId, now) }
}

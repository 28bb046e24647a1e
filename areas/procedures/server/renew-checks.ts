// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises'
import type pg from 'pg'
import { inTransaction, type Tx } from '#platform/server/postgres/tx.ts'
import { type CheckedIssue, makeChecks } from './check-store.ts'
import { rulesStamp } from './rules-stamp.ts'
import { tables } from './tables.ts'

/** Issues judged between two looks at what else waits; a person who asks meanwhile waits no longer than that. */
const AT_ONCE = 40

/** Makes the checks again that are missing or were made by other rules, as after a new release, over all agencies: newest issues only, in the background, until told to stop. Answers how many. */
export async function renewChecks(owner: pg.Pool, isStopping: () => boolean): Promise<number> {
  const waiting = await inTransaction(owner, undefined, listOutdated)
  let renewed = 0
  for (const [agencyId, issues] of Map.groupBy(waiting, (issue) => issue.agencyId)) {
    for (let at = 0; at < issues.length && !isStopping(); at += AT_ONCE) {
      renewed += await inTransaction(owner, undefined, (tx) => makeChecks(tx, agencyId, issues.slice(at, at + AT_ONCE)))
      await setImmediate()
    }
  }
  return renewed
}

async function listOutdated(tx: Tx): Promise<readonly (CheckedIssue & { readonly agencyId: string })[]> {
  const rows = await tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id').leftJoin('procedures.revision_check as c', 'c.revision_id', 'r.id').distinctOn('p.id')
    .select(['p.id as procedureId', 'p.agency_id as agencyId', 'p.code', 'r.id as revisionId', 'r.status', 'r.version', 'r.effective_from as effectiveFrom', 'c.revision_version as keptVersion', 'c.rules']).orderBy('p.id').orderBy('r.issue_no', 'desc').execute()
  return rows.filter(({ status, version, keptVersion, rules }) => status !== 'withdrawn' && (keptVersion !== version || rules !== rulesStamp()))
}

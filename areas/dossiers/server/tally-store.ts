// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { dayOf, type Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { Dossier, StepVisit } from '../core/dossier.ts'

const monthOf = (at: Instant): string => `${dayOf(at).slice(0, 7)}-01`

/** Brings the counts to what the change makes them, in the same transaction: a receipt, an end, the end of a step. */
export async function keepTallies(tx: Tx, agencyId: string, before: Dossier | undefined, after: Dossier): Promise<void> {
  if (before === undefined) await addToTally(tx, agencyId, after.procedureId, after.receivedAt, { received: 1, early: 0, onTime: 0, late: 0, used: 0, limit: 0 })
  await countEndedSteps(tx, agencyId, before, after)
  const { outcome } = after
  if (outcome === null || outcome.punctuality === null || before?.outcome?.punctuality != null) return
  const count = { early: 0, onTime: 0, late: 0, [outcome.punctuality]: 1 }
  const measured = outcome.limitMinutes === null ? { used: 0, limit: 0 } : { used: outcome.usedMinutes, limit: outcome.limitMinutes }
  await addToTally(tx, agencyId, after.procedureId, outcome.at, { received: 0, ...count, ...measured })
}

interface Counts { readonly received: number; readonly early: number; readonly onTime: number; readonly late: number; readonly used: number; readonly limit: number }

async function addToTally(tx: Tx, agencyId: string, procedureId: string, at: Instant, add: Counts): Promise<void> {
  await sql`insert into dossiers.tally as t (agency_id, month, procedure_id, received, early, on_time, late, used_minutes, limit_minutes)
    values (${agencyId}, ${monthOf(at)}, ${procedureId}, ${add.received}, ${add.early}, ${add.onTime}, ${add.late}, ${add.used}, ${add.limit})
    on conflict (agency_id, month, procedure_id) do update set received = t.received + excluded.received, early = t.early + excluded.early, on_time = t.on_time + excluded.on_time,
      late = t.late + excluded.late, used_minutes = t.used_minutes + excluded.used_minutes, limit_minutes = t.limit_minutes + excluded.limit_minutes`.execute(tx)
}

/** A change ends one step, or every step that ran side by side. */
async function countEndedSteps(tx: Tx, agencyId: string, before: Dossier | undefined, after: Dossier): Promise<void> {
  for (const [index, was] of (before?.visits ?? []).entries()) {
    const now = after.visits[index]
    if (was.endedAt === null && now?.endedAt != null) await countEndedStep(tx, agencyId, after, { ...now, endedAt: now.endedAt })
  }
}

async function countEndedStep(tx: Tx, agencyId: string, after: Dossier, now: StepVisit & { readonly endedAt: Instant }): Promise<void> {
  if (now.usedMinutes === null || now.allottedMinutes === null) return
  await sql`insert into dossiers.step_tally as t (agency_id, month, revision_id, case_key, step_order, finished, over_time, used_minutes, allotted_minutes)
    values (${agencyId}, ${monthOf(now.endedAt)}, ${after.revisionId}, ${after.caseKey}, ${now.stepOrder}, 1, ${now.usedMinutes > now.allottedMinutes ? 1 : 0}, ${now.usedMinutes}, ${now.allottedMinutes})
    on conflict (agency_id, month, revision_id, case_key, step_order) do update set finished = t.finished + 1, over_time = t.over_time + excluded.over_time,
      used_minutes = t.used_minutes + excluded.used_minutes, allotted_minutes = t.allotted_minutes + excluded.allotted_minutes`.execute(tx)
}

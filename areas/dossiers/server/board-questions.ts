// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

/** Months from the first of one to the first of the month after the last. */
export interface Months { readonly from: PlainDate; readonly until: PlainDate }

export interface ProcedureCounts { readonly procedureId: string; readonly received: number; readonly early: number; readonly onTime: number; readonly late: number; readonly usedMinutes: number; readonly limitMinutes: number }

/** What an agency received and finished in whole months, by procedure; from the tallies, so its cost does not grow with the dossiers. */
export async function countByProcedure(tx: Tx, agencyId: string, { from, until }: Months): Promise<ProcedureCounts[]> {
  const sum = (column: 'received' | 'early' | 'on_time' | 'late' | 'used_minutes' | 'limit_minutes') => sql<number>`sum(${sql.ref(column)})::bigint`
  return tables(tx).selectFrom('dossiers.tally').select(['procedure_id as procedureId', sum('received').as('received'), sum('early').as('early'), sum('on_time').as('onTime'), sum('late').as('late'), sum('used_minutes').as('usedMinutes'), sum('limit_minutes').as('limitMinutes')])
    .where('agency_id', '=', agencyId).where('month', '>=', from).where('month', '<', until).groupBy('procedure_id').execute()
}

export interface OpenCounts { readonly procedureId: string; readonly open: number; readonly overdue: number }

/** What is in hand now, by procedure: not finished and not stopped; overdue when its clock runs and its due time has passed. */
export async function countOpen(tx: Tx, agencyId: string, now: Instant): Promise<OpenCounts[]> {
  const overdue = sql<boolean>`status = 'in-progress' and current_due_at < ${now}`
  return tables(tx).selectFrom('dossiers.dossier').select(['procedure_id as procedureId', sql<number>`count(*) filter (where not coalesce(${overdue}, false))`.as('open'), sql<number>`count(*) filter (where ${overdue})`.as('overdue')])
    .where('agency_id', '=', agencyId).where('finished_at', 'is', null).where('status', '<>', 'stopped').groupBy('procedure_id').execute()
}

export interface StepCounts { readonly revisionId: string; readonly stepOrder: number; readonly finished: number; readonly overTime: number; readonly usedMinutes: number; readonly allottedMinutes: number }

/** Steps finished in whole months with the time they took against the time allotted, slowest share first. */
export async function countSlowestSteps(tx: Tx, agencyId: string, { from, until }: Months, limit: number): Promise<StepCounts[]> {
  const rows = await tables(tx).selectFrom('dossiers.step_tally').select(['revision_id as revisionId', 'step_order as stepOrder', sql<number>`sum(finished)::bigint`.as('finished'), sql<number>`sum(over_time)::bigint`.as('overTime'), sql<number>`sum(used_minutes)::bigint`.as('usedMinutes'), sql<number>`sum(allotted_minutes)::bigint`.as('allottedMinutes')])
    .where('agency_id', '=', agencyId).where('month', '>=', from).where('month', '<', until).groupBy(['revision_id', 'step_order'])
    .having(sql<boolean>`sum(allotted_minutes) > 0`).orderBy(sql`sum(used_minutes)::numeric / sum(allotted_minutes)`, 'desc').limit(limit).execute()
  return rows
}

export interface AgencyCounts { readonly agencyId: string; readonly received: number; readonly early: number; readonly onTime: number; readonly late: number; readonly usedMinutes: number; readonly limitMinutes: number }

/** The same sums by agency, for all agencies within reach. */
export async function countByAgency(tx: Tx, { from, until }: Months): Promise<AgencyCounts[]> {
  const sum = (column: 'received' | 'early' | 'on_time' | 'late' | 'used_minutes' | 'limit_minutes') => sql<number>`sum(${sql.ref(column)})::bigint`
  return tables(tx).selectFrom('dossiers.tally').select(['agency_id as agencyId', sum('received').as('received'), sum('early').as('early'), sum('on_time').as('onTime'), sum('late').as('late'), sum('used_minutes').as('usedMinutes'), sum('limit_minutes').as('limitMinutes')])
    .where('month', '>=', from).where('month', '<', until).groupBy('agency_id').execute()
}

/** What is in hand now at each agency within reach; overdue as in `countOpen`. */
export async function countOpenByAgency(tx: Tx, now: Instant): Promise<{ readonly agencyId: string; readonly open: number; readonly overdue: number }[]> {
  const overdue = sql<boolean>`status = 'in-progress' and current_due_at < ${now}`
  return tables(tx).selectFrom('dossiers.dossier').select(['agency_id as agencyId', sql<number>`count(*) filter (where not coalesce(${overdue}, false))`.as('open'), sql<number>`count(*) filter (where ${overdue})`.as('overdue')])
    .where('finished_at', 'is', null).where('status', '<>', 'stopped').groupBy('agency_id').execute()
}

/** The months, `2026-11`, in which an agency (or, without one, any agency within reach) received or finished something. */
export async function listMonthsWithData(tx: Tx, agencyId: string | undefined): Promise<readonly string[]> {
  const rows = await tables(tx).selectFrom('dossiers.tally').select('month').distinct().$if(agencyId !== undefined, (query) => query.where('agency_id', '=', agencyId ?? '')).orderBy('month').execute()
  return rows.map(({ month }) => String(month).slice(0, 7))
}

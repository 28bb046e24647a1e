// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import { AffectedInstrument, numberKey } from '#areas/law/core/public.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { LawTaskFilter } from '../contract/law-tasks.ts'
import { LawTaskCause, LawTaskStatus } from '../core/law-task.ts'
import { ProcedureId } from '../core/revision.ts'
import { tables } from './tables.ts'

const COLUMNS = ['t.id', 't.procedure_id as procedureId', 't.cause_key as causeKey', 't.round', 't.cause', 't.affected', 't.via_tthc as viaTthc', 't.opened_at as openedAt', 't.law_due_on as lawDueOn', 't.publish_due_on as publishDueOn', 't.due_on as dueOn',
  't.owner_id as ownerId', 't.status', 't.closed_at as closedAt', 't.closed_by as closedBy', 't.closed_note as closedNote', 't.closed_revision_id as closedRevisionId', 't.trained_on as trainedOn', 't.training_note as trainingNote', 't.version', sql<PlainDate | null>`(select a.effective_from from procedures.revision a where a.agency_id = t.agency_id and a.id = t.closed_revision_id)`.as('answeredFrom')] as const

export const LawTask = z.object({
  id: z.uuid(), procedureId: ProcedureId, causeKey: z.string(), round: z.number().int(), cause: LawTaskCause, affected: z.array(AffectedInstrument), viaTthc: z.array(z.string()), openedAt: Instant,
  lawDueOn: PlainDate.nullable(), publishDueOn: PlainDate.nullable(), dueOn: PlainDate.nullable(), ownerId: z.uuid().nullable(), status: LawTaskStatus,
  closedAt: Instant.nullable(), closedBy: z.uuid().nullable(), closedNote: z.string().nullable(), closedRevisionId: z.uuid().nullable(), trainedOn: PlainDate.nullable(), trainingNote: z.string().nullable(), version: z.number().int(), answeredFrom: PlainDate.nullable(),
})
export type LawTask = z.infer<typeof LawTask>

const tasks = (tx: Tx) => tables(tx).selectFrom('procedures.law_task as t').select(COLUMNS)

/** A task of the own agency, locked until the transaction ends. */
export async function findTaskToChange(tx: Tx, agencyId: string, id: string): Promise<LawTask | undefined> {
  const row = await tasks(tx).where('t.agency_id', '=', agencyId).where('t.id', '=', id).forUpdate().executeTakeFirst()
  return row && LawTask.parse(row)
}

/** The tasks that a document has made in an agency so far. */
export async function listTasksOfCause(tx: Tx, agencyId: string, causeKey: string): Promise<LawTask[]> {
  return (await tasks(tx).where('t.agency_id', '=', agencyId).where('t.cause_key', '=', causeKey).orderBy('t.round').execute()).map((row) => LawTask.parse(row))
}

export async function listOpenTasksOf(tx: Tx, agencyId: string, procedureId: string): Promise<LawTask[]> {
  return (await tasks(tx).where('t.agency_id', '=', agencyId).where('t.procedure_id', '=', procedureId).where('t.status', '=', 'open').forUpdate().execute()).map((row) => LawTask.parse(row))
}

/** The tasks that an issue answers. */
export async function listTasksAnsweredBy(tx: Tx, agencyId: string, revisionId: string): Promise<LawTask[]> {
  return (await tasks(tx).where('t.agency_id', '=', agencyId).where('t.closed_revision_id', '=', revisionId).where('t.status', '=', 'answered').forUpdate().execute()).map((row) => LawTask.parse(row))
}

export interface TaskQuestion { readonly agencyId: string; readonly state: LawTaskFilter; readonly personId: string; readonly today: PlainDate; readonly causeKey?: string | undefined; readonly procedureId?: string | undefined; readonly limit: number; readonly offset: number }

/** Answered by an issue that takes effect later: `stateOn` in SQL. */
const waitsForItsDay = (today: PlainDate) => sql<boolean>`(t.status = 'answered' and exists (select from procedures.revision a where a.agency_id = t.agency_id and a.id = t.closed_revision_id and a.effective_from > ${today}))`

const inState = ({ state, personId, today }: Pick<TaskQuestion, 'state' | 'personId' | 'today'>) => {
  switch (state) {
    case 'open': return sql<boolean>`t.status = 'open'`
    case 'overdue': return sql<boolean>`t.due_on < ${today} and (t.status = 'open' or ${waitsForItsDay(today)})`
    case 'mine': return sql<boolean>`t.status = 'open' and t.owner_id = ${personId}`
    case 'in-work': return waitsForItsDay(today)
    case 'closed': return sql<boolean>`t.status <> 'open' and not ${waitsForItsDay(today)}`
    case 'all': return sql<boolean>`true`
  }
}

const countIn = (who: Pick<TaskQuestion, 'personId' | 'today'>) => (state: LawTaskFilter) => sql<number>`count(*) filter (where ${inState({ ...who, state })})::int`

const matching = (tx: Tx, { agencyId, causeKey, procedureId }: Pick<TaskQuestion, 'agencyId' | 'causeKey' | 'procedureId'>) => tables(tx).selectFrom('procedures.law_task as t').where('t.agency_id', '=', agencyId)
  .$if(causeKey !== undefined, (q) => q.where('t.cause_key', '=', causeKey ?? '')).$if(procedureId !== undefined, (q) => q.where('t.procedure_id', '=', procedureId ?? ''))

/** One page of the tasks of an agency: open ones by what is due first, closed ones by what was closed last. */
export async function listTasks(tx: Tx, question: TaskQuestion): Promise<(LawTask & { readonly code: string; readonly name: string })[]> {
  const rows = await matching(tx, question).innerJoin('procedures.procedure as p', 'p.id', 't.procedure_id').select([...COLUMNS, 'p.code', 'p.name']).where(inState(question))
    .orderBy(sql`t.status <> 'open' and not ${waitsForItsDay(question.today)}`).orderBy('t.closed_at', (order) => order.desc().nullsLast()).orderBy('t.due_on', (order) => order.asc().nullsLast()).orderBy('p.code').orderBy('t.id').limit(question.limit).offset(question.offset).execute()
  const Row = LawTask.extend({ code: z.string(), name: z.string() })
  return rows.map((row) => Row.parse(row))
}

/** How many tasks stand in each state, whichever is shown. */
export async function countTasks(tx: Tx, question: Omit<TaskQuestion, 'state' | 'limit' | 'offset'>): Promise<Record<TaskQuestion['state'], number>> {
  const count = countIn(question)
  return matching(tx, question).select([count('open').as('open'), count('overdue').as('overdue'), count('mine').as('mine'), count('in-work').as('in-work'), count('closed').as('closed'), count('all').as('all')]).executeTakeFirstOrThrow()
}

/** The documents that have made tasks in an agency, the one with most open tasks first. */
export async function listCauses(tx: Tx, agencyId: string): Promise<{ number: string; title: string; open: number; all: number }[]> {
  return tables(tx).selectFrom('procedures.law_task as t').where('t.agency_id', '=', agencyId).groupBy('t.cause_key')
    .select([sql<string>`max(t.cause ->> 'number')`.as('number'), sql<string>`max(t.cause ->> 'title')`.as('title'), sql<number>`(count(*) filter (where t.status = 'open'))::int`.as('open'), sql<number>`count(*)::int`.as('all')])
    .orderBy('open', 'desc').orderBy('t.cause_key').limit(200).execute()
}

/** How far each agency within reach has come. */
export async function countByAgency(tx: Tx, today: PlainDate, causeKey: string | undefined): Promise<{ agencyId: string; open: number; inWork: number; overdue: number; closed: number; oldest: string | null; nextDueOn: string | null }[]> {
  const count = countIn({ today, personId: '' })
  return tables(tx).selectFrom('procedures.law_task as t').$if(causeKey !== undefined, (q) => q.where('t.cause_key', '=', causeKey ?? '')).groupBy('t.agency_id')
    .select(['t.agency_id as agencyId', count('open').as('open'), count('in-work').as('inWork'), count('overdue').as('overdue'), count('closed').as('closed'),
      sql<string | null>`min(t.opened_at) filter (where t.status = 'open')`.as('oldest'), sql<string | null>`min(t.due_on) filter (where t.status = 'open')`.as('nextDueOn')])
    .execute()
}

export interface NewTask { readonly agencyId: string; readonly procedureId: string; readonly causeKey: string; readonly round: number; readonly cause: LawTaskCause; readonly affected: readonly AffectedInstrument[]; readonly viaTthc: readonly string[]; readonly lawDueOn: PlainDate | null; readonly publishDueOn: PlainDate | null; readonly ownerId: string | null; readonly now: Instant }

/** Opens a task; one that is there already under the same round stays as it is. */
export async function insertTask(tx: Tx, task: NewTask): Promise<void> {
  const made = await tables(tx).insertInto('procedures.law_task').values({
    agency_id: task.agencyId, procedure_id: task.procedureId, cause_key: task.causeKey, round: task.round, cause: JSON.stringify(task.cause), affected: JSON.stringify(task.affected), via_tthc: [...task.viaTthc],
    opened_at: task.now, law_due_on: task.lawDueOn, publish_due_on: task.publishDueOn, owner_id: task.ownerId,
  }).onConflict((conflict) => conflict.constraint('law_task_once').doNothing()).returning('id').executeTakeFirst()
  if (made !== undefined) await noteTask(tx, task.agencyId, made.id, task.now, null, { type: 'law-task-opened', ownerId: task.ownerId, affected: task.affected })
}

export type TaskChange = Partial<{ cause: string; affected: string; via_tthc: string[]; law_due_on: PlainDate | null; publish_due_on: PlainDate | null; owner_id: string; status: LawTaskStatus; closed_at: Instant | null; closed_by: string | null; closed_note: string | null; closed_revision_id: string | null; trained_on: PlainDate | null; training_note: string | null }>

/** Changes a task, with a line in its history; answers its new version. */
export async function changeTask(tx: Tx, agencyId: string, task: Pick<LawTask, 'id' | 'version'>, change: TaskChange, { now, by, event }: { readonly now: Instant; readonly by: string | null; readonly event: { readonly type: string } & Record<string, unknown> }): Promise<number> {
  const version = task.version + 1
  await tables(tx).updateTable('procedures.law_task').set({ ...change, version }).where('agency_id', '=', agencyId).where('id', '=', task.id).execute()
  await noteTask(tx, agencyId, task.id, now, by, event)
  return version
}

async function noteTask(tx: Tx, agencyId: string, taskId: string, at: Instant, by: string | null, event: { readonly type: string } & Record<string, unknown>): Promise<void> {
  await tables(tx).insertInto('procedures.law_task_event').values({ agency_id: agencyId, law_task_id: taskId, at, person_id: by, event: JSON.stringify(event) }).execute()
}

/** Two changes of law at once for one agency: the second waits and finds the tasks of the first. */
export async function holdTasks(tx: Tx, agencyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`procedures.law-task:${agencyId}`}, 0))`.execute(tx)
}

/** How many open tasks bear on each procedure because of one document, as the one that changes or as one that is changed. */
export async function listOpenCounts(tx: Tx, agencyId: string, key: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tasks(tx).where('t.agency_id', '=', agencyId).where('t.status', '=', 'open').execute()
  const bearing = rows.map((row) => LawTask.parse(row)).filter(({ causeKey, affected }) => causeKey === key || affected.some(({ number }) => numberKey(number) === key))
  return new Map([...Map.groupBy(bearing, ({ procedureId }) => procedureId)].map(([procedureId, all]) => [procedureId, all.length]))
}

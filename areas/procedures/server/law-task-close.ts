// SPDX-License-Identifier: Apache-2.0
import { findAbleHolder } from '#areas/organisation/server/public.ts'
import { dayOf, type Instant } from '#kernel/time.ts'
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { assignLawTask, closeLawTask } from '../contract/law-tasks.ts'
import { moveRevision } from '../contract/writing.ts'
import { answersByItself, neverHeld, stateOn } from '../core/law-task.ts'
import type { Revision } from '../core/revision.ts'
import { changeTask, findTaskToChange, listOpenTasksOf, listTasksAnsweredBy, type LawTask } from './law-task-store.ts'
import { findRevision, listRevisionEvents, listRevisions } from './revision-store.ts'

const SHORTEST_REASON = 10

/** Closes a task by a reason or by an issue that answers it. */
export const closeLawTaskEndpoint = endpoint(closeLawTask, async ({ input, actor, now, today, tx, refuse }) => {
  const task = await findTaskToChange(tx, actor.agencyId, input.id)
  if (task === undefined) throw refuse({ code: 'task-not-found' })
  if (task.status !== 'open') throw refuse({ code: stateOn(task, today) === 'in-work' ? 'task-in-work' : 'task-closed' })
  if (task.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const { outcome, training } = input
  if (training !== undefined && training.on > today) throw refuse({ code: 'training-in-the-future' })
  const trained = training === undefined ? {} : { trained_on: training.on, training_note: training.note }
  const closing = { closed_at: now, closed_by: actor.personId, ...trained }
  if (outcome.as === 'no-change-needed') {
    if (outcome.reason.length < SHORTEST_REASON) throw refuse({ code: 'reason-too-short' })
    const version = await changeTask(tx, actor.agencyId, task, { status: 'no-change-needed', closed_note: outcome.reason, ...closing }, { now, by: actor.personId, event: { type: 'law-task-closed', as: outcome.as, reason: outcome.reason } })
    return { version }
  }
  const issue = await findAnsweringIssue(tx, task, outcome.revisionId)
  if (issue === undefined) throw refuse({ code: 'no-newer-issue' })
  const version = await changeTask(tx, actor.agencyId, task, { status: 'answered', closed_revision_id: issue.id, closed_note: outcome.note, ...closing }, { now, by: actor.personId, event: { type: 'law-task-closed', as: outcome.as, revisionId: issue.id, note: outcome.note } })
  return { version }
})

/** The newest issue that was issued after the task was opened; the one that is named, if it is such an issue. */
async function findAnsweringIssue(tx: Tx, task: LawTask, named: string | undefined): Promise<Revision | undefined> {
  for (const revision of await listRevisions(tx, task.procedureId)) {
    if (revision.status !== 'issued' || (named !== undefined && revision.id !== named)) continue
    const issued = (await listRevisionEvents(tx, revision.id)).findLast(({ type }) => type === 'revision-issued')
    if (issued !== undefined && issued.at >= task.openedAt) return revision
  }
  return undefined
}

/** Gives a task to another person who may draft. */
export const assignLawTaskEndpoint = endpoint(assignLawTask, async ({ input, actor, now, today, tx, refuse }) => {
  const task = await findTaskToChange(tx, actor.agencyId, input.id)
  if (task === undefined) throw refuse({ code: 'task-not-found' })
  if (task.status !== 'open') throw refuse({ code: stateOn(task, today) === 'in-work' ? 'task-in-work' : 'task-closed' })
  if (task.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  if (!(await findAbleHolder(tx, input.ownerId, 'procedures.draft', today))) throw refuse({ code: 'owner-cannot-draft' })
  return { version: await changeTask(tx, actor.agencyId, task, { owner_id: input.ownerId }, { now, by: actor.personId, event: { type: 'law-task-given', from: task.ownerId, to: input.ownerId } }) }
})

/** The moves of an issue with what they mean for the tasks, in the same transaction: one whose legal basis was touched answers those that wait for it; one withdrawn before it took effect answers them no more. */
export const closingLawTasks = (move: Endpoint): Endpoint => ({
  ...move,
  run: async (call) => {
    const answer = await move.run(call)
    const asked = moveRevision.input.safeParse(call.input)
    if (!asked.success || call.actor === undefined) return answer
    const moved = { agencyId: call.actor.agencyId, by: call.actor.personId, revisionId: asked.data.revisionId, now: call.now }
    if (asked.data.command.move === 'issue') await closeByIssue(call.tx, moved)
    if (asked.data.command.move === 'withdraw') await reopenUnanswered(call.tx, moved)
    return answer
  },
})

interface Moved { readonly agencyId: string; readonly by: string; readonly revisionId: string; readonly now: Instant }

/** Opens again the tasks that an issue was to answer when it was withdrawn before it ever held. */
async function reopenUnanswered(tx: Tx, { agencyId, by, revisionId, now }: Moved): Promise<void> {
  const withdrawn = await findRevision(tx, revisionId)
  if (withdrawn === undefined || !neverHeld(withdrawn.revision)) return
  const nothing = { closed_at: null, closed_by: null, closed_note: null, closed_revision_id: null, trained_on: null, training_note: null }
  for (const task of await listTasksAnsweredBy(tx, agencyId, revisionId)) await changeTask(tx, agencyId, task, { status: 'open', ...nothing }, { now, by, event: { type: 'law-task-reopened', revisionId } })
}

/** Closes the open tasks of a procedure that its newly issued content answers by itself. */
export async function closeByIssue(tx: Tx, { agencyId, by, revisionId, now }: Moved): Promise<void> {
  const issued = await findRevision(tx, revisionId)
  if (issued === undefined || issued.revision.status !== 'issued') return
  const open = await listOpenTasksOf(tx, agencyId, issued.revision.procedureId)
  if (open.length === 0) return
  const before = await findContentBefore(tx, issued.revision)
  for (const task of open.filter(({ cause }) => answersByItself(before, issued.content, cause))) {
    const note = `Lần ban hành ${issued.revision.issueNo} đã sửa căn cứ pháp lý.`
    await changeTask(tx, agencyId, task, { status: 'answered', closed_revision_id: issued.revision.id, closed_note: note, closed_at: now, closed_by: by }, { now, by, event: { type: 'law-task-closed', as: 'answered', revisionId, on: dayOf(now) } })
  }
}

async function findContentBefore(tx: Tx, { id, procedureId, issueNo }: Revision) {
  const last = (await listRevisions(tx, procedureId)).find((one) => one.id !== id && one.issueNo < issueNo && (one.status === 'issued' || one.status === 'withdrawn') && !neverHeld(one))
  return last === undefined ? undefined : (await findRevision(tx, last.id))?.content
}

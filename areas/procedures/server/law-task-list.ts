// SPDX-License-Identifier: Apache-2.0
import { numberKey } from '#areas/law/core/public.ts'
import { loadRegister } from '#areas/law/server/public.ts'
import { findAgencyAsKnown, listAbleHolders, listNames } from '#areas/organisation/server/public.ts'
import { dayOf, Instant, PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { LAW_TASK_PAGE, listLawTasks, showLawTaskCounts } from '../contract/law-tasks.ts'
import { ageInDays, closedOn, type LawTaskState, stateOn } from '../core/law-task.ts'
import { countByAgency, countTasks, listCauses, listTasks } from './law-task-store.ts'
import { findIssueNumber } from './revision-store.ts'

/** The tasks of the agency, with the documents behind them and who may be given one. */
export const listLawTasksEndpoint = endpoint(listLawTasks, async ({ input, actor, today, tx }) => {
  const question = { agencyId: actor.agencyId, personId: actor.personId, today, procedureId: input.procedureId, causeKey: input.cause === undefined ? undefined : numberKey(input.cause) }
  const tasks = await listTasks(tx, { ...question, state: input.state, limit: LAW_TASK_PAGE, offset: (input.page - 1) * LAW_TASK_PAGE })
  const counts = await countTasks(tx, question)
  const names = await listNames(tx, tasks.flatMap(({ ownerId, closedBy }) => [ownerId, closedBy].flatMap((id) => id ?? [])))
  const register = await loadRegister(tx, actor.agencyId)
  const mayAct = actor.permissions.has('procedures.draft')
  const holders = mayAct ? await listAbleHolders(tx, 'procedures.draft', today) : []
  const issues = new Map<string, number>()
  for (const { closedRevisionId } of tasks) if (closedRevisionId !== null) issues.set(closedRevisionId, (await findIssueNumber(tx, closedRevisionId)).issueNo)
  return {
    today, total: counts[input.state], counts, mayAct, causes: await listCauses(tx, actor.agencyId), owners: [...new Map(holders.map(({ personId, fullName }) => [personId, { id: personId, name: fullName }])).values()],
    rows: tasks.map(({ procedureId, code, name, ownerId, closedBy, closedRevisionId, cause, status, ...task }) => ({
      ...task, cause, state: stateOn({ ...task, status }, today), closedOn: closedOn({ ...task, status }), answeredLate: task.answeredFrom !== null && task.dueOn !== null && task.answeredFrom > task.dueOn, procedure: { id: procedureId, code, name }, causeRef: register.find(cause)?.ref ?? null,
      ageDays: ageInDays(dayOf(task.openedAt), earlier(closedOn({ ...task, status }), today)), overdue: isWaiting(stateOn({ ...task, status }, today)) && task.dueOn !== null && task.dueOn < today,
      owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' }, closedBy: closedBy === null ? null : names.get(closedBy) ?? null, closedIssueNo: closedRevisionId === null ? null : issues.get(closedRevisionId) ?? null,
    })),
  }
})

const isWaiting = (state: LawTaskState): boolean => state === 'open' || state === 'in-work'

const earlier = (day: PlainDate | null, today: PlainDate): PlainDate => (day === null || day > today ? today : day)

/** How far each agency within reach has come: for the head of the agency its own line, for the province all below. */
export const showLawTaskCountsEndpoint = endpoint(showLawTaskCounts, async ({ input, today, tx }) => {
  const counted = await countByAgency(tx, today, input.cause === undefined ? undefined : numberKey(input.cause))
  const rows = []
  for (const { agencyId, oldest, nextDueOn, ...counts } of counted) {
    const name = (await findAgencyAsKnown(tx, agencyId, today))?.name ?? ''
    rows.push({ agencyId, name, ...counts, oldestDays: oldest === null ? null : ageInDays(dayOf(Instant.parse(oldest)), today), nextDueOn: nextDueOn === null ? null : PlainDate.parse(nextDueOn) })
  }
  const collator = new Intl.Collator('vi')
  return { today, rows: rows.toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || collator.compare(a.name, b.name)) }
})

// SPDX-License-Identifier: Apache-2.0
import { actingFor } from '#areas/documents/core/public.ts'
import { loadRegister } from '#areas/law/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { draftForLawTask } from '../contract/law-tasks.ts'
import { stateOn } from '../core/law-task.ts'
import { renewCitations } from '../core/renew-citations.ts'
import { draftOf } from './draft-procedure.ts'
import { findTaskToChange } from './law-task-store.ts'
import { findIssueNumber, findRevision, listRevisions } from './revision-store.ts'

export const draftForLawTaskEndpoint = endpoint(draftForLawTask, async ({ input, actor, now, today, tx, newId, refuse }) => {
  const task = await findTaskToChange(tx, actor.agencyId, input.id)
  if (task === undefined) throw refuse({ code: 'task-not-found' })
  if (task.status !== 'open') throw refuse({ code: stateOn(task, today) === 'in-work' ? 'task-in-work' : 'task-closed' })
  if (task.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const [newest] = await listRevisions(tx, task.procedureId)
  const found = newest && await findRevision(tx, newest.id)
  const cause = (await loadRegister(tx, actor.agencyId)).find({ number: task.cause.number, issuedOn: task.cause.issuedOn })
  if (found === undefined || cause === undefined) throw refuse({ code: 'people-must-choose' })
  const { revision, content } = found
  if (revision.status !== 'issued' && revision.status !== 'withdrawn') throw refuse({ code: 'issue-on-the-way', issueNo: revision.issueNo })
  const renewed = renewCitations(content, cause, task.affected)
  if (renewed === undefined) throw refuse({ code: 'people-must-choose' })

  const { code } = await findIssueNumber(tx, revision.id)
  const answer = await draftOf(tx, { agencyId: actor.agencyId, author: actor.personId, ...actingFor(actor, 'procedures.draft'), code, content: renewed.content, sourceFile: null, sourceName: null, unread: [], asNextIssue: true, now, newId })
  if ('code' in answer) throw answer.code === 'issue-on-the-way' ? refuse({ code: 'issue-on-the-way', issueNo: answer.issueNo }) : new Error(`the next issue of ${task.procedureId} could not be drafted: ${answer.code}`)
  return { procedureId: answer.id, revisionId: answer.revisionId, issueNo: answer.issueNo, lines: renewed.lines }
})

// SPDX-License-Identifier: Apache-2.0
import { handDownRecipients, saidRefusal } from '#areas/documents/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { moveRevision } from '../contract/writing.ts'
import { evolveRevision, moveRevision as move, type Revision } from '../core/revision.ts'
import { findApprovalStaff } from './approval-staff.ts'
import { keepIssuedPaper } from './paper/issued-paper.ts'
import { countErrors } from './stored-findings.ts'
import { findIssueNumber, findRevisionToMove, hashOfContent, listRevisions, saveRevision } from './revision-store.ts'

export const moveRevisionEndpoint = endpoint(moveRevision, async ({ input, actor, now, today, tx, files, refuse }) => {
  const found = await findRevisionToMove(tx, input.revisionId)
  if (found === undefined) throw refuse({ code: 'revision-not-found' })
  const { revision, content } = found
  if (revision.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const { code } = await findIssueNumber(tx, revision.id)
  const errorCount = input.command.move === 'submit' ? await countErrors(tx, actor.agencyId, today, { procedureId: revision.procedureId, code, content, effectiveFrom: null }) : 0
  const decision = move(revision, input.command, { by: actor, now, today, errorCount, contentHash: hashOfContent(content), staff: await findApprovalStaff(tx, today) })
  if (!decision.ok) throw refuse(await saidRefusal(tx, decision.refusal, actor.personId))

  const last = input.command.move === 'issue' ? await findLastIssued(tx, revision) : undefined
  if (last !== undefined && input.command.move === 'issue') {
    if (last.effectiveFrom !== null && input.command.effectiveFrom <= last.effectiveFrom) throw refuse({ code: 'not-after-last-issue', lastFrom: last.effectiveFrom })
    if (!(await withdrawLast(tx, actor.agencyId, last, input.command.effectiveFrom, actor.personId, now, revision.issueNo))) throw refuse({ code: 'changed-by-someone-else' })
  }
  const after = decision.events.reduce(evolveRevision, revision)
  if (!(await saveRevision(tx, actor.agencyId, revision, after, decision.events, now))) throw refuse({ code: 'changed-by-someone-else' })
  if (input.command.move === 'issue') {
    await keepIssuedPaper(tx, files, { agencyId: actor.agencyId, revision: after, content, now })
    await handDownRecipients(tx, { agencyId: actor.agencyId, documentId: revision.procedureId, issueId: revision.id, issueNo: revision.issueNo, by: actor.personId, now })
  }
  return { version: after.version, status: after.status }
})

const findLastIssued = async (tx: Tx, revision: Revision): Promise<Revision | undefined> =>
  (await listRevisions(tx, revision.procedureId)).find((other) => other.id !== revision.id && other.status === 'issued')

/** The next issue withdraws the last one on its effective date; `false` when someone has just changed that one. */
async function withdrawLast(tx: Tx, agencyId: string, last: Revision, from: PlainDate, by: string, now: Instant, nextIssueNo: number): Promise<boolean> {
  const event = { type: 'revision-withdrawn', at: now, by, from, reason: `Thay bằng lần ban hành ${nextIssueNo}` } as const
  return saveRevision(tx, agencyId, last, evolveRevision(last, event), [event], now)
}

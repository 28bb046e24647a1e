// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { draftProcedure, editRevision } from '../contract/writing.ts'
import { evolveRevision, moveRevision, ProcedureId, Revision, RevisionId } from '../core/revision.ts'
import { errorCountOf } from './stored-findings.ts'
import { findProcedureByCode, insertProcedure, renameProcedure } from './procedure-store.ts'
import { findRevisionToMove, hashOfContent, insertRevision, saveRevision } from './revision-store.ts'

export const draftProcedureEndpoint = endpoint(draftProcedure, async ({ input, actor, now, tx, newId, refuse }) => {
  const existing = await findProcedureByCode(tx, input.code)
  if (existing !== undefined && !input.asNextIssue) throw refuse({ code: 'code-taken', id: existing.id, name: existing.name, procedureCode: input.code })
  if (existing !== undefined && existing.status !== 'issued' && existing.status !== 'withdrawn') throw refuse({ code: 'issue-on-the-way', issueNo: existing.issueNo })
  const id = existing?.id ?? ProcedureId.parse(newId())
  const { name, field } = input.content
  if (existing === undefined) await insertProcedure(tx, { id, agencyId: actor.agencyId, code: input.code, name, field, now })
  else await renameProcedure(tx, id, name, field)

  const issueNo = (existing?.issueNo ?? 0) + 1
  const revision: Revision = { id: RevisionId.parse(newId()), procedureId: id, issueNo, status: 'draft', draftedBy: actor.personId, reviewedBy: null, approvedBy: null, rejectionReason: null, effectiveFrom: null, withdrawnFrom: null, contentHash: null, version: 1 }
  await insertRevision(tx, { agencyId: actor.agencyId, revision, content: input.content, sourceFile: input.sourceFile, sourceName: input.sourceName, reading: input.unread, now })
  return { id, revisionId: revision.id, issueNo }
})

export const editRevisionEndpoint = endpoint(editRevision, async ({ input, actor, now, today, tx, refuse }) => {
  const found = await findRevisionToMove(tx, input.revisionId)
  if (found === undefined) throw refuse({ code: 'revision-not-found' })
  const { revision } = found
  if (revision.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const decision = moveRevision(revision, { move: 'edit' }, { by: actor, now, today, errorCount: errorCountOf('', input.content), contentHash: hashOfContent(input.content) })
  if (!decision.ok) throw refuse({ code: 'move-not-open', move: 'edit', status: revision.status })
  const after = decision.events.reduce(evolveRevision, revision)
  if (!(await saveRevision(tx, actor.agencyId, revision, after, decision.events, now, input.content))) throw refuse({ code: 'changed-by-someone-else' })
  await renameProcedure(tx, revision.procedureId, input.content.name, input.content.field)
  return { version: after.version }
})

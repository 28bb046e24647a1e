// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { actingFor, firstWriters } from '#areas/documents/core/public.ts'
import type { RefusalOf } from '#kernel/contract.ts'
import { dayOf, type Instant, millisOf } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { draftProcedure, editRevision } from '../contract/writing.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'
import { evolveRevision, moveRevision, ProcedureId, Revision, type RevisionEvent, RevisionId } from '../core/revision.ts'
import { findCodeTaken } from './code-taken.ts'
import { errorCountOf } from './stored-findings.ts'
import { findProcedureByCode, holdCode, insertProcedure, renameProcedure } from './procedure-store.ts'
import { findLastRevisionEvent, findRevisionToMove, hashOfContent, insertRevision, saveRevision } from './revision-store.ts'

export interface Draft {
  readonly agencyId: string
  readonly author: string
  /** Whose power to draft it was, when it was delegated. */
  readonly onBehalfOf?: string | undefined
  readonly code: string
  readonly content: ProcedureContent
  readonly sourceFile: string | null
  readonly sourceName: string | null
  readonly unread: readonly { readonly place: string; readonly message: string }[]
  readonly asNextIssue: boolean
  readonly now: Instant
  readonly newId: () => string
}

/** Makes a draft of a new procedure or of the next issue of the one with this code, or says why not. */
export async function draftOf(tx: Tx, { agencyId, author, onBehalfOf, code, content, sourceFile, sourceName, unread, asNextIssue, now, newId }: Draft): Promise<z.output<typeof draftProcedure.output> | RefusalOf<typeof draftProcedure>> {
  await holdCode(tx, agencyId, code)
  const existing = await findProcedureByCode(tx, code)
  const taken = await findCodeTaken(tx, { agencyId, code, on: dayOf(now), by: asNextIssue ? existing?.id : undefined })
  if (taken !== undefined) return taken
  if (existing !== undefined && existing.status !== 'issued' && existing.status !== 'withdrawn') return { code: 'issue-on-the-way', issueNo: existing.issueNo }
  const id = existing?.id ?? ProcedureId.parse(newId())
  if (existing === undefined) await insertProcedure(tx, { id, agencyId, code, name: content.name, field: content.field, now })
  else await renameProcedure(tx, id, content.name, content.field)

  const issueNo = (existing?.issueNo ?? 0) + 1
  const revision: Revision = { id: RevisionId.parse(newId()), procedureId: id, issueNo, status: 'draft', draftedBy: author, writers: firstWriters(author, { onBehalfOf }), reviewedBy: null, reviewedOnBehalfOf: null, approvedBy: null, approvedOnBehalfOf: null, rejectionReason: null, effectiveFrom: null, withdrawnFrom: null, reviewDue: null, contentHash: null, version: 1 }
  await insertRevision(tx, { agencyId, revision, content, sourceFile, sourceName, reading: unread, now })
  return { id, revisionId: revision.id, issueNo }
}

export const draftProcedureEndpoint = endpoint(draftProcedure, async ({ input, actor, now, tx, newId, files, refuse }) => {
  if (input.sourceFile !== null && (await files.find(input.sourceFile)) === undefined) throw refuse({ code: 'source-file-missing' })
  const answer = await draftOf(tx, { ...input, agencyId: actor.agencyId, author: actor.personId, ...actingFor(actor, 'procedures.draft'), now, newId })
  if ('code' in answer) throw refuse(answer)
  return answer
})

export const editRevisionEndpoint = endpoint(editRevision, async ({ input, actor, now, today, tx, refuse }) => {
  const found = await findRevisionToMove(tx, input.revisionId)
  if (found === undefined) throw refuse({ code: 'revision-not-found' })
  const { revision } = found
  if (revision.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const decision = moveRevision(revision, { move: 'edit' }, { by: actor, now, today, errorCount: errorCountOf('', input.content), contentHash: hashOfContent(input.content), staff: { reviewers: [], approvers: [] } })
  if (!decision.ok) throw refuse({ code: 'move-not-open', move: 'edit', status: revision.status })
  const after = decision.events.reduce(evolveRevision, revision)
  const last = await findLastRevisionEvent(tx, revision.id)
  if (!(await saveRevision(tx, actor.agencyId, revision, after, isSameSitting(last, actor.personId, now) ? [] : decision.events, now, input.content))) throw refuse({ code: 'changed-by-someone-else' })
  await renameProcedure(tx, revision.procedureId, input.content.name, input.content.field)
  return { version: after.version }
})

const SITTING_MS = 30 * 60_000

/** A draft saves itself while it is typed: one person's edits within half an hour are one line of its history. */
const isSameSitting = (last: RevisionEvent | undefined, by: string, now: Instant): boolean => last?.type === 'revision-edited' && last.by === by && millisOf(now) - millisOf(last.at) < SITTING_MS

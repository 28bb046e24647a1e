// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { FileStore } from '#platform/server/file-store.ts'
import { draftDocument, draftNextIssue, editDraft } from '../contract/writing.ts'
import { evolveIssue, moveIssue } from '../core/issue.ts'
import { actingFor } from '../core/three-people.ts'
import { acceptRequest, findOpenRequest } from './change-requests.ts'
import { draftDocument as draft, draftNextIssue as openNext, findIssueToMove, type Held, listIssues, saveDocument, saveIssue } from './document-store.ts'
import { findCodeHolder } from './master-list.ts'
import { findUploaded } from './uploaded-file.ts'

type HeldInput = z.output<typeof draftDocument.input>['held']

/** What was written or uploaded, as it is kept; undefined when the file is not there. */
async function heldOf(input: HeldInput, files: FileStore): Promise<Held | undefined> {
  return input.kind === 'written' ? input : findUploaded(files, input.sha256, input.name)
}

export const draftDocumentEndpoint = endpoint(draftDocument, async ({ input, actor, now, tx, files, newId, refuse }) => {
  const held = await heldOf(input.held, files)
  if (held === undefined) throw refuse({ code: 'file-missing' })
  const { kind, code, name, about, reviewMonths } = input
  const drafted = await draft(tx, { agencyId: actor.agencyId, kind, code, name, about, reviewMonths, author: actor.personId, ...actingFor(actor, 'documents.draft'), now, newId, ...(held.kind === 'file' ? { content: { blocks: [] }, file: held } : { content: held.content }) })
  if (!drafted.ok) throw refuse({ code: 'code-taken', documentCode: code, name: drafted.holder.name, path: drafted.holder.path })
  return { id: drafted.documentId, issueId: drafted.issueId, issueNo: drafted.issueNo }
})

export const draftNextIssueEndpoint = endpoint(draftNextIssue, async ({ input, actor, now, today, tx, files, newId, refuse }) => {
  const newest = (await listIssues(tx, input.id))[0]
  const found = newest && await findIssueToMove(tx, newest.id)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  const { document, issue } = found
  if (issue.status !== 'issued' && issue.status !== 'withdrawn') throw refuse({ code: 'issue-on-the-way', issueNo: issue.issueNo })
  // Somebody may have opened the next issue while this one waited for the lock.
  if (document.lastIssueNo !== issue.issueNo) throw refuse({ code: 'issue-on-the-way', issueNo: document.lastIssueNo })
  const holder = await findCodeHolder(tx, actor.agencyId, document.code, today, document.id)
  if (holder !== undefined) throw refuse({ code: 'code-taken', documentCode: document.code, name: holder.name, path: holder.path })
  if (input.requestId !== null && await findOpenRequest(tx, input.requestId, input.id) === undefined) throw refuse({ code: 'request-answered' })
  const held = found.held.kind === 'file' ? await findUploaded(files, found.held.sha256, found.held.name) ?? found.held : found.held
  const next = await openNext(tx, document, held, { summary: input.changeSummary, ground: input.changeGround }, { author: actor.personId, ...actingFor(actor, 'documents.draft'), now, newId })
  if (input.requestId !== null) await acceptRequest(tx, input.requestId, { by: actor.personId, at: now, issueId: next.issueId })
  return next
})

export const editDraftEndpoint = endpoint(editDraft, async ({ input, actor, now, today, tx, files, refuse }) => {
  const found = await findIssueToMove(tx, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  const { document, issue } = found
  if (issue.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const decision = moveIssue(issue, { move: 'edit' }, { by: actor, now, today, staff: { reviewers: [], approvers: [] }, hasContent: true, lastFrom: null })
  if (!decision.ok) throw refuse({ code: 'move-not-open', move: 'edit', status: issue.status })
  if (input.code !== document.code) {
    if (issue.issueNo > 1) throw refuse({ code: 'code-fixed' })
    const holder = await findCodeHolder(tx, actor.agencyId, input.code, today, document.id)
    if (holder !== undefined) throw refuse({ code: 'code-taken', documentCode: input.code, name: holder.name, path: holder.path })
  }
  const held = await heldOf(input.held, files)
  if (held === undefined) throw refuse({ code: 'file-missing' })
  const after = { ...decision.events.reduce(evolveIssue, issue), name: input.name, changeSummary: input.changeSummary, changeGround: input.changeGround }
  const { code, name, about, reviewMonths } = input
  if (!(await saveIssue(tx, { ...document, code, name, about, reviewMonths }, issue, after, decision.events, now, held))) throw refuse({ code: 'changed-by-someone-else' })
  await saveDocument(tx, document.id, { code, name, about, reviewMonths })
  return { version: after.version }
})

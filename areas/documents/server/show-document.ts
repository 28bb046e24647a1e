// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { IssueView, issuedFile, printIssue, showDocument, showIssueContent, whereUsed } from '../contract/reading.ts'
import { whyNotDiscarded } from '../core/discard.ts'
import { type Issue, movesWith } from '../core/issue.ts'
import { barredMoves, isInForce, sayIssueEvent, warningAcross } from '../core/issue-text.ts'
import { historyOf, type NameOf, namesAround, threeOf } from './approval-people.ts'
import { DOCUMENT_WORDS, findApprovalStaff, waitingFor } from './approval-staff.ts'
import { listRequests } from './change-requests.ts'
import { findIssue, type Held, listIssueEvents, listIssues } from './document-store.ts'
import { listCiting } from './master-list.ts'
import { printWritten } from './print-issue.ts'
import { printUploaded } from './print-uploaded.ts'
import { tables } from './tables.ts'

export const showDocumentEndpoint = endpoint(showDocument, async ({ input, actor, today, tx, refuse }) => {
  const issues = await listIssues(tx, input.id)
  const wanted = issues.find(({ id }) => id === input.issueId) ?? issues[0]
  const found = wanted && await findIssue(tx, wanted.id)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  const { document, issue, held } = found
  const [events, requests] = [await listIssueEvents(tx, issue.id), await listRequests(tx, input.id)]
  const nameOf = await namesAround(tx, issues, events, actor, requests.flatMap(({ askedById, answeredById }) => [askedById, answeredById].filter((one) => one !== null)))
  const changedAt = await listChangeMoments(tx, input.id)
  const staff = await findApprovalStaff(tx, today, DOCUMENT_WORDS)
  const view = (each: Issue) => viewOf(each, nameOf, changedAt.get(each.id))
  const newest = issues[0]
  return {
    id: document.id, kind: document.kind, code: document.code, about: document.about, reviewMonths: document.reviewMonths, issue: view(issue), ...shownHeld(held), issues: issues.map(view),
    moves: [...movesWith(staff, issue, actor)], barred: barredMoves(issue, actor, staff, nameOf), waitingFor: waitingFor(staff.able, (mover) => movesWith(staff, issue, mover)),
    history: historyOf(events, nameOf, sayIssueEvent),
    requests: requests.map(({ askedById, answeredById, ...request }) => ({ ...request, askedBy: nameOf(askedById), answeredBy: answeredById === null ? null : nameOf(answeredById) })),
    canDraftNext: actor.permissions.has('documents.draft') && (newest?.status === 'issued' || newest?.status === 'withdrawn'), canDiscard: actor.permissions.has('documents.draft') && whyNotDiscarded(issue, actor.personId) === undefined, canAskForChange: actor.permissions.has('documents.draft'), canDistribute: actor.permissions.has('documents.distribute'), today,
  }
})

const shownHeld = (held: Held) => (held.kind === 'written' ? { content: held.content, file: null } : { content: null, file: { name: held.name, type: held.type, sha256: held.sha256 } })

async function listChangeMoments(tx: Tx, documentId: string): Promise<ReadonlyMap<string, Instant>> {
  const rows = await tables(tx).selectFrom('documents.issue').select(['id', 'changed_at']).where('document_id', '=', documentId).execute()
  return new Map(rows.map((row) => [row.id, row.changed_at as Instant]))
}

function viewOf(issue: Issue, nameOf: NameOf, changedAt: Instant | undefined): IssueView {
  return IssueView.parse({ ...issue, ...threeOf(issue, nameOf), changedAt })
}

export const showIssueContentEndpoint = endpoint(showIssueContent, async ({ input, tx, refuse }) => {
  const found = await findIssue(tx, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  return { issueNo: found.issue.issueNo, name: found.issue.name, ...shownHeld(found.held) }
})

export const whereUsedEndpoint = endpoint(whereUsed, async ({ input, actor, today, tx, refuse }) => {
  const { agencyId } = actor
  const newest = await tables(tx).selectFrom('documents.listed_document').select('code').where('agency_id', '=', agencyId).where('document_id', '=', input.id).orderBy('issue_no', 'desc').limit(1).executeTakeFirst()
  if (newest === undefined) throw refuse({ code: 'document-not-found' })
  const { count } = await tables(tx).selectFrom('documents.paper_copy as c').innerJoin('documents.listed_document as i', 'i.issue_id', 'c.issue_id').select(({ fn }) => fn.countAll<number>().as('count'))
    .where('c.agency_id', '=', agencyId).where('i.document_id', '=', input.id).where('c.withdrawn_on', 'is', null).executeTakeFirstOrThrow()
  return { citing: await listCiting(tx, agencyId, newest.code, input.id, today), copiesOut: Number(count) }
})

const nameOfFile = (code: string, issueNo: number, warning: string | undefined, name: string): string => `${warning === undefined ? '' : `${warning} - `}${code.replaceAll(/[\\/:*?"<>|]/g, '-')} lan ${issueNo}${/\.[a-z]{3,4}$/i.exec(name)?.[0] ?? '.pdf'}`

export const issuedFileEndpoint = endpoint(issuedFile, async ({ input, today, files, tx, refuse }) => {
  const found = await findIssue(tx, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  const { document, issue, held } = found
  const sha256 = issue.pdfSha256 ?? (held.kind === 'file' ? held.sha256 : undefined)
  const bytes = sha256 === undefined ? undefined : await files.find(sha256)
  if (bytes === undefined) throw refuse({ code: 'no-file' })
  return { name: nameOfFile(document.code, issue.issueNo, warningAcross(issue, today), held.kind === 'file' ? held.name : '.pdf'), bytes }
})

export const printIssueEndpoint = endpoint(printIssue, async ({ input, now, today, files, tx, refuse }) => {
  const found = await findIssue(tx, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  const { document, issue, held } = found
  const across = warningAcross(issue, today)
  const name = nameOfFile(document.code, issue.issueNo, across, '.pdf')
  if (held.kind === 'file') {
    const printed = await printUploaded(tx, files, found, { across, on: today, at: now, name })
    if (printed === undefined) throw refuse({ code: 'no-file' })
    return printed
  }
  const kept = isInForce(issue, today) && issue.pdfSha256 !== null ? await files.find(issue.pdfSha256) : undefined
  return { name, bytes: kept ?? await printWritten(tx, found, { across, on: today, at: now }) }
})

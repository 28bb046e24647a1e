// SPDX-License-Identifier: Apache-2.0
import { listAbleHolders, listNames } from '#areas/organisation/server/public.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { IssueView, issuedFile, printIssue, showDocument, showIssueContent, whereUsed } from '../contract/reading.ts'
import { type Issue, movesFor } from '../core/issue.ts'
import { barredMoves, isInForce, sayIssueEvent, warningAcross } from '../core/issue-text.ts'
import { type ApprovalStaff, leavesAnApprover } from '../core/three-people.ts'
import { findApprovalStaff } from './approval-staff.ts'
import { listRequests } from './change-requests.ts'
import { findDocument, findIssue, type Held, listIssueEvents, listIssues } from './document-store.ts'
import { listCiting } from './master-list.ts'
import { printWritten } from './print-issue.ts'
import { tables } from './tables.ts'

const GONE = 'Người đã chuyển đi'

export const showDocumentEndpoint = endpoint(showDocument, async ({ input, actor, today, tx, refuse }) => {
  const issues = await listIssues(tx, input.id)
  const wanted = issues.find(({ id }) => id === input.issueId) ?? issues[0]
  const found = wanted && await findIssue(tx, wanted.id)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  const { document, issue, held } = found
  const [events, requests] = [await listIssueEvents(tx, issue.id), await listRequests(tx, input.id)]
  const nameOf = await listNames(tx, [...issues.flatMap(({ draftedBy, reviewedBy, approvedBy }) => [draftedBy, reviewedBy ?? [], approvedBy ?? []].flat()), ...events.map(({ by }) => by), ...requests.flatMap(({ askedById, answeredById }) => [askedById, answeredById ?? []].flat())])
  const changedAt = await listChangeMoments(tx, input.id)
  const staff = await findApprovalStaff(tx, today)
  const view = (each: Issue) => viewOf(each, nameOf, changedAt.get(each.id))
  const newest = issues[0]
  return {
    id: document.id, kind: document.kind, code: document.code, about: document.about, reviewMonths: document.reviewMonths, issue: view(issue), ...shownHeld(held), issues: issues.map(view),
    moves: movesFor(issue, actor).filter((move) => move !== 'review' || leavesAnApprover(issue.writers, actor.personId, staff)), barred: barredMoves(issue, actor, staff), waitingFor: await waitingFor(tx, issue, staff, today),
    history: events.map((event) => ({ at: event.at, by: nameOf.get(event.by) ?? GONE, text: sayIssueEvent(event) })).toReversed(),
    requests: requests.map(({ askedById, answeredById, ...request }) => ({ ...request, askedBy: nameOf.get(askedById) ?? GONE, answeredBy: answeredById === null ? null : nameOf.get(answeredById) ?? GONE })),
    canDraftNext: actor.permissions.has('documents.draft') && (newest?.status === 'issued' || newest?.status === 'withdrawn'), canAskForChange: actor.permissions.has('documents.draft'), canDistribute: actor.permissions.has('documents.distribute'), today,
  }
})

const shownHeld = (held: Held) => (held.kind === 'written' ? { content: held.content, file: null } : { content: null, file: { name: held.name, type: held.type, sha256: held.sha256 } })

async function listChangeMoments(tx: Tx, documentId: string): Promise<ReadonlyMap<string, Instant>> {
  const rows = await tables(tx).selectFrom('documents.issue').select(['id', 'changed_at']).where('document_id', '=', documentId).execute()
  return new Map(rows.map((row) => [row.id, row.changed_at as Instant]))
}

function viewOf(issue: Issue, nameOf: ReadonlyMap<string, string>, changedAt: Instant | undefined): IssueView {
  const who = (id: string | null) => (id === null ? null : { id, name: nameOf.get(id) ?? GONE })
  return IssueView.parse({ ...issue, drafted: who(issue.draftedBy), reviewed: who(issue.reviewedBy), approved: who(issue.approvedBy), changedAt })
}

const FURTHER = ['review', 'approve', 'issue'] as const

/** Names of the people who may take an issue further, whoever asks. */
async function waitingFor(tx: Tx, issue: Issue, staff: ApprovalStaff, today: PlainDate): Promise<string[]> {
  const names = new Set<string>()
  for (const permission of ['documents.review', 'documents.approve']) {
    for (const { personId, fullName } of await listAbleHolders(tx, permission, today)) {
      const moves = movesFor(issue, { personId, permissions: new Set([permission]) })
      if (FURTHER.some((move) => moves.includes(move) && (move !== 'review' || leavesAnApprover(issue.writers, personId, staff)))) names.add(fullName)
    }
  }
  return [...names]
}

export const showIssueContentEndpoint = endpoint(showIssueContent, async ({ input, tx, refuse }) => {
  const found = await findIssue(tx, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  return { issueNo: found.issue.issueNo, name: found.issue.name, ...shownHeld(found.held) }
})

export const whereUsedEndpoint = endpoint(whereUsed, async ({ input, actor, today, tx, refuse }) => {
  const document = await findDocument(tx, input.id)
  if (document === undefined) throw refuse({ code: 'document-not-found' })
  const { count } = await tables(tx).selectFrom('documents.paper_copy as c').innerJoin('documents.issue as i', 'i.id', 'c.issue_id').select(({ fn }) => fn.countAll<number>().as('count'))
    .where('c.agency_id', '=', actor.agencyId).where('i.document_id', '=', input.id).where('c.withdrawn_on', 'is', null).executeTakeFirstOrThrow()
  return { citing: await listCiting(tx, actor.agencyId, document.code, document.id, today), copiesOut: Number(count) }
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
  if (held.kind === 'file') throw refuse({ code: 'file-is-uploaded' })
  const across = warningAcross(issue, today)
  const kept = isInForce(issue, today) && issue.pdfSha256 !== null ? await files.find(issue.pdfSha256) : undefined
  return { name: nameOfFile(document.code, issue.issueNo, across, '.pdf'), bytes: kept ?? await printWritten(tx, found, { across, on: today, at: now }) }
})

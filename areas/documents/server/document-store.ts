// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf, type Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type DocumentAbout, aboutOf, NOTHING_SAID } from '../core/document-about.ts'
import { DocumentContent } from '../core/document-content.ts'
import { DocumentKind } from '../core/document-kind.ts'
import { DocumentId, evolveIssue, Issue, IssueEvent, IssueId } from '../core/issue.ts'
import { LONGEST_REVIEW_MONTHS } from '../core/months.ts'
import { begunFor, firstWriters } from '../core/three-people.ts'
import { findCodeHolder, putInMasterList } from './master-list.ts'
import { tables } from './tables.ts'

/** What an issue holds: blocks written here, or an uploaded file. */
export type Held =
  | { readonly kind: 'written'; readonly content: DocumentContent }
  | { readonly kind: 'file'; readonly sha256: string; readonly name: string; readonly type: string; readonly words: string }

/** What all issues of a document have in common. */
export interface ControlledDocument { readonly id: DocumentId; readonly agencyId: string; readonly kind: DocumentKind; readonly code: string; readonly name: string; readonly about: DocumentAbout; readonly reviewMonths: number; readonly lastIssueNo: number; readonly retired: boolean; readonly version: number }

export interface IssueWithContent { readonly document: ControlledDocument; readonly issue: Issue; readonly held: Held }

const ISSUE_COLUMNS = ['id', 'document_id as documentId', 'issue_no as issueNo', 'status', 'name', 'change_summary as changeSummary', 'change_ground as changeGround', 'drafted_by as draftedBy', 'writers', 'reviewed_by as reviewedBy', 'reviewed_on_behalf_of as reviewedOnBehalfOf', 'approved_by as approvedBy', 'approved_on_behalf_of as approvedOnBehalfOf',
  'rejection_reason as rejectionReason', 'effective_from as effectiveFrom', 'withdrawn_from as withdrawnFrom', 'withdrawal_reason as withdrawalReason', 'review_due as reviewDue', 'content_hash as contentHash', 'pdf_sha256 as pdfSha256', 'version'] as const

export const pathOfDocument = (id: string): string => `/tai-lieu/${id}`

export async function findDocument(tx: Tx, id: string): Promise<ControlledDocument | undefined> {
  const row = await tables(tx).selectFrom('documents.document').select(['id', 'agency_id as agencyId', 'kind', 'code', 'name', 'about', 'review_months as reviewMonths', 'last_issue_no as lastIssueNo', 'retired', 'version']).where('id', '=', id).executeTakeFirst()
  return row && { ...row, id: DocumentId.parse(row.id), kind: DocumentKind.parse(row.kind), about: aboutOf(row.about) }
}

/** An issue by its id, with its document and what it holds. */
export async function findIssue(tx: Tx, id: string): Promise<IssueWithContent | undefined> {
  const row = await tables(tx).selectFrom('documents.issue').select([...ISSUE_COLUMNS, 'content', 'file_sha256', 'file_name', 'file_type']).where('id', '=', id).executeTakeFirst()
  const document = row && await findDocument(tx, row.documentId)
  return row && document && { document, ...toIssue(row) }
}

/** The same, locked until the transaction ends, with its document, so that two issues of one document move one after the other. */
export async function findIssueToMove(tx: Tx, id: string): Promise<IssueWithContent | undefined> {
  await sql`select d.id from documents.document d join documents.issue i on i.document_id = d.id where i.id = ${id} for update of d`.execute(tx)
  return findIssue(tx, id)
}

function toIssue({ content, file_sha256, file_name, file_type, ...row }: Record<string, unknown> & { content: unknown; file_sha256: string | null; file_name: string | null; file_type: string | null }): { issue: Issue; held: Held } {
  const issue = Issue.parse(row)
  return { issue, held: file_sha256 === null ? { kind: 'written', content: DocumentContent.parse(content) } : { kind: 'file', sha256: file_sha256, name: file_name ?? '', type: file_type ?? '', words: '' } }
}

/** The issues of a document, newest first, without what they hold. */
export async function listIssues(tx: Tx, documentId: string): Promise<Issue[]> {
  const rows = await tables(tx).selectFrom('documents.issue').select(ISSUE_COLUMNS).where('document_id', '=', documentId).orderBy('issue_no', 'desc').execute()
  return rows.map((row) => Issue.parse(row))
}

/** What happened to an issue, oldest first. */
export async function listIssueEvents(tx: Tx, issueId: string): Promise<IssueEvent[]> {
  const rows = await tables(tx).selectFrom('documents.event').select('event').where('issue_id', '=', issueId).orderBy('seq').execute()
  return rows.map(({ event }) => IssueEvent.parse(event))
}

/** The hash under which an issue is frozen: SHA-256 of its name and what it holds, with sorted keys. */
export const hashOfIssue = ({ name, content, fileSha256 }: { readonly name: string; readonly content: unknown; readonly fileSha256: string | null }): string =>
  createHash('sha256').update(JSON.stringify(sorted({ name, content, fileSha256 }))).digest('hex')

export const hashOfHeld = (name: string, held: Held): string => hashOfIssue({ name, content: held.kind === 'written' ? held.content : null, fileSha256: held.kind === 'file' ? held.sha256 : null })

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]))
}

const columnsOf = (held: Held) => (held.kind === 'written'
  ? { content: JSON.stringify(held.content), file_sha256: null, file_name: null, file_type: null }
  : { content: null, file_sha256: held.sha256, file_name: held.name, file_type: held.type })

const wordsOf = (held: Held | undefined): unknown => (held?.kind === 'written' ? held.content : held?.words)

interface Stamp { readonly agencyId: string; readonly now: Instant }

async function insertIssue(tx: Tx, document: ControlledDocument, issue: Issue, held: Held, from: string | null, { agencyId, now }: Stamp): Promise<void> {
  await tables(tx).insertInto('documents.issue').values({
    id: issue.id, agency_id: agencyId, document_id: issue.documentId, issue_no: issue.issueNo, status: issue.status, name: issue.name, ...columnsOf(held),
    change_summary: issue.changeSummary, change_ground: issue.changeGround, drafted_by: issue.draftedBy, writers: issue.writers, version: issue.version, changed_at: now,
  }).execute()
  await writeEvents(tx, agencyId, issue.id, [{ type: 'issue-drafted', at: now, by: issue.draftedBy, ...begunFor(issue.draftedBy, issue.writers), issueNo: issue.issueNo, from }])
  await putInMasterList(tx, entryOf(document, issue, wordsOf(held)))
}

const entryOf = (document: ControlledDocument, issue: Issue, content: unknown) => ({
  agencyId: document.agencyId, documentId: document.id, issueId: issue.id, kind: document.kind, code: document.code, name: issue.name, issueNo: issue.issueNo, status: issue.status,
  effectiveFrom: issue.effectiveFrom, withdrawnFrom: issue.withdrawnFrom, reviewDue: issue.reviewDue, about: document.about, changeSummary: issue.changeSummary, content, path: pathOfDocument(document.id),
})

async function writeEvents(tx: Tx, agencyId: string, issueId: string, events: readonly IssueEvent[]): Promise<void> {
  if (events.length > 0) await tables(tx).insertInto('documents.event').values(events.map((event) => ({ agency_id: agencyId, issue_id: issueId, event: JSON.stringify(event) }))).execute()
}

/** Writes the new state of an issue and its history together; `false` when someone else changed it meanwhile. */
export async function saveIssue(tx: Tx, document: ControlledDocument, before: Issue, after: Issue, events: readonly IssueEvent[], now: Instant, held?: Held): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx).updateTable('documents.issue').set({
    status: after.status, name: after.name, change_summary: after.changeSummary, change_ground: after.changeGround, writers: after.writers, reviewed_by: after.reviewedBy, reviewed_on_behalf_of: after.reviewedOnBehalfOf, approved_by: after.approvedBy, approved_on_behalf_of: after.approvedOnBehalfOf, rejection_reason: after.rejectionReason,
    effective_from: after.effectiveFrom, withdrawn_from: after.withdrawnFrom, withdrawal_reason: after.withdrawalReason, review_due: after.reviewDue, content_hash: after.contentHash, pdf_sha256: after.pdfSha256, version: after.version, changed_at: now,
    ...(held === undefined ? {} : columnsOf(held)),
  }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await writeEvents(tx, document.agencyId, before.id, events)
  if (held !== undefined) await putInMasterList(tx, entryOf(document, after, wordsOf(held)))
  else await tables(tx).updateTable('documents.listed_document').set({ status: after.status, effective_from: after.effectiveFrom, withdrawn_from: after.withdrawnFrom, review_due: after.reviewDue, change_summary: after.changeSummary }).where('issue_id', '=', after.id).execute()
  return true
}

/** Applies events to an issue and writes the outcome. */
export async function applyToIssue(tx: Tx, document: ControlledDocument, issue: Issue, events: readonly IssueEvent[], now: Instant): Promise<Issue | undefined> {
  const after = events.reduce(evolveIssue, issue)
  return await saveIssue(tx, document, issue, after, events, now) ? after : undefined
}

/** Changes what all issues have in common; `retired` frees the code, or takes it again. */
export async function saveDocument(tx: Tx, id: string, facts: { readonly code?: string; readonly name?: string; readonly about?: DocumentAbout; readonly reviewMonths?: number; readonly lastIssueNo?: number; readonly retired?: boolean }): Promise<void> {
  await tables(tx).updateTable('documents.document').set({
    ...(facts.code === undefined ? {} : { code: facts.code }), ...(facts.name === undefined ? {} : { name: facts.name }), ...(facts.about === undefined ? {} : { about: JSON.stringify(facts.about) }),
    ...(facts.reviewMonths === undefined ? {} : { review_months: facts.reviewMonths }), ...(facts.lastIssueNo === undefined ? {} : { last_issue_no: facts.lastIssueNo }), ...(facts.retired === undefined ? {} : { retired: facts.retired }),
    version: sql<number>`version + 1`,
  }).where('id', '=', id).execute()
}

export interface NewDraft extends Stamp {
  readonly kind: DocumentKind
  readonly code: string
  readonly name: string
  readonly content: DocumentContent
  readonly author: string
  /** Whose power to draft it was, when it was delegated. */
  readonly onBehalfOf?: string | undefined
  readonly newId: () => string
  readonly about?: DocumentAbout
  readonly reviewMonths?: number
  /** An uploaded file instead of the content. */
  readonly file?: Extract<Held, { kind: 'file' }>
}

export type Drafted =
  | { readonly ok: true; readonly documentId: DocumentId; readonly issueId: IssueId; readonly issueNo: number }
  | { readonly ok: false; readonly holder: { readonly documentId: string; readonly name: string; readonly path: string } }

/** Makes the first draft of a new document; says who holds the code when it is not free. */
export async function draftDocument(tx: Tx, draft: NewDraft): Promise<Drafted> {
  const { agencyId, kind, code, name, content, now, newId } = draft
  const holder = await findCodeHolder(tx, agencyId, code, dayOf(now))
  if (holder !== undefined) return { ok: false, holder }
  const document: ControlledDocument = { id: DocumentId.parse(newId()), agencyId, kind, code, name, about: draft.about ?? NOTHING_SAID, reviewMonths: draft.reviewMonths ?? LONGEST_REVIEW_MONTHS, lastIssueNo: 1, retired: false, version: 1 }
  await tables(tx).insertInto('documents.document').values({ id: document.id, agency_id: agencyId, kind, code, name, about: JSON.stringify(document.about), review_months: document.reviewMonths, last_issue_no: 1, created_at: now }).execute()
  const issueId = IssueId.parse(newId())
  await insertIssue(tx, document, newIssue(document, issueId, 1, draft), draft.file ?? { kind: 'written', content }, draft.file?.name ?? null, draft)
  return { ok: true, documentId: document.id, issueId, issueNo: 1 }
}

interface Author { readonly author: string; readonly onBehalfOf?: string | undefined }

const newIssue = ({ id, name }: ControlledDocument, issueId: IssueId, issueNo: number, { author, onBehalfOf }: Author): Issue => ({
  id: issueId, documentId: id, issueNo, status: 'draft', name, changeSummary: '', changeGround: '', draftedBy: author, writers: firstWriters(author, { onBehalfOf }), reviewedBy: null, reviewedOnBehalfOf: null, approvedBy: null, approvedOnBehalfOf: null, rejectionReason: null,
  effectiveFrom: null, withdrawnFrom: null, withdrawalReason: null, reviewDue: null, contentHash: null, pdfSha256: null, version: 1,
})

/** Opens the next issue of a document as a draft that begins with what the newest issue holds. */
export async function draftNextIssue(tx: Tx, document: ControlledDocument, held: Held, change: { readonly summary: string; readonly ground: string }, by: Author & { readonly now: Instant; readonly newId: () => string }): Promise<{ issueId: IssueId; issueNo: number }> {
  const issueNo = document.lastIssueNo + 1
  await saveDocument(tx, document.id, { lastIssueNo: issueNo, retired: false })
  const issueId = IssueId.parse(by.newId())
  await insertIssue(tx, document, { ...newIssue(document, issueId, issueNo, by), changeSummary: change.summary, changeGround: change.ground }, held, null, { agencyId: document.agencyId, now: by.now })
  return { issueId, issueNo }
}

// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { DocumentAbout } from '../core/document-about.ts'
import type { DocumentKind } from '../core/document-kind.ts'
import { IssueStatus } from '../core/issue.ts'
import type { NamedInside } from '../core/named-inside.ts'
import { cites, wordsInside } from '../core/words-inside.ts'
import { tables } from './tables.ts'

/** One issue of a controlled document as it stands in danh mục tài liệu nội bộ. */
export interface ListEntry {
  readonly agencyId: string
  readonly documentId: string
  readonly issueId: string
  readonly kind: DocumentKind
  readonly code: string
  readonly name: string
  readonly issueNo: number
  readonly status: IssueStatus
  readonly effectiveFrom: PlainDate | null
  readonly withdrawnFrom: PlainDate | null
  readonly reviewDue?: PlainDate | null
  readonly about?: Partial<DocumentAbout>
  /** What changed against the issue before. */
  readonly changeSummary?: string
  /** Records and forms that it names. */
  readonly named?: NamedInside
  /** What it holds; its words are searched for citations. */
  readonly content: unknown
  /** The page that shows it. */
  readonly path: string
}

/** Puts an issue into the master list of internal documents, or renews its line. Areas above put their own documents in with it. */
export async function putInMasterList(tx: Tx, entry: ListEntry): Promise<void> {
  const facts = {
    kind: entry.kind, code: entry.code, name: entry.name, status: entry.status, effective_from: entry.effectiveFrom, withdrawn_from: entry.withdrawnFrom, review_due: entry.reviewDue ?? null,
    about: JSON.stringify(entry.about ?? {}), change_summary: entry.changeSummary ?? '', named: JSON.stringify(entry.named ?? {}), body: wordsInside(entry.content), path: entry.path,
  }
  await tables(tx).insertInto('documents.listed_document').values({ issue_id: entry.issueId, agency_id: entry.agencyId, document_id: entry.documentId, issue_no: entry.issueNo, ...facts })
    .onConflict((conflict) => conflict.column('issue_id').doUpdateSet(facts)).execute()
}

/** An issue of any controlled document of an agency, as its line in the master list says it. */
export interface ListedIssue { readonly issueId: string; readonly documentId: string; readonly code: string; readonly name: string; readonly issueNo: number; readonly status: IssueStatus; readonly path: string }

/** The line of an issue, locked until the transaction ends when it is to be acted on. */
export async function findListedIssue(tx: Tx, agencyId: string, issueId: string, { toChange = false } = {}): Promise<ListedIssue | undefined> {
  const query = tables(tx).selectFrom('documents.listed_document').select(['issue_id as issueId', 'document_id as documentId', 'code', 'name', 'issue_no as issueNo', 'status', 'path']).where('agency_id', '=', agencyId).where('issue_id', '=', issueId)
  const row = await (toChange ? query.forUpdate() : query).executeTakeFirst()
  return row && { ...row, status: IssueStatus.parse(row.status) }
}

/** A document, other than one, that holds a code: it is on its way or in force on or after a day. Two who want one code wait for each other. */
export async function findCodeHolder(tx: Tx, agencyId: string, code: string, on: PlainDate, otherThan?: string): Promise<{ readonly documentId: string; readonly name: string; readonly path: string } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`documents.code:${agencyId}:${code}`}, 0))`.execute(tx)
  let query = tables(tx).selectFrom('documents.listed_document').select(['document_id as documentId', 'name', 'path']).where('agency_id', '=', agencyId).where('code', '=', code)
    .where((eb) => eb.or([eb('status', '<>', 'withdrawn'), eb('withdrawn_from', '>', on)]))
  if (otherThan !== undefined) query = query.where('document_id', '<>', otherThan)
  return query.limit(1).executeTakeFirst()
}

/** A document in whose words a code stands. */
export interface Citing { readonly documentId: string; readonly code: string; readonly name: string; readonly path: string }

/** Documents of an agency, on their way or in force on a day, that cite a code. */
export async function listCiting(tx: Tx, agencyId: string, code: string, documentId: string, on: PlainDate): Promise<Citing[]> {
  // The database narrows by the letters; whether they stand as a word of their own is the rule's.
  const rows = await tables(tx).selectFrom('documents.listed_document').select(['document_id as documentId', 'code', 'name', 'path', 'body']).where('agency_id', '=', agencyId).where('document_id', '<>', documentId)
    .where((eb) => eb.or([eb('status', '<>', 'withdrawn'), eb('withdrawn_from', '>', on)])).where(sql<boolean>`position(lower(${code}) in lower(body)) > 0`).orderBy('code').orderBy('issue_no', 'desc').limit(500).execute()
  const found = new Map<string, Citing>()
  for (const { body, ...row } of rows) if (cites(body, code) && !found.has(row.documentId)) found.set(row.documentId, row)
  return [...found.values()]
}

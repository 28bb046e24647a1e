// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { begunFor } from '#areas/documents/core/public.ts'
import { putInMasterList } from '#areas/documents/server/public.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { Revision, RevisionEvent } from '../core/revision.ts'
import { keepCheck } from './check-store.ts'
import { tables } from './tables.ts'

const COLUMNS = ['id', 'procedure_id as procedureId', 'issue_no as issueNo', 'status', 'drafted_by as draftedBy', 'writers', 'reviewed_by as reviewedBy', 'reviewed_on_behalf_of as reviewedOnBehalfOf', 'approved_by as approvedBy', 'approved_on_behalf_of as approvedOnBehalfOf',
  'rejection_reason as rejectionReason', 'effective_from as effectiveFrom', 'withdrawn_from as withdrawnFrom', 'review_due as reviewDue', 'content_hash as contentHash', 'version'] as const

/** An issue with its content. */
export interface RevisionWithContent { readonly revision: Revision; readonly content: ProcedureContent }

const toRevision = ({ content, ...row }: { content: unknown } & Record<string, unknown>): RevisionWithContent => ({ revision: Revision.parse(row), content: ProcedureContent.parse(content) })

/** An issue by its id, locked until the transaction ends. */
export async function findRevisionToMove(tx: Tx, id: string): Promise<RevisionWithContent | undefined> {
  const row = await tables(tx).selectFrom('procedures.revision').select([...COLUMNS, 'content']).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toRevision(row)
}

export async function findRevision(tx: Tx, id: string): Promise<RevisionWithContent | undefined> {
  const row = await tables(tx).selectFrom('procedures.revision').select([...COLUMNS, 'content']).where('id', '=', id).executeTakeFirst()
  return row && toRevision(row)
}

/** The issues of a procedure, newest first, without content. */
export async function listRevisions(tx: Tx, procedureId: string): Promise<Revision[]> {
  const rows = await tables(tx).selectFrom('procedures.revision').select(COLUMNS).where('procedure_id', '=', procedureId).orderBy('issue_no', 'desc').execute()
  return rows.map((row) => Revision.parse(row))
}

/** The hash under which an issue is frozen: SHA-256 of its content with sorted keys, as it is stored. */
export const hashOfContent = (content: unknown): string => createHash('sha256').update(JSON.stringify(sorted(content))).digest('hex')

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]))
}

export interface NewRevision {
  readonly agencyId: string
  readonly revision: Revision
  readonly content: ProcedureContent
  readonly sourceFile: string | null
  readonly sourceName: string | null
  readonly reading: unknown
  readonly now: Instant
}

/** Writes a first draft with its history line and the administrative procedures it serves. */
export async function insertRevision(tx: Tx, { agencyId, revision, content, sourceFile, sourceName, reading, now }: NewRevision): Promise<void> {
  await tables(tx).insertInto('procedures.revision').values({
    id: revision.id, agency_id: agencyId, procedure_id: revision.procedureId, issue_no: revision.issueNo, status: revision.status, content: JSON.stringify(content), drafted_by: revision.draftedBy, writers: revision.writers,
    source_file: sourceFile, source_name: sourceName, reading: reading === null ? null : JSON.stringify(reading), changed_at: now, version: revision.version,
  }).execute()
  await writeTthc(tx, agencyId, revision.id, content)
  await writeEvents(tx, agencyId, revision.id, [{ type: 'revision-drafted', at: now, by: revision.draftedBy, ...begunFor(revision.draftedBy, revision.writers), issueNo: revision.issueNo, source: sourceName }])
  await listInMaster(tx, agencyId, revision.id)
}

/** Writes the new state of an issue and its history together; `false` when someone else changed it meanwhile. */
export async function saveRevision(tx: Tx, agencyId: string, before: Revision, after: Revision, events: readonly RevisionEvent[], now: Instant, content?: ProcedureContent): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx).updateTable('procedures.revision').set({
    status: after.status, writers: after.writers, reviewed_by: after.reviewedBy, reviewed_on_behalf_of: after.reviewedOnBehalfOf, approved_by: after.approvedBy, approved_on_behalf_of: after.approvedOnBehalfOf, rejection_reason: after.rejectionReason,
    effective_from: after.effectiveFrom, withdrawn_from: after.withdrawnFrom, review_due: after.reviewDue, content_hash: after.contentHash, version: after.version, changed_at: now,
    ...(content === undefined ? {} : { content: JSON.stringify(content) }),
  }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  if (content !== undefined) await writeTthc(tx, agencyId, before.id, content)
  await writeEvents(tx, agencyId, before.id, events)
  await listInMaster(tx, agencyId, before.id)
  return true
}

/** A procedure is a controlled document: every issue of it stands in the master list of documents; what the check says of it is kept beside it. */
async function listInMaster(tx: Tx, agencyId: string, revisionId: string): Promise<void> {
  const found = await findRevision(tx, revisionId)
  if (found === undefined) return
  const { revision, content } = found
  const { code } = await findIssueNumber(tx, revisionId)
  await keepCheck(tx, agencyId, { revisionId, version: revision.version, procedureId: revision.procedureId, code, effectiveFrom: revision.effectiveFrom }, content)
  await putInMasterList(tx, {
    agencyId, documentId: revision.procedureId, issueId: revision.id, kind: 'tthc-procedure', code, name: content.name, issueNo: revision.issueNo, status: revision.status, effectiveFrom: revision.effectiveFrom,
    withdrawnFrom: revision.withdrawnFrom, reviewDue: revision.reviewDue, about: { legalBasis: content.legalBasis.map(({ number, text }) => number ?? text).join('; ').slice(0, 2_000) }, named: { records: [...content.records], forms: [...content.forms ?? []] }, content, path: `/quy-trinh/${revision.procedureId}`,
  })
}

async function writeTthc(tx: Tx, agencyId: string, revisionId: string, content: ProcedureContent): Promise<void> {
  await tables(tx).deleteFrom('procedures.revision_tthc').where('revision_id', '=', revisionId).execute()
  const codes = [...new Set(content.tthcCodes)]
  if (codes.length > 0) await tables(tx).insertInto('procedures.revision_tthc').values(codes.map((code) => ({ revision_id: revisionId, agency_id: agencyId, tthc_code: code }))).execute()
}

async function writeEvents(tx: Tx, agencyId: string, revisionId: string, events: readonly RevisionEvent[]): Promise<void> {
  if (events.length > 0) await tables(tx).insertInto('procedures.event').values(events.map((event) => ({ agency_id: agencyId, revision_id: revisionId, event: JSON.stringify(event) }))).execute()
}

/** What happened to an issue, oldest first. */
export async function listRevisionEvents(tx: Tx, revisionId: string): Promise<RevisionEvent[]> {
  const rows = await tables(tx).selectFrom('procedures.event').select('event').where('revision_id', '=', revisionId).orderBy('seq').execute()
  return rows.map(({ event }) => RevisionEvent.parse(event))
}

/** What happened to an issue last. */
export async function findLastRevisionEvent(tx: Tx, revisionId: string): Promise<RevisionEvent | undefined> {
  const row = await tables(tx).selectFrom('procedures.event').select('event').where('revision_id', '=', revisionId).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row && RevisionEvent.parse(row.event)
}

/** The issue of a procedure in force on a day: issued, effective, and neither withdrawn nor followed by a later one by then. */
export async function findRevisionInForce(tx: Tx, procedureId: string, on: PlainDate): Promise<RevisionWithContent | undefined> {
  const row = await tables(tx).selectFrom('procedures.revision').select([...COLUMNS, 'content']).where('procedure_id', '=', procedureId)
    .where('status', 'in', ['issued', 'withdrawn']).where('effective_from', '<=', on).where((eb) => eb.or([eb('withdrawn_from', 'is', null), eb('withdrawn_from', '>', on)]))
    .orderBy('issue_no', 'desc').limit(1).executeTakeFirst()
  return row && toRevision(row)
}

/** The procedure of an issue when that issue is in force on a day. */
export async function isRevisionInForce(tx: Tx, revisionId: string, on: PlainDate): Promise<{ readonly procedureId: string } | undefined> {
  const row = await tables(tx).selectFrom('procedures.revision').select('procedure_id').where('id', '=', revisionId).executeTakeFirst()
  const inForce = row && await findRevisionInForce(tx, row.procedure_id, on)
  return inForce?.revision.id === revisionId ? { procedureId: inForce.revision.procedureId } : undefined
}

/** An issue in force, as the desk needs it. */
export interface InForce { readonly procedureId: string; readonly revisionId: string; readonly code: string; readonly issueNo: number; readonly content: ProcedureContent }

/** The issues in force on a day whose code, name or TTHC code holds every word of `search`, typed with or without diacritics; by name. */
export async function listInForce(tx: Tx, { on, search, limit }: { readonly on: PlainDate; readonly search?: string | undefined; readonly limit: number }): Promise<InForce[]> {
  let query = tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id')
    .distinctOn('r.procedure_id').select(['r.procedure_id as procedureId', 'r.id as revisionId', 'p.code', 'p.name', 'r.issue_no as issueNo'])
    .where('p.agency_id', '=', sql<string>`app.agency_id()`).where('r.status', 'in', ['issued', 'withdrawn']).where('r.effective_from', '<=', on).where((eb) => eb.or([eb('r.withdrawn_from', 'is', null), eb('r.withdrawn_from', '>', on)]))
    .orderBy('r.procedure_id').orderBy('r.issue_no', 'desc')
  for (const word of foldText(search ?? '').split(' ').filter(Boolean).slice(0, 12)) {
    query = query.where(sql<boolean>`(p.search like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`} or exists (select from procedures.revision_tthc t where t.revision_id = r.id and t.tthc_code like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}))`)
  }
  const collator = new Intl.Collator('vi')
  const found = (await query.execute()).toSorted((a, b) => collator.compare(a.name, b.name)).slice(0, limit)
  const contents = found.length === 0 ? [] : await tables(tx).selectFrom('procedures.revision').select(['id', 'content']).where('id', 'in', found.map(({ revisionId }) => revisionId)).execute()
  const contentOf = new Map(contents.map(({ id, content }) => [id, content]))
  return found.map(({ procedureId, revisionId, code, issueNo }) => ({ procedureId, revisionId, code, issueNo, content: ProcedureContent.parse(contentOf.get(revisionId)) }))
}

/** Code of the procedure and number of an issue. */
export async function findIssueNumber(tx: Tx, revisionId: string): Promise<{ readonly code: string; readonly issueNo: number }> {
  return tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id').select(['p.code', 'r.issue_no as issueNo']).where('r.id', '=', revisionId).executeTakeFirstOrThrow()
}

/** The administrative procedures that have an issued procedure in force in an agency on a day. */
export async function listCoveredCodes(tx: Tx, agencyId: string, on: PlainDate): Promise<ReadonlySet<string>> {
  const rows = await tables(tx).selectFrom('procedures.revision_tthc as t').innerJoin('procedures.revision as r', 'r.id', 't.revision_id').select('t.tthc_code').distinct()
    .where('t.agency_id', '=', agencyId).where('r.status', 'in', ['issued', 'withdrawn']).where('r.effective_from', '<=', on).where((eb) => eb.or([eb('r.withdrawn_from', 'is', null), eb('r.withdrawn_from', '>', on)])).execute()
  return new Set(rows.map((row) => row.tthc_code))
}

/** Which procedure each issue belongs to. */
export async function listProcedureOfIssues(tx: Tx, revisionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (revisionIds.length === 0) return new Map()
  const rows = await tables(tx).selectFrom('procedures.revision').select(['id', 'procedure_id']).where('id', 'in', [...new Set(revisionIds)]).execute()
  return new Map(rows.map((row) => [row.id, row.procedure_id]))
}

/** How many procedures in how many fields each agency within reach has in force on a day. */
export async function countInForceByAgency(tx: Tx, on: PlainDate): Promise<{ agencyId: string; procedures: number; fields: number }[]> {
  return tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id')
    .select(['r.agency_id as agencyId', sql<number>`count(distinct p.id)`.as('procedures'), sql<number>`count(distinct p.field)`.as('fields')])
    .where('r.status', 'in', ['issued', 'withdrawn']).where('r.effective_from', '<=', on).where((eb) => eb.or([eb('r.withdrawn_from', 'is', null), eb('r.withdrawn_from', '>', on)])).groupBy('r.agency_id').execute()
}

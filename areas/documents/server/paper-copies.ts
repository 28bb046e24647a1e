// SPDX-License-Identifier: Apache-2.0
import { listNames } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type CopyView, handCopy, listOldCopies, type OldCopyView, printCopy, withdrawCopy } from '../contract/distributing.ts'
import { DocumentId } from '../core/issue.ts'
import { warningAcross } from '../core/issue-text.ts'
import { CopyMark } from '../core/place.ts'
import { findIssue } from './document-store.ts'
import { findListedIssue } from './master-list.ts'
import { CONTROLLED, printWritten } from './print-issue.ts'
import { printUploaded } from './print-uploaded.ts'
import { tables } from './tables.ts'

const copies = (tx: Tx) => tables(tx).selectFrom('documents.paper_copy as c').innerJoin('documents.place as p', 'p.id', 'c.place_id')
  .select(['c.id', 'c.issue_id as issueId', 'c.copy_no as copyNo', 'c.mark', 'p.name as place', 'c.received_by as receivedBy', 'c.handed_on as handedOn', 'c.handed_by as handedById', 'c.withdrawn_on as withdrawnOn', 'c.withdrawn_by as withdrawnById', 'c.withdrawal_note as note', 'c.version'])

const sayCopyNo = (copyNo: number): string => String(copyNo).padStart(2, '0')

/** What a printed copy carries: its control mark, its number and where it lies. */
const markOfCopy = ({ mark, copyNo, place }: { readonly mark: string; readonly copyNo: number; readonly place: string }): { readonly mark: string; readonly copy: string } =>
  ({ mark: mark === 'controlled' ? CONTROLLED : 'BẢN THAM KHẢO – KHÔNG KIỂM SOÁT', copy: `Bản số ${sayCopyNo(copyNo)} · ${place}` })

/** A printed copy by its id, for areas that print their own documents: the issue it was printed of, and what it carries. */
export async function findPrintedCopy(tx: Tx, id: string): Promise<{ readonly issueId: string; readonly number: string; readonly mark: string; readonly copy: string } | undefined> {
  const row = await copies(tx).where('c.id', '=', id).executeTakeFirst()
  return row && { issueId: row.issueId, number: sayCopyNo(row.copyNo), ...markOfCopy(row) }
}

type CopyRow = Awaited<ReturnType<ReturnType<typeof copies>['execute']>>[number]

async function viewsOf<Row extends CopyRow>(tx: Tx, rows: readonly Row[]): Promise<(Omit<Row, 'mark' | 'handedOn' | 'withdrawnOn'> & CopyView)[]> {
  const names = await listNames(tx, rows.flatMap(({ handedById, withdrawnById }) => [handedById, ...(withdrawnById === null ? [] : [withdrawnById])]))
  return rows.map((row) => ({ ...row, mark: CopyMark.parse(row.mark), handedOn: row.handedOn as PlainDate, withdrawnOn: row.withdrawnOn as PlainDate | null, handedBy: names.get(row.handedById) ?? '', withdrawnBy: row.withdrawnById === null ? null : names.get(row.withdrawnById) ?? '' }))
}

/** The printed copies of an issue, by number. */
export const listCopiesOf = async (tx: Tx, issueId: string): Promise<CopyView[]> => viewsOf(tx, await copies(tx).where('c.issue_id', '=', issueId).orderBy('c.copy_no').execute())

/** Controlled copies still out although their issue holds no longer on a day. */
export async function listOldCopiesOf(tx: Tx, agencyId: string, on: PlainDate): Promise<OldCopyView[]> {
  const rows = await copies(tx).innerJoin('documents.listed_document as i', 'i.issue_id', 'c.issue_id')
    .select(['i.document_id as documentId', 'i.code', 'i.path', 'i.name', 'i.issue_no as issueNo', 'i.withdrawn_from as withdrawnFrom'])
    .where('c.agency_id', '=', agencyId).where('c.withdrawn_on', 'is', null).where('c.mark', '=', 'controlled').where('i.status', '=', 'withdrawn').where('i.withdrawn_from', '<=', on).orderBy('i.code').orderBy('c.copy_no').execute()
  return (await viewsOf(tx, rows)).map((row) => ({ ...row, documentId: DocumentId.parse(row.documentId), withdrawnFrom: row.withdrawnFrom as PlainDate | null }))
}

export const listOldCopiesEndpoint = endpoint(listOldCopies, async ({ actor, today, tx }) => ({ copies: await listOldCopiesOf(tx, actor.agencyId, today), today }))

export const handCopyEndpoint = endpoint(handCopy, async ({ input, actor, today, tx, newId, refuse }) => {
  // The lock on the issue gives copies their numbers one after the other.
  const found = await findListedIssue(tx, actor.agencyId, input.issueId, { toChange: true })
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  if (found.status !== 'issued') throw refuse({ code: 'not-issued' })
  if (input.on > today) throw refuse({ code: 'day-in-the-future' })
  const place = await tables(tx).selectFrom('documents.place').select('id').where('id', '=', input.placeId).executeTakeFirst()
  if (place === undefined) throw refuse({ code: 'place-not-found' })
  const { last } = await tables(tx).selectFrom('documents.paper_copy').select(({ fn }) => fn.max<number | null>('copy_no').as('last')).where('issue_id', '=', input.issueId).executeTakeFirstOrThrow()
  const [id, copyNo] = [newId(), (last ?? 0) + 1]
  await tables(tx).insertInto('documents.paper_copy').values({ id, agency_id: actor.agencyId, issue_id: input.issueId, copy_no: copyNo, mark: input.mark, place_id: input.placeId, received_by: input.receivedBy, handed_on: input.on, handed_by: actor.personId }).execute()
  return { id, copyNo }
})

export const withdrawCopyEndpoint = endpoint(withdrawCopy, async ({ input, actor, today, tx, refuse }) => {
  const row = await tables(tx).selectFrom('documents.paper_copy').select(['version', 'handed_on', 'withdrawn_on']).where('id', '=', input.id).forUpdate().executeTakeFirst()
  if (row === undefined) throw refuse({ code: 'copy-not-found' })
  if (row.withdrawn_on !== null) throw refuse({ code: 'already-withdrawn' })
  if (row.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  if (input.on < row.handed_on || input.on > today) throw refuse({ code: 'day-out-of-range', handedOn: row.handed_on as PlainDate })
  await tables(tx).updateTable('documents.paper_copy').set({ withdrawn_on: input.on, withdrawn_by: actor.personId, withdrawal_note: input.note, version: row.version + 1 }).where('id', '=', input.id).execute()
  return { version: row.version + 1 }
})

export const printCopyEndpoint = endpoint(printCopy, async ({ input, now, today, files, tx, refuse }) => {
  const row = await copies(tx).where('c.id', '=', input.id).executeTakeFirst()
  const found = row && await findIssue(tx, row.issueId)
  if (row === undefined || found === undefined) throw refuse({ code: 'copy-not-found' })
  const name = `${found.document.code.replaceAll(/[\\/:*?"<>|]/g, '-')} ban so ${sayCopyNo(row.copyNo)}.pdf`
  const print = { ...markOfCopy(row), across: warningAcross(found.issue, today), on: today, at: now }
  if (found.held.kind === 'written') return { name, bytes: await printWritten(tx, found, print) }
  const printed = await printUploaded(tx, files, found, { ...print, name })
  if (printed === undefined) throw refuse({ code: 'no-file' })
  return printed
})

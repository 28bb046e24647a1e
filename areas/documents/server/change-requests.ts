// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { ChangeRequestView } from '../contract/reading.ts'
import { askForChange, declineChange } from '../contract/writing.ts'
import { findDocument } from './document-store.ts'
import { tables } from './tables.ts'

export const askForChangeEndpoint = endpoint(askForChange, async ({ input, actor, now, tx, newId, refuse }) => {
  if (await findDocument(tx, input.id) === undefined) throw refuse({ code: 'document-not-found' })
  const id = newId()
  await tables(tx).insertInto('documents.change_request').values({ id, agency_id: actor.agencyId, document_id: input.id, reason: input.reason, ground: input.ground, asked_by: actor.personId, asked_at: now }).execute()
  return { id }
})

export const declineChangeEndpoint = endpoint(declineChange, async ({ input, actor, now, tx, refuse }) => {
  const row = await tables(tx).selectFrom('documents.change_request').select(['status', 'version']).where('id', '=', input.id).forUpdate().executeTakeFirst()
  if (row === undefined) throw refuse({ code: 'request-not-found' })
  if (row.status !== 'open') throw refuse({ code: 'request-answered' })
  if (row.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  await tables(tx).updateTable('documents.change_request').set({ status: 'declined', answered_by: actor.personId, answered_at: now, answer: input.answer, version: row.version + 1 }).where('id', '=', input.id).execute()
  return { version: row.version + 1 }
})

/** A request of a document that nobody has answered yet, locked until the transaction ends. */
export async function findOpenRequest(tx: Tx, id: string, documentId: string): Promise<{ readonly id: string } | undefined> {
  return tables(tx).selectFrom('documents.change_request').select('id').where('id', '=', id).where('document_id', '=', documentId).where('status', '=', 'open').forUpdate().executeTakeFirst()
}

/** A yes to a request: the issue that it opened. */
export async function acceptRequest(tx: Tx, id: string, { by, at, issueId }: { readonly by: string; readonly at: Instant; readonly issueId: string }): Promise<void> {
  await tables(tx).updateTable('documents.change_request').set({ status: 'accepted', answered_by: by, answered_at: at, issue_id: issueId, version: sql<number>`version + 1` }).where('id', '=', id).execute()
}

/** The requests for changes of a document, newest first; people by id. */
export async function listRequests(tx: Tx, documentId: string): Promise<(Omit<ChangeRequestView, 'askedBy' | 'answeredBy'> & { askedById: string; answeredById: string | null })[]> {
  const rows = await tables(tx).selectFrom('documents.change_request as c').leftJoin('documents.issue as i', 'i.id', 'c.issue_id')
    .select(['c.id', 'c.reason', 'c.ground', 'c.asked_by as askedById', 'c.asked_at as askedAt', 'c.status', 'c.answered_by as answeredById', 'c.answered_at as answeredAt', 'c.answer', 'i.issue_no as issueNo', 'c.version'])
    .where('c.document_id', '=', documentId).orderBy('c.asked_at', 'desc').limit(100).execute()
  return rows.map((row) => ({ ...row, askedAt: row.askedAt as Instant, answeredAt: row.answeredAt as Instant | null, status: row.status as ChangeRequestView['status'] }))
}

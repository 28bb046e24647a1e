// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { addRecipients, removeRecipient, showDistribution } from '../contract/distributing.ts'
import { listCopiesOf, listOldCopiesOf } from './paper-copies.ts'
import { findListedIssue } from './master-list.ts'
import { findCircle } from './readers.ts'
import { tables } from './tables.ts'

export const showDistributionEndpoint = endpoint(showDistribution, async ({ input, actor, today, tx, refuse }) => {
  const found = await findListedIssue(tx, actor.agencyId, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  const circle = await findCircle(tx, input.issueId, actor.agencyId, today)
  const me = circle.readers.find(({ personId }) => personId === actor.personId)
  return {
    ...circle, copies: await listCopiesOf(tx, input.issueId), oldCopies: (await listOldCopiesOf(tx, actor.agencyId, today)).filter(({ documentId }) => documentId === found.documentId),
    mayChange: actor.permissions.has('documents.distribute'), isIssued: found.status === 'issued' || found.status === 'withdrawn', iHaveRead: me === undefined || found.status !== 'issued' ? null : me.readAt !== null,
  }
})

export const addRecipientsEndpoint = endpoint(addRecipients, async ({ input, actor, now, today, tx, newId, refuse }) => {
  if (await findListedIssue(tx, actor.agencyId, input.issueId) === undefined) throw refuse({ code: 'document-not-found' })
  const { choice } = await findCircle(tx, input.issueId, actor.agencyId, today)
  const areKnown = (ids: readonly string[], known: readonly { readonly id: string }[]) => ids.every((id) => known.some((one) => one.id === id))
  if (!areKnown(input.people, choice.people) || !areKnown(input.posts, choice.posts) || !areKnown(input.places, choice.places)) throw refuse({ code: 'recipient-not-found' })
  const nobody = { person_id: null, post_id: null, place_id: null }
  const wanted = [...input.people.map((id) => ({ ...nobody, person_id: id })), ...input.posts.map((id) => ({ ...nobody, post_id: id })), ...input.places.map((id) => ({ ...nobody, place_id: id }))]
  if (wanted.length === 0) return { added: 0 }
  const added = await tables(tx).insertInto('documents.recipient').values(wanted.map((one) => ({ id: newId(), agency_id: actor.agencyId, issue_id: input.issueId, ...one, added_by: actor.personId, added_at: now })))
    .onConflict((conflict) => conflict.constraint('recipient_once').doNothing()).returning('id').execute()
  return { added: added.length }
})

export const removeRecipientEndpoint = endpoint(removeRecipient, async ({ input, tx, refuse }) => {
  const { numDeletedRows } = await tables(tx).deleteFrom('documents.recipient').where('id', '=', input.id).executeTakeFirstOrThrow()
  if (numDeletedRows !== 1n) throw refuse({ code: 'recipient-not-found' })
  return {}
})

/** Those to whom the issue before went get the next one too, at its issue; who was added to it already is not added twice. */
export async function handDownRecipients(tx: Tx, { agencyId, documentId, issueId, issueNo, by, now }: { readonly agencyId: string; readonly documentId: string; readonly issueId: string; readonly issueNo: number; readonly by: string; readonly now: Instant }): Promise<void> {
  const before = await tables(tx).selectFrom('documents.listed_document').select('issue_id').where('agency_id', '=', agencyId).where('document_id', '=', documentId).where('issue_no', '<', issueNo).where('status', 'in', ['issued', 'withdrawn']).orderBy('issue_no', 'desc').limit(1).executeTakeFirst()
  if (before === undefined) return
  await sql`insert into documents.recipient (id, agency_id, issue_id, person_id, post_id, place_id, added_by, added_at)
    select gen_random_uuid(), agency_id, ${issueId}, person_id, post_id, place_id, ${by}, ${now} from documents.recipient where agency_id = ${agencyId} and issue_id = ${before.issue_id}
    on conflict on constraint recipient_once do nothing`.execute(tx)
}

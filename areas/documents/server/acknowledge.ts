// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { Actor } from '#kernel/actor.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { acknowledge, listMyReading, type ReadingRow, remindReaders } from '../contract/distributing.ts'
import { DocumentKind } from '../core/document-kind.ts'
import { DocumentId, IssueId } from '../core/issue.ts'
import { findListedIssue } from './master-list.ts'
import { findCircle } from './readers.ts'
import { tables } from './tables.ts'

export const acknowledgeEndpoint = endpoint(acknowledge, async ({ input, actor, now, tx, refuse }) => {
  const found = await findListedIssue(tx, actor.agencyId, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  if (found.status !== 'issued' && found.status !== 'withdrawn') throw refuse({ code: 'not-issued' })
  const { issueId } = input
  const sent = await sentTo(tx, actor).select('r.id').where('r.issue_id', '=', issueId).limit(1).executeTakeFirst()
  if (sent === undefined) throw refuse({ code: 'not-a-recipient' })
  await tables(tx).insertInto('documents.acknowledgement').values({ agency_id: actor.agencyId, issue_id: issueId, person_id: actor.personId, at: now }).onConflict((conflict) => conflict.columns(['issue_id', 'person_id']).doNothing()).execute()
  const { at } = await tables(tx).selectFrom('documents.acknowledgement').select('at').where('issue_id', '=', issueId).where('person_id', '=', actor.personId).executeTakeFirstOrThrow()
  return { at: at as Instant }
})

/** What was sent to a person or to a post that they hold today. */
const sentTo = (tx: Tx, { agencyId, personId, postIds }: Pick<Actor, 'agencyId' | 'personId' | 'postIds'>) => tables(tx).selectFrom('documents.recipient as r').where('r.agency_id', '=', agencyId)
  .where((eb) => eb.or([eb('r.person_id', '=', personId), ...(postIds.length === 0 ? [] : [eb('r.post_id', 'in', [...postIds])])]))

export const listMyReadingEndpoint = endpoint(listMyReading, async ({ actor, today, tx }) => {
  const rows = await sentTo(tx, actor).innerJoin('documents.listed_document as i', (join) => join.onRef('i.agency_id', '=', 'r.agency_id').onRef('i.issue_id', '=', 'r.issue_id'))
    .leftJoin('documents.acknowledgement as a', (join) => join.onRef('a.issue_id', '=', 'r.issue_id').on('a.person_id', '=', actor.personId))
    .where((eb) => eb.or([eb('i.status', '=', 'issued'), eb.and([eb('i.status', '=', 'withdrawn'), eb('i.withdrawn_from', '>', today)])]))
    .distinctOn('i.issue_id').select(['i.issue_id as issueId', 'i.document_id as documentId', 'i.kind', 'i.code', 'i.name', 'i.path', 'i.issue_no as issueNo', 'i.effective_from as effectiveFrom', 'i.change_summary as changeSummary', 'r.added_at as sentAt', 'a.at as readAt'])
    .select((eb) => eb.selectFrom('documents.reminder as m').select(({ fn }) => fn.countAll<number>().as('n')).whereRef('m.agency_id', '=', 'i.agency_id').whereRef('m.issue_id', '=', 'i.issue_id').where('m.person_id', '=', actor.personId).as('reminders'))
    .orderBy('i.issue_id').orderBy('r.added_at').execute()
  const reading = rows.map((row): ReadingRow => ({
    ...row, issueId: IssueId.parse(row.issueId), documentId: DocumentId.parse(row.documentId), kind: DocumentKind.parse(row.kind), effectiveFrom: row.effectiveFrom as PlainDate, sentAt: row.sentAt as Instant, readAt: row.readAt as Instant | null, reminders: Number(row.reminders ?? 0),
  })).toSorted((a, b) => Number(a.readAt !== null) - Number(b.readAt !== null) || (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  return { rows: reading, unread: reading.filter(({ readAt }) => readAt === null).length }
})

export const remindReadersEndpoint = endpoint(remindReaders, async ({ input, actor, now, today, tx, refuse }) => {
  const found = await findListedIssue(tx, actor.agencyId, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  if (found.status !== 'issued') throw refuse({ code: 'not-issued' })
  // Two who remind at once do not write the same reminder twice a minute apart: the second sees the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`documents.remind:${input.issueId}`}, 0))`.execute(tx)
  const { readers } = await findCircle(tx, input.issueId, actor.agencyId, today)
  const missing = readers.filter(({ readAt }) => readAt === null)
  if (missing.length > 0) await tables(tx).insertInto('documents.reminder').values(missing.map(({ personId }) => ({ agency_id: actor.agencyId, issue_id: input.issueId, person_id: personId, sent_by: actor.personId, at: now }))).execute()
  return { reminded: missing.length }
})

// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { Days, StandingDelegation, WantedDelegation } from '../core/delegation.ts'
import { tables } from './tables.ts'

const ends = sql<PlainDate>`coalesce(d.ended_from, d.valid_to)`

/** What the rule of delegation asks about the post, its holder and the delegate; undefined when one of them is not of this agency. People and delegations of the post wait for each other. */
export async function findDelegationFacts(tx: Tx, { delegatorId, delegateId, postId, from, to }: WantedDelegation): Promise<{ readonly held: Days[]; readonly isReceived: boolean; readonly allowed: string[]; readonly lent: Days[] } | undefined> {
  const wanted = [...new Set([delegatorId, delegateId])]
  const people = await tables(tx).selectFrom('organisation.person').select('id').where('id', 'in', wanted).orderBy('id').forUpdate().execute()
  const post = await tables(tx).selectFrom('organisation.post as o').innerJoin('organisation.role as r', 'r.id', 'o.role_id').select(['r.permissions', 'o.valid_to as validTo']).where('o.id', '=', postId).executeTakeFirst()
  if (people.length !== wanted.length || post === undefined) return undefined
  const { rows: held } = await sql<Days>`select valid_from as "from", least(valid_to, ${post.validTo}::date) as "to" from organisation.assignment where person_id = ${delegatorId} and post_id = ${postId} order by valid_from`.execute(tx)
  const lent = await tables(tx).selectFrom('organisation.delegation as d').select(['d.delegate_id as delegateId', 'd.delegator_id as delegatorId', 'd.valid_from as from', ends.as('to')]).where('d.post_id', '=', postId)
    .where('d.valid_from', '<', to).where(ends, '>', from).execute()
  return {
    held, allowed: post.permissions, isReceived: lent.some((one) => one.delegateId === delegatorId),
    lent: lent.filter((one) => one.delegatorId === delegatorId && one.delegateId === delegateId).map((one) => ({ from: one.from as PlainDate, to: one.to })),
  }
}

export interface NewDelegation extends WantedDelegation { readonly id: string; readonly agencyId: string; readonly groundNumber: string; readonly groundOn: PlainDate; readonly reason: string; readonly note: string; readonly addedBy: string; readonly addedAt: Instant }

export async function insertDelegation(tx: Tx, one: NewDelegation): Promise<void> {
  await tables(tx).insertInto('organisation.delegation').values({
    id: one.id, agency_id: one.agencyId, delegator_id: one.delegatorId, post_id: one.postId, delegate_id: one.delegateId, permissions: one.permissions === null ? null : [...one.permissions], valid_from: one.from, valid_to: one.to,
    ground_number: one.groundNumber, ground_on: one.groundOn, reason: one.reason, note: one.note, added_by: one.addedBy, added_at: one.addedAt,
  }).execute()
}

/** A delegation of the own agency, locked until the transaction ends. */
export async function findDelegationToEnd(tx: Tx, id: string): Promise<StandingDelegation | undefined> {
  const row = await tables(tx).selectFrom('organisation.delegation').select(['delegator_id as delegatorId', 'valid_from as from', 'valid_to as to', 'ended_from as endedFrom'])
    .where('id', '=', id).where('agency_id', '=', sql<string>`app.agency_id()`).forUpdate().executeTakeFirst()
  return row && { ...row, from: row.from as PlainDate, to: row.to as PlainDate, endedFrom: row.endedFrom as PlainDate | null }
}

export async function saveDelegationEnd(tx: Tx, id: string, end: { readonly endedFrom: PlainDate; readonly reason: string; readonly by: string; readonly at: Instant }): Promise<void> {
  await tables(tx).updateTable('organisation.delegation').set({ ended_from: end.endedFrom, end_reason: end.reason, ended_by: end.by, ended_at: end.at }).where('id', '=', id).execute()
}

/** A delegation with the names around it; `isHeld`: the delegator holds the post on the day asked about. */
export interface ListedDelegation extends StandingDelegation {
  readonly id: string; readonly delegatorName: string; readonly postId: string; readonly postTitle: string; readonly delegateId: string; readonly delegateName: string; readonly permissions: string[] | null
  readonly groundNumber: string; readonly groundOn: PlainDate; readonly reason: string; readonly note: string; readonly addedBy: string; readonly addedAt: Instant
  readonly endReason: string | null; readonly endedBy: string | null; readonly endedAt: Instant | null; readonly isHeld: boolean
}

/** The page is for looking at, not for counting: more than these nobody reads. */
const MOST_LISTED = 500

/** Delegations of the own agency, those that begin last first; `of`: given or received by one person, `openOn`: holding on that day or later. */
export async function listDelegationsOf(tx: Tx, on: PlainDate, { of, openOn }: { readonly of?: string | undefined; readonly openOn?: PlainDate | undefined }): Promise<ListedDelegation[]> {
  const { rows } = await sql<ListedDelegation>`
    select d.id, d.delegator_id as "delegatorId", g.full_name as "delegatorName", d.post_id as "postId", o.title as "postTitle", d.delegate_id as "delegateId", t.full_name as "delegateName", d.permissions,
      d.valid_from as "from", d.valid_to as "to", d.ground_number as "groundNumber", d.ground_on as "groundOn", d.reason, d.note, a.full_name as "addedBy", d.added_at as "addedAt",
      d.ended_from as "endedFrom", d.end_reason as "endReason", e.full_name as "endedBy", d.ended_at as "endedAt",
      (o.valid_to is null or o.valid_to > ${on}::date) and exists (select from organisation.assignment m where m.person_id = d.delegator_id and m.post_id = d.post_id and m.valid_from <= ${on}::date and (m.valid_to is null or m.valid_to > ${on}::date)) as "isHeld"
    from organisation.delegation d join organisation.person g on g.id = d.delegator_id join organisation.person t on t.id = d.delegate_id join organisation.post o on o.id = d.post_id
      join organisation.person a on a.id = d.added_by left join organisation.person e on e.id = d.ended_by
    where d.agency_id = app.agency_id() and (${of ?? null}::uuid is null or ${of ?? null}::uuid in (d.delegator_id, d.delegate_id)) and (${openOn ?? null}::date is null or coalesce(d.ended_from, d.valid_to) > ${openOn ?? null}::date)
    order by d.valid_from desc, d.added_at desc, d.id limit ${MOST_LISTED}`.execute(tx)
  return rows
}

// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { type Instant, instantOf, millisOf } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'

const SESSION_HOURS = 12

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Opens a session of 12 hours and answers its token, which is kept nowhere on the server. */
export async function openSession(tx: Tx, accountId: string, now: Instant, remoteAddress: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires = instantOf(millisOf(now) + SESSION_HOURS * 3_600_000)
  await sql`select organisation.open_session(${hashOf(token)}, ${accountId}, ${now}, ${expires}, ${remoteAddress})`.execute(tx)
  return token
}

export async function closeSession(tx: Tx, token: string): Promise<void> {
  await sql`select organisation.close_session(${hashOf(token)})`.execute(tx)
}

/** A session's actor with what only the account's own pages need. */
export interface SessionActor extends Actor {
  readonly accountId: string
  readonly mustChangePassword: boolean
}

/** The text and values of the question "who stands behind this token?", asked once per request. */
export const actorQuery = (token: string, now: Instant) => ({ name: 'actor_of_session', text: 'select * from organisation.actor_of_session($1, $2)', values: [hashOf(token), now] })

export interface ActorRow { person_id: string; person_name: string; agency_id: string; account_id: string; must_change_password: boolean; post_ids: string[]; permissions: string[]; delegated: { word: string; of: string }[] }

export const toActor = (row: ActorRow): SessionActor => ({
  personId: row.person_id, personName: row.person_name, agencyId: row.agency_id, postIds: row.post_ids,
  // Until the one-time password is changed, the account may do nothing but that.
  permissions: new Set(row.must_change_password ? [] : row.permissions),
  onBehalf: new Map([...Map.groupBy(row.delegated, ({ word }) => word)].map(([word, all]) => [word, all.map(({ of }) => of)])),
  accountId: row.account_id, mustChangePassword: row.must_change_password,
})

/** The actor of a session token, inside a transaction. */
export async function findActor(tx: Tx, token: string, now: Instant): Promise<SessionActor | undefined> {
  const { rows } = await sql<ActorRow>`select * from organisation.actor_of_session(${hashOf(token)}, ${now})`.execute(tx)
  return rows[0] && toActor(rows[0])
}

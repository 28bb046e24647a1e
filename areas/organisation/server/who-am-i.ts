// SPDX-License-Identifier: Apache-2.0
import type { PostId, PersonId } from '../core/person.ts'
import { endpoint, publicEndpoint } from '#platform/server/http/endpoint.ts'
import { sql } from 'kysely'
import { setupState, whoAmI } from '../contract/session.ts'
import { findAgencyAsKnown, listParentNames } from './agency-store.ts'
import { listDelegationsOf } from './delegation-store.ts'
import { tables } from './tables.ts'

export interface WhoAmISettings {
  readonly clockFixed: boolean
  /** Sign-ins of the demo data, empty without it. */
  demoSignIns(): { readonly signIns: readonly { login: string; who: string }[]; readonly password: string } | undefined
}

export const whoAmIEndpoint = (settings: WhoAmISettings) => endpoint(whoAmI, async ({ actor, now, today, tx }) => {
  const agency = await findAgencyAsKnown(tx, actor.agencyId, today)
  if (agency === undefined) throw new Error('the actor stands in an agency that never existed')
  const account = await tables(tx).selectFrom('organisation.account').select(['login', 'must_change_password as mustChangePassword']).where('person_id', '=', actor.personId).executeTakeFirstOrThrow()
  const posts = actor.postIds.length === 0 ? [] : await tables(tx).selectFrom('organisation.post').select(['id', 'title']).where('id', 'in', [...actor.postIds]).orderBy('title').execute()
  const received = (await listDelegationsOf(tx, today, { of: actor.personId, openOn: today })).filter((one) => one.delegateId === actor.personId && one.isHeld && one.from <= today)
  return {
    personId: actor.personId as PersonId, personName: actor.personName, ...account, agency, parentNames: await listParentNames(tx, agency, today),
    posts: posts.map(({ id, title }) => ({ id: id as PostId, title })), permissions: [...actor.permissions].toSorted(),
    received: received.map(({ delegatorName, postTitle, to, endedFrom }) => ({ delegatorName, postTitle, to: endedFrom ?? to })), now, clockFixed: settings.clockFixed,
  }
})

export const setupStateEndpoint = (settings: WhoAmISettings) => publicEndpoint(setupState, async ({ tx }) => {
  const { rows } = await sql<{ empty: boolean }>`select organisation.is_empty() as empty`.execute(tx)
  const demo = settings.demoSignIns()
  return { empty: rows[0]?.empty ?? false, demoSignIns: [...(demo?.signIns ?? [])], demoPassword: demo?.password ?? null }
})

// SPDX-License-Identifier: Apache-2.0
import { endpoint, publicEndpoint } from '#platform/server/http/endpoint.ts'
import { signOut, signOutEverywhere } from '../contract/session.ts'
import { closeSession } from './session-store.ts'
import { tables } from './tables.ts'

export const signOutEndpoint = publicEndpoint(signOut, async ({ tx, session }) => {
  if (session.token !== undefined) await closeSession(tx, session.token)
  session.end()
  return {}
})

export const signOutEverywhereEndpoint = endpoint(signOutEverywhere, async ({ actor, tx, session }) => {
  const { numDeletedRows } = await tables(tx).deleteFrom('organisation.session').where('person_id', '=', actor.personId).executeTakeFirstOrThrow()
  session.end()
  return { ended: Number(numDeletedRows) }
})

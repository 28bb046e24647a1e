// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { delegatePost } from '../contract/delegations.ts'
import { delegatePost as delegate } from '../core/delegation.ts'
import { noteEvent } from './agency-store.ts'
import { findDelegationFacts, insertDelegation } from './delegation-store.ts'

export const delegatePostEndpoint = endpoint(delegatePost, async ({ input, actor, now, today, tx, newId, refuse }) => {
  const found = await findDelegationFacts(tx, input)
  if (found === undefined) throw refuse({ code: 'person-not-found' })
  const decision = delegate(input, { ...found, today, by: actor })
  if (!decision.ok) throw refuse(decision.refusal)
  const id = newId()
  try {
    await insertDelegation(tx, { ...input, id, agencyId: actor.agencyId, addedBy: actor.personId, addedAt: now })
  } catch (error) {
    if (violates(error, 'delegation_once')) throw refuse({ code: 'already-delegated', until: input.to })
    throw error
  }
  const { delegatorId, postId, delegateId, from, to } = input
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'post-delegated', delegationId: id, delegatorId, postId, delegateId, from, to })
  return { id }
})

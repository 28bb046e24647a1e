// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { endDelegation } from '../contract/delegations.ts'
import { endDelegation as end } from '../core/delegation.ts'
import { noteEvent } from './agency-store.ts'
import { findDelegationToEnd, saveDelegationEnd } from './delegation-store.ts'

export const endDelegationEndpoint = endpoint(endDelegation, async ({ input, actor, now, today, tx, refuse }) => {
  const standing = await findDelegationToEnd(tx, input.id)
  if (standing === undefined) throw refuse({ code: 'delegation-not-found' })
  const decision = end(standing, input, { by: actor, today })
  if (!decision.ok) throw refuse(decision.refusal)
  for (const { endedFrom } of decision.events) {
    await saveDelegationEnd(tx, input.id, { endedFrom, reason: input.reason, by: actor.personId, at: now })
    await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'delegation-ended', delegationId: input.id, from: endedFrom, reason: input.reason })
  }
  return {}
})

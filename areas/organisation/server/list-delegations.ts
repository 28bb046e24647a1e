// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { DelegationView, listDelegations } from '../contract/delegations.ts'
import { delegationStateOn } from '../core/delegation.ts'
import { listDelegationsOf } from './delegation-store.ts'

export const listDelegationsEndpoint = endpoint(listDelegations, async ({ input, actor, today, tx }) => {
  const manages = actor.permissions.has('organisation.manage')
  const mayAdd: z.output<typeof listDelegations.output>['mayAdd'] = manages ? 'any' : actor.permissions.has('organisation.delegate') ? 'own' : 'none'
  const found = await listDelegationsOf(tx, today, { of: input.whose === 'mine' ? actor.personId : undefined, openOn: input.state === 'open' ? today : undefined })
  return {
    on: today, mayAdd,
    delegations: found.map(({ delegatorId, delegatorName, postId, postTitle, delegateId, delegateName, endedFrom, endReason, endedBy, endedAt, isHeld, ...one }) => {
      const state = delegationStateOn({ ...one, endedFrom }, isHeld, today)
      return DelegationView.parse({
        ...one, delegator: { id: delegatorId, name: delegatorName }, post: { id: postId, title: postTitle }, delegate: { id: delegateId, name: delegateName },
        ended: endedFrom === null ? null : { from: endedFrom, reason: endReason, by: endedBy, at: endedAt }, state, canEnd: endedFrom === null && state !== 'over' && (manages || delegatorId === actor.personId),
      })
    }),
  }
})

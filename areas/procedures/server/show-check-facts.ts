// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { checkCited, checkFacts } from '../contract/checking.ts'
import { findCitations, findKnownFacts } from './check-facts.ts'

export const checkFactsEndpoint = endpoint(checkFacts, async ({ input: { procedureId, code }, actor, today, tx }) => {
  const { roles = [], spellings = [], sameCode = { code, names: [] } } = await findKnownFacts(tx, actor.agencyId, today, { procedureId, code })
  return { roles: [...roles], spellings: [...spellings], sameCode: { code: sameCode.code, names: [...sameCode.names] } }
})

export const checkCitedEndpoint = endpoint(checkCited, async ({ input: { cited }, actor, today, tx }) => ({ citations: [...await findCitations(tx, actor.agencyId, today, cited)] }))

// SPDX-License-Identifier: Apache-2.0
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import { showCoverage } from '../contract/coverage.ts'
import { coverage } from '../core/coverage.ts'
import type { ListCoveredCodes } from './covered-codes.ts'
import { listScope } from './scope-store.ts'

/** How much of what the agency performs has an issued procedure, and what has none. */
export const showCoverageEndpoint = (listCoveredCodes: ListCoveredCodes): Endpoint => endpoint(showCoverage, async ({ input, actor, today, tx }) => {
  const agencyId = input.agencyId ?? actor.agencyId
  const on = input.on ?? today
  const { byField, missing, ...share } = coverage(await listScope(tx, agencyId, on), await listCoveredCodes(tx, agencyId, on))
  return { on, ...share, missing: [...missing], byField: byField.map((field) => ({ ...field, missing: [...field.missing] })) }
})

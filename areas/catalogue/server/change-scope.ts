// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { putInScope, takeOutOfScope } from '../contract/scope.ts'
import type { AdminProcedureId } from '../core/administrative-procedure.ts'
import { findProcedure, lockList, type StoredProcedure } from './procedure-store.ts'
import { closeScope, findLaterScope, openScope } from './scope-store.ts'

/** The procedures of the agency's own list, or undefined when one of them is not there. */
async function findOwn(tx: Tx, agencyId: string, ids: readonly AdminProcedureId[]): Promise<readonly StoredProcedure[] | undefined> {
  const found: StoredProcedure[] = []
  for (const id of ids) {
    const procedure = await findProcedure(tx, id)
    if (procedure === undefined || procedure.agencyId !== agencyId) return undefined
    found.push(procedure)
  }
  return found
}

export const putInScopeEndpoint = endpoint(putInScope, async ({ input, actor, tx, refuse }) => {
  await lockList(tx, actor.agencyId)
  const procedures = await findOwn(tx, actor.agencyId, input.ids)
  if (procedures === undefined) throw refuse({ code: 'procedure-not-found' })
  const withdrawn = procedures.find(({ withdrawnOn }) => withdrawnOn !== null && withdrawnOn <= input.from)
  if (withdrawn !== undefined) throw refuse({ code: 'procedure-withdrawn', procedureCode: withdrawn.code })
  const later = await findLaterScope(tx, input.ids, input.from)
  if (later !== undefined) throw refuse({ code: 'scope-begins-later', procedureCode: later.code, validFrom: later.validFrom })
  return { changed: await openScope(tx, actor.agencyId, input.ids, input.from) }
})

export const takeOutOfScopeEndpoint = endpoint(takeOutOfScope, async ({ input, actor, tx, refuse }) => {
  await lockList(tx, actor.agencyId)
  if ((await findOwn(tx, actor.agencyId, input.ids)) === undefined) throw refuse({ code: 'procedure-not-found' })
  return { changed: await closeScope(tx, actor.agencyId, input.ids, input.from) }
})

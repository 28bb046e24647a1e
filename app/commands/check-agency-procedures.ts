// SPDX-License-Identifier: Apache-2.0
import { type CheckedInAgency, checkWholeAgency } from '#areas/procedures/server/check-agency.ts'
import { dayOf } from '#kernel/time.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { CONSOLE } from './in-agency.ts'
import { findAgencyId, withSystem } from './with-database.ts'

/** What the check finds in the procedures kept for an agency; undefined when no agency has the code. */
export type CheckInAgency = (agencyCode: string) => Promise<readonly CheckedInAgency[] | undefined>

/** Checks every procedure that an agency keeps, as its page of the whole agency does. */
export const checkInAgency: CheckInAgency = (agencyCode) => withSystem(async (system) => {
  const agencyId = await findAgencyId(system, agencyCode)
  if (agencyId === undefined) return undefined
  return inTransaction(system.database.app, { agencyId, personId: CONSOLE, reach: 'own' }, (tx) => checkWholeAgency(tx, agencyId, dayOf(system.ports.now())))
})

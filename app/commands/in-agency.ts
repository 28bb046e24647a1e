// SPDX-License-Identifier: Apache-2.0
import { inTransaction } from '#platform/server/postgres/tx.ts'
import type { InAgency } from './import-catalogue.ts'
import { findAgencyId, withSystem } from './with-database.ts'

/** No person stands behind the console. */
export const CONSOLE = '00000000-0000-4000-8000-000000000000'

class Undone<T> extends Error {
  readonly answer: T
  constructor(answer: T) {
    super('the answer was no')
    this.answer = answer
  }
}

/** Runs the console's work for the agency of a code in one transaction, undone when the answer is no. */
export const inAgency: InAgency = (code, work) => withSystem(async (system) => {
  const agencyId = await findAgencyId(system, code)
  if (agencyId === undefined) return undefined
  const { now, newId, files } = system.ports
  return inTransaction(system.database.app, { agencyId, personId: CONSOLE, reach: 'own' }, async (tx) => {
    const answer = await work({ tx, agencyId, files, now: now(), newId })
    if (!answer.ok) throw new Undone(answer)
    return answer
  }).catch((error: unknown) => {
    if (error instanceof Undone) return error.answer as Awaited<ReturnType<typeof work>>
    throw error
  })
})


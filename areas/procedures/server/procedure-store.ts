// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

export interface NewProcedure { readonly id: string; readonly agencyId: string; readonly code: string; readonly name: string; readonly field: string | null; readonly now: Instant }

export async function insertProcedure(tx: Tx, procedure: NewProcedure): Promise<void> {
  await tables(tx).insertInto('procedures.procedure').values({ id: procedure.id, agency_id: procedure.agencyId, code: procedure.code, name: procedure.name, field: procedure.field, created_at: procedure.now }).execute()
}

// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { AdminProcedureCode, AdminProcedureId } from '../core/administrative-procedure.ts'
import { tables } from './tables.ts'

const ScopeEntry = z.object({ id: AdminProcedureId, code: AdminProcedureCode, name: z.string(), field: z.string().nullable() })
/** A procedure that an agency performs on a day. */
export type ScopeEntry = z.infer<typeof ScopeEntry>

/** What an agency performs on a day, by field and code. */
export async function listScope(tx: Tx, agencyId: string, on: PlainDate): Promise<ScopeEntry[]> {
  const rows = await tables(tx).selectFrom('catalogue.scope as s').innerJoin('catalogue.admin_procedure as p', 'p.id', 's.admin_procedure_id')
    .select(['p.id', 'p.code', 'p.name', 'p.field'])
    .where('s.agency_id', '=', agencyId).where('s.valid_from', '<=', on).where((eb) => eb.or([eb('s.valid_to', 'is', null), eb('s.valid_to', '>', on)]))
    .orderBy('p.field', (order) => order.asc().nullsLast()).orderBy('p.code').execute()
  return rows.map((row) => ScopeEntry.parse(row))
}

const ScopePeriod = z.object({ validFrom: PlainDate, validTo: PlainDate.nullable() })
export type ScopePeriod = z.infer<typeof ScopePeriod>

/** When the agency has performed a procedure, oldest first. */
export async function listScopePeriods(tx: Tx, id: AdminProcedureId): Promise<ScopePeriod[]> {
  const rows = await tables(tx).selectFrom('catalogue.scope').select(['valid_from as validFrom', 'valid_to as validTo'])
    .where('admin_procedure_id', '=', id).where(sql<boolean>`valid_to is distinct from valid_from`).orderBy('valid_from').execute()
  return rows.map((row) => ScopePeriod.parse(row))
}

/** The first of these procedures whose scope begins only after the day, if any. */
export async function findLaterScope(tx: Tx, ids: readonly AdminProcedureId[], day: PlainDate): Promise<{ readonly code: string; readonly validFrom: PlainDate } | undefined> {
  const row = await tables(tx).selectFrom('catalogue.scope as s').innerJoin('catalogue.admin_procedure as p', 'p.id', 's.admin_procedure_id')
    .select(['p.code', 's.valid_from as validFrom']).where('s.admin_procedure_id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .where('s.valid_from', '>', day).where(sql<boolean>`s.valid_to is distinct from s.valid_from`).orderBy('p.code').executeTakeFirst()
  return row && { code: row.code, validFrom: PlainDate.parse(row.validFrom) }
}

/** Opens scope from a day for those that are not in scope on it; answers how many were opened. */
export async function openScope(tx: Tx, agencyId: string, ids: readonly AdminProcedureId[], from: PlainDate): Promise<number> {
  const { numAffectedRows } = await sql`insert into catalogue.scope (agency_id, admin_procedure_id, valid_from)
    select ${agencyId}, id, ${from} from unnest(${[...ids]}::uuid[]) as id
    where not exists (select from catalogue.scope s where s.admin_procedure_id = id and daterange(s.valid_from, s.valid_to) @> ${from}::date)
    on conflict (admin_procedure_id, valid_from) do update set valid_to = null`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** Ends scope on a day: the first on which the agency no longer performs them. Scope that would begin later never begins. */
export async function closeScope(tx: Tx, agencyId: string, ids: readonly AdminProcedureId[], from: PlainDate): Promise<number> {
  const { numAffectedRows } = await sql`update catalogue.scope set valid_to = greatest(valid_from, ${from}::date)
    where agency_id = ${agencyId} and admin_procedure_id = any (${[...ids]}::uuid[]) and (valid_to is null or valid_to > greatest(valid_from, ${from}::date))`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '#kernel/time.ts'
import { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { AdminProcedureCode, AdminProcedureId, ProcedureFacts } from '../core/administrative-procedure.ts'
import type { KnownProcedure } from '../core/compare-lists.ts'
import { tables } from './tables.ts'

const COLUMNS = [
  'id', 'agency_id as agencyId', 'code', 'version', 'valid_from as validFrom', 'withdrawn_on as withdrawnOn',
  'name', 'field', 'levels', 'limits', 'time_limit_text as timeLimitText', 'fee', 'legal_basis_text as legalBasisText', 'decision', 'decision_on as decisionOn',
] as const

const Row = ProcedureFacts.unwrap().extend({ id: AdminProcedureId, agencyId: z.uuid(), code: AdminProcedureCode, version: z.number().int(), validFrom: PlainDate, withdrawnOn: PlainDate.nullable() })

export interface StoredProcedure extends KnownProcedure { readonly agencyId: string }

/** The one place where a row becomes a procedure; if table and domain have drifted apart, it fails here. */
function procedureOf(row: unknown): StoredProcedure {
  const { id, agencyId, code, version, validFrom, withdrawnOn, ...facts } = Row.parse(row)
  return { id, agencyId, code, version, validFrom, withdrawnOn, facts }
}

/** The whole list that an agency keeps, withdrawn procedures among it, by code. */
export async function listKnown(tx: Tx, agencyId: string): Promise<StoredProcedure[]> {
  const rows = await tables(tx).selectFrom('catalogue.admin_procedure').select(COLUMNS).where('agency_id', '=', agencyId).orderBy('code').execute()
  return rows.map(procedureOf)
}

export async function findProcedure(tx: Tx, id: AdminProcedureId): Promise<StoredProcedure | undefined> {
  const row = await tables(tx).selectFrom('catalogue.admin_procedure').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && procedureOf(row)
}

/** The listed procedures of an agency that carry one of these codes. */
export async function listByCodes(tx: Tx, agencyId: string, codes: readonly string[]): Promise<StoredProcedure[]> {
  if (codes.length === 0) return []
  const rows = await tables(tx).selectFrom('catalogue.admin_procedure').select(COLUMNS)
    .where('agency_id', '=', agencyId).where('code', '=', sql<string>`any (${[...codes]}::text[])`).where('withdrawn_on', 'is', null).orderBy('code').execute()
  return rows.map(procedureOf)
}

/** Two lists are never taken in at once for one agency; the second waits until the first is whole. */
export async function lockList(tx: Tx, agencyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`catalogue.list:${agencyId}`}, 0))`.execute(tx)
}

export type VersionChange = 'added' | 'changed' | 'withdrawn' | 'listed-again'

/** One new version of a procedure: the first, when `version` is 1. */
export interface NewVersion {
  readonly id: AdminProcedureId
  readonly code: AdminProcedureCode
  readonly version: number
  readonly change: VersionChange
  readonly facts: ProcedureFacts
}

export interface VersionsBy {
  readonly agencyId: string
  readonly importId: string | null
  readonly personId: string | null
  readonly validFrom: PlainDate
  readonly now: Instant
}

/** Writes new versions and the list's present state together; there is no other writer. */
export async function writeVersions(tx: Tx, versions: readonly NewVersion[], by: VersionsBy): Promise<void> {
  if (versions.length === 0) return
  const rows = JSON.stringify(versions.map(({ facts, ...version }) => ({ ...version, ...facts, facts })))
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as v(id uuid, code text, version int, change text, name text, field text, levels text[], limits jsonb,
    "timeLimitText" text, fee text, "legalBasisText" text, decision text, "decisionOn" date, facts jsonb)`
  await sql`insert into catalogue.admin_procedure (id, agency_id, code, name, field, levels, limits, time_limit_text, fee, legal_basis_text, decision, decision_on, version, valid_from)
    select id, ${by.agencyId}, code, name, field, levels, limits, "timeLimitText", fee, "legalBasisText", decision, "decisionOn", version, ${by.validFrom} from ${given} where version = 1`.execute(tx)
  await sql`update catalogue.admin_procedure p
    set name = v.name, field = v.field, levels = v.levels, limits = v.limits, time_limit_text = v."timeLimitText", fee = v.fee, legal_basis_text = v."legalBasisText",
      decision = v.decision, decision_on = v."decisionOn", version = v.version, valid_from = ${by.validFrom}, withdrawn_on = case when v.change = 'withdrawn' then ${by.validFrom}::date end
    from ${given} where p.id = v.id and p.agency_id = ${by.agencyId} and v.version > 1`.execute(tx)
  await sql`insert into catalogue.admin_procedure_version (agency_id, admin_procedure_id, version, valid_from, change, facts, import_id, recorded_by, recorded_at)
    select ${by.agencyId}, id, version, ${by.validFrom}, change, facts, ${by.importId}, ${by.personId}, ${by.now} from ${given}`.execute(tx)
}

const VersionRow = z.object({
  version: z.number().int(), validFrom: PlainDate, change: z.enum(['added', 'changed', 'withdrawn', 'listed-again']), facts: ProcedureFacts, recordedAt: z.string(), fileName: z.string().nullable(),
})
export type StoredVersion = z.infer<typeof VersionRow>

/** The versions of a procedure, oldest first, with the file that brought each. */
export async function listVersions(tx: Tx, id: AdminProcedureId): Promise<StoredVersion[]> {
  const rows = await tables(tx).selectFrom('catalogue.admin_procedure_version as v')
    .leftJoin('catalogue.list_import as i', 'i.id', 'v.import_id')
    .select(['v.version', 'v.valid_from as validFrom', 'v.change', 'v.facts', 'v.recorded_at as recordedAt', 'i.file_name as fileName'])
    .where('v.admin_procedure_id', '=', id).orderBy('v.version').execute()
  return rows.map((row) => VersionRow.parse(row))
}

export interface ListImport {
  readonly id: string
  readonly agencyId: string
  readonly fileName: string
  readonly fileSha256: string
  readonly asOf: PlainDate
  readonly effectiveOn: PlainDate
  readonly by: string | null
  readonly now: Instant
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly withdrawn: number
  readonly rejected: readonly unknown[]
}

/** Keeps that a list was taken in, with what it changed and the lines it could not give. */
export async function insertImport(tx: Tx, done: ListImport): Promise<void> {
  await tables(tx).insertInto('catalogue.list_import').values({
    id: done.id, agency_id: done.agencyId, file_name: done.fileName.slice(0, 300), file_sha256: done.fileSha256, as_of: done.asOf, effective_on: done.effectiveOn,
    imported_by: done.by, imported_at: done.now, added: done.added, changed: done.changed, unchanged: done.unchanged, withdrawn: done.withdrawn, rejected: JSON.stringify(done.rejected),
  }).execute()
}

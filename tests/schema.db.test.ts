// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { DossierStatus, Punctuality } from '#areas/dossiers/core/dossier.ts'
import { InstrumentKind, RelationKind } from '#areas/law/core/instrument.ts'
import { AgencyKind, AgencyLevel } from '#areas/organisation/core/agency.ts'
import { LawTaskStatus } from '#areas/procedures/core/law-task.ts'
import { RevisionStatus } from '#areas/procedures/core/revision.ts'
import { GovernmentLevel } from '#areas/catalogue/core/government-level.ts'
import { useTestDatabase } from './database/test-database.ts'

const database = useTestDatabase()

test.each([
  ['dossiers.dossier', 'dossier_status', DossierStatus.options],
  ['dossiers.dossier', 'dossier_punctuality', Punctuality.options],
  ['procedures.revision', 'revision_status', RevisionStatus.options],
  ['organisation.agency_period', 'agency_period_level', AgencyLevel.options],
  ['organisation.agency_period', 'agency_period_kind', AgencyKind.options],
  ['catalogue.admin_procedure', 'admin_procedure_levels', GovernmentLevel.options],
  ['law.instrument', 'instrument_kind', InstrumentKind.options],
  ['law.relation', 'relation_kind', RelationKind.options],
  ['procedures.law_task', 'law_task_status', LawTaskStatus.options],
] as const)('%s: what %s allows is what the domain knows', async (table, constraint, options) => {
  const { rows } = await database.owner.query<{ text: string }>('select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = $1::regclass and conname = $2', [table, constraint])
  expect([...(rows[0]?.text ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1]).toSorted()).toEqual([...options].toSorted())
})

test('every table and schema says what it is for', async () => {
  const { rows } = await database.owner.query(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('app', 'organisation', 'catalogue', 'law', 'documents', 'procedures', 'dossiers', 'portal', 'search') and obj_description(c.oid) is null`)
  expect(rows).toEqual([])
})

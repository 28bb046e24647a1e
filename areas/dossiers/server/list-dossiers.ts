// SPDX-License-Identifier: Apache-2.0
import { type ExpressionBuilder, sql } from 'kysely'
import { findReadableAgency, listNames } from '#areas/organisation/server/public.ts'
import { listProcedureNames } from '#areas/procedures/server/public.ts'
import type { Instant } from '#kernel/time.ts'
import { instantAt, plusDays } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { z } from 'zod'
import { type DossierGroup, DossierRow, listDossiers } from '../contract/reading.ts'
import { type DossierKey, findStepsBeside, listBesideWith } from './step-beside-store.ts'
import { tables } from './tables.ts'

export const ROW_COLUMNS = ['id', 'code', 'procedure_name as procedureName', 'field', 'applicant_name as applicantName', 'status', 'punctuality', 'step_order as stepOrder', 'holder_id as holderId',
  'received_at as receivedAt', 'current_due_at as currentDueAt', 'finished_at as finishedAt', 'mode'] as const

type Input = z.output<typeof listDossiers.input>

/** That a dossier is one of those found by a step beside the one in its row; nothing where none was found. */
export const isOneOf = (eb: ExpressionBuilder<{ d: { year: number; id: string } }, 'd'>, keys: readonly DossierKey[]) =>
  (keys.length === 0 ? [] : [eb(eb.refTuple('d.year', 'd.id'), 'in', keys.map(({ year, id }) => eb.tuple(year, id)))])

/** The dossiers of a list, before order and page: period by day of end for what has ended, by day of receipt otherwise. */
function selection(tx: Tx, input: Input, personId: string, now: Instant, beside: readonly DossierKey[]) {
  const ended = input.group === 'early' || input.group === 'onTime' || input.group === 'late'
  let query = tables(tx).selectFrom('dossiers.dossier as d')
    .where('d.agency_id', '=', input.agencyId === undefined ? sql<string>`app.agency_id()` : input.agencyId)
  switch (input.group) {
    case 'early': case 'onTime': case 'late': query = query.where('d.punctuality', '=', input.group); break
    case 'open': query = query.where('d.finished_at', 'is', null).where('d.status', '<>', 'stopped').where((eb) => eb.or([eb('d.current_due_at', 'is', null), eb('d.current_due_at', '>=', now), eb('d.status', 'in', ['paused', 'awaiting-supplement'])])); break
    case 'overdue': query = query.where('d.finished_at', 'is', null).where('d.status', '=', 'in-progress').where('d.current_due_at', '<', now); break
    case 'mine': query = query.where((eb) => eb.or([eb('d.holder_id', '=', personId), ...isOneOf(eb, beside)])).where('d.finished_at', 'is', null); break
    case 'at-desk': query = query.where('d.status', 'in', ['result-at-desk', 'refused']).where('d.handed_out_at', 'is', null); break
    case 'step-without-holder': query = query.where('d.status', '=', 'in-progress').where((eb) => eb.or([eb('d.holder_id', 'is', null), ...isOneOf(eb, beside)])).where('d.finished_at', 'is', null); break
    case 'all': break
  }
  const moment = ended ? 'd.finished_at' as const : 'd.received_at' as const
  if (input.from !== undefined) query = query.where(moment, '>=', instantAt(input.from, '00:00'))
  if (input.to !== undefined) query = query.where(moment, '<', instantAt(plusDays(input.to, 1), '00:00'))
  if (input.procedureId !== undefined) query = query.where('d.procedure_id', '=', input.procedureId)
  if (input.field !== undefined) query = query.where('d.field', '=', input.field)
  for (const word of foldText(input.search ?? '').split(' ').filter(Boolean).slice(0, 8)) query = query.where('d.search', 'like', `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  return query
}

export const listDossiersEndpoint = endpoint(listDossiers, async ({ input, actor, now, today, tx }) => {
  const besideHolder = input.group === 'mine' ? [actor.personId] : input.group === 'step-without-holder' ? [null] : []
  const beside = besideHolder.length === 0 ? [] : await listBesideWith(tx, input.agencyId ?? actor.agencyId, besideHolder)
  const found = selection(tx, input, actor.personId, now, beside)
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const inOrder = OPEN_GROUPS.has(input.group) ? found.orderBy('d.current_due_at', (order) => order.asc().nullsLast()) : found.orderBy('d.received_at', 'desc')
  const rows = await inOrder.select(ROW_COLUMNS.map((column) => `d.${column}` as const)).orderBy('d.code').limit(input.pageSize).offset((input.page - 1) * input.pageSize).execute()
  const procedure = input.procedureId === undefined ? undefined : (await listProcedureNames(tx, [input.procedureId])).get(input.procedureId)
  const agency = input.agencyId === undefined || input.agencyId === actor.agencyId ? undefined : await findReadableAgency(tx, input.agencyId, today)
  return { now, rows: await withHolders(tx, rows), total, page: input.page, pageSize: input.pageSize, procedureName: procedure?.name ?? null, agencyName: agency?.name ?? null }
})

/** Groups of what is in hand: the nearest due time comes first. All others: the newest receipt. */
const OPEN_GROUPS: ReadonlySet<DossierGroup> = new Set(['open', 'overdue', 'mine', 'step-without-holder'])

/** Rows with the names of those who hold them. */
export async function withHolders(tx: Tx, rows: readonly Record<string, unknown>[]): Promise<DossierRow[]> {
  const beside = await findStepsBeside(tx, rows.flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : [])))
  const nameOf = await listNames(tx, rows.flatMap((row) => (typeof row['holderId'] === 'string' ? [row['holderId']] : [])))
  return rows.map((row) => DossierRow.parse({ ...row, beside: beside.get(String(row['id'])) ?? [], holderName: typeof row['holderId'] === 'string' ? nameOf.get(row['holderId']) ?? null : null }))
}

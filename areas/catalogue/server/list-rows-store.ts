// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type Covering, PAGE_SIZE, ProcedureRow, type ScopeMove } from '../contract/procedures.ts'
import type { GovernmentLevel } from '../core/government-level.ts'
import { searchPatterns } from '../core/search-words.ts'
import { tables } from './tables.ts'

export interface ListQuestion {
  readonly agencyId: string
  readonly on: PlainDate
  readonly search?: string | undefined
  readonly field?: string | undefined
  readonly level?: GovernmentLevel | undefined
  readonly covering?: Covering | undefined
  readonly listed: 'listed' | 'withdrawn'
  readonly page: number
  readonly coveredCodes: ReadonlySet<string>
  readonly mayManage: boolean
}

/** One page of the list with the number of all that fit. */
export async function searchRows(tx: Tx, question: ListQuestion): Promise<{ readonly rows: ProcedureRow[]; readonly total: number }> {
  const covering = sql<Covering>`case when s.admin_procedure_id is null then 'out-of-scope' when p.code = any (${[...question.coveredCodes]}::text[]) then 'covered' else 'missing' end`
  const { field, level } = question
  const found = tables(tx).selectFrom('catalogue.admin_procedure as p')
    .leftJoin('catalogue.scope as s', (join) => join.onRef('s.admin_procedure_id', '=', 'p.id').on('s.valid_from', '<=', question.on)
      .on((eb) => eb.or([eb('s.valid_to', 'is', null), eb('s.valid_to', '>', question.on)])))
    .where('p.agency_id', '=', question.agencyId)
    .where('p.withdrawn_on', question.listed === 'listed' ? 'is' : 'is not', null)
    .where((eb) => eb.and(searchPatterns(question.search ?? '').map((pattern) => sql<boolean>`p.search ~ ${pattern}`)))
    .$if(field !== undefined, (q) => q.where(sql<boolean>`coalesce(p.field, '') = ${field ?? ''}`))
    .$if(level !== undefined, (q) => q.where(sql<boolean>`p.levels @> array[${level ?? ''}]`))
    .$if(question.covering !== undefined, (q) => q.where(covering, '=', question.covering ?? 'missing'))
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['p.id', 'p.code', 'p.name', 'p.field', 'p.levels', 'p.limits', 'p.time_limit_text as timeLimitText', 'p.withdrawn_on as withdrawnOn', covering.as('covering')])
    .orderBy('p.field', (order) => order.asc().nullsLast()).orderBy('p.code').limit(PAGE_SIZE).offset((question.page - 1) * PAGE_SIZE).execute()
  return { total, rows: rows.map((row) => ProcedureRow.parse({ ...row, moves: movesFor(row, question.mayManage) })) }
}

/** What may be done with a procedure now. */
export function movesFor({ covering, withdrawnOn }: { readonly covering: Covering; readonly withdrawnOn: string | null }, mayManage: boolean): ScopeMove[] {
  if (!mayManage) return []
  if (covering !== 'out-of-scope') return ['take-out-of-scope']
  return withdrawnOn === null ? ['put-in-scope'] : []
}

/** Every field of the list with its number of procedures, largest first. */
export async function countByField(tx: Tx, agencyId: string): Promise<{ readonly fields: { field: string | null; count: number }[]; readonly listed: number }> {
  const fields = await tables(tx).selectFrom('catalogue.admin_procedure').select((eb) => ['field', eb.fn.countAll<number>().as('count')])
    .where('agency_id', '=', agencyId).where('withdrawn_on', 'is', null).groupBy('field').orderBy('count', 'desc').orderBy('field').execute()
  return { fields, listed: fields.reduce((sum, { count }) => sum + count, 0) }
}

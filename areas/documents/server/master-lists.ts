// SPDX-License-Identifier: Apache-2.0
import { type SelectQueryBuilder, sql } from 'kysely'
import type { PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type ListedRow, type ListedState, listInternal } from '../contract/listing.ts'
import { aboutOf } from '../core/document-about.ts'
import { DocumentKind } from '../core/document-kind.ts'
import { IssueStatus } from '../core/issue.ts'
import { tables } from './tables.ts'

export interface ListedFilter { readonly search?: string | undefined; readonly kind?: DocumentKind | undefined; readonly state: ListedState; readonly page: number; readonly pageSize: number }

const ON_THE_WAY = ['draft', 'in-review', 'in-approval', 'approved']

/** The lines of the internal list of an agency that stand on a day, by code. */
export async function listListed(tx: Tx, agencyId: string, today: PlainDate, filter: ListedFilter): Promise<{ rows: ListedRow[]; total: number }> {
  let query = tables(tx).selectFrom('documents.listed_document').where('agency_id', '=', agencyId)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  for (const word of foldText(filter.search ?? '').split(' ').filter(Boolean).slice(0, 12)) query = query.where('search', 'like', `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  const inState = whereState(query, filter.state, today)
  const { total } = await inState.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await inState.select(['issue_id as issueId', 'document_id as documentId', 'kind', 'code', 'name', 'issue_no as issueNo', 'status', 'effective_from as effectiveFrom', 'withdrawn_from as withdrawnFrom', 'review_due as reviewDue', 'about', 'path'])
    .orderBy(sql`code collate "vi-x-icu"`).orderBy('issue_no', 'desc').limit(filter.pageSize).offset((filter.page - 1) * filter.pageSize).execute()
  return {
    total: Number(total),
    rows: rows.map((row) => ({ ...row, kind: DocumentKind.parse(row.kind), status: IssueStatus.parse(row.status), effectiveFrom: row.effectiveFrom as PlainDate | null, withdrawnFrom: row.withdrawnFrom as PlainDate | null, reviewDue: row.reviewDue as PlainDate | null, about: aboutOf(row.about) })),
  }
}

function whereState<DB, TB extends keyof DB & string, O>(query: SelectQueryBuilder<DB, TB, O>, state: ListedState, today: PlainDate): SelectQueryBuilder<DB, TB, O> {
  switch (state) {
    case 'in-force': return query.where(sql<boolean>`status in ('issued', 'withdrawn') and effective_from <= ${today} and (withdrawn_from is null or withdrawn_from > ${today})`)
    case 'on-the-way': return query.where(sql<boolean>`(status = any (${ON_THE_WAY}) or (status = 'issued' and effective_from > ${today}))`)
    case 'withdrawn': return query.where(sql<boolean>`status = 'withdrawn' and withdrawn_from <= ${today}`)
  }
}

export const listInternalEndpoint = endpoint(listInternal, async ({ input, actor, today, tx }) => ({ ...await listListed(tx, actor.agencyId, today, input), today }))

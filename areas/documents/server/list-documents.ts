// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { type Instant, plusDays } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { DocumentState, type DocumentRow, listDocuments } from '../contract/reading.ts'
import { DocumentKind } from '../core/document-kind.ts'
import { DocumentId, IssueStatus, movesFor } from '../core/issue.ts'
import { tables } from './tables.ts'

/** How long ahead a periodic review is shown as due. */
const AHEAD_DAYS = 30

export const listDocumentsEndpoint = endpoint(listDocuments, async ({ input, actor, today, tx }) => {
  let query = tables(tx).selectFrom('documents.issue as i').innerJoin('documents.document as d', (join) => join.onRef('d.agency_id', '=', 'i.agency_id').onRef('d.id', '=', 'i.document_id')).distinctOn('i.document_id')
    .select(['d.id', 'd.kind', 'd.code', 'i.name', 'i.issue_no as issueNo', 'i.status', 'i.writers', 'i.reviewed_by as reviewedBy', 'i.reviewed_on_behalf_of as reviewedOnBehalfOf', 'i.drafted_by as draftedBy', 'i.effective_from as effectiveFrom', 'i.withdrawn_from as withdrawnFrom', 'i.changed_at as changedAt'])
    .select((eb) => eb.selectFrom('documents.issue as f').select((inner) => sql<{ issueNo: number; reviewDue: string | null } | null>`json_build_object('issueNo', ${inner.ref('f.issue_no')}, 'reviewDue', ${inner.ref('f.review_due')})`.as('f'))
      .whereRef('f.agency_id', '=', 'i.agency_id').whereRef('f.document_id', '=', 'i.document_id').where('f.status', 'in', ['issued', 'withdrawn']).where('f.effective_from', '<=', today)
      .where((inner) => inner.or([inner('f.withdrawn_from', 'is', null), inner('f.withdrawn_from', '>', today)])).orderBy('f.issue_no', 'desc').limit(1).as('inForce'))
    .where('i.agency_id', '=', actor.agencyId).orderBy('i.document_id').orderBy('i.issue_no', 'desc')
  for (const word of foldText(input.search ?? '').split(' ').filter(Boolean).slice(0, 12)) query = query.where('d.search', 'like', `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  const soon = plusDays(today, AHEAD_DAYS)
  const matching = (await query.execute()).map(({ inForce, writers, reviewedBy, reviewedOnBehalfOf, draftedBy, ...row }) => {
    const status = IssueStatus.parse(row.status)
    const moves = movesFor({ status, writers, reviewedBy, reviewedOnBehalfOf }, actor)
    const myTurn = moves.some((move) => move === 'review' || move === 'approve' || move === 'issue') || (status === 'draft' && draftedBy === actor.personId)
    return { ...row, id: DocumentId.parse(row.id), kind: DocumentKind.parse(row.kind), status, inForceIssueNo: inForce?.issueNo ?? null, reviewDue: (inForce?.reviewDue ?? null) as DocumentRow['reviewDue'], effectiveFrom: row.effectiveFrom as DocumentRow['effectiveFrom'], withdrawnFrom: row.withdrawnFrom as DocumentRow['withdrawnFrom'], changedAt: row.changedAt as Instant, myTurn }
  })
  const isIn = (state: DocumentState, row: DocumentRow): boolean => {
    switch (state) {
      case 'all': return true
      case 'in-force': return row.inForceIssueNo !== null
      case 'on-the-way': return row.status !== 'issued' && row.status !== 'withdrawn'
      case 'my-turn': return row.myTurn
      case 'review-due': return row.reviewDue !== null && row.reviewDue <= soon
      case 'withdrawn': return row.status === 'withdrawn'
    }
  }
  const collator = new Intl.Collator('vi', { numeric: true })
  const ofKind = matching.filter(({ kind }) => input.kind === undefined || kind === input.kind)
  const found = ofKind.filter((row) => isIn(input.state, row)).toSorted((a, b) => collator.compare(a.code, b.code))
  const countIn = (state: DocumentState) => ofKind.filter((row) => isIn(state, row)).length
  return {
    rows: found.slice((input.page - 1) * input.pageSize, input.page * input.pageSize), total: found.length,
    kinds: DocumentKind.options.flatMap((kind) => { const count = matching.filter((row) => row.kind === kind && isIn(input.state, row)).length; return count === 0 ? [] : [{ kind, count }] }),
    counts: { 'all': countIn('all'), 'in-force': countIn('in-force'), 'on-the-way': countIn('on-the-way'), 'my-turn': countIn('my-turn'), 'review-due': countIn('review-due'), 'withdrawn': countIn('withdrawn') },
  }
})

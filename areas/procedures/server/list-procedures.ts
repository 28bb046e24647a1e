// SPDX-License-Identifier: Apache-2.0
import type { Mover } from '#areas/documents/core/public.ts'
import { sql } from 'kysely'
import { plusDays } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { listProcedures, ListState, type ProcedureRow } from '../contract/reading.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { movesFor, Revision } from '../core/revision.ts'
import { checkWholeAgency } from './check-agency.ts'
import { errorCountOf } from './stored-findings.ts'
import { tables } from './tables.ts'

/** How long ahead a periodic review is shown as due. */
const AHEAD_DAYS = 30

export const listProceduresEndpoint = endpoint(listProcedures, async ({ input, actor, today, tx }) => {
  let query = tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id').distinctOn('p.id')
    .select(['p.id as procedureId', 'p.code', 'p.name', 'p.field', 'r.id', 'r.issue_no as issueNo', 'r.status', 'r.content', 'r.drafted_by as draftedBy', 'r.writers', 'r.reviewed_by as reviewedBy', 'r.reviewed_on_behalf_of as reviewedOnBehalfOf', 'r.approved_by as approvedBy', 'r.approved_on_behalf_of as approvedOnBehalfOf', 'r.rejection_reason as rejectionReason',
      'r.effective_from as effectiveFrom', 'r.withdrawn_from as withdrawnFrom', 'r.review_due as reviewDue', 'r.content_hash as contentHash', 'r.version', 'r.changed_at as changedAt'])
    .select((eb) => eb.selectFrom('procedures.revision as f').select((inner) => inner.fn.max<number | null>('f.issue_no').as('n')).whereRef('f.procedure_id', '=', 'p.id').where('f.status', 'in', ['issued', 'withdrawn'])
      .where('f.effective_from', '<=', today).where((inner) => inner.or([inner('f.withdrawn_from', 'is', null), inner('f.withdrawn_from', '>', today)])).as('inForceIssueNo'))
    .select((eb) => eb.selectFrom('procedures.revision as d').select('d.review_due').whereRef('d.procedure_id', '=', 'p.id').where('d.status', 'in', ['issued', 'withdrawn']).where('d.effective_from', '<=', today)
      .where((inner) => inner.or([inner('d.withdrawn_from', 'is', null), inner('d.withdrawn_from', '>', today)])).orderBy('d.issue_no', 'desc').limit(1).as('reviewDueInForce'))
    .where('p.agency_id', '=', actor.agencyId).orderBy('p.id').orderBy('r.issue_no', 'desc')
  for (const word of foldText(input.search ?? '').split(' ').filter(Boolean).slice(0, 12)) {
    const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`(p.search like ${like} or exists (select from procedures.revision_tthc t where t.revision_id = r.id and t.tthc_code like ${like}))`)
  }
  const soon = plusDays(today, AHEAD_DAYS)
  const collator = new Intl.Collator('vi', { numeric: true })
  const matching = (await query.execute()).map((row) => ({ row, revision: Revision.parse(row) }))
  const isIn = (state: ListState, { row, revision }: (typeof matching)[number]): boolean => {
    switch (state) {
      case 'all': return true
      case 'in-force': return row.inForceIssueNo !== null
      case 'on-the-way': return revision.status !== 'issued' && revision.status !== 'withdrawn'
      case 'my-turn': return isMyTurn(revision, actor)
      case 'review-due': return row.reviewDueInForce !== null && row.reviewDueInForce <= soon
      case 'withdrawn': return revision.status === 'withdrawn'
    }
  }
  const inState = matching.filter((one) => isIn(input.state, one))
  const inField = matching.filter(({ row }) => input.field === undefined || (row.field ?? '') === input.field)
  const found = inField.filter((one) => isIn(input.state, one)).toSorted((a, b) => collator.compare(a.row.code, b.row.code))
  const countIn = (state: ListState) => inField.filter((one) => isIn(state, one)).length
  // A withdrawn issue is not checked among the others any more.
  const errors = new Map((await checkWholeAgency(tx, actor.agencyId, today)).map(({ id, findings }) => [id, findings.filter(({ severity }) => severity === 'error').length]))
  const shown = found.slice((input.page - 1) * input.pageSize, input.page * input.pageSize)
  return {
    today, total: found.length, fields: countFields(inState.map(({ row }) => row.field)),
    counts: { 'all': countIn('all'), 'in-force': countIn('in-force'), 'on-the-way': countIn('on-the-way'), 'my-turn': countIn('my-turn'), 'review-due': countIn('review-due'), 'withdrawn': countIn('withdrawn') },
    rows: shown.map(({ row, revision }): ProcedureRow => {
      const content = ProcedureContent.parse(row.content)
      const errorCount = errors.get(revision.procedureId) ?? errorCountOf(row.code, content)
      return {
        id: revision.procedureId, code: row.code, name: row.name, field: row.field, issueNo: revision.issueNo, status: revision.status, effectiveFrom: revision.effectiveFrom, inForceIssueNo: row.inForceIssueNo,
        stepCount: content.steps.length, errorCount, changedAt: row.changedAt as ProcedureRow['changedAt'], tthcCodes: content.tthcCodes, myTurn: isMyTurn(revision, actor),
        reviewDue: row.reviewDueInForce as ProcedureRow['reviewDue'], revisionId: revision.id, version: revision.version, moves: movesFor(revision, actor).filter((move) => move !== 'submit' || (errorCount === 0 && content.steps.length > 0)),
      }
    }),
  }
})

/** Whether the issue waits for this person: to review, approve or issue it, or to mend their own rejected draft. */
const isMyTurn = (revision: Revision, by: Mover): boolean => {
  const moves = movesFor(revision, by)
  return moves.includes('review') || moves.includes('approve') || moves.includes('issue') || (revision.status === 'draft' && revision.draftedBy === by.personId)
}

const countFields = (fields: readonly (string | null)[]) => [...Map.groupBy(fields, (field) => field)].map(([field, all]) => ({ field, count: all.length })).toSorted((a, b) => b.count - a.count)

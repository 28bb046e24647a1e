// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { listProcedures, ListState, type ProcedureRow } from '../contract/reading.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { movesFor, Revision } from '../core/revision.ts'
import { errorCountOf } from './stored-findings.ts'
import { tables } from './tables.ts'

export const listProceduresEndpoint = endpoint(listProcedures, async ({ input, actor, today, tx }) => {
  let query = tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id').distinctOn('p.id')
    .select(['p.id as procedureId', 'p.code', 'p.name', 'p.field', 'r.id', 'r.issue_no as issueNo', 'r.status', 'r.content', 'r.drafted_by as draftedBy', 'r.reviewed_by as reviewedBy', 'r.approved_by as approvedBy', 'r.rejection_reason as rejectionReason',
      'r.effective_from as effectiveFrom', 'r.withdrawn_from as withdrawnFrom', 'r.content_hash as contentHash', 'r.version', 'r.changed_at as changedAt'])
    .select((eb) => eb.selectFrom('procedures.revision as f').select((inner) => inner.fn.max<number | null>('f.issue_no').as('n')).whereRef('f.procedure_id', '=', 'p.id').where('f.status', 'in', ['issued', 'withdrawn'])
      .where('f.effective_from', '<=', today).where((inner) => inner.or([inner('f.withdrawn_from', 'is', null), inner('f.withdrawn_from', '>', today)])).as('inForceIssueNo'))
    .where('p.agency_id', '=', actor.agencyId).orderBy('p.id').orderBy('r.issue_no', 'desc')
  for (const word of foldText(input.search ?? '').split(' ').filter(Boolean).slice(0, 12)) {
    const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`(p.search like ${like} or exists (select from procedures.revision_tthc t where t.revision_id = r.id and t.tthc_code like ${like}))`)
  }
  const collator = new Intl.Collator('vi', { numeric: true })
  const matching = (await query.execute()).map((row) => ({ row, revision: Revision.parse(row) }))
  const isIn = (state: ListState, { row, revision }: (typeof matching)[number]): boolean => {
    switch (state) {
      case 'all': return true
      case 'in-force': return row.inForceIssueNo !== null
      case 'on-the-way': return revision.status !== 'issued' && revision.status !== 'withdrawn'
      case 'my-turn': return isMyTurn(revision, actor)
      case 'withdrawn': return revision.status === 'withdrawn'
    }
  }
  const inState = matching.filter((one) => isIn(input.state, one))
  const inField = matching.filter(({ row }) => input.field === undefined || (row.field ?? '') === input.field)
  const found = inField.filter((one) => isIn(input.state, one)).toSorted((a, b) => collator.compare(a.row.code, b.row.code))
  const countIn = (state: ListState) => inField.filter((one) => isIn(state, one)).length
  const shown = found.slice((input.page - 1) * input.pageSize, input.page * input.pageSize)
  return {
    total: found.length, fields: countFields(inState.map(({ row }) => row.field)),
    counts: { 'all': countIn('all'), 'in-force': countIn('in-force'), 'on-the-way': countIn('on-the-way'), 'my-turn': countIn('my-turn'), 'withdrawn': countIn('withdrawn') },
    rows: shown.map(({ row, revision }): ProcedureRow => {
      const content = ProcedureContent.parse(row.content)
      return {
        id: revision.procedureId, code: row.code, name: row.name, field: row.field, issueNo: revision.issueNo, status: revision.status, effectiveFrom: revision.effectiveFrom, inForceIssueNo: row.inForceIssueNo,
        stepCount: content.steps.length, errorCount: errorCountOf(row.code, content), changedAt: row.changedAt as ProcedureRow['changedAt'], tthcCodes: content.tthcCodes, myTurn: isMyTurn(revision, actor),
      }
    }),
  }
})

/** Whether the issue waits for this person: to review, approve or issue it, or to mend their own rejected draft. */
const isMyTurn = (revision: Revision, by: { readonly personId: string; readonly permissions: ReadonlySet<string> }): boolean => {
  const moves = movesFor(revision, by)
  return moves.includes('review') || moves.includes('approve') || moves.includes('issue') || (revision.status === 'draft' && revision.draftedBy === by.personId)
}

const countFields = (fields: readonly (string | null)[]) => [...Map.groupBy(fields, (field) => field)].map(([field, all]) => ({ field, count: all.length })).toSorted((a, b) => b.count - a.count)

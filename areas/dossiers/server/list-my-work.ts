// SPDX-License-Identifier: Apache-2.0
import { loadCalendar } from '#areas/organisation/server/public.ts'
import { findIssuedContent } from '#areas/procedures/server/public.ts'
import { workingMinutesBetween } from '#kernel/working-time/count.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { listMyWork, type WorkRow } from '../contract/reading.ts'
import { currentVisit, Dossier } from '../core/dossier.ts'
import { type Move, movesFor } from '../core/dossier-moves.ts'
import { ROW_COLUMNS, withHolders } from './list-dossiers.ts'
import { tables } from './tables.ts'

export const listMyWorkEndpoint = endpoint(listMyWork, async ({ input, actor, now, tx }) => {
  const desk = actor.permissions.has('dossiers.receive')
  const head = actor.permissions.has('dossiers.decide')
  const rows = await tables(tx).selectFrom('dossiers.dossier').select([...ROW_COLUMNS, 'state', 'version', 'agency_id'])
    .where('agency_id', '=', actor.agencyId)
    .where((eb) => eb.or([
      eb.and([eb('holder_id', '=', actor.personId), eb('finished_at', 'is', null)]),
      ...(desk ? [eb.and([eb('status', 'in', ['result-at-desk', 'refused']), eb('handed_out_at', 'is', null)]), eb('status', '=', 'awaiting-supplement')] : []),
      ...(head ? [eb.and([eb('status', '=', 'in-progress'), eb('holder_id', 'is', null)])] : []),
    ]))
    .orderBy('current_due_at', (order) => order.asc().nullsLast()).limit(2_000).execute()
  const calendar = await loadCalendar(tx, actor.agencyId, now)
  const shown = await withHolders(tx, rows)
  const work: WorkRow[] = []
  for (const [index, row] of rows.entries()) {
    const dossier = Dossier.parse(row.state)
    const base = shown[index]
    if (base === undefined) continue
    const visit = currentVisit(dossier)
    const counts = dossier.status === 'in-progress'
    const content = await findIssuedContent(tx, dossier.revisionId, actor.agencyId)
    const moves = movesFor(dossier, actor)
    work.push({
      ...base, version: dossier.version, accepted: visit?.acceptedAt != null, moves: [...moves], task: taskOf(dossier, moves, content?.steps.find(({ order }) => order === visit?.stepOrder)?.action),
      stepDueAt: visit?.dueAt ?? null,
      stepMinutesLeft: counts && visit?.dueAt != null ? workingMinutesBetween(calendar, now, visit.dueAt) : null,
      minutesLeft: counts && dossier.currentDue !== null ? workingMinutesBetween(calendar, now, dossier.currentDue.at) : null,
    })
  }
  const urgency = (row: WorkRow) => Math.min(row.stepMinutesLeft ?? Infinity, row.minutesLeft ?? Infinity)
  return { now, rows: work.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, input.limit), total: work.length }
})

function taskOf(dossier: Dossier, moves: readonly Move[], action: string | undefined): string {
  switch (dossier.status) {
    case 'result-at-desk': return 'Trả kết quả cho người dân'
    case 'refused': return 'Trả hồ sơ kèm phiếu từ chối'
    case 'awaiting-supplement': return 'Chờ người dân bổ sung'
    case 'in-progress': case 'paused': return moves.includes('accept') && moves.length === 1 ? 'Nhận việc' : action ?? ''
    case 'handed-out': case 'stopped': return ''
  }
}

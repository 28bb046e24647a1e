// SPDX-License-Identifier: Apache-2.0
import { loadCalendar } from '#areas/organisation/server/public.ts'
import { findIssuedContent } from '#areas/procedures/server/public.ts'
import { handOverOf } from '#kernel/working-time/hand-over.ts'
import { workingMinutesBetween } from '#kernel/working-time/count.ts'
import type { Instant } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { type DossierRow, listMyWork, type WorkRow } from '../contract/reading.ts'
import { currentRun, currentVisit, Dossier, openVisits, type StepVisit } from '../core/dossier.ts'
import { usedInVisit } from '../core/dossier-clock.ts'
import { type Move, movesFor } from '../core/dossier-moves.ts'
import { isOneOf, ROW_COLUMNS, withHolders } from './list-dossiers.ts'
import { listBesideWith } from './step-beside-store.ts'
import { clearsOfStep } from './step-clears.ts'
import { tables } from './tables.ts'

export const listMyWorkEndpoint = endpoint(listMyWork, async ({ input, actor, now, tx }) => {
  const desk = actor.permissions.has('dossiers.receive')
  const head = actor.permissions.has('dossiers.decide')
  const beside = await listBesideWith(tx, actor.agencyId, [actor.personId, ...(head ? [null] : [])])
  const rows = await tables(tx).selectFrom('dossiers.dossier as d').select([...ROW_COLUMNS, 'state', 'version', 'agency_id'])
    .where('agency_id', '=', actor.agencyId)
    // Each says what the index of open dossiers holds, though the status says it too.
    .where((eb) => eb.or([
      eb.and([eb('holder_id', '=', actor.personId), eb('finished_at', 'is', null)]),
      ...(desk ? [eb.and([eb('status', 'in', ['result-at-desk', 'refused']), eb('handed_out_at', 'is', null)]), eb.and([eb('status', '=', 'awaiting-supplement'), eb('finished_at', 'is', null)])] : []),
      ...(head ? [eb.and([eb('status', '=', 'in-progress'), eb('holder_id', 'is', null), eb('finished_at', 'is', null)])] : []),
      ...isOneOf(eb, beside),
    ]))
    .orderBy('current_due_at', (order) => order.asc().nullsLast()).limit(2_000).execute()
  const calendar = await loadCalendar(tx, actor.agencyId, now)
  const shown = await withHolders(tx, rows)
  const work: WorkRow[] = []
  for (const [index, row] of rows.entries()) {
    const dossier = Dossier.parse(row.state)
    const base = shown[index]
    if (base === undefined) continue
    const counts = dossier.status === 'in-progress'
    const content = await findIssuedContent(tx, dossier.revisionId, actor.agencyId)
    const stoppedAt = stoppedSince(dossier)
    for (const visit of visitsOfMine(dossier, actor.personId, head)) {
      const step = content?.steps.find(({ order }) => order === visit?.stepOrder)
      const moves = movesFor(dossier, actor, visit?.stepOrder)
      work.push({
        ...base, ...placeAt(visit, base), version: dossier.version, accepted: visit?.acceptedAt != null, moves: [...moves], task: taskOf(dossier, moves, step?.action),
        stepDueAt: visit?.dueAt ?? null, handOverBy: isAtDesk(dossier) && (content?.steps.length ?? 0) > 1 ? handOverOf(currentRun(dossier).startedAt, calendar).by : null,
        stepMinutesLeft: counts && visit?.dueAt != null ? workingMinutesBetween(calendar, now, visit.dueAt) : null,
        minutesLeft: counts && dossier.currentDue !== null ? workingMinutesBetween(calendar, now, dossier.currentDue.at) : null,
        stepCount: content?.steps.length ?? 0, stepUsedMinutes: visit === undefined ? null : usedInVisit(dossier, visit, now, calendar), stepAllottedMinutes: visit?.allottedMinutes ?? null,
        clears: step === undefined ? null : clearsOfStep({ ...step, timeText: step.times.find(({ caseKey }) => caseKey === dossier.caseKey)?.text ?? '' }, visit?.holder != null),
        stoppedAt, stoppedMinutes: stoppedAt === null ? null : workingMinutesBetween(calendar, stoppedAt, now),
      })
    }
  }
  const urgency = (row: WorkRow) => Math.min(row.stepMinutesLeft ?? Infinity, row.minutesLeft ?? Infinity)
  return { now, rows: work.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, input.limit), total: work.length }
})

/** The steps of a dossier that wait for a person: their own, for the head also those that nobody holds; one line without a step where none is under way. */
function visitsOfMine(dossier: Dossier, personId: string, head: boolean): readonly (StepVisit | undefined)[] {
  const open = openVisits(dossier)
  return open.length === 0 ? [undefined] : open.filter(({ holder }) => holder === personId || (head && holder === null && dossier.status === 'in-progress'))
}

/** Where a line of work stands; what the row says already when the dossier is at one step. */
function placeAt(visit: StepVisit | undefined, row: DossierRow): Pick<DossierRow, 'stepOrder' | 'holderId' | 'holderName' | 'beside'> {
  const { stepOrder, holderId, holderName, beside } = row
  if (visit === undefined || visit.stepOrder === stepOrder) return { stepOrder, holderId, holderName, beside }
  const first = stepOrder === null ? [] : [{ stepOrder, holderName }]
  return { stepOrder: visit.stepOrder, holderId: visit.holder, holderName: beside.find((other) => other.stepOrder === visit.stepOrder)?.holderName ?? null, beside: [...first, ...beside.filter((other) => other.stepOrder !== visit.stepOrder)] }
}

/** Whether the dossier still lies where it was received. */
const isAtDesk = (dossier: Dossier): boolean => dossier.status === 'in-progress' && dossier.visits.length === 1 && currentVisit(dossier)?.holder === dossier.receivedBy

/** Since when the clock of a dossier stands still. */
function stoppedSince(dossier: Dossier): Instant | null {
  if (dossier.status === 'paused') return currentRun(dossier).pauses.at(-1)?.from ?? null
  return dossier.status === 'awaiting-supplement' ? dossier.supplement?.requestedAt ?? null : null
}

function taskOf(dossier: Dossier, moves: readonly Move[], action: string | undefined): string {
  switch (dossier.status) {
    case 'result-at-desk': return 'Trả kết quả cho người dân'
    case 'refused': return 'Trả hồ sơ kèm phiếu từ chối'
    case 'awaiting-supplement': return 'Chờ người dân bổ sung'
    case 'in-progress': case 'paused': return moves.includes('accept') && moves.length === 1 ? 'Nhận việc' : action ?? ''
    case 'handed-out': case 'stopped': return ''
  }
}

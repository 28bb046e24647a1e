// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '#kernel/working-time/count.ts'
import { currentRun, type Dossier, type Due, openVisits, type Pause, type StepVisit } from './dossier.ts'
import { dueOf, stepClock } from './dossier-clock.ts'
import { stepDuesOf } from './dossier-decide.ts'
import type { DossierEvent } from './dossier-event.ts'
import type { RunningProcedure } from './running-procedure.ts'

export type DueRecomputed = Extract<DossierEvent, { type: 'due-recomputed' }>

/**
 * Tính lại hạn: what a changed calendar makes of a dossier in hand; undefined when it changes nothing, so that doing it again
 * does nothing. What was promised at receipt stays in the run. Untouched are dossiers that have ended, those awaiting a
 * supplement (their limit starts again), and an appointment promised with an apology, which was chosen and not counted.
 */
export function recomputeDue(dossier: Dossier, procedure: RunningProcedure, calendar: CompiledCalendar, facts: { readonly at: Instant; readonly by: string }): DueRecomputed | undefined {
  if (dossier.status !== 'in-progress' && dossier.status !== 'paused') return undefined
  const run = currentRun(dossier)
  // A pause that still lasts moves the due time when it ends, by the calendar known then.
  const ended = run.pauses.filter(({ to }) => to !== null)
  const due = isPromisedWithApology(dossier) ? dossier.currentDue : dueOf(procedure, run.startedAt, calendar, ended, facts.at)
  const open = openVisits(dossier)
  const dues = open.map((visit) => ({ step: visit.stepOrder, dueAt: stepDueOf(dossier, visit, procedure, calendar, ended) }))
  if (isSame(due, dossier.currentDue) && dues.every(({ dueAt }, at) => dueAt === open[at]?.dueAt)) return undefined
  return { type: 'due-recomputed', ...facts, due, ...stepDuesOf(dues) }
}

/** The version of the calendar alone is no change: the due time it leads to is the same. */
const isSame = (a: Due | null, b: Due | null): boolean => a?.at === b?.at && a?.provisional === b?.provisional

const isPromisedWithApology = ({ dueChanges }: Dossier): boolean =>
  dueChanges.findLast(({ reason }) => reason === 'apology' || reason === 'supplement')?.reason === 'apology'

function stepDueOf(dossier: Dossier, visit: StepVisit, procedure: RunningProcedure, calendar: CompiledCalendar, ended: readonly Pause[]): Instant | null {
  // The first step of a run begins its group of merged steps anew.
  const before = visit.startedAt === currentRun(dossier).startedAt ? [] : dossier.visits.slice(0, dossier.visits.indexOf(visit))
  const { stepDueAt } = stepClock(procedure, visit.stepOrder, visit.startedAt, before, calendar)
  return ended.filter(({ from }) => from >= visit.startedAt).reduce<Instant | null>(
    (due, { from, to }) => (due === null || to === null || due <= from ? due : addWorkingMinutes(calendar, due, workingMinutesBetween(calendar, from, to))), stepDueAt)
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '#kernel/working-time/count.ts'
import { deadline } from '#kernel/working-time/due.ts'
import { punctualityOf, workingMinutesUsed } from '#kernel/working-time/punctuality.ts'
import { currentRun, type Dossier, type Due, type Pause, type Punctuality, type StepVisit } from './dossier.ts'
import { allotmentOf, limitOf, type RunningProcedure } from './running-procedure.ts'

/** When the whole dossier is due that began to run at a moment; null when the procedure states no limit that can be counted. */
export function dueOf(procedure: RunningProcedure, startedAt: Instant, calendar: CompiledCalendar, pauses: readonly Pause[], asOf: Instant): Due | null {
  const limit = limitOf(procedure)
  if (limit === undefined) return null
  const answer = deadline(limit, startedAt, calendar, pauses, asOf)
  return { at: answer.dueAt, calendarVersion: answer.calendarId, provisional: answer.provisional }
}

/** What begins a step: its due time and allotment. Steps under one merged cell share the amount from the first of them on. */
export function stepClock(procedure: RunningProcedure, order: number, at: Instant, visits: readonly StepVisit[], calendar: CompiledCalendar): { stepDueAt: Instant | null; allottedMinutes: number | null } {
  const allotment = allotmentOf(procedure, order)
  if (allotment === undefined) return { stepDueAt: null, allottedMinutes: null }
  if (allotment.group.length === 1) return { stepDueAt: addWorkingMinutes(calendar, at, allotment.minutes), allottedMinutes: allotment.minutes }
  const groupStart = startOfGroup(visits, allotment.group) ?? at
  // The shared amount belongs to the group: no single step is measured against it.
  return { stepDueAt: addWorkingMinutes(calendar, groupStart, allotment.minutes), allottedMinutes: null }
}

/** When the present stay inside a group of steps began: the earliest of its latest visits in a row. */
function startOfGroup(visits: readonly StepVisit[], group: readonly number[]): Instant | undefined {
  let start: Instant | undefined
  for (const visit of visits.toReversed()) {
    if (!group.includes(visit.stepOrder)) break
    start = visit.startedAt
  }
  return start
}

/** Working minutes that a step visit under way has used by a moment, pauses out. */
export const usedInVisit = (dossier: Dossier, visit: StepVisit, at: Instant, calendar: CompiledCalendar): number =>
  workingMinutesUsed(calendar, visit.startedAt, at, currentRun(dossier).pauses)

/** Working minutes of the last run by a moment, and those that its limit allows by the calendar known then, pauses out. */
export function usedInRun(dossier: Dossier, procedure: RunningProcedure, at: Instant, calendar: CompiledCalendar): { totalMinutes: number; limitMinutes: number | null } {
  const run = currentRun(dossier)
  // Counted anew: between receipt and the time first promised there may now lie another number of working minutes.
  const allowed = run.originalDue === null ? null : dueOf(procedure, run.startedAt, calendar, [], at)
  return {
    totalMinutes: workingMinutesUsed(calendar, run.startedAt, run.endedAt ?? at, run.pauses),
    limitMinutes: allowed === null ? null : workingMinutesBetween(calendar, run.startedAt, allowed.at),
  }
}

/** How the end stands to the due time; null without one. @law Thông tư 01/2018/TT-VPCP, Điều 13 */
export const judge = (due: Due | null, finishedAt: Instant): Punctuality | null => (due === null ? null : punctualityOf(finishedAt, due.at))

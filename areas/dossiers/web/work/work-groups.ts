// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type PlainDate, plusDays, weekdayOf } from '#kernel/time.ts'
import type { WorkRow } from '../../contract/reading.ts'

/** The parts of "Việc của tôi", in their order on the page. */
export const WORK_GROUPS = ['decide', 'overdue', 'stepOver', 'today', 'week', 'later', 'untimed', 'handOut', 'supplement', 'paused'] as const
export type WorkGroup = (typeof WORK_GROUPS)[number]

type Grouped = Pick<WorkRow, 'status' | 'holderId' | 'stepDueAt' | 'currentDueAt' | 'stepMinutesLeft' | 'minutesLeft'>

/** The last day of the week of a day. */
export const endOfWeek = (day: PlainDate): PlainDate => plusDays(day, 7 - weekdayOf(day))

/** The part to which a line of work belongs. A step over its time in a dossier still in time is never called late. */
export function groupOfWork(row: Grouped, now: Instant): WorkGroup {
  switch (row.status) {
    case 'result-at-desk': case 'refused': case 'handed-out': case 'stopped': return 'handOut'
    case 'awaiting-supplement': return 'supplement'
    case 'paused': return 'paused'
    case 'in-progress': return row.holderId === null ? 'decide' : timeGroup(row, now)
  }
}

function timeGroup(row: Grouped, now: Instant): WorkGroup {
  if (row.minutesLeft !== null && row.currentDueAt !== null && row.currentDueAt < now) return 'overdue'
  if (row.stepDueAt !== null && row.stepDueAt < now) return 'stepOver'
  const dues = [row.stepDueAt, row.currentDueAt].filter((due) => due !== null).toSorted()
  const first = dues[0]
  if (first === undefined) return 'untimed'
  const today = dayOf(now)
  if (dayOf(first) <= today) return 'today'
  return dayOf(first) <= endOfWeek(today) ? 'week' : 'later'
}

/** The lines in the order of their parts, the order of the server kept within each. */
export const inGroupOrder = (rows: readonly WorkRow[], now: Instant): WorkRow[] =>
  rows.toSorted((a, b) => WORK_GROUPS.indexOf(groupOfWork(a, now)) - WORK_GROUPS.indexOf(groupOfWork(b, now)))

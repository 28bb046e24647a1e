// SPDX-License-Identifier: Apache-2.0
import { loadCalendar } from '#areas/organisation/server/public.ts'
import { dayOf, type Instant, instantAt, type PlainDate, plusDays } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { addWorkingDays, addWorkingMinutes, isWorkingDay, workingMinutesBetween } from '#kernel/working-time/count.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { previewNewDue } from '../contract/reading.ts'
import { findDossier } from './dossier-store.ts'

export const previewNewDueEndpoint = endpoint(previewNewDue, async ({ input, actor, now, tx, refuse }) => {
  const found = await findDossier(tx, input.id)
  if (found === undefined || found.agencyId !== actor.agencyId) throw refuse({ code: 'dossier-not-found' })
  const due = found.dossier.currentDue
  if (due === null) return { now, dueAt: null, apologyUntil: null, firstDay: null, newDueAt: null, minutesLater: null }
  const calendar = await loadCalendar(tx, actor.agencyId, now)
  const dueDay = dayOf(due.at)
  const newDueAt = input.on === undefined ? undefined : endOfWork(calendar, input.on)
  return {
    now, dueAt: due.at, apologyUntil: plusDays(dueDay, -1), firstDay: addWorkingDays(calendar, dueDay, 1),
    newDueAt: newDueAt ?? null, minutesLater: newDueAt === undefined ? null : workingMinutesBetween(calendar, due.at, newDueAt),
  }
})

/** The end of the last session of a day; undefined on a day off. */
function endOfWork(calendar: CompiledCalendar, day: PlainDate): Instant | undefined {
  const morning = instantAt(day, '00:00')
  const minutes = workingMinutesBetween(calendar, morning, instantAt(plusDays(day, 1), '00:00'))
  return isWorkingDay(calendar, day) && minutes > 0 ? addWorkingMinutes(calendar, morning, minutes) : undefined
}

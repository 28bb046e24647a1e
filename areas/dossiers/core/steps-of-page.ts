// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { currentVisit, type Dossier } from './dossier.ts'
import { usedInVisit } from './dossier-clock.ts'
import { allotmentOf, type RunningProcedure } from './running-procedure.ts'

export interface PersonOfStep { readonly id: string; readonly name: string; readonly posts: string[] }

/** The steps of a dossier's page: each line holds the five clears, who has it, and the time used against the time allotted. */
export function stepsOfPage(dossier: Dossier, procedure: RunningProcedure, calendar: CompiledCalendar, now: Instant, candidatesOf: (foldedRole: string) => readonly PersonOfStep[], personOf: (id: string) => PersonOfStep) {
  const visit = currentVisit(dossier)
  return procedure.content.steps.toSorted((a, b) => a.order - b.order).map((step) => {
    const visits = dossier.visits.filter(({ stepOrder }) => stepOrder === step.order)
    const last = visits.at(-1)
    const isCurrent = visit?.stepOrder === step.order
    const ended = visits.flatMap(({ usedMinutes }) => usedMinutes ?? [])
    const used = isCurrent ? [...ended, usedInVisit(dossier, now, calendar) ?? 0] : ended
    const time = step.times.find(({ caseKey }) => caseKey === procedure.caseKey)
    const allotment = allotmentOf(procedure, step.order)
    const state: 'current' | 'done' | 'next' = isCurrent ? 'current' : last?.endedAt != null && (visit === undefined || step.order < visit.stepOrder) ? 'done' : 'next'
    return {
      order: step.order, label: step.label, action: step.action, role: step.role, method: step.method, output: step.output, accountable: step.accountable, timeText: time?.text ?? '',
      allottedMinutes: allotment?.group.length === 1 ? allotment.minutes : null, sharedWith: time?.sharedWith ?? [], state,
      holder: last?.holder == null || state === 'next' ? null : personOf(last.holder), candidates: step.role === null ? [] : [...candidatesOf(foldText(step.role))],
      usedMinutes: used.length === 0 ? null : used.reduce((a, b) => a + b, 0), startedAt: last?.startedAt ?? null, endedAt: isCurrent ? null : last?.endedAt ?? null, dueAt: isCurrent ? last?.dueAt ?? null : null, visits: visits.length,
    }
  })
}

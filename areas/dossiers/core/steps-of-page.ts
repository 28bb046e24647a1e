// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { type Dossier, openVisits, stepsUnderWay } from './dossier.ts'
import { usedInVisit } from './dossier-clock.ts'
import { allotmentOf, type RunningProcedure } from './running-procedure.ts'
import { returnsFrom, type RunningWays, waysOf, whySkipped } from './running-ways.ts'

export interface PersonOfStep { readonly id: string; readonly name: string; readonly posts: string[] }

/** The steps of a dossier's page: each line holds the five clears, who has it, the time used against the time allotted, and for a step under way where it may go. */
export function stepsOfPage(dossier: Dossier, procedure: RunningProcedure, calendar: CompiledCalendar, now: Instant, candidatesOf: (foldedRole: string) => readonly PersonOfStep[], personOf: (id: string) => PersonOfStep) {
  const ways = waysOf(procedure)
  const under = stepsUnderWay(dossier)
  const meetings = dossier.meetings ?? []
  const ahead = [...under, ...meetings.map(({ step }) => step)]
  return procedure.content.steps.toSorted((a, b) => a.order - b.order).map((step) => {
    const visits = dossier.visits.filter(({ stepOrder }) => stepOrder === step.order)
    const last = visits.at(-1)
    const open = last?.endedAt === null ? last : undefined
    const ended = visits.flatMap(({ usedMinutes }) => usedMinutes ?? [])
    const used = open === undefined ? ended : [...ended, usedInVisit(dossier, open, now, calendar)]
    const time = step.times.find(({ caseKey }) => caseKey === procedure.caseKey)
    const allotment = allotmentOf(procedure, step.order)
    const skipped = whySkipped(dossier, ways, under, step.order) ?? null
    const isAhead = ahead.some((other) => ways.leadsTo(other, step.order))
    const state: 'current' | 'done' | 'next' | 'skipped' = open !== undefined ? 'current' : last?.endedAt != null && !isAhead ? 'done' : skipped === null ? 'next' : 'skipped'
    return {
      order: step.order, label: step.label, action: step.action, role: step.role, method: step.method, output: step.output, accountable: step.accountable, timeText: time?.text ?? '', waits: step.waits === true,
      allottedMinutes: allotment?.group.length === 1 ? allotment.minutes : null, sharedWith: time?.sharedWith ?? [], state, skipped,
      awaits: meetings.some((meeting) => meeting.step === step.order) ? blocking(dossier, ways, step.order) : [],
      holder: last?.holder == null || state === 'next' ? null : personOf(last.holder), candidates: step.role === null ? [] : [...candidatesOf(foldText(step.role))],
      usedMinutes: used.length === 0 ? null : used.reduce((a, b) => a + b, 0), startedAt: last?.startedAt ?? null, endedAt: open === undefined ? last?.endedAt ?? null : null, dueAt: open?.dueAt ?? null, visits: visits.length, accepted: open?.acceptedAt != null,
      ...(open === undefined ? { ways: [], returns: [] } : waysFrom(dossier, ways, step.order)),
    }
  })
}

/** Where a step under way may go: its ways on, for each step which others must end before it begins, and where it may be returned to. */
function waysFrom(dossier: Dossier, ways: RunningWays, from: number) {
  const others = openVisits(dossier).map(({ stepOrder }) => stepOrder).filter((order) => order !== from)
  return {
    ways: ways.of(from).on.map(({ kind, opens }) => ({ kind, opens: opens.map(({ order, when }) => ({ order, when, awaits: others.filter((other) => ways.leadsTo(other, order)) })) })),
    returns: returnsFrom(dossier, ways, from).map(({ order, when }) => ({ order, when, ends: others.filter((other) => ways.leadsTo(order, other)) })),
  }
}

/** The steps under way that a step waits for. */
const blocking = (dossier: Dossier, ways: RunningWays, order: number): number[] => openVisits(dossier).map(({ stepOrder }) => stepOrder).filter((other) => ways.leadsTo(other, order))

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import { currentRun, currentVisit, type Dossier, type Due, type Punctuality, type Run, type StepVisit } from './dossier.ts'
import type { DossierEvent } from './dossier-event.ts'

type Received = Extract<DossierEvent, { type: 'dossier-received' }>
type Begun = Pick<Received, 'toStep' | 'holder' | 'stepDueAt' | 'allottedMinutes' | 'at'>

const begin = (event: Begun, from: string | null): StepVisit => ({
  stepOrder: event.toStep, from, holder: event.holder, startedAt: event.at, acceptedAt: null, endedAt: null, dueAt: event.stepDueAt, usedMinutes: null, allottedMinutes: event.allottedMinutes,
})

/** The dossier as its receipt makes it. */
export function received(event: Received): Dossier {
  const { type: _, at, by, due, toStep, holder, stepDueAt, allottedMinutes, ...facts } = event
  const first: StepVisit = { ...begin({ toStep, holder, stepDueAt, allottedMinutes, at }, null), acceptedAt: holder === by ? at : null }
  return {
    ...facts, receivedAt: at, receivedBy: by, status: 'in-progress', visits: [first], runs: [{ startedAt: at, endedAt: null, originalDue: due, pauses: [] }],
    currentDue: due, dueChanges: [], supplement: null, apology: null, outcome: null, handedOutAt: null, version: 1,
  }
}

/** The dossier after an event that follows its receipt. Never refuses: what happened, happened. */
export function evolve(before: Dossier, event: DossierEvent): Dossier {
  const dossier = { ...before, version: before.version + 1 }
  switch (event.type) {
    case 'dossier-received': return received(event)
    case 'step-accepted': return { ...dossier, visits: changeLast(dossier.visits, (visit) => ({ ...visit, holder: event.by, acceptedAt: event.at })) }
    case 'dossier-forwarded': case 'dossier-returned-to-step': return { ...dossier, visits: [...endVisit(dossier, event), begin(event, event.by)] }
    case 'dossier-reassigned': return { ...dossier, visits: changeLast(dossier.visits, (visit) => ({ ...visit, holder: event.holder, acceptedAt: null })) }
    case 'supplement-requested': return {
      ...dossier, status: 'awaiting-supplement', visits: endVisit(dossier, event), runs: changeRun(dossier, (run) => ({ ...run, endedAt: event.at })),
      supplement: { requestedAt: event.at, what: event.what, reason: event.reason },
    }
    case 'supplement-taken': return {
      ...dossier, status: 'in-progress', items: event.items, supplement: null, visits: [...dossier.visits, begin(event, event.by)],
      runs: [...dossier.runs, { startedAt: event.at, endedAt: null, originalDue: event.due, pauses: [] }], ...promise(dossier, event.due, 'supplement', event.at),
    }
    case 'clock-paused': return { ...dossier, status: 'paused', runs: changeRun(dossier, (run) => ({ ...run, pauses: [...run.pauses, { from: event.at, to: null, reason: event.reason, note: event.note }] })) }
    case 'clock-resumed': return {
      ...dossier, status: 'in-progress', runs: changeRun(dossier, (run) => ({ ...run, pauses: changeLast(run.pauses, (pause) => ({ ...pause, to: event.at })) })),
      visits: changeLast(dossier.visits, (visit) => ({ ...visit, dueAt: event.stepDueAt })), ...promise(dossier, event.due, 'pause', event.at),
    }
    case 'apology-made': return { ...dossier, apology: { at: event.at, by: event.by, reason: event.reason, newDueAt: event.due.at }, ...promise(dossier, event.due, 'apology', event.at) }
    case 'due-recomputed': return {
      ...dossier, visits: changeLast(dossier.visits, (visit) => ({ ...visit, dueAt: event.stepDueAt })),
      // The due time of the step alone may have moved: then no promise was replaced.
      ...(event.due?.at === dossier.currentDue?.at ? { currentDue: event.due } : promise(dossier, event.due, 'calendar', event.at)),
    }
    case 'dossier-refused': return { ...conclude(dossier, event, 'refused', event.reason, event.punctuality), status: 'refused' }
    case 'dossier-stopped': return { ...conclude(dossier, event, 'stopped', event.reason, null), status: 'stopped' }
    case 'dossier-finished': return { ...conclude(dossier, event, 'result', '', event.punctuality), status: 'result-at-desk' }
    case 'result-handed-out': return { ...dossier, status: 'handed-out', handedOutAt: event.at }
  }
}

/** The dossier as its whole history makes it; undefined for an empty history. */
export function replay(events: readonly DossierEvent[]): Dossier | undefined {
  const [first, ...rest] = events
  return first?.type === 'dossier-received' ? rest.reduce(evolve, received(first)) : undefined
}

function changeLast<T>(list: readonly T[], change: (last: T) => T): T[] {
  const last = list.at(-1)
  return last === undefined ? [] : [...list.slice(0, -1), change(last)]
}

const changeRun = (dossier: Dossier, change: (run: Run) => Run): Run[] => [...dossier.runs.slice(0, -1), change(currentRun(dossier))]

const endVisit = (dossier: Dossier, event: { at: Instant; usedMinutes: number | null }): StepVisit[] =>
  currentVisit(dossier) === undefined ? dossier.visits : changeLast(dossier.visits, (visit) => ({ ...visit, endedAt: event.at, usedMinutes: event.usedMinutes }))

const promise = (dossier: Dossier, to: Due | null, reason: Dossier['dueChanges'][number]['reason'], at: Instant) =>
  ({ currentDue: to, dueChanges: [...dossier.dueChanges, { at, from: dossier.currentDue, to, reason }] })

type Ending = { at: Instant; by: string; usedMinutes: number | null; totalMinutes: number; limitMinutes: number | null }

function conclude(dossier: Dossier, event: Ending, kind: 'result' | 'refused' | 'stopped', reason: string, punctuality: Punctuality | null): Dossier {
  return {
    ...dossier, visits: endVisit(dossier, event), runs: changeRun(dossier, (run) => ({ ...run, endedAt: run.endedAt ?? event.at, pauses: run.pauses.map((pause) => ({ ...pause, to: pause.to ?? event.at })) })),
    outcome: { at: event.at, by: event.by, kind, reason, punctuality, usedMinutes: event.totalMinutes, limitMinutes: event.limitMinutes },
  }
}

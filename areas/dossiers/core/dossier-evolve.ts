// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import { currentRun, type Dossier, type Due, type Meeting, openVisits, type Punctuality, type Run, type StepVisit } from './dossier.ts'
import type { DossierEvent } from './dossier-event.ts'

type Received = Extract<DossierEvent, { type: 'dossier-received' }>
type Begun = Pick<Received, 'toStep' | 'holder' | 'stepDueAt' | 'allottedMinutes'>
type Ended = Pick<Extract<DossierEvent, { type: 'dossier-forwarded' }>, 'at' | 'usedMinutes' | 'fromStep' | 'alongside'>
type Dues = Pick<Extract<DossierEvent, { type: 'clock-resumed' }>, 'stepDueAt' | 'besideDues'>

const begin = (event: Begun, at: Instant, from: string | null): StepVisit => ({
  stepOrder: event.toStep, from, holder: event.holder, startedAt: at, acceptedAt: null, endedAt: null, dueAt: event.stepDueAt, usedMinutes: null, allottedMinutes: event.allottedMinutes,
})

/** The dossier as its receipt makes it. */
export function received(event: Received): Dossier {
  const { type: _, at, by, due, toStep, holder, stepDueAt, allottedMinutes, ...facts } = event
  const first: StepVisit = { ...begin({ toStep, holder, stepDueAt, allottedMinutes }, at, null), acceptedAt: holder === by ? at : null }
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
    case 'step-accepted': return { ...dossier, visits: changeOpen(dossier, event.step, (visit) => ({ ...visit, holder: event.by, acceptedAt: event.at })) }
    case 'dossier-forwarded': return { ...dossier, visits: [...endVisits(dossier, event), begin(event, event.at, event.by)] }
    case 'dossier-forwarded-beside': return { ...withMeetings(dossier, event.meetings), visits: [...endVisits(dossier, event), ...event.begins.map((each) => begin(each, event.at, event.by))] }
    case 'dossier-returned-to-step': return { ...withMeetings(dossier, event.meetings ?? []), visits: [...endVisits(dossier, event), begin(event, event.at, event.by)] }
    case 'dossier-reassigned': return { ...dossier, visits: changeOpen(dossier, event.step, (visit) => ({ ...visit, holder: event.holder, acceptedAt: null })) }
    case 'supplement-requested': return {
      ...dossier, status: 'awaiting-supplement', visits: endVisits(dossier, event), runs: changeRun(dossier, (run) => ({ ...run, endedAt: event.at })),
      supplement: { requestedAt: event.at, what: event.what, reason: event.reason, ...(event.fromStep === undefined ? {} : { steps: [event.fromStep, ...(event.alongside ?? []).map(({ step }) => step)] }) },
    }
    case 'supplement-taken': return {
      ...dossier, status: 'in-progress', items: event.items, supplement: null, visits: [...dossier.visits, ...[event, ...(event.beside ?? [])].map((each) => begin(each, event.at, event.by))],
      runs: [...dossier.runs, { startedAt: event.at, endedAt: null, originalDue: event.due, pauses: [] }], ...promise(dossier, event.due, 'supplement', event.at),
    }
    case 'clock-paused': return { ...dossier, status: 'paused', runs: changeRun(dossier, (run) => ({ ...run, pauses: [...run.pauses, { from: event.at, to: null, reason: event.reason, note: event.note }] })) }
    case 'clock-resumed': return {
      ...dossier, status: 'in-progress', runs: changeRun(dossier, (run) => ({ ...run, pauses: changeLast(run.pauses, (pause) => ({ ...pause, to: event.at })) })),
      visits: withDues(dossier, event), ...promise(dossier, event.due, 'pause', event.at),
    }
    case 'apology-made': return { ...dossier, apology: { at: event.at, by: event.by, reason: event.reason, newDueAt: event.due.at }, ...promise(dossier, event.due, 'apology', event.at) }
    case 'due-recomputed': return {
      ...dossier, visits: withDues(dossier, event),
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

/** Changes the open visit of a step, or the first open one where no step is named. */
function changeOpen({ visits }: Dossier, step: number | undefined, change: (visit: StepVisit) => StepVisit): StepVisit[] {
  const meant = openVisits({ visits }).find(({ stepOrder }) => step === undefined || stepOrder === step)
  return visits.map((visit) => (visit === meant ? change(visit) : visit))
}

const changeRun = (dossier: Dossier, change: (run: Run) => Run): Run[] => [...dossier.runs.slice(0, -1), change(currentRun(dossier))]

function endVisits(dossier: Dossier, { at, usedMinutes, fromStep, alongside = [] }: Ended): StepVisit[] {
  const visits = changeOpen(dossier, fromStep, (visit) => ({ ...visit, endedAt: at, usedMinutes }))
  return alongside.reduce((ended, { step, usedMinutes: used }) => changeOpen({ ...dossier, visits: ended }, step, (visit) => ({ ...visit, endedAt: at, usedMinutes: used })), visits)
}

const withDues = (dossier: Dossier, { stepDueAt, besideDues = [] }: Dues): StepVisit[] =>
  besideDues.reduce((visits, { step, dueAt }) => changeOpen({ ...dossier, visits }, step, (visit) => ({ ...visit, dueAt })), changeOpen(dossier, undefined, (visit) => ({ ...visit, dueAt: stepDueAt })))

function withMeetings(dossier: Dossier, meetings: Meeting[]): Dossier {
  const { meetings: _before, ...rest } = dossier
  return meetings.length === 0 ? rest : { ...rest, meetings }
}

const promise = (dossier: Dossier, to: Due | null, reason: Dossier['dueChanges'][number]['reason'], at: Instant) =>
  ({ currentDue: to, dueChanges: [...dossier.dueChanges, { at, from: dossier.currentDue, to, reason }] })

type Ending = Ended & { by: string; totalMinutes: number; limitMinutes: number | null }

function conclude(dossier: Dossier, event: Ending, kind: 'result' | 'refused' | 'stopped', reason: string, punctuality: Punctuality | null): Dossier {
  return {
    ...dossier, visits: endVisits(dossier, event), runs: changeRun(dossier, (run) => ({ ...run, endedAt: run.endedAt ?? event.at, pauses: run.pauses.map((pause) => ({ ...pause, to: pause.to ?? event.at })) })),
    outcome: { at: event.at, by: event.by, kind, reason, punctuality, usedMinutes: event.totalMinutes, limitMinutes: event.limitMinutes },
  }
}

// SPDX-License-Identifier: Apache-2.0
import { accept, refuse } from '#kernel/decision.ts'
import { dayOf, type Instant, instantOf, millisOf } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '#kernel/working-time/count.ts'
import { currentRun, type Dossier, openVisits, type ReceivedItem } from './dossier.ts'
import { dueOf, judge, usedInRun } from './dossier-clock.ts'
import type { DossierDecision, Facts } from './dossier-facts.ts'
import { type Handler, MOVES, type Move, movesFor, visitFor } from './dossier-moves.ts'
import type { DossierRefusal } from './dossier-refusal.ts'
import { findPauseReason } from './pause-reasons.ts'
import { likelyAhead, waysOf } from './running-ways.ts'
import { endOfAll, forward, type ForwardCommand, naming, returnToStep, takeSupplement } from './step-moves.ts'

/** What is asked for. `to` is the person who gets the next step; null when nobody holds its role and the head must decide. `at` names one of several steps under way. */
export type Command =
  | { readonly move: 'accept'; readonly at?: number | undefined }
  | { readonly move: 'forward' } & ForwardCommand
  | { readonly move: 'return-to-step'; readonly at?: number | undefined; readonly step: number; readonly to: string | null; readonly reason: string }
  | { readonly move: 'reassign'; readonly at?: number | undefined; readonly to: string; readonly reason: string }
  | { readonly move: 'request-supplement'; readonly what: string; readonly reason: string }
  | { readonly move: 'take-supplement'; readonly items: readonly ReceivedItem[]; readonly to: string | null }
  | { readonly move: 'pause'; readonly reason: string; readonly note: string }
  | { readonly move: 'resume' }
  | { readonly move: 'apologise'; readonly reason: string; readonly newDueAt: Instant }
  | { readonly move: 'refuse'; readonly reason: string }
  | { readonly move: 'stop'; readonly reason: string }
  | { readonly move: 'finish' }
  | { readonly move: 'hand-out'; readonly to: string }

/** Makes a move on a dossier, or says why not. */
export function decide(dossier: Dossier, command: Command, facts: Facts): DossierDecision {
  const named = 'at' in command ? command.at : undefined
  const closed = whyClosed(dossier, command.move, facts.by, named)
  if (closed !== undefined) return refuse(closed)
  if ('reason' in command && command.reason.trim() === '') return refuse({ code: 'reason-missing' })
  const { now: at, by } = facts
  const who = { at, by: by.personId }
  const visit = visitFor(dossier, by.personId, named)
  const end = () => endOfAll(dossier, facts, visit)
  switch (command.move) {
    case 'accept': return accept({ type: 'step-accepted', ...who, ...naming(dossier, visit) })
    case 'forward': return forward(dossier, command, facts)
    case 'return-to-step': return returnToStep(dossier, command, facts)
    case 'reassign': return accept({ type: 'dossier-reassigned', ...who, ...naming(dossier, visit), holder: command.to, reason: command.reason })
    case 'request-supplement': return command.what.trim() === '' ? refuse({ code: 'reason-missing' }) : accept({ type: 'supplement-requested', ...who, ...end(), what: command.what, reason: command.reason })
    case 'take-supplement': return takeSupplement(dossier, command, facts)
    case 'pause': return findPauseReason(command.reason, dayOf(at)) === undefined ? refuse({ code: 'pause-reason-unknown', reason: command.reason }) : accept({ type: 'clock-paused', ...who, reason: command.reason, note: command.note })
    case 'resume': return accept({ type: 'clock-resumed', ...who, ...clocksAfterPause(dossier, facts) })
    case 'apologise': return apologise(dossier, command, facts)
    case 'refuse': return accept({ type: 'dossier-refused', ...who, ...end(), ...usedInRun(dossier, facts.procedure, at, facts.calendar), reason: command.reason, punctuality: judge(dossier.currentDue, at) })
    case 'stop': return accept({ type: 'dossier-stopped', ...who, ...end(), ...usedInRun(dossier, facts.procedure, at, facts.calendar), reason: command.reason })
    case 'finish': return finish(dossier, facts)
    case 'hand-out': return accept({ type: 'result-handed-out', ...who, to: command.to })
  }
}

function whyClosed(dossier: Dossier, move: Move, by: Handler, named: number | undefined): DossierRefusal | undefined {
  const open: readonly Move[] = MOVES[dossier.status]
  if (!open.includes(move)) return { code: 'move-not-open', move, status: dossier.status }
  return movesFor(dossier, by, named).includes(move) ? undefined : { code: 'not-holder', move }
}

/** The due times of the steps under way as an event says them: the first, and those beside it. */
export function stepDuesOf([first, ...beside]: readonly { readonly step: number; readonly dueAt: Instant | null }[]) {
  return { stepDueAt: first?.dueAt ?? null, ...(beside.length === 0 ? {} : { besideDues: beside }) }
}

/** Both clocks after a pause that ends now: each moved by exactly the working minutes of the pause. */
function clocksAfterPause(dossier: Dossier, facts: Facts) {
  const run = currentRun(dossier)
  const pauses = run.pauses.map((pause) => ({ ...pause, to: pause.to ?? facts.now }))
  const base = dueOf(facts.procedure, run.startedAt, facts.calendar, pauses, facts.now)
  const since = run.pauses.at(-1)?.from ?? facts.now
  const dues = openVisits(dossier).map(({ stepOrder, dueAt }) => ({ step: stepOrder, dueAt: dueAt === null ? null : movedBy(facts, dueAt, since) }))
  return {
    // An appointment promised with an apology is a promise of its own: the pause moves that one.
    due: dossier.apology === null || dossier.currentDue === null ? base : { ...dossier.currentDue, at: movedBy(facts, dossier.currentDue.at, since) },
    ...stepDuesOf(dues),
  }
}

/** Whether somebody is at work in the minute that ends at a moment: an appointment stands inside a session or at its end. */
const isWorkedUntil = (calendar: CompiledCalendar, at: Instant): boolean => workingMinutesBetween(calendar, instantOf(millisOf(at) - 60_000), at) === 1

/** @law Nghị định 61/2018/NĐ-CP, Điều 19.9: once only, and at least one day before the due date. */
function apologise(dossier: Dossier, command: { reason: string; newDueAt: Instant }, facts: Facts): DossierDecision {
  if (dossier.apology !== null) return refuse({ code: 'already-apologised' })
  if (dossier.currentDue === null) return refuse({ code: 'no-due-time' })
  const dueOn = dayOf(dossier.currentDue.at)
  if (dayOf(facts.now) >= dueOn) return refuse({ code: 'too-late-to-apologise', dueOn })
  if (command.newDueAt <= dossier.currentDue.at) return refuse({ code: 'new-due-not-later' })
  if (!isWorkedUntil(facts.calendar, command.newDueAt)) return refuse({ code: 'new-due-outside-work' })
  return accept({ type: 'apology-made', at: facts.now, by: facts.by.personId, reason: command.reason, due: { at: command.newDueAt, calendarVersion: facts.calendar.id, provisional: false } })
}

function finish(dossier: Dossier, facts: Facts): DossierDecision {
  const left = likelyAhead(waysOf(facts.procedure), openVisits(dossier).map(({ stepOrder }) => stepOrder)).size
  if (left > 0) return refuse({ code: 'not-last-step', left })
  return accept({ type: 'dossier-finished', at: facts.now, by: facts.by.personId, ...endOfAll(dossier, facts, visitFor(dossier, facts.by.personId)), ...usedInRun(dossier, facts.procedure, facts.now, facts.calendar), punctuality: judge(dossier.currentDue, facts.now) })
}

/** Moves an instant by the working minutes from a moment until now; one that had passed by that moment stays. */
const movedBy = (facts: Facts, at: Instant, since: Instant): Instant =>
  at <= since ? at : addWorkingMinutes(facts.calendar, at, workingMinutesBetween(facts.calendar, since, facts.now))

// SPDX-License-Identifier: Apache-2.0
import { accept, refuse } from '#kernel/decision.ts'
import { type Dossier, type Meeting, openVisits, type ReceivedItem, type StepVisit } from './dossier.ts'
import { dueOf, stepClock, usedInVisit } from './dossier-clock.ts'
import type { DossierDecision, Facts } from './dossier-facts.ts'
import { visitFor } from './dossier-moves.ts'
import { canBegin, chosenWay, type ChosenStep, returnsFrom, soleStep, waysOf } from './running-ways.ts'

/** Finishing a step: which (absent: the asker's own), who gets the next one; where there is a choice, which step that is, and the others that begin beside it. */
export interface ForwardCommand { readonly at?: number | undefined; readonly to: string | null; readonly step?: number | undefined; readonly beside?: readonly ChosenStep[] | undefined }

/** Which step an event is about, where it does not go without saying. */
export const naming = (dossier: Dossier, visit: StepVisit | undefined): { step?: number } =>
  (visit === undefined || openVisits(dossier).length === 1 ? {} : { step: visit.stepOrder })

/** The end of every step under way: `first` leads where several run side by side. */
export function endOfAll(dossier: Dossier, facts: Facts, first: StepVisit | undefined) {
  const used = (visit: StepVisit) => usedInVisit(dossier, visit, facts.now, facts.calendar)
  if (first === undefined) return { usedMinutes: null }
  const others = openVisits(dossier).filter((visit) => visit !== first)
  const isPlain = others.length === 0 && dossier.visits.at(-1) === first
  return { usedMinutes: used(first), ...(isPlain ? {} : { fromStep: first.stepOrder, alongside: others.map((visit) => ({ step: visit.stepOrder, usedMinutes: used(visit) })) }) }
}

/** Beginning a step now, in the hands of a person. */
const beginning = (dossier: Pick<Dossier, 'visits'>, step: number, holder: string | null, facts: Facts) =>
  ({ toStep: step, holder, ...stepClock(facts.procedure, step, facts.now, dossier.visits, facts.calendar) })

/** The step under way is done: what follows it begins, unless another way that is still open leads there too. */
export function forward(dossier: Dossier, command: ForwardCommand, facts: Facts): DossierDecision {
  const here = visitFor(dossier, facts.by.personId, command.at)
  const ways = waysOf(facts.procedure)
  const { on } = ways.of(here?.stepOrder ?? 0)
  if (here === undefined || on.length === 0) return refuse({ code: 'last-step-reached' })
  const step = command.step ?? soleStep(on)
  const chosen = step === undefined ? [] : [{ step, to: command.to }, ...(command.beside ?? [])]
  const way = chosenWay(on, chosen)
  if (way === undefined) return refuse({ code: 'way-not-chosen' })
  const happened = { at: facts.now, by: facts.by.personId, usedMinutes: usedInVisit(dossier, here, facts.now, facts.calendar), ...(way.when === '' ? {} : { when: way.when }) }
  const others = openVisits(dossier).filter((visit) => visit !== here).map(({ stepOrder }) => stepOrder)
  const [only, ...more] = chosen
  if (only !== undefined && more.length + others.length + (dossier.meetings ?? []).length === 0) return accept({ type: 'dossier-forwarded', ...happened, ...beginning(dossier, only.step, only.to, facts) })
  const awaited = arrive(dossier.meetings ?? [], here.stepOrder, chosen)
  const isReady = (meeting: Meeting) => canBegin(ways, meeting.step, [...others, ...awaited.map((each) => each.step)])
  return accept({
    type: 'dossier-forwarded-beside', ...happened, fromStep: here.stepOrder,
    begins: awaited.filter(isReady).map((meeting) => beginning(dossier, meeting.step, meeting.holder, facts)), meetings: awaited.filter((meeting) => !isReady(meeting)),
  })
}

/** What waits to begin once a step has ended; the last who names somebody for a step decides. */
function arrive(meetings: readonly Meeting[], from: number, chosen: readonly ChosenStep[]): Meeting[] {
  const waiting = meetings.map((meeting) => { const to = chosen.find(({ step }) => step === meeting.step); return to === undefined ? meeting : { step: meeting.step, from: [...meeting.from, from], holder: to.to ?? meeting.holder } })
  return [...waiting, ...chosen.filter(({ step }) => !meetings.some((meeting) => meeting.step === step)).map(({ step, to }) => ({ step, from: [from], holder: to }))]
}

/** Sends a step back: what runs beside it and would be done again ends with it, and what had come from such a step waits no more. */
export function returnToStep(dossier: Dossier, command: { readonly at?: number | undefined; readonly step: number; readonly to: string | null; readonly reason: string }, facts: Facts): DossierDecision {
  const here = visitFor(dossier, facts.by.personId, command.at)
  const ways = waysOf(facts.procedure)
  if (here === undefined || !returnsFrom(dossier, ways, here.stepOrder).some(({ order }) => order === command.step)) return refuse({ code: 'step-not-earlier' })
  const isAhead = (step: number) => step === command.step || ways.leadsTo(command.step, step)
  const open = openVisits(dossier)
  const used = (visit: StepVisit) => usedInVisit(dossier, visit, facts.now, facts.calendar)
  const alongside = open.filter((visit) => visit !== here && isAhead(visit.stepOrder)).map((visit) => ({ step: visit.stepOrder, usedMinutes: used(visit) }))
  const meetings = (dossier.meetings ?? []).map((meeting) => ({ ...meeting, from: meeting.from.filter((step) => !isAhead(step)) })).filter(({ from }) => from.length > 0)
  const isPlain = open.length === 1 && dossier.meetings === undefined
  return accept({
    type: 'dossier-returned-to-step', at: facts.now, by: facts.by.personId, usedMinutes: used(here), ...beginning(dossier, command.step, command.to, facts), reason: command.reason,
    ...(isPlain ? {} : { fromStep: here.stepOrder, alongside, meetings }),
  })
}

/** The dossier is complete: the whole limit starts again, at the steps that were under way when it was asked for. @law Nghị định 61/2018/NĐ-CP, Điều 19.4 */
export function takeSupplement(dossier: Dossier, command: { readonly items: readonly ReceivedItem[]; readonly to: string | null }, facts: Facts): DossierDecision {
  const [first = 1, ...others] = dossier.supplement?.steps ?? [dossier.visits.at(-1)?.stepOrder ?? 1]
  const again = (step: number, holder: string | null) => beginning({ visits: [] }, step, holder, facts)
  const beside = others.map((step) => again(step, dossier.visits.findLast(({ stepOrder }) => stepOrder === step)?.holder ?? null))
  return accept({
    type: 'supplement-taken', at: facts.now, by: facts.by.personId, items: [...command.items],
    due: dueOf(facts.procedure, facts.now, facts.calendar, [], facts.now), ...again(first, command.to), ...(beside.length === 0 ? {} : { beside }),
  })
}

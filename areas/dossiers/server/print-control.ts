// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#kernel/time.ts'
import { punctualityOf } from '#kernel/working-time/punctuality.ts'
import type { Dossier, StepVisit } from '../core/dossier.ts'
import type { DossierEvent } from '../core/dossier-event.ts'
import { evolve, replay } from '../core/dossier-evolve.ts'
import { formHead, type PrintFacts, stepsLeft } from './print-facts.ts'
import { controlSlip, type HandOver } from './print/control-slip.ts'

const MOST_EMPTY_LINES = 6

/** What begins a step after the first. */
type Beginning = Extract<DossierEvent, { type: 'dossier-forwarded' | 'dossier-forwarded-beside' | 'dossier-returned-to-step' | 'supplement-taken' }>

/** The control slip of a dossier: every hand-over with its time and how the part before it was finished. */
export function printControlSlip(facts: PrintFacts): Promise<Uint8Array> {
  const { dossier, names } = facts
  return controlSlip({
    ...formHead(facts, dayOf(dossier.receivedAt)), dossierCode: dossier.code, resolvingUnit: names.agency, receivedAt: dossier.receivedAt,
    ...(dossier.currentDue === null ? {} : { dueAt: dossier.currentDue.at }), handOvers: handOversOf(facts), emptyLines: Math.min(stepsLeft(facts), MOST_EMPTY_LINES),
  }, facts.now)
}

/** The hand-overs from step to step in their order, and the last one to the one-stop unit. */
export function handOversOf(facts: PrintFacts): HandOver[] {
  const { dossier, names } = facts
  const [first, ...events] = facts.events
  let state = first === undefined ? undefined : replay([first])
  const between = events.flatMap((event) => {
    if (state === undefined) return []
    const before = state
    state = evolve(before, event)
    return handOversAt(facts, before, state, event)
  })
  const last = dossier.visits.findLast(({ endedAt }) => endedAt === dossier.outcome?.at) ?? dossier.visits.at(-1)
  const { outcome } = dossier
  if (outcome === null || last === undefined) return between
  const giver = facts.nameOf(outcome.by)
  return [...between, {
    ...fromRole(facts, last), to: names.unit, at: outcome.at, ...(giver === undefined ? {} : { giver }), ...resultOf(last),
    note: outcome.kind === 'result' ? 'Kết quả về Một cửa' : outcome.kind === 'refused' ? 'Từ chối giải quyết' : 'Dừng giải quyết',
  }]
}

/** What one event hands over: a line for each step that it begins, and one for a step that ends and waits for those beside it. */
function handOversAt(facts: PrintFacts, before: Dossier, after: Dossier, event: DossierEvent): HandOver[] {
  if (event.type !== 'dossier-forwarded' && event.type !== 'dossier-forwarded-beside' && event.type !== 'dossier-returned-to-step' && event.type !== 'supplement-taken') return []
  const ended = after.visits.slice(0, before.visits.length).filter((visit, at) => visit.endedAt !== null && before.visits[at]?.endedAt === null)
  const from = ended.find(({ stepOrder }) => 'fromStep' in event && stepOrder === event.fromStep) ?? ended[0]
  // As the visit stands now: who took it may have come later.
  const begun = facts.dossier.visits.slice(before.visits.length, after.visits.length).map((visit) => handOver(facts, from, visit, event))
  const waits = event.type === 'dossier-forwarded-beside' ? event.meetings.filter((meeting) => meeting.from.includes(event.fromStep)) : []
  return [...begun, ...waits.map(({ step }) => waiting(facts, from, step, event))]
}

function waiting(facts: PrintFacts, from: StepVisit | undefined, step: number, { at, by }: DossierEvent): HandOver {
  const [giver, to] = [facts.nameOf(by), roleOf(facts, step)]
  return { ...fromRole(facts, from), ...(to === undefined ? {} : { to }), at, ...(giver === undefined ? {} : { giver }), ...resultOf(from), note: `Xong bước ${from?.stepOrder ?? ''}, chờ bước song song để làm bước ${step}` }
}

function handOver(facts: PrintFacts, before: StepVisit | undefined, visit: StepVisit, event: Beginning): HandOver {
  const supplemented = event.type === 'supplement-taken'
  const giver = visit.from === null ? undefined : facts.nameOf(visit.from)
  const receiver = visit.holder === null ? undefined : facts.nameOf(visit.holder)
  const role = roleOf(facts, visit.stepOrder)
  const note = noteOf(event)
  return {
    ...(supplemented ? { from: facts.names.unit } : fromRole(facts, before)), ...(role === undefined ? {} : { to: role }), at: visit.startedAt,
    ...(giver === undefined ? {} : { giver }), ...(receiver === undefined ? {} : { receiver }), ...(supplemented ? {} : resultOf(before)), ...(note === undefined ? {} : { note }),
  }
}

function noteOf(event: Beginning): string | undefined {
  switch (event.type) {
    case 'supplement-taken': return 'Nhận bổ sung đủ, tính lại thời hạn'
    case 'dossier-returned-to-step': return `Trả lại: ${event.reason}`
    case 'dossier-forwarded': return event.when
    case 'dossier-forwarded-beside': return [event.when ?? '', event.begins.length > 1 ? 'Làm song song' : ''].filter((part) => part !== '').join('. ') || undefined
  }
}

const roleOf = ({ content }: PrintFacts, order: number): string | undefined => content.steps.find((step) => step.order === order)?.role ?? undefined

function fromRole(facts: PrintFacts, visit: StepVisit | undefined): Pick<HandOver, 'from'> {
  const role = visit === undefined ? undefined : roleOf(facts, visit.stepOrder)
  return role === undefined ? {} : { from: role }
}

/** A part without an allotted time has no result to record. */
function resultOf(visit: StepVisit | undefined): Pick<HandOver, 'result'> {
  if (visit?.endedAt == null || visit.dueAt === null) return {}
  const punctuality = punctualityOf(visit.endedAt, visit.dueAt)
  return { result: punctuality === 'onTime' ? 'on-time' : punctuality }
}

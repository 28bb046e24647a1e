// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#kernel/time.ts'
import { punctualityOf } from '#kernel/working-time/punctuality.ts'
import type { StepVisit } from '../core/dossier.ts'
import type { DossierEvent } from '../core/dossier-event.ts'
import { formHead, type PrintFacts, stepsLeft } from './print-facts.ts'
import { controlSlip, type HandOver } from './print/control-slip.ts'

const MOST_EMPTY_LINES = 6

/** The control slip of a dossier: every hand-over with its time and how the part before it was finished. */
export function printControlSlip(facts: PrintFacts): Promise<Uint8Array> {
  const { dossier, names } = facts
  return controlSlip({
    ...formHead(facts, dayOf(dossier.receivedAt)), dossierCode: dossier.code, resolvingUnit: names.agency, receivedAt: dossier.receivedAt,
    ...(dossier.currentDue === null ? {} : { dueAt: dossier.currentDue.at }), handOvers: handOversOf(facts), emptyLines: Math.min(stepsLeft(facts), MOST_EMPTY_LINES),
  }, facts.now)
}

/** The hand-overs from step to step, and the last one to the one-stop unit. */
export function handOversOf(facts: PrintFacts): HandOver[] {
  const { dossier, names } = facts
  // Every visit after the first was begun by one of these, in their order.
  const beginnings = facts.events.filter(({ type }) => type === 'dossier-forwarded' || type === 'dossier-returned-to-step' || type === 'supplement-taken')
  const between = dossier.visits.slice(1).map((visit, at) => handOver(facts, dossier.visits[at], visit, beginnings[at]))
  const last = dossier.visits.at(-1)
  const { outcome } = dossier
  if (outcome === null || last === undefined) return between
  const giver = facts.nameOf(outcome.by)
  return [...between, {
    ...fromRole(facts, last), to: names.unit, at: outcome.at, ...(giver === undefined ? {} : { giver }), ...resultOf(last),
    note: outcome.kind === 'result' ? 'Kết quả về Một cửa' : outcome.kind === 'refused' ? 'Từ chối giải quyết' : 'Dừng giải quyết',
  }]
}

function handOver(facts: PrintFacts, before: StepVisit | undefined, visit: StepVisit, event: DossierEvent | undefined): HandOver {
  const supplemented = event?.type === 'supplement-taken'
  const giver = visit.from === null ? undefined : facts.nameOf(visit.from)
  const receiver = visit.holder === null ? undefined : facts.nameOf(visit.holder)
  const role = roleOf(facts, visit.stepOrder)
  return {
    ...(supplemented ? { from: facts.names.unit } : fromRole(facts, before)), ...(role === undefined ? {} : { to: role }), at: visit.startedAt,
    ...(giver === undefined ? {} : { giver }), ...(receiver === undefined ? {} : { receiver }), ...(supplemented ? {} : resultOf(before)),
    ...(supplemented ? { note: 'Nhận bổ sung đủ, tính lại thời hạn' } : event?.type === 'dossier-returned-to-step' ? { note: `Trả lại: ${event.reason}` } : {}),
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

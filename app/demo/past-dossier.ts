// SPDX-License-Identifier: Apache-2.0
import { currentVisit, decide, type DossierEvent, dossierCode, dossierIdAt, evolve, received, receiveDossier, type RunningProcedure, USUAL_PATTERN } from '#areas/dossiers/core/public.ts'
import { dayOf, instantAt, type Instant, type PlainDate } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '#kernel/working-time/count.ts'
import type { Chance } from './chance.ts'
import { inventedApplicant } from './invented-people.ts'

/** Who does the five steps. */
export interface Hands { readonly desk: string; readonly specialist: string; readonly head: string; readonly clerk: string }

const PERMISSIONS = new Set(['dossiers.receive', 'dossiers.handle', 'dossiers.decide'])
export const handsInOrder = (hands: Hands) => [hands.desk, hands.specialist, hands.head, hands.clerk, hands.desk]

export interface PastOrder { readonly agencyCode: string; readonly serial: number; readonly day: PlainDate; readonly procedure: RunningProcedure; readonly hands: Hands; readonly calendar: CompiledCalendar; readonly chance: Chance; readonly end: 'early' | 'onTime' }

/** The history of a finished dossier, made by the same rules as the commands: received in the morning, five steps, ended well before its due day or in the first hours of it. */
export function pastDossier({ agencyCode, serial, day, procedure, hands, calendar, chance, end }: PastOrder): readonly DossierEvent[] {
  const at = instantAt(day, `0${chance.between(7, 9)}:${chance.between(30, 59)}`)
  const facts = (now: Instant, personId: string) => ({ by: { personId, permissions: PERMISSIONS }, now, procedure, calendar })
  const receipt = receiveDossier({
    id: dossierIdAt(at, chance.uuid()), code: dossierCode(USUAL_PATTERN, agencyCode, day, serial), applicant: inventedApplicant(chance), authorised: null, channel: 'direct',
    items: procedure.content.dossier.filter(({ mode }) => mode === 'submit').map(({ name }) => ({ name, original: 1, copy: 0, lookedUp: false })), request: procedure.content.name, resultBy: 'Tại Một cửa', tthcCode: procedure.content.tthcCodes[0] ?? null,
  }, facts(at, hands.desk))
  const [first] = receipt.ok ? receipt.events : []
  if (first?.type !== 'dossier-received' || first.due === null) throw new Error('an illustrative procedure has steps and a limit')

  const events: DossierEvent[] = [first]
  let dossier = received(first)
  const finishedAt = end === 'early' ? wellBefore(first.due.at, at, calendar, chance) : instantAt(dayOf(first.due.at), `0${chance.between(7, 9)}:${chance.between(31, 59)}`)
  const total = Math.max(5, workingMinutesBetween(calendar, at, finishedAt))
  const people = handsInOrder(hands)
  const ends = [...sharesOf(procedure, chance).map((share) => addWorkingMinutes(calendar, at, Math.round(total * share))), finishedAt]
  const perform = (command: Parameters<typeof decide>[1], now: Instant, personId: string) => {
    const decision = decide(dossier, command, facts(now, personId))
    if (!decision.ok) throw new Error(`the example cannot ${command.move}: ${decision.refusal.code}`)
    events.push(...decision.events)
    dossier = decision.events.reduce(evolve, dossier)
  }
  for (const [index, stepEnd] of ends.entries()) {
    const person = people[index] ?? hands.desk
    if (currentVisit(dossier)?.acceptedAt === null) perform({ move: 'accept' }, currentVisit(dossier)?.startedAt ?? at, person)
    if (index < ends.length - 1) perform({ move: 'forward', to: people[index + 1] ?? hands.desk }, stepEnd, person)
    else perform({ move: 'finish' }, stepEnd, person)
  }
  perform({ move: 'hand-out', to: dossier.applicant.name }, addWorkingMinutes(calendar, finishedAt, chance.between(20, 300)), hands.desk)
  return events
}

/** When between half and four fifths of a limit of five days or more were used: at least a day before the due day. */
function wellBefore(due: Instant, received: Instant, calendar: CompiledCalendar, chance: Chance): Instant {
  const allowed = workingMinutesBetween(calendar, received, due)
  return addWorkingMinutes(calendar, received, Math.round(allowed * chance.between(50, 78) / 100))
}

/** Which part of the whole time has passed when each step but the last ends: by what the steps are allotted, some quicker, some slower. */
function sharesOf({ content, caseKey }: RunningProcedure, chance: Chance): readonly number[] {
  const weights = content.steps.map(({ times }) => (times.find((time) => time.caseKey === caseKey)?.time?.value ?? 0.25) * chance.between(60, 130))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  return weights.slice(0, -1).map((weight) => { passed += weight; return passed / whole })
}

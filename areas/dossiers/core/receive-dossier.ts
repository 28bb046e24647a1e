// SPDX-License-Identifier: Apache-2.0
import { accept, type Decision, refuse } from '#kernel/decision.ts'
import type { Applicant, AuthorisedPerson, Channel, DossierId, ReceivedItem } from './dossier.ts'
import { dueOf, stepClock } from './dossier-clock.ts'
import type { Facts } from './dossier-facts.ts'
import type { DossierEvent } from './dossier-event.ts'
import type { DossierRefusal } from './dossier-refusal.ts'
import { stepOrders } from './running-procedure.ts'

/** What the desk writes down when a dossier comes in complete. */
export interface Receipt {
  readonly id: DossierId
  readonly code: string
  readonly applicant: Applicant
  readonly authorised: AuthorisedPerson | null
  readonly channel: Channel
  readonly items: readonly ReceivedItem[]
  readonly request: string
  readonly resultBy: string
  readonly tthcCode: string | null
}

/** Receives a dossier under the issue in force, in one of its cases: the clock starts, the first step is in the receiver's hands. @law Nghị định 61/2018/NĐ-CP, Điều 17 */
export function receiveDossier(receipt: Receipt, facts: Facts): Decision<DossierEvent, DossierRefusal> {
  const { procedure, calendar, now: at, by } = facts
  const first = stepOrders(procedure)[0]
  if (first === undefined) return refuse({ code: 'procedure-without-steps' })
  return accept({
    type: 'dossier-received', at, by: by.personId, ...receipt, items: [...receipt.items], mode: 'run',
    procedureId: procedure.procedureId, revisionId: procedure.revisionId, caseKey: procedure.caseKey, procedureName: procedure.content.name, field: procedure.content.field,
    due: dueOf(procedure, at, calendar, [], at), toStep: first, holder: by.personId, ...stepClock(procedure, first, at, [], calendar),
  })
}

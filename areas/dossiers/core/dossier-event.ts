// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { Instant } from '#kernel/time.ts'
import { Applicant, AuthorisedPerson, Channel, DossierId, Due, Meeting, Punctuality, ReceivedItem } from './dossier.ts'

const happened = { at: Instant, by: z.uuid() }

const Order = z.number().int().positive()

/** What ends a step visit: how many working minutes it took, pauses out. Where steps ran side by side: which one, and the others that ended with it. */
const ended = { usedMinutes: z.number().int().nullable(), fromStep: Order.optional(), alongside: z.array(z.object({ step: Order, usedMinutes: z.number().int().nullable() })).optional() }

/** What begins one: the step, who gets it (null: nobody holds the role, the head decides), its due time and allotment. */
const begun = { toStep: Order, holder: z.uuid().nullable(), stepDueAt: Instant.nullable(), allottedMinutes: z.number().int().nullable() }

/** Which of the steps that run side by side is meant; absent where one is under way. */
const ofStep = { step: Order.optional() }

/** The due time of the step under way, and of the others beside it. */
const stepDues = { stepDueAt: Instant.nullable(), besideDues: z.array(z.object({ step: Order, dueAt: Instant.nullable() })).optional() }

/** What happens to a dossier. Every fact that the state needs is in the event, so that replaying needs no calendar and no clock. */
export const DossierEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('dossier-received'), ...happened, id: DossierId, code: z.string(), mode: z.enum(['run', 'observed']), procedureId: z.uuid(), revisionId: z.uuid(), caseKey: z.string(), procedureName: z.string(),
    field: z.string().nullable(), tthcCode: z.string().nullable(), applicant: Applicant, authorised: AuthorisedPerson.nullable(), channel: Channel, items: z.array(ReceivedItem), request: z.string(), resultBy: z.string(),
    due: Due.nullable(), ...begun,
  }),
  z.object({ type: z.literal('step-accepted'), ...happened, ...ofStep }),
  z.object({ type: z.literal('dossier-forwarded'), ...happened, ...ended, ...begun, when: z.string().optional() }),
  // A step that parts into several, or ends while others run beside it: what begins now, and what waits for the others (all of it).
  z.object({ type: z.literal('dossier-forwarded-beside'), ...happened, fromStep: Order, usedMinutes: z.number().int().nullable(), begins: z.array(z.object(begun)), meetings: z.array(Meeting), when: z.string().optional() }),
  z.object({ type: z.literal('dossier-returned-to-step'), ...happened, ...ended, ...begun, meetings: z.array(Meeting).optional(), reason: z.string() }),
  z.object({ type: z.literal('dossier-reassigned'), ...happened, ...ofStep, holder: z.uuid(), reason: z.string() }),
  z.object({ type: z.literal('supplement-requested'), ...happened, ...ended, what: z.string(), reason: z.string() }),
  z.object({ type: z.literal('supplement-taken'), ...happened, items: z.array(ReceivedItem), due: Due.nullable(), ...begun, beside: z.array(z.object(begun)).optional() }),
  z.object({ type: z.literal('clock-paused'), ...happened, reason: z.string(), note: z.string() }),
  z.object({ type: z.literal('clock-resumed'), ...happened, due: Due.nullable(), ...stepDues }),
  z.object({ type: z.literal('apology-made'), ...happened, reason: z.string(), due: Due }),
  z.object({ type: z.literal('due-recomputed'), ...happened, due: Due.nullable(), ...stepDues }),
  z.object({ type: z.literal('dossier-refused'), ...happened, ...ended, reason: z.string(), punctuality: Punctuality.nullable(), totalMinutes: z.number().int(), limitMinutes: z.number().int().nullable() }),
  z.object({ type: z.literal('dossier-stopped'), ...happened, ...ended, reason: z.string(), totalMinutes: z.number().int(), limitMinutes: z.number().int().nullable() }),
  z.object({ type: z.literal('dossier-finished'), ...happened, ...ended, punctuality: Punctuality.nullable(), totalMinutes: z.number().int(), limitMinutes: z.number().int().nullable() }),
  z.object({ type: z.literal('result-handed-out'), ...happened, to: z.string() }),
])
export type DossierEvent = z.infer<typeof DossierEvent>

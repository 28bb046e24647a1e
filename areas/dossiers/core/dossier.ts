// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { dayOf, Instant, instantOf, millisOf, PlainDate } from '#kernel/time.ts'

/** A uuid (version 7) whose first 48 bits are the moment of receipt: the year of the books it stands in can be read from it. */
export const DossierId = z.uuid().brand<'DossierId'>()
export type DossierId = z.infer<typeof DossierId>

/** The year in Vietnam in which a dossier was received. */
export const yearOf = (id: DossierId): number => Number(dayOf(instantOf(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))).slice(0, 4))

/** An id for a dossier received at a moment; `chance` is any other uuid. */
export function dossierIdAt(receivedAt: Instant, chance: string): DossierId {
  const stamp = millisOf(receivedAt).toString(16).padStart(12, '0')
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${chance.slice(15)}` as DossierId
}

/** Trạng thái hồ sơ: ours and closed; the step is the agency's own data. */
export const DossierStatus = z.enum(['in-progress', 'paused', 'awaiting-supplement', 'result-at-desk', 'handed-out', 'refused', 'stopped'])
export type DossierStatus = z.infer<typeof DossierStatus>

/** Cách thức nộp hồ sơ. */
export const Channel = z.enum(['direct', 'post', 'online'])
export type Channel = z.infer<typeof Channel>

const Line = z.string().trim().max(500)

/** Người nộp hồ sơ; only what the forms ask for. */
export const Applicant = z.object({
  name: Line.min(1),
  idNumber: Line.nullable(),
  address: Line.nullable(),
  phone: Line.nullable(),
  email: Line.nullable(),
})
export type Applicant = z.infer<typeof Applicant>

/** Người được ủy quyền nộp thay, với giấy ủy quyền. */
export const AuthorisedPerson = Applicant.extend({ authorisation: Line.nullable() })
export type AuthorisedPerson = z.infer<typeof AuthorisedPerson>

/** Giấy tờ đã nhận: which paper of the list, how many originals and copies; or looked up instead of asked for. */
export const ReceivedItem = z.object({ name: z.string().max(20_000), original: z.number().int().min(0).max(999), copy: z.number().int().min(0).max(999), lookedUp: z.boolean() })
export type ReceivedItem = z.infer<typeof ReceivedItem>

/** Lý do tạm dừng: a key of the dated table of lawful reasons. */
export const Pause = z.object({ from: Instant, to: Instant.nullable(), reason: z.string(), note: z.string().max(2_000) })
export type Pause = z.infer<typeof Pause>

/** Early, on time or late, judged when the result reaches the desk. @law Thông tư 01/2018/TT-VPCP, Điều 13 */
export const Punctuality = z.enum(['early', 'onTime', 'late'])
export type Punctuality = z.infer<typeof Punctuality>

/** One handling of a step: who handed it over, who took it, when it began, was accepted and ended. A step done twice has two. */
export const StepVisit = z.object({
  stepOrder: z.number().int().positive(),
  from: z.uuid().nullable(),
  holder: z.uuid().nullable(),
  startedAt: Instant,
  acceptedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  usedMinutes: z.number().int().nullable(),
  allottedMinutes: z.number().int().nullable(),
})
export type StepVisit = z.infer<typeof StepVisit>

/** Chờ gặp nhau: ways that have ended before a step (the last steps of them), which begins when nothing still open leads to it; `holder` gets it then. */
export const Meeting = z.object({ step: z.number().int().positive(), from: z.array(z.number().int().positive()), holder: z.uuid().nullable() })
export type Meeting = z.infer<typeof Meeting>

/** A due time with what it was computed from. */
export const Due = z.object({ at: Instant, calendarVersion: z.string(), provisional: z.boolean() })
export type Due = z.infer<typeof Due>

/** A run of the clock: from a complete dossier to its end. A supplement ends a run and the next one starts anew. @law Nghị định 61/2018/NĐ-CP, Điều 19.4 */
export const Run = z.object({ startedAt: Instant, endedAt: Instant.nullable(), originalDue: Due.nullable(), pauses: z.array(Pause) })
export type Run = z.infer<typeof Run>

/** Hồ sơ thủ tục hành chính: one applicant's case moving along the steps of the issue in force when it was received. */
export const Dossier = z.object({
  id: DossierId,
  code: z.string().min(1).max(60),
  mode: z.enum(['run', 'observed']),
  procedureId: z.uuid(),
  revisionId: z.uuid(),
  caseKey: z.string(),
  procedureName: z.string(),
  field: z.string().nullable(),
  tthcCode: z.string().nullable(),
  applicant: Applicant,
  authorised: AuthorisedPerson.nullable(),
  channel: Channel,
  items: z.array(ReceivedItem),
  request: z.string().max(2_000),
  resultBy: Line,
  receivedAt: Instant,
  receivedBy: z.uuid(),
  status: DossierStatus,
  visits: z.array(StepVisit),
  /** Absent where no ways run side by side. */
  meetings: z.array(Meeting).optional(),
  runs: z.array(Run).min(1),
  currentDue: Due.nullable(),
  /** Every due time that was promised and replaced, with the reason. */
  dueChanges: z.array(z.object({ at: Instant, from: Due.nullable(), to: Due.nullable(), reason: z.enum(['pause', 'supplement', 'apology', 'calendar']) })),
  /** `steps`: those that were under way, the asker's first; absent where that was the last visit. */
  supplement: z.object({ requestedAt: Instant, what: z.string(), reason: z.string(), steps: z.array(z.number().int().positive()).optional() }).nullable(),
  apology: z.object({ at: Instant, by: z.uuid(), reason: z.string(), newDueAt: Instant }).nullable(),
  outcome: z.object({ at: Instant, by: z.uuid(), kind: z.enum(['result', 'refused', 'stopped']), reason: z.string(), punctuality: Punctuality.nullable(), usedMinutes: z.number().int(), limitMinutes: z.number().int().nullable() }).nullable(),
  handedOutAt: Instant.nullable(),
  version: z.number().int(),
})
export type Dossier = z.infer<typeof Dossier>

/** The run that counts now, or the last one. */
export function currentRun(dossier: Pick<Dossier, 'runs'>): Run {
  const run = dossier.runs.at(-1)
  if (run === undefined) throw new Error('a dossier always has a run')
  return run
}

/** The step visits under way, in the order of their beginning: several while steps run side by side, none while a supplement is awaited and after the end. */
export const openVisits = (dossier: Pick<Dossier, 'visits'>): readonly StepVisit[] => dossier.visits.filter(({ endedAt }) => endedAt === null)

/** The first of the step visits under way. */
export const currentVisit = (dossier: Pick<Dossier, 'visits'>): StepVisit | undefined => dossier.visits.find(({ endedAt }) => endedAt === null)

/** The orders of the steps at which a dossier stands: those under way; else those to which a supplement returns, or the last one. */
export function stepsUnderWay({ visits, supplement }: Pick<Dossier, 'visits' | 'supplement'>): readonly number[] {
  const open = openVisits({ visits })
  return open.length > 0 ? open.map(({ stepOrder }) => stepOrder) : supplement?.steps ?? visits.slice(-1).map(({ stepOrder }) => stepOrder)
}

/** The day on which something in the dossier falls, in Vietnam. */
export const dueDay = (due: Due): PlainDate => dayOf(due.at)

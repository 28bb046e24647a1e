// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Dossier, DossierId, DossierStatus, Punctuality } from '../core/dossier.ts'
import { Move } from '../core/dossier-moves.ts'
import { PrintForm } from './printing.ts'
import { ExplanationLine, Paper } from './receiving.ts'

/** Which dossiers a list shows; the first five are the five figures of the head's board and always add up to all. */
export const DossierGroup = z.enum(['early', 'onTime', 'late', 'open', 'overdue', 'all', 'mine', 'at-desk', 'step-without-holder'])
export type DossierGroup = z.infer<typeof DossierGroup>

export const DossierRow = z.object({
  id: DossierId, code: z.string(), procedureName: z.string(), field: z.string().nullable(), applicantName: z.string(), status: DossierStatus, punctuality: Punctuality.nullable(),
  stepOrder: z.number().int().nullable(), holderId: z.uuid().nullable(), holderName: z.string().nullable(),
  /** The other steps under way, where several run side by side. */
  beside: z.array(z.object({ stepOrder: z.number().int(), holderName: z.string().nullable() })), receivedAt: Instant, currentDueAt: Instant.nullable(), finishedAt: Instant.nullable(), mode: z.enum(['run', 'observed']),
})
export type DossierRow = z.infer<typeof DossierRow>

export const listDossiers = contract({
  method: 'GET', path: '/api/dossiers/list', summary: 'A page of dossiers by group, period, procedure, field and words.', permission: 'dossiers.read', reach: 'subordinates',
  input: z.object({
    group: DossierGroup.default('all'), agencyId: z.uuid().optional(), from: WrittenDay.optional(), to: WrittenDay.optional(), procedureId: z.uuid().optional(), field: z.string().max(300).optional(),
    search: z.string().max(200).optional(), page: z.number().int().min(1).max(10_000).default(1), pageSize: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    now: Instant, rows: z.array(DossierRow), total: z.number().int(), page: z.number().int(), pageSize: z.number().int(),
    /** Names of the procedure and of the agency that the list is narrowed to. */
    procedureName: z.string().nullable(), agencyName: z.string().nullable(),
  }),
})

/** Which of the five clears of a step are known at run time; `person` is someone who holds or can take the step. */
export const StepClears = z.object({ person: z.boolean(), task: z.boolean(), method: z.boolean(), time: z.boolean(), duty: z.boolean() })
export type StepClears = z.infer<typeof StepClears>

/** One line of "Việc của tôi": what is asked of me, and the working time left. */
export const WorkRow = DossierRow.extend({
  task: z.string(), accepted: z.boolean(), stepDueAt: Instant.nullable(),
  /** Working minutes left of the step and of the dossier; negative when passed; null when paused or without a time. */
  stepMinutesLeft: z.number().int().nullable(), minutesLeft: z.number().int().nullable(), moves: z.array(Move), version: z.number().int(),
  /** Until when the desk hands on what it received; null once it is handed on. */
  handOverBy: Instant.nullable(),
  stepCount: z.number().int(), clears: StepClears.nullable(), stepUsedMinutes: z.number().int().nullable(), stepAllottedMinutes: z.number().int().nullable(),
  /** Since when the clock stands still (a pause, or a supplement awaited), and the working minutes since. */
  stoppedAt: Instant.nullable(), stoppedMinutes: z.number().int().nullable(),
})
export type WorkRow = z.infer<typeof WorkRow>

export const listMyWork = contract({
  method: 'GET', path: '/api/dossiers/my-work', summary: 'What waits for me, the least working time left first; for the desk also results to hand out, for the head steps nobody holds.', permission: 'dossiers.read',
  input: z.object({ limit: z.number().int().min(1).max(500).default(200) }), output: z.object({ now: Instant, rows: z.array(WorkRow), total: z.number().int() }),
})

const Person = z.object({ id: z.uuid(), name: z.string(), posts: z.array(z.string()) })

const Orders = z.array(z.number().int())
/** A step that a way leads to; `awaits`: steps beside it that must end before it begins. */
const WayStep = z.object({ order: z.number().int(), when: z.string(), awaits: Orders })

/** A step of the page: the five clears of one line, with what happened. */
export const StepOfPage = z.object({
  order: z.number().int(), label: z.string().nullable(), action: z.string(), role: z.string().nullable(), method: z.string().nullable(), output: z.string().nullable(), accountable: z.string().nullable(), timeText: z.string(), waits: z.boolean(),
  allottedMinutes: z.number().int().nullable(), sharedWith: z.array(z.number().int()), state: z.enum(['done', 'current', 'next', 'skipped']),
  /** Why it is not done: the step at which another way was taken, the condition of that way and the one of the way here; empty where a way has none. */
  skipped: z.object({ at: z.number().int(), taken: z.string(), missed: z.string() }).nullable(),
  /** Steps under way that must end before this one begins, once a way has arrived at it. */
  awaits: Orders, accepted: z.boolean(),
  /** Of a step under way: its ways on (none after the last step), and where it may be returned to with the steps beside it that then end. */
  ways: z.array(z.object({ kind: z.enum(['next', 'branch', 'parallel']), opens: z.array(WayStep) })), returns: z.array(z.object({ order: z.number().int(), when: z.string(), ends: Orders })),
  holder: Person.nullable(), candidates: z.array(Person), usedMinutes: z.number().int().nullable(), startedAt: Instant.nullable(), endedAt: Instant.nullable(), dueAt: Instant.nullable(), visits: z.number().int(),
  /** Those who hold the posts that stand for the accountable role. */
  accountablePeople: z.array(Person), clears: StepClears,
})
export type StepOfPage = z.infer<typeof StepOfPage>

const Segment = z.object({ kind: z.enum(['plan', 'done', 'run', 'next', 'pause', 'over']), step: z.number().int().nullable(), beside: Orders.optional(), start: z.number(), length: z.number() })
export const ClockStripView = z.object({
  from: Instant, span: z.number(), days: z.array(z.object({ date: PlainDate, weekday: z.number().int(), start: z.number(), length: z.number(), isToday: z.boolean(), gap: z.boolean() })),
  plan: z.array(Segment), actual: z.array(Segment), now: z.number().nullable(), due: z.number().nullable(), firstDue: z.number().nullable(),
})
export type ClockStripView = z.infer<typeof ClockStripView>

export const HistoryLine = z.object({ at: Instant, by: z.string(), text: z.object({ vi: z.string(), en: z.string() }) })

export const showDossier = contract({
  method: 'GET', path: '/api/dossiers/one', summary: 'One dossier with its steps, clock, papers, history and the moves that the asker may make now.', permission: 'dossiers.read', reach: 'subordinates',
  /** `step`: which of several steps under way the moves are asked about; absent, or no longer under way: the asker's own. */
  input: z.object({ id: DossierId, step: z.number().int().min(1).max(9_999).optional() }),
  output: z.object({
    dossier: Dossier, now: Instant, agencyName: z.string(), procedureCode: z.string(), issueNo: z.number().int(), caseName: z.string().nullable(), limitText: z.string().nullable(),
    standing: z.enum(['inTime', 'dueToday', 'overdue', 'paused']).nullable(), minutesLeft: z.number().int().nullable(),
    /** The step under way that the moves are about; null when none is. */
    at: z.number().int().nullable(),
    steps: z.array(StepOfPage), strip: ClockStripView, explanation: z.array(ExplanationLine), history: z.array(HistoryLine), moves: z.array(Move),
    receivedByName: z.string(), papers: z.array(Paper), fee: z.string().nullable(),
    /** Every form, with when the dossier first called for it; null: nothing calls for it yet. */
    forms: z.array(z.object({ form: PrintForm, since: Instant.nullable() })),
    people: z.array(Person), pauseReasons: z.array(z.object({ key: z.string(), title: z.object({ vi: z.string(), en: z.string() }), ground: z.string() })),
  }),
  refusals: { 'dossier-not-found': plainRefusal('Không tìm thấy hồ sơ. Có thể hồ sơ thuộc cơ quan khác.', 'No such dossier; it may belong to another agency.') },
})

export const previewNewDue = contract({
  method: 'GET', path: '/api/dossiers/preview-new-due', summary: 'When the result would be due on a day chosen for the one new appointment, and until when that appointment can be made.', permission: 'dossiers.decide',
  input: z.object({ id: DossierId, on: WrittenDay.optional() }),
  output: z.object({
    now: Instant, dueAt: Instant.nullable(),
    /** The last day on which the apology can still be made; null without a due time. */
    apologyUntil: PlainDate.nullable(),
    /** The earliest day that can be promised. */
    firstDay: PlainDate.nullable(),
    /** The end of the last session of the day chosen; null when nobody works on it. */
    newDueAt: Instant.nullable(), minutesLater: z.number().int().nullable(),
  }),
  refusals: { 'dossier-not-found': plainRefusal('Không tìm thấy hồ sơ này trong cơ quan.', 'No such dossier in the agency.') },
})

// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type ApprovalStaff, type Bar, type DoneSoFar, hasThreePeople, LONGEST_REVIEW_MONTHS, type Mover, onBehalfOf, plusMonths, type Power, powersOf, reviewingPower, usablePower } from '#areas/documents/core/public.ts'
import { accept, type Decision, refuse } from '#kernel/decision.ts'
import { Instant, PlainDate, plusDays } from '#kernel/time.ts'

export const ProcedureId = z.uuid().brand<'ProcedureId'>()
export type ProcedureId = z.infer<typeof ProcedureId>

export const RevisionId = z.uuid().brand<'RevisionId'>()
export type RevisionId = z.infer<typeof RevisionId>

/** Where an issue of a procedure stands: draft → in review → in approval → approved → issued → withdrawn. */
export const RevisionStatus = z.enum(['draft', 'in-review', 'in-approval', 'approved', 'issued', 'withdrawn'])
export type RevisionStatus = z.infer<typeof RevisionStatus>

/** Lần ban hành: one issue of a procedure on its way from draft to withdrawal, and who did what with it. */
export const Revision = z.object({
  id: RevisionId,
  procedureId: ProcedureId,
  issueNo: z.number().int().positive(),
  status: RevisionStatus,
  draftedBy: z.uuid(),
  /** Everybody who wrote on it, and on whose behalf; none of them may review or approve it. */
  writers: z.array(z.uuid()).min(1),
  reviewedBy: z.uuid().nullable(),
  /** Whose power it was, when it was reviewed or approved by delegation. */
  reviewedOnBehalfOf: z.uuid().nullable().default(null),
  approvedBy: z.uuid().nullable(),
  approvedOnBehalfOf: z.uuid().nullable().default(null),
  rejectionReason: z.string().nullable(),
  effectiveFrom: PlainDate.nullable(),
  withdrawnFrom: PlainDate.nullable(),
  /** The day before which an issue in force is to be looked at again. */
  reviewDue: PlainDate.nullable().default(null),
  contentHash: z.string().nullable(),
  version: z.number().int(),
})
export type Revision = z.infer<typeof Revision>

export const RevisionMove = z.enum(['edit', 'submit', 'review', 'reject', 'approve', 'issue', 'postpone-review', 'withdraw'])
export type RevisionMove = z.infer<typeof RevisionMove>

/** What each status allows, before anyone asks who. */
const MOVES = {
  'draft': ['edit', 'submit'],
  'in-review': ['review', 'reject'],
  'in-approval': ['approve', 'reject'],
  'approved': ['issue', 'reject'],
  'issued': ['postpone-review', 'withdraw'],
  'withdrawn': [],
} as const satisfies Record<RevisionStatus, readonly RevisionMove[]>

/** The permission that a move asks for; a rejection belongs to whoever's turn it is. */
const PERMISSION_IN: Record<Exclude<RevisionMove, 'reject'>, string> = { 'edit': 'procedures.draft', 'submit': 'procedures.draft', 'review': 'procedures.review', 'approve': 'procedures.approve', 'issue': 'procedures.approve', 'postpone-review': 'procedures.review', 'withdraw': 'procedures.approve' }

const permissionFor = (move: RevisionMove, status: RevisionStatus): string => (move === 'reject' ? (status === 'in-review' ? 'procedures.review' : 'procedures.approve') : PERMISSION_IN[move])

type OnItsWay = Pick<Revision, 'status'> & DoneSoFar

const usable = (revision: OnItsWay, move: RevisionMove, by: Mover): { readonly power: Power } | { readonly bar: Bar } | undefined => usablePower(revision, move, powersOf(by, permissionFor(move, revision.status)))

/** The moves that this person may make now. */
export const movesFor = (revision: OnItsWay, by: Mover): readonly RevisionMove[] => MOVES[revision.status].filter((move) => { const found = usable(revision, move, by); return found !== undefined && 'power' in found })

/** The moves that only somebody's earlier part in the issue keeps from this person. */
export const barredAs = (revision: OnItsWay, by: Mover): { readonly move: RevisionMove; readonly bar: Bar }[] => MOVES[revision.status].flatMap((move) => {
  const found = usable(revision, move, by)
  return found !== undefined && 'bar' in found ? [{ move, bar: found.bar }] : []
})

/** The powers by which this person could review the issue now. */
export const reviewPowers = (revision: OnItsWay, by: Mover): readonly Power[] => (revision.status === 'in-review' ? powersOf(by, PERMISSION_IN.review) : [])

/** The moves that this person may make with the staff there is: reviewing only when somebody else is left to approve. */
export const movesWith = (staff: ApprovalStaff, revision: OnItsWay, by: Mover): readonly RevisionMove[] =>
  movesFor(revision, by).filter((move) => move !== 'review' || reviewingPower(revision, reviewPowers(revision, by), staff) !== undefined)

const By = { at: Instant, by: z.uuid(), onBehalfOf: z.uuid().optional() }
export const RevisionEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revision-drafted'), ...By, issueNo: z.number().int(), source: z.string().nullable() }),
  z.object({ type: z.literal('revision-edited'), ...By }),
  z.object({ type: z.literal('revision-recoded'), ...By, before: z.string(), after: z.string() }),
  z.object({ type: z.literal('revision-submitted'), ...By }),
  z.object({ type: z.literal('revision-reviewed'), ...By }),
  z.object({ type: z.literal('revision-rejected'), ...By, reason: z.string() }),
  z.object({ type: z.literal('revision-approved'), ...By }),
  z.object({ type: z.literal('revision-issued'), ...By, effectiveFrom: PlainDate, contentHash: z.string() }),
  z.object({ type: z.literal('revision-review-postponed'), ...By, until: PlainDate, reason: z.string() }),
  z.object({ type: z.literal('revision-withdrawn'), ...By, from: PlainDate, reason: z.string() }),
])
export type RevisionEvent = z.infer<typeof RevisionEvent>

export type RevisionRefusal =
  | { readonly code: 'move-not-open'; readonly move: RevisionMove; readonly status: RevisionStatus }
  | { readonly code: 'same-person' } & Bar
  | { readonly code: 'no-third-person' }
  | { readonly code: 'no-approver-left' }
  | { readonly code: 'errors-left'; readonly count: number }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'effective-in-the-past'; readonly earliest: PlainDate }
  | { readonly code: 'withdrawn-too-early'; readonly earliest: PlainDate }
  | { readonly code: 'review-date-out-of-range'; readonly earliest: PlainDate; readonly latest: PlainDate }

/** Facts that the moves need beyond the revision itself. */
export interface RevisionFacts {
  readonly by: Mover
  readonly now: Instant
  readonly today: PlainDate
  /** Errors left by the five-clears check: they block sending for review. */
  readonly errorCount: number
  readonly contentHash: string
  readonly staff: ApprovalStaff
}

export type RevisionCommand =
  | { readonly move: 'edit' | 'submit' | 'review' | 'approve' }
  | { readonly move: 'reject'; readonly reason: string }
  | { readonly move: 'issue'; readonly effectiveFrom: PlainDate }
  | { readonly move: 'postpone-review'; readonly until: PlainDate; readonly reason: string }
  | { readonly move: 'withdraw'; readonly from: PlainDate; readonly reason: string }

/** Moves a revision on its way, or says why not. @law Quyết định 19/2014/QĐ-TTg, Điều 4 (áp dụng khi người đứng đầu phê duyệt) */
export function moveRevision(revision: Revision, command: RevisionCommand, facts: RevisionFacts): Decision<RevisionEvent, RevisionRefusal> {
  const { by, now: at, today } = facts
  const found = MOVES[revision.status].some((move) => move === command.move) ? usable(revision, command.move, by) : undefined
  if (found === undefined) return refuse({ code: 'move-not-open', move: command.move, status: revision.status })
  if ('bar' in found) return refuse({ code: 'same-person', ...found.bar })
  const who = { at, by: by.personId, ...onBehalfOf(found.power) }
  switch (command.move) {
    case 'edit': return accept({ type: 'revision-edited', ...who })
    case 'submit': return submit(revision, who, facts)
    case 'review': return review(revision, facts)
    case 'approve': return accept({ type: 'revision-approved', ...who })
    case 'reject': return command.reason.trim() === '' ? refuse({ code: 'reason-missing' }) : accept({ type: 'revision-rejected', ...who, reason: command.reason })
    case 'issue': return command.effectiveFrom < today ? refuse({ code: 'effective-in-the-past', earliest: today }) : accept({ type: 'revision-issued', ...who, effectiveFrom: command.effectiveFrom, contentHash: facts.contentHash })
    case 'postpone-review': return postpone(command, who, today)
    case 'withdraw': return withdraw(revision, command, who, today)
  }
}

interface Who { readonly at: Instant; readonly by: string; readonly onBehalfOf?: string }

function review(revision: Revision, { by, now: at, staff }: RevisionFacts): Decision<RevisionEvent, RevisionRefusal> {
  const power = reviewingPower(revision, reviewPowers(revision, by), staff)
  return power === undefined ? refuse({ code: 'no-approver-left' }) : accept({ type: 'revision-reviewed', at, by: by.personId, ...onBehalfOf(power) })
}

function submit(revision: Revision, who: Who, { errorCount, staff }: RevisionFacts): Decision<RevisionEvent, RevisionRefusal> {
  if (errorCount > 0) return refuse({ code: 'errors-left', count: errorCount })
  return hasThreePeople(revision.writers, staff) ? accept({ type: 'revision-submitted', ...who }) : refuse({ code: 'no-third-person' })
}

/** Soát xét định kỳ: looked at and found good; the next look has a day, not further off than any document's longest time. */
function postpone({ until, reason }: { readonly until: PlainDate; readonly reason: string }, who: Who, today: PlainDate): Decision<RevisionEvent, RevisionRefusal> {
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  const latest = plusMonths(today, LONGEST_REVIEW_MONTHS)
  return until <= today || until > latest ? refuse({ code: 'review-date-out-of-range', earliest: plusDays(today, 1), latest }) : accept({ type: 'revision-review-postponed', ...who, until, reason })
}

/** What was in force stays so for the past: a withdrawal begins today at the earliest, and not before the issue itself. */
function withdraw(revision: Revision, { from, reason }: { readonly from: PlainDate; readonly reason: string }, who: Who, today: PlainDate): Decision<RevisionEvent, RevisionRefusal> {
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  const earliest = revision.effectiveFrom !== null && revision.effectiveFrom > today ? revision.effectiveFrom : today
  return from < earliest ? refuse({ code: 'withdrawn-too-early', earliest }) : accept({ type: 'revision-withdrawn', ...who, from, reason })
}

/** A procedure is looked at once a year, as often as the system itself. @law Quyết định 19/2014/QĐ-TTg, Điều 4 khoản 4 điểm b */
const REVIEW_MONTHS = 12

const NOT_SEEN = { reviewedBy: null, reviewedOnBehalfOf: null, approvedBy: null, approvedOnBehalfOf: null }

/** The revision after an event. Never refuses: what happened, happened. */
export function evolveRevision(before: Revision, event: RevisionEvent): Revision {
  const revision = { ...before, version: before.version + 1 }
  switch (event.type) {
    case 'revision-drafted': return { ...revision, status: 'draft', draftedBy: event.by, writers: [...new Set([event.by, event.onBehalfOf ?? event.by])], issueNo: event.issueNo }
    case 'revision-edited': case 'revision-recoded': return { ...revision, writers: [...new Set([...revision.writers, event.by, event.onBehalfOf ?? event.by])], rejectionReason: null }
    case 'revision-submitted': return { ...revision, status: 'in-review', ...NOT_SEEN }
    case 'revision-reviewed': return { ...revision, status: 'in-approval', reviewedBy: event.by, reviewedOnBehalfOf: event.onBehalfOf ?? null }
    case 'revision-rejected': return { ...revision, status: 'draft', ...NOT_SEEN, rejectionReason: event.reason }
    case 'revision-approved': return { ...revision, status: 'approved', approvedBy: event.by, approvedOnBehalfOf: event.onBehalfOf ?? null }
    case 'revision-issued': return { ...revision, status: 'issued', effectiveFrom: event.effectiveFrom, reviewDue: plusMonths(event.effectiveFrom, REVIEW_MONTHS), contentHash: event.contentHash }
    case 'revision-review-postponed': return { ...revision, reviewDue: event.until }
    case 'revision-withdrawn': return { ...revision, status: 'withdrawn', withdrawnFrom: event.from }
  }
}

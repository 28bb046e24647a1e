// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { accept, type Decision, refuse } from '#kernel/decision.ts'
import { Instant, PlainDate } from '#kernel/time.ts'

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
  reviewedBy: z.uuid().nullable(),
  approvedBy: z.uuid().nullable(),
  rejectionReason: z.string().nullable(),
  effectiveFrom: PlainDate.nullable(),
  withdrawnFrom: PlainDate.nullable(),
  contentHash: z.string().nullable(),
  version: z.number().int(),
})
export type Revision = z.infer<typeof Revision>

export const RevisionMove = z.enum(['edit', 'submit', 'review', 'reject', 'approve', 'issue', 'withdraw'])
export type RevisionMove = z.infer<typeof RevisionMove>

/** What each status allows, before anyone asks who. */
const MOVES = {
  'draft': ['edit', 'submit'],
  'in-review': ['review', 'reject'],
  'in-approval': ['approve', 'reject'],
  'approved': ['issue', 'reject'],
  'issued': ['withdraw'],
  'withdrawn': [],
} as const satisfies Record<RevisionStatus, readonly RevisionMove[]>

/** The permission that a move asks for; a rejection belongs to whoever's turn it is. */
const PERMISSION_IN: Record<Exclude<RevisionMove, 'reject'>, string> = { edit: 'procedures.draft', submit: 'procedures.draft', review: 'procedures.review', approve: 'procedures.approve', issue: 'procedures.approve', withdraw: 'procedures.approve' }

const permissionFor = (move: RevisionMove, status: RevisionStatus): string => (move === 'reject' ? (status === 'in-review' ? 'procedures.review' : 'procedures.approve') : PERMISSION_IN[move])

export interface Mover { readonly personId: string; readonly permissions: ReadonlySet<string> }

/** Why a person may not make a move that the status and their permission would allow: soạn thảo, xem xét and phê duyệt are three people. */
function samePersonAs(revision: Revision, move: RevisionMove, by: Mover): 'author' | 'reviewer' | undefined {
  if (move !== 'review' && move !== 'approve') return undefined
  if (revision.draftedBy === by.personId) return 'author'
  return move === 'approve' && revision.reviewedBy === by.personId ? 'reviewer' : undefined
}

/** The moves that this person may make now. */
export const movesFor = (revision: Revision, by: Mover): readonly RevisionMove[] =>
  MOVES[revision.status].filter((move) => by.permissions.has(permissionFor(move, revision.status)) && samePersonAs(revision, move, by) === undefined)

/** The moves that only their being the author or reviewer keeps from this person. */
export const barredAs = (revision: Revision, by: Mover): { move: RevisionMove; as: 'author' | 'reviewer' }[] => MOVES[revision.status].flatMap((move) => {
  const as = samePersonAs(revision, move, by)
  return as !== undefined && by.permissions.has(permissionFor(move, revision.status)) ? [{ move, as }] : []
})

/** Who in the agency may review and who may approve today. */
export interface ApprovalStaff { readonly reviewers: readonly string[]; readonly approvers: readonly string[] }

/** Whether somebody is left to approve once this person has reviewed. */
export const leavesAnApprover = ({ draftedBy }: Pick<Revision, 'draftedBy'>, reviewer: string, { approvers }: ApprovalStaff): boolean =>
  approvers.some((approver) => approver !== draftedBy && approver !== reviewer)

/** Whether a draft can find a reviewer and an approver other than its author and each other. */
export const hasThreePeople = (revision: Pick<Revision, 'draftedBy'>, staff: ApprovalStaff): boolean =>
  staff.reviewers.some((reviewer) => reviewer !== revision.draftedBy && leavesAnApprover(revision, reviewer, staff))

export const RevisionEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revision-drafted'), at: Instant, by: z.uuid(), issueNo: z.number().int(), source: z.string().nullable() }),
  z.object({ type: z.literal('revision-edited'), at: Instant, by: z.uuid() }),
  z.object({ type: z.literal('revision-submitted'), at: Instant, by: z.uuid() }),
  z.object({ type: z.literal('revision-reviewed'), at: Instant, by: z.uuid() }),
  z.object({ type: z.literal('revision-rejected'), at: Instant, by: z.uuid(), reason: z.string() }),
  z.object({ type: z.literal('revision-approved'), at: Instant, by: z.uuid() }),
  z.object({ type: z.literal('revision-issued'), at: Instant, by: z.uuid(), effectiveFrom: PlainDate, contentHash: z.string() }),
  z.object({ type: z.literal('revision-withdrawn'), at: Instant, by: z.uuid(), from: PlainDate, reason: z.string() }),
])
export type RevisionEvent = z.infer<typeof RevisionEvent>

export type RevisionRefusal =
  | { readonly code: 'move-not-open'; readonly move: RevisionMove; readonly status: RevisionStatus }
  | { readonly code: 'same-person'; readonly as: 'author' | 'reviewer' }
  | { readonly code: 'no-third-person' }
  | { readonly code: 'no-approver-left' }
  | { readonly code: 'errors-left'; readonly count: number }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'effective-in-the-past'; readonly earliest: PlainDate }
  | { readonly code: 'withdrawn-too-early'; readonly earliest: PlainDate }

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
  | { readonly move: 'withdraw'; readonly from: PlainDate; readonly reason: string }

/** Moves a revision on its way, or says why not. @law Quyết định 19/2014/QĐ-TTg, Điều 4 (áp dụng khi người đứng đầu phê duyệt) */
export function moveRevision(revision: Revision, command: RevisionCommand, facts: RevisionFacts): Decision<RevisionEvent, RevisionRefusal> {
  const { by, now: at, today } = facts
  const same = samePersonAs(revision, command.move, by)
  if (same !== undefined) return refuse({ code: 'same-person', as: same })
  if (!movesFor(revision, by).includes(command.move)) return refuse({ code: 'move-not-open', move: command.move, status: revision.status })
  const who = { at, by: by.personId }
  switch (command.move) {
    case 'edit': return accept({ type: 'revision-edited', ...who })
    case 'submit': return submit(revision, facts)
    case 'review': return leavesAnApprover(revision, by.personId, facts.staff) ? accept({ type: 'revision-reviewed', ...who }) : refuse({ code: 'no-approver-left' })
    case 'approve': return accept({ type: 'revision-approved', ...who })
    case 'reject': return command.reason.trim() === '' ? refuse({ code: 'reason-missing' }) : accept({ type: 'revision-rejected', ...who, reason: command.reason })
    case 'issue': return command.effectiveFrom < today ? refuse({ code: 'effective-in-the-past', earliest: today }) : accept({ type: 'revision-issued', ...who, effectiveFrom: command.effectiveFrom, contentHash: facts.contentHash })
    case 'withdraw': return withdraw(revision, command, facts)
  }
}

function submit(revision: Revision, { by, now: at, errorCount, staff }: RevisionFacts): Decision<RevisionEvent, RevisionRefusal> {
  if (errorCount > 0) return refuse({ code: 'errors-left', count: errorCount })
  return hasThreePeople(revision, staff) ? accept({ type: 'revision-submitted', at, by: by.personId }) : refuse({ code: 'no-third-person' })
}

/** What was in force stays so for the past: a withdrawal begins today at the earliest, and not before the issue itself. */
function withdraw(revision: Revision, { from, reason }: { readonly from: PlainDate; readonly reason: string }, { by, now: at, today }: RevisionFacts): Decision<RevisionEvent, RevisionRefusal> {
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  const earliest = revision.effectiveFrom !== null && revision.effectiveFrom > today ? revision.effectiveFrom : today
  return from < earliest ? refuse({ code: 'withdrawn-too-early', earliest }) : accept({ type: 'revision-withdrawn', at, by: by.personId, from, reason })
}

/** The revision after an event. Never refuses: what happened, happened. */
export function evolveRevision(before: Revision, event: RevisionEvent): Revision {
  const revision = { ...before, version: before.version + 1 }
  switch (event.type) {
    case 'revision-drafted': return { ...revision, status: 'draft', draftedBy: event.by, issueNo: event.issueNo }
    case 'revision-edited': return { ...revision, draftedBy: event.by, rejectionReason: null }
    case 'revision-submitted': return { ...revision, status: 'in-review', reviewedBy: null, approvedBy: null }
    case 'revision-reviewed': return { ...revision, status: 'in-approval', reviewedBy: event.by }
    case 'revision-rejected': return { ...revision, status: 'draft', rejectionReason: event.reason }
    case 'revision-approved': return { ...revision, status: 'approved', approvedBy: event.by }
    case 'revision-issued': return { ...revision, status: 'issued', effectiveFrom: event.effectiveFrom, contentHash: event.contentHash }
    case 'revision-withdrawn': return { ...revision, status: 'withdrawn', withdrawnFrom: event.from }
  }
}

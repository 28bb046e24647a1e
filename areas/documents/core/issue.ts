// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { accept, type Decision, refuse } from '#kernel/decision.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { type ApprovalStaff, type Bar, type DoneSoFar, hasThreePeople, type Mover, onBehalfOf, type Power, powersOf, reviewingPower, usablePower } from './three-people.ts'

export const DocumentId = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>

export const IssueId = z.uuid().brand<'IssueId'>()
export type IssueId = z.infer<typeof IssueId>

/** Where an issue of a document stands: draft → in review → in approval → approved → issued (effective on a day) → withdrawn. */
export const IssueStatus = z.enum(['draft', 'in-review', 'in-approval', 'approved', 'issued', 'withdrawn'])
export type IssueStatus = z.infer<typeof IssueStatus>

/** Lần ban hành: one issue of a controlled document on its way, and who did what with it. */
export const Issue = z.object({
  id: IssueId,
  documentId: DocumentId,
  issueNo: z.number().int().positive(),
  status: IssueStatus,
  name: z.string(),
  changeSummary: z.string(),
  changeGround: z.string(),
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
  withdrawalReason: z.string().nullable(),
  reviewDue: PlainDate.nullable(),
  contentHash: z.string().nullable(),
  pdfSha256: z.string().nullable(),
  version: z.number().int(),
})
export type Issue = z.infer<typeof Issue>

export const IssueMove = z.enum(['edit', 'submit', 'review', 'reject', 'approve', 'issue', 'postpone-review', 'withdraw'])
export type IssueMove = z.infer<typeof IssueMove>

/** What each status allows, before anyone asks who. */
export const MOVES = {
  'draft': ['edit', 'submit'],
  'in-review': ['review', 'reject'],
  'in-approval': ['approve', 'reject'],
  'approved': ['issue', 'reject'],
  'issued': ['postpone-review', 'withdraw'],
  'withdrawn': [],
} as const satisfies Record<IssueStatus, readonly IssueMove[]>

/** The permission that a move asks for; a rejection belongs to whoever's turn it is. */
const PERMISSION_IN: Record<Exclude<IssueMove, 'reject'>, string> = {
  'edit': 'documents.draft', 'submit': 'documents.draft', 'review': 'documents.review', 'approve': 'documents.approve', 'issue': 'documents.approve', 'postpone-review': 'documents.review', 'withdraw': 'documents.approve',
}

const permissionFor = (move: IssueMove, status: IssueStatus): string => (move === 'reject' ? (status === 'in-review' ? 'documents.review' : 'documents.approve') : PERMISSION_IN[move])

type OnItsWay = Pick<Issue, 'status'> & DoneSoFar

const usable = (issue: OnItsWay, move: IssueMove, by: Mover): { readonly power: Power } | { readonly bar: Bar } | undefined => usablePower(issue, move, powersOf(by, permissionFor(move, issue.status)))

/** The moves that this person may make now. */
export const movesFor = (issue: OnItsWay, by: Mover): readonly IssueMove[] => MOVES[issue.status].filter((move) => { const found = usable(issue, move, by); return found !== undefined && 'power' in found })

/** The moves that only somebody's earlier part in the issue keeps from this person. */
export const barredAs = (issue: OnItsWay, by: Mover): { readonly move: IssueMove; readonly bar: Bar }[] => MOVES[issue.status].flatMap((move) => {
  const found = usable(issue, move, by)
  return found !== undefined && 'bar' in found ? [{ move, bar: found.bar }] : []
})

/** The powers by which this person could review the issue now. */
export const reviewPowers = (issue: OnItsWay, by: Mover): readonly Power[] => (issue.status === 'in-review' ? powersOf(by, PERMISSION_IN.review) : [])

/** The moves that this person may make with the staff there is: reviewing only when somebody else is left to approve. */
export const movesWith = (staff: ApprovalStaff, issue: OnItsWay, by: Mover): readonly IssueMove[] =>
  movesFor(issue, by).filter((move) => move !== 'review' || reviewingPower(issue, reviewPowers(issue, by), staff) !== undefined)

const By = { at: Instant, by: z.uuid(), onBehalfOf: z.uuid().optional() }
export const IssueEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('issue-drafted'), ...By, issueNo: z.number().int(), from: z.string().nullable() }),
  z.object({ type: z.literal('issue-edited'), ...By }),
  z.object({ type: z.literal('issue-submitted'), ...By }),
  z.object({ type: z.literal('issue-reviewed'), ...By }),
  z.object({ type: z.literal('issue-rejected'), ...By, reason: z.string() }),
  z.object({ type: z.literal('issue-approved'), ...By }),
  z.object({ type: z.literal('issue-issued'), ...By, effectiveFrom: PlainDate, reviewDue: PlainDate, contentHash: z.string(), pdfSha256: z.string() }),
  z.object({ type: z.literal('issue-review-postponed'), ...By, until: PlainDate, reason: z.string() }),
  z.object({ type: z.literal('issue-withdrawn'), ...By, from: PlainDate, reason: z.string() }),
])
export type IssueEvent = z.infer<typeof IssueEvent>

export type IssueRefusal =
  | { readonly code: 'move-not-open'; readonly move: IssueMove; readonly status: IssueStatus }
  | { readonly code: 'same-person' } & Bar
  | { readonly code: 'no-third-person' }
  | { readonly code: 'no-approver-left' }
  | { readonly code: 'content-missing' }
  | { readonly code: 'gaps-left'; readonly gaps: string[] }
  | { readonly code: 'change-not-explained' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'effective-in-the-past'; readonly earliest: PlainDate }
  | { readonly code: 'not-after-last-issue'; readonly lastFrom: PlainDate }
  | { readonly code: 'withdrawn-too-early'; readonly earliest: PlainDate }
  | { readonly code: 'review-date-out-of-range'; readonly earliest: PlainDate; readonly latest: PlainDate }

/** Facts that the moves need beyond the issue itself. */
export interface IssueFacts {
  readonly by: Mover
  readonly now: Instant
  readonly today: PlainDate
  readonly staff: ApprovalStaff
  /** Whether there is something to read: a block with words, or a file. */
  readonly hasContent: boolean
  /** Places of a starter text, `[[…]]`, that nobody has filled. */
  readonly gaps?: readonly string[]
  /** The day from which the issue in force before this one holds. */
  readonly lastFrom: PlainDate | null
}

export type IssueCommand =
  | { readonly move: 'edit' | 'submit' | 'review' | 'approve' }
  | { readonly move: 'reject'; readonly reason: string }
  | { readonly move: 'issue'; readonly effectiveFrom: PlainDate; readonly reviewDue: PlainDate; readonly contentHash: string; readonly pdfSha256: string }
  | { readonly move: 'postpone-review'; readonly until: PlainDate; readonly latest: PlainDate; readonly reason: string }
  | { readonly move: 'withdraw'; readonly from: PlainDate; readonly reason: string }

/** Moves an issue on its way, or says why not. @law Quyết định 19/2014/QĐ-TTg, Điều 4 (áp dụng khi người đứng đầu phê duyệt) */
export function moveIssue(issue: Issue, command: IssueCommand, facts: IssueFacts): Decision<IssueEvent, IssueRefusal> {
  const { by, now: at, today } = facts
  const found = MOVES[issue.status].some((move) => move === command.move) ? usable(issue, command.move, by) : undefined
  if (found === undefined) return refuse({ code: 'move-not-open', move: command.move, status: issue.status })
  if ('bar' in found) return refuse({ code: 'same-person', ...found.bar })
  const who = { at, by: by.personId, ...onBehalfOf(found.power) }
  switch (command.move) {
    case 'edit': return accept({ type: 'issue-edited', ...who })
    case 'submit': return submit(issue, who, facts)
    case 'review': return review(issue, facts)
    case 'approve': return accept({ type: 'issue-approved', ...who })
    case 'reject': return command.reason.trim() === '' ? refuse({ code: 'reason-missing' }) : accept({ type: 'issue-rejected', ...who, reason: command.reason })
    case 'issue': return whyNotIssued(command.effectiveFrom, facts) ?? accept({ type: 'issue-issued', ...who, effectiveFrom: command.effectiveFrom, reviewDue: command.reviewDue, contentHash: command.contentHash, pdfSha256: command.pdfSha256 })
    case 'postpone-review': return postpone(command, who, today)
    case 'withdraw': return withdraw(issue, command, who, today)
  }
}

interface Who { readonly at: Instant; readonly by: string; readonly onBehalfOf?: string }

function review(issue: Issue, { by, now: at, staff }: IssueFacts): Decision<IssueEvent, IssueRefusal> {
  const power = reviewingPower(issue, reviewPowers(issue, by), staff)
  return power === undefined ? refuse({ code: 'no-approver-left' }) : accept({ type: 'issue-reviewed', at, by: by.personId, ...onBehalfOf(power) })
}

function submit(issue: Issue, who: Who, { hasContent, gaps = [], staff }: IssueFacts): Decision<IssueEvent, IssueRefusal> {
  if (!hasContent) return refuse({ code: 'content-missing' })
  if (gaps.length > 0) return refuse({ code: 'gaps-left', gaps: [...gaps] })
  // The page of revisions says of every later issue what changed and on what ground.
  if (issue.issueNo > 1 && (issue.changeSummary === '' || issue.changeGround === '')) return refuse({ code: 'change-not-explained' })
  return hasThreePeople(issue.writers, staff) ? accept({ type: 'issue-submitted', ...who }) : refuse({ code: 'no-third-person' })
}

/** Why an issue cannot take effect on a day; undefined when it can. */
export function whyNotIssued(effectiveFrom: PlainDate, { today, lastFrom }: Pick<IssueFacts, 'today' | 'lastFrom'>): { ok: false; refusal: IssueRefusal } | undefined {
  if (effectiveFrom < today) return refuse({ code: 'effective-in-the-past', earliest: today })
  return lastFrom !== null && effectiveFrom <= lastFrom ? refuse({ code: 'not-after-last-issue', lastFrom }) : undefined
}

/** Soát xét định kỳ: looked at and found good; the next look has a day, not further off than the agency's longest time. */
function postpone({ until, latest, reason }: { readonly until: PlainDate; readonly latest: PlainDate; readonly reason: string }, who: Who, today: PlainDate): Decision<IssueEvent, IssueRefusal> {
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  return until <= today || until > latest ? refuse({ code: 'review-date-out-of-range', earliest: today, latest }) : accept({ type: 'issue-review-postponed', ...who, until, reason })
}

/** What was in force stays so for the past: a withdrawal begins today at the earliest, and not before the issue itself. */
function withdraw(issue: Issue, { from, reason }: { readonly from: PlainDate; readonly reason: string }, who: Who, today: PlainDate): Decision<IssueEvent, IssueRefusal> {
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  const earliest = issue.effectiveFrom !== null && issue.effectiveFrom > today ? issue.effectiveFrom : today
  return from < earliest ? refuse({ code: 'withdrawn-too-early', earliest }) : accept({ type: 'issue-withdrawn', ...who, from, reason })
}

const NOT_SEEN = { reviewedBy: null, reviewedOnBehalfOf: null, approvedBy: null, approvedOnBehalfOf: null }

/** The issue after an event. Never refuses: what happened, happened. */
export function evolveIssue(before: Issue, event: IssueEvent): Issue {
  const issue = { ...before, version: before.version + 1 }
  switch (event.type) {
    case 'issue-drafted': return { ...issue, status: 'draft', draftedBy: event.by, writers: [...new Set([event.by, event.onBehalfOf ?? event.by])], issueNo: event.issueNo }
    case 'issue-edited': return { ...issue, writers: [...new Set([...issue.writers, event.by, event.onBehalfOf ?? event.by])], rejectionReason: null }
    case 'issue-submitted': return { ...issue, status: 'in-review', ...NOT_SEEN }
    case 'issue-reviewed': return { ...issue, status: 'in-approval', reviewedBy: event.by, reviewedOnBehalfOf: event.onBehalfOf ?? null }
    case 'issue-rejected': return { ...issue, status: 'draft', ...NOT_SEEN, rejectionReason: event.reason }
    case 'issue-approved': return { ...issue, status: 'approved', approvedBy: event.by, approvedOnBehalfOf: event.onBehalfOf ?? null }
    case 'issue-issued': return { ...issue, status: 'issued', effectiveFrom: event.effectiveFrom, reviewDue: event.reviewDue, contentHash: event.contentHash, pdfSha256: event.pdfSha256 }
    case 'issue-review-postponed': return { ...issue, reviewDue: event.until }
    case 'issue-withdrawn': return { ...issue, status: 'withdrawn', withdrawnFrom: event.from, withdrawalReason: event.reason }
  }
}

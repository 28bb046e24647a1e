// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import { barredAs, type Issue, type IssueEvent, type IssueMove, type IssueStatus, movesFor, reviewPowers } from './issue.ts'
import { type ApprovalStaff, type Mover, sayBarred } from './three-people.ts'

const day = (date: string) => date.split('-').toReversed().join('/')

/** What happened to an issue, as its history says it. */
export function sayIssueEvent(event: IssueEvent): Sentence {
  switch (event.type) {
    case 'issue-drafted': return { vi: `Soạn lần ban hành ${event.issueNo}${event.from === null ? '' : ` từ ${event.from}`}`, en: `Drafted issue ${event.issueNo}${event.from === null ? '' : ` from ${event.from}`}` }
    case 'issue-edited': return { vi: 'Sửa nội dung', en: 'Edited' }
    case 'issue-submitted': return { vi: 'Gửi xem xét', en: 'Submitted for review' }
    case 'issue-reviewed': return { vi: 'Xem xét xong, trình phê duyệt', en: 'Reviewed, sent for approval' }
    case 'issue-rejected': return { vi: `Trả lại: ${event.reason}`, en: `Sent back: ${event.reason}` }
    case 'issue-approved': return { vi: 'Phê duyệt', en: 'Approved' }
    case 'issue-issued': return { vi: `Ban hành, hiệu lực từ ${day(event.effectiveFrom)}`, en: `Issued, effective from ${event.effectiveFrom}` }
    case 'issue-review-postponed': return { vi: `Soát xét định kỳ, còn phù hợp; lần sau trước ${day(event.until)}: ${event.reason}`, en: `Periodic review, still fit; next by ${event.until}: ${event.reason}` }
    case 'issue-withdrawn': return { vi: `Thu hồi từ ${day(event.from)}: ${event.reason}`, en: `Withdrawn from ${event.from}: ${event.reason}` }
  }
}

/** Moves that the status and the permission would allow, barred because one person, or one whose power it is, may not stand twice in the approval table; said to whoever asks. */
export const barredMoves = (issue: Issue, by: Mover, staff: ApprovalStaff, nameOf: (id: string) => string): { move: IssueMove; why: Sentence }[] =>
  sayBarred({ done: issue, by, staff, moves: movesFor(issue, by), barred: barredAs(issue, by), reviewPowers: reviewPowers(issue, by) }, nameOf)

/** The state as a reader sees it: an issued one is in force or not yet; a withdrawn one holds until its day. */
export type ShownState = IssueStatus | 'in-force' | 'later' | 'leaving'

export interface Dated { readonly status: IssueStatus; readonly effectiveFrom: PlainDate | null; readonly withdrawnFrom: PlainDate | null }

export function shownStateOf({ status, effectiveFrom, withdrawnFrom }: Dated, today: PlainDate): ShownState {
  if (status !== 'issued' && status !== 'withdrawn') return status
  if (withdrawnFrom !== null && withdrawnFrom <= today) return 'withdrawn'
  if (effectiveFrom !== null && effectiveFrom > today) return withdrawnFrom === effectiveFrom ? 'withdrawn' : 'later'
  return withdrawnFrom === null ? 'in-force' : 'leaving'
}

/** Whether an issue is what people work by on a day. */
export const isInForce = (issue: Dated, today: PlainDate): boolean => ['in-force', 'leaving'].includes(shownStateOf(issue, today))

/** What is printed across every page of a paper that is not what people work by; undefined for one in force. */
export function warningAcross(issue: Dated, today: PlainDate): string | undefined {
  switch (shownStateOf(issue, today)) {
    case 'in-force': case 'leaving': return undefined
    case 'later': return 'CHƯA CÓ HIỆU LỰC'
    case 'withdrawn': case 'issued': return 'KHÔNG CÒN HIỆU LỰC'
    case 'draft': case 'in-review': case 'in-approval': case 'approved': return 'DỰ THẢO'
  }
}

// SPDX-License-Identifier: Apache-2.0
import { type ApprovalStaff, type Mover, sayBarred } from '#areas/documents/core/public.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { barredAs, movesFor, type Revision, type RevisionEvent, type RevisionMove, reviewPowers } from './revision.ts'

const day = (date: string) => date.split('-').toReversed().join('/')

/** What happened to an issue, as its history says it. */
export function sayRevisionEvent(event: RevisionEvent): Sentence {
  switch (event.type) {
    case 'revision-drafted': return { vi: `Soạn lần ban hành ${event.issueNo}${event.source === null ? '' : ` từ tệp ${event.source}`}`, en: `Drafted issue ${event.issueNo}${event.source === null ? '' : ` from ${event.source}`}` }
    case 'revision-edited': return { vi: 'Sửa nội dung', en: 'Edited' }
    case 'revision-recoded': return { vi: `Đổi mã từ ${event.before} thành ${event.after}`, en: `Changed the code from ${event.before} to ${event.after}` }
    case 'revision-submitted': return { vi: 'Gửi xem xét', en: 'Submitted for review' }
    case 'revision-reviewed': return { vi: 'Xem xét xong, trình phê duyệt', en: 'Reviewed, sent for approval' }
    case 'revision-rejected': return { vi: `Trả lại: ${event.reason}`, en: `Sent back: ${event.reason}` }
    case 'revision-approved': return { vi: 'Phê duyệt', en: 'Approved' }
    case 'revision-issued': return { vi: `Ban hành, hiệu lực từ ${day(event.effectiveFrom)}`, en: `Issued, effective from ${event.effectiveFrom}` }
    case 'revision-review-postponed': return { vi: `Soát xét định kỳ, còn phù hợp; lần sau trước ${day(event.until)}: ${event.reason}`, en: `Periodic review, still fits; next by ${event.until}: ${event.reason}` }
    case 'revision-withdrawn': return { vi: `Thu hồi từ ${day(event.from)}: ${event.reason}`, en: `Withdrawn from ${event.from}: ${event.reason}` }
  }
}

/** Moves that the status and the permission would allow, barred because one person, or one whose power it is, may not stand twice in the approval table; said to whoever asks. */
export const barredMoves = (revision: Revision, by: Mover, staff: ApprovalStaff, nameOf: (id: string) => string): { move: RevisionMove; why: Sentence }[] =>
  sayBarred({ done: revision, by, staff, moves: movesFor(revision, by), barred: barredAs(revision, by), reviewPowers: reviewPowers(revision, by) }, nameOf)

// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import { type ApprovalStaff, barredAs, hasThreePeople, leavesAnApprover, type Mover, movesFor, type Revision, type RevisionEvent, type RevisionMove } from './revision.ts'

const day = (date: string) => date.split('-').toReversed().join('/')

/** What happened to an issue, as its history says it. */
export function sayRevisionEvent(event: RevisionEvent): Sentence {
  switch (event.type) {
    case 'revision-drafted': return { vi: `Soạn lần ban hành ${event.issueNo}${event.source === null ? '' : ` từ tệp ${event.source}`}`, en: `Drafted issue ${event.issueNo}${event.source === null ? '' : ` from ${event.source}`}` }
    case 'revision-edited': return { vi: 'Sửa nội dung', en: 'Edited' }
    case 'revision-submitted': return { vi: 'Gửi xem xét', en: 'Submitted for review' }
    case 'revision-reviewed': return { vi: 'Xem xét xong, trình phê duyệt', en: 'Reviewed, sent for approval' }
    case 'revision-rejected': return { vi: `Trả lại: ${event.reason}`, en: `Sent back: ${event.reason}` }
    case 'revision-approved': return { vi: 'Phê duyệt', en: 'Approved' }
    case 'revision-issued': return { vi: `Ban hành, hiệu lực từ ${day(event.effectiveFrom)}`, en: `Issued, effective from ${event.effectiveFrom}` }
    case 'revision-withdrawn': return { vi: `Thu hồi từ ${day(event.from)}: ${event.reason}`, en: `Withdrawn from ${event.from}: ${event.reason}` }
  }
}

/** Moves that the status and the permission would allow, barred because one person may not stand twice in the approval table. */
export function barredMoves(revision: Revision, by: Mover, staff: ApprovalStaff): { move: RevisionMove; why: Sentence }[] {
  const barred = barredAs(revision, by).map(({ move, as }) => ({ move, why: as === 'author' ? AS_AUTHOR : AS_REVIEWER }))
  const moves = movesFor(revision, by)
  if (moves.includes('review') && !leavesAnApprover(revision, by.personId, staff)) return [...barred, { move: 'review', why: ONLY_APPROVER }]
  if (moves.includes('submit') && !hasThreePeople(revision, staff)) return [...barred, { move: 'submit', why: TOO_FEW }]
  return barred
}

const AS_AUTHOR: Sentence = { vi: 'Bạn là người soạn thảo; việc này cần người khác làm.', en: 'You drafted it; this takes someone else.' }
const AS_REVIEWER: Sentence = { vi: 'Bạn là người xem xét; phê duyệt cần người khác làm.', en: 'You reviewed it; approving takes someone else.' }
const ONLY_APPROVER: Sentence = { vi: 'Bạn là người duy nhất còn phê duyệt được; việc xem xét cần người khác làm.', en: 'You are the only one left to approve; reviewing takes someone else.' }
const TOO_FEW: Sentence = { vi: 'Cơ quan chưa đủ người: ngoài bạn phải có một người xem xét và một người khác phê duyệt.', en: 'Besides you it takes a reviewer and another approver.' }

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { type ApprovalStaff, hasThreePeople, leavesAnApprover, own } from '#areas/documents/core/public.ts'
import { evolveRevision, moveRevision, Revision, type RevisionCommand, type RevisionFacts } from './revision.ts'

const person = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const [AUTHOR, SECRETARY, HEAD, DEPUTY] = [person(1), person(2), person(3), person(4)] as const
const draft = Revision.parse({ id: person(8), procedureId: person(9), issueNo: 1, status: 'draft', draftedBy: AUTHOR, writers: [AUTHOR], reviewedBy: null, approvedBy: null, rejectionReason: null, effectiveFrom: null, withdrawnFrom: null, contentHash: null, version: 1 })
const staffOf = ({ reviewers, approvers }: { readonly reviewers: readonly string[]; readonly approvers: readonly string[] }): ApprovalStaff => ({ reviewers: reviewers.map(own), approvers: approvers.map(own) })
const ALL = new Set(['procedures.draft', 'procedures.review', 'procedures.approve'])
const facts = (by: string, staff: ApprovalStaff): RevisionFacts => ({ by: { personId: by, permissions: ALL }, now: '2026-11-20T02:00:00.000Z' as Instant, today: '2026-11-20' as PlainDate, errorCount: 0, contentHash: 'a'.repeat(64), staff })
const code = (revision: Revision, command: RevisionCommand, by: string, staff: ApprovalStaff) => {
  const decision = moveRevision(revision, command, facts(by, staff))
  return decision.ok ? 'done' : decision.refusal.code
}

describe('three different people', () => {
  it.each([
    ['a secretary reviews, the head approves', { reviewers: [SECRETARY], approvers: [HEAD] }, 'done'],
    ['the head and a deputy may do both', { reviewers: [HEAD, DEPUTY], approvers: [HEAD, DEPUTY] }, 'done'],
    ['only the head may do either', { reviewers: [HEAD], approvers: [HEAD] }, 'no-third-person'],
    ['the author is the only reviewer', { reviewers: [AUTHOR], approvers: [HEAD] }, 'no-third-person'],
    ['the author is the only approver', { reviewers: [SECRETARY], approvers: [AUTHOR] }, 'no-third-person'],
    ['nobody at all', { reviewers: [], approvers: [] }, 'no-third-person'],
  ])('sent for review when %s', (_when, staff, answer) => {
    expect(code(draft, { move: 'submit' }, AUTHOR, staffOf(staff))).toBe(answer)
  })

  it('the only approver cannot use up their turn by reviewing', () => {
    const inReview = { ...draft, status: 'in-review' as const }
    const staff = staffOf({ reviewers: [SECRETARY, HEAD], approvers: [HEAD] })
    expect(code(inReview, { move: 'review' }, HEAD, staff)).toBe('no-approver-left')
    expect(code(inReview, { move: 'review' }, SECRETARY, staff)).toBe('done')
  })

  it('once sent, it can always be brought to approval by somebody of the same staff', () => {
    const ids = fc.subarray([AUTHOR, SECRETARY, HEAD, DEPUTY])
    fc.assert(fc.property(ids, ids, (reviewers, approvers) => {
      const staff = staffOf({ reviewers, approvers })
      if (!hasThreePeople(draft.writers, staff)) return
      let revision: Revision = { ...draft, status: 'in-review' }
      for (const reviewer of reviewers) {
        const decision = moveRevision(revision, { move: 'review' }, facts(reviewer, staff))
        if (!decision.ok) continue
        revision = decision.events.reduce(evolveRevision, revision)
        break
      }
      expect(revision.status).toBe('in-approval')
      expect(approvers.some((approver) => code(revision, { move: 'approve' }, approver, staff) === 'done')).toBe(true)
      expect(leavesAnApprover(revision.writers, own(revision.reviewedBy ?? ''), staff)).toBe(true)
    }))
  })
})

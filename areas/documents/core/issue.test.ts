// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { evolveIssue, Issue, type IssueCommand, type IssueFacts, IssueStatus, moveIssue, MOVES } from './issue.ts'
import { isInForce, shownStateOf, warningAcross } from './issue-text.ts'
import { type ApprovalStaff, hasThreePeople, own } from './three-people.ts'

const person = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const [AUTHOR, SECRETARY, HEAD, DEPUTY] = [person(1), person(2), person(3), person(4)] as const
const draft = Issue.parse({
  id: person(8), documentId: person(9), issueNo: 1, status: 'draft', name: 'Chính sách chất lượng', changeSummary: '', changeGround: '', draftedBy: AUTHOR, writers: [AUTHOR], reviewedBy: null, approvedBy: null, rejectionReason: null,
  effectiveFrom: null, withdrawnFrom: null, withdrawalReason: null, reviewDue: null, contentHash: null, pdfSha256: null, version: 1,
})
const ALL = new Set(['documents.draft', 'documents.review', 'documents.approve'])
const staffOf = (reviewers: readonly string[], approvers: readonly string[]): ApprovalStaff => ({ reviewers: reviewers.map(own), approvers: approvers.map(own) })
const STAFF = staffOf([SECRETARY], [HEAD, DEPUTY])
const facts = (by: string, more: Partial<IssueFacts> = {}): IssueFacts => ({ by: { personId: by, permissions: ALL }, now: '2026-11-20T02:00:00.000Z' as Instant, today: '2026-11-20' as PlainDate, staff: STAFF, hasContent: true, lastFrom: null, ...more })
const code = (issue: Issue, command: IssueCommand, by: string, more: Partial<IssueFacts> = {}) => {
  const decision = moveIssue(issue, command, facts(by, more))
  return decision.ok ? 'done' : decision.refusal.code
}
const day = (text: string) => text as PlainDate
const issued = { move: 'issue' as const, reviewDue: day('2029-11-20'), contentHash: 'a'.repeat(64), pdfSha256: 'b'.repeat(64) }

describe('an issue moves only as the table says', () => {
  it.each(IssueStatus.options.flatMap((status) => (['submit', 'review', 'approve', 'reject', 'issue', 'withdraw'] as const).map((move) => [status, move] as const)))('%s: %s', (status, move) => {
    const effectiveFrom = day('2026-11-20')
    const command: IssueCommand = move === 'reject' ? { move, reason: 'sai' } : move === 'issue' ? { ...issued, effectiveFrom } : move === 'withdraw' ? { move, from: effectiveFrom, reason: 'thôi' } : { move }
    const issue = { ...draft, status, reviewedBy: SECRETARY, approvedBy: DEPUTY }
    expect(code(issue, command, HEAD, { staff: staffOf([HEAD, SECRETARY], [HEAD, DEPUTY]) }) === 'done').toBe((MOVES[status] as readonly string[]).includes(move))
  })

  it.each([
    ['nothing written', draft, { move: 'submit' }, { hasContent: false }, 'content-missing'],
    ['gaps of a starter text left', draft, { move: 'submit' }, { gaps: ['địa danh'] }, 'gaps-left'],
    ['a second issue that says nothing of the change', { ...draft, issueNo: 2 }, { move: 'submit' }, {}, 'change-not-explained'],
    ['a second issue that says what and why', { ...draft, issueNo: 2, changeSummary: 'a', changeGround: 'b' }, { move: 'submit' }, {}, 'done'],
    ['too few people', draft, { move: 'submit' }, { staff: staffOf([HEAD], [HEAD]) }, 'no-third-person'],
    ['yesterday', { ...draft, status: 'approved' }, { ...issued, effectiveFrom: day('2026-11-19') }, {}, 'effective-in-the-past'],
    ['today', { ...draft, status: 'approved' }, { ...issued, effectiveFrom: day('2026-11-20') }, {}, 'done'],
    ['not after the last', { ...draft, status: 'approved' }, { ...issued, effectiveFrom: day('2026-12-01') }, { lastFrom: day('2026-12-01') }, 'not-after-last-issue'],
    ['withdrawn back', { ...draft, status: 'issued', effectiveFrom: day('2026-12-01') }, { move: 'withdraw', from: day('2026-11-25'), reason: 'x' }, {}, 'withdrawn-too-early'],
    ['withdrawn without a reason', { ...draft, status: 'issued', effectiveFrom: day('2026-11-01') }, { move: 'withdraw', from: day('2026-11-25'), reason: ' ' }, {}, 'reason-missing'],
    ['review put off too far', { ...draft, status: 'issued' }, { move: 'postpone-review', until: day('2029-11-21'), latest: day('2029-11-20'), reason: 'x' }, {}, 'review-date-out-of-range'],
    ['review put off within the time', { ...draft, status: 'issued' }, { move: 'postpone-review', until: day('2029-11-20'), latest: day('2029-11-20'), reason: 'còn phù hợp' }, {}, 'done'],
  ] as [string, Issue, IssueCommand, Partial<IssueFacts>, string][])('%s', (_when, issue, command, more, answer) => {
    expect(code(issue, command, command.move === 'submit' ? AUTHOR : HEAD, more)).toBe(answer)
  })

  it('once sent, it can always be brought to approval by the same staff, by three different people', () => {
    const ids = fc.subarray([AUTHOR, SECRETARY, HEAD, DEPUTY])
    fc.assert(fc.property(ids, ids, fc.subarray([SECRETARY, HEAD]), (reviewers, approvers, editors) => {
      const staff = staffOf(reviewers, approvers)
      let issue: Issue = { ...draft, writers: [AUTHOR, ...editors] }
      if (!hasThreePeople(issue.writers, staff)) return
      issue = { ...issue, status: 'in-review' }
      for (const reviewer of reviewers) {
        const decision = moveIssue(issue, { move: 'review' }, facts(reviewer, { staff }))
        if (decision.ok) { issue = decision.events.reduce(evolveIssue, issue); break }
      }
      expect(issue.status).toBe('in-approval')
      const approver = approvers.find((one) => code(issue, { move: 'approve' }, one, { staff }) === 'done')
      expect(approver).toBeDefined()
      expect(issue.writers).not.toContain(approver)
      expect(new Set([AUTHOR, issue.reviewedBy, approver]).size).toBe(3)
    }))
  })
})

describe('what is in force is a matter of dates', () => {
  it.each([
    ['draft', null, null, 'draft', 'DỰ THẢO'], ['approved', null, null, 'approved', 'DỰ THẢO'], ['issued', '2026-11-21', null, 'later', 'CHƯA CÓ HIỆU LỰC'], ['issued', '2026-11-20', null, 'in-force', undefined],
    ['withdrawn', '2026-01-01', '2026-11-21', 'leaving', undefined], ['withdrawn', '2026-01-01', '2026-11-20', 'withdrawn', 'KHÔNG CÒN HIỆU LỰC'], ['withdrawn', '2026-12-01', '2026-12-01', 'withdrawn', 'KHÔNG CÒN HIỆU LỰC'], ['withdrawn', '2026-12-01', '2026-12-31', 'later', 'CHƯA CÓ HIỆU LỰC'],
  ] as const)('%s from %s to %s is %s', (status, from, to, state, warning) => {
    const issue = { status, effectiveFrom: from as PlainDate | null, withdrawnFrom: to as PlainDate | null }
    expect(shownStateOf(issue, day('2026-11-20'))).toBe(state)
    expect(warningAcross(issue, day('2026-11-20'))).toBe(warning)
    expect(isInForce(issue, day('2026-11-20'))).toBe(warning === undefined)
  })
})

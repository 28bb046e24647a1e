// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ApprovalStaff, own } from '#areas/documents/core/public.ts'
import { evolvePackVersion, movePackVersion, PACK_MOVES, type PackCommand, packMovesFor, type PackVersionFacts, PackVersionStatus, type VersionOnItsWay } from '#areas/procedures/core/pack/pack-version.ts'

const ALL = new Set(['procedures.pack', 'procedures.pack-review', 'procedures.pack-approve'])
const draft: VersionOnItsWay = { status: 'draft', versionNo: 2, writers: ['soạn'], reviewedBy: null, reviewedOnBehalfOf: null, approvedBy: null, approvedOnBehalfOf: null, rejectionReason: null, notes: '' }
const STAFF: ApprovalStaff = { reviewers: ['xét', 'ký'].map(own), approvers: ['ký', 'phó'].map(own) }
const facts = (by: string, more: Partial<PackVersionFacts> = {}): PackVersionFacts => ({ by: { personId: by, permissions: ALL }, staff: STAFF, items: 3, faulty: [], isSameAsLast: false, ...more })
const answer = (version: VersionOnItsWay, command: PackCommand, by: string, more: Partial<PackVersionFacts> = {}) => {
  const decision = movePackVersion(version, command, facts(by, more))
  return decision.ok ? 'done' : decision.refusal.code
}
const COMMANDS: readonly PackCommand[] = [{ move: 'submit', notes: '' }, { move: 'review' }, { move: 'approve' }, { move: 'issue' }, { move: 'reject', reason: 'sai' }]

describe('a version of a pack goes the way of every issue', () => {
  it.each(PackVersionStatus.options.flatMap((status) => COMMANDS.map((command) => [status, command] as const)))('%s: %o', (status, command) => {
    const version = { ...draft, status, reviewedBy: 'xét', approvedBy: 'ký' }
    expect(answer(version, command, 'phó') === 'done').toBe((PACK_MOVES[status] as readonly string[]).includes(command.move))
  })
  it.each<[string, VersionOnItsWay, PackCommand, string, Partial<PackVersionFacts>, string]>([
    ['nothing in it', draft, { move: 'submit', notes: '' }, 'soạn', { items: 0 }, 'pack-empty'],
    ['errors of the five clears', draft, { move: 'submit', notes: '' }, 'soạn', { faulty: ['M1'] }, 'errors-left'],
    ['the same as the last', draft, { move: 'submit', notes: '' }, 'soạn', { isSameAsLast: true }, 'nothing-changed'],
    ['too few people', draft, { move: 'submit', notes: '' }, 'soạn', { staff: { reviewers: [own('ký')], approvers: [own('ký')] } }, 'no-third-person'],
    ['the writer reviews', { ...draft, status: 'in-review', writers: ['soạn', 'xét'] }, { move: 'review' }, 'xét', {}, 'same-person'],
    ['the last approver reviews', { ...draft, status: 'in-review' }, { move: 'review' }, 'ký', { staff: { ...STAFF, approvers: [own('ký')] } }, 'no-approver-left'],
    ['the reviewer approves', { ...draft, status: 'in-approval', reviewedBy: 'xét' }, { move: 'approve' }, 'xét', {}, 'same-person'],
    ['a delegate of the writer approves', { ...draft, status: 'in-approval', reviewedBy: 'xét' }, { move: 'approve' }, 'phó', { by: { personId: 'phó', permissions: ALL, onBehalf: new Map([['procedures.pack-approve', ['soạn']]]) } }, 'same-person'],
    ['without the permission', draft, { move: 'submit', notes: '' }, 'soạn', { by: { personId: 'soạn', permissions: new Set(['procedures.draft', 'procedures.approve']) } }, 'move-not-open'],
    ['sent back without a reason', { ...draft, status: 'approved' }, { move: 'reject', reason: ' ' }, 'ký', {}, 'reason-missing'],
  ])('%s', (_when, version, command, by, more, code) => {
    expect(answer(version, command, by, more)).toBe(code)
  })
  it('once submitted it can be brought to an issue by three different people, whoever they are', () => {
    const people = fc.subarray(['soạn', 'xét', 'ký', 'phó'])
    fc.assert(fc.property(people, people, fc.subarray(['xét', 'ký']), (reviewers, approvers, more) => {
      const staff = { reviewers: reviewers.map(own), approvers: approvers.map(own) }
      let version: VersionOnItsWay = { ...draft, writers: ['soạn', ...more] }
      const press = (command: PackCommand, candidates: readonly string[]) => {
        for (const by of candidates) {
          const decision = movePackVersion(version, command, facts(by, { staff }))
          if (!decision.ok) continue
          version = decision.events.reduce(evolvePackVersion, version)
          return by
        }
        return undefined
      }
      if (press({ move: 'submit', notes: 'x' }, ['soạn']) === undefined) return
      const reviewer = press({ move: 'review' }, reviewers)
      const approver = press({ move: 'approve' }, approvers)
      expect(press({ move: 'issue' }, approvers)).toBeDefined()
      expect(new Set(['soạn', reviewer, approver]).size).toBe(3)
      expect(version.writers).not.toContain(approver)
    }))
  })
  it('what is offered is what is granted', () => {
    fc.assert(fc.property(fc.constantFrom(...PackVersionStatus.options), fc.constantFrom('soạn', 'xét', 'ký', 'phó'), (status, by) => {
      const version = { ...draft, status, reviewedBy: status === 'draft' || status === 'in-review' ? null : 'xét' }
      const granted = COMMANDS.filter((command) => answer(version, command, by) === 'done').map(({ move }) => move).toSorted()
      expect(packMovesFor(version, { personId: by, permissions: ALL }, STAFF).toSorted()).toEqual(granted)
    }))
  })
})

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actingFor, type ApprovalStaff, barOf, begunFor, type DoneSoFar, firstWriters, hasThreePeople, leavesAnApprover, own, type Power, powersOf, reviewingPower, sayBar, usablePower } from './three-people.ts'

const [AUTHOR, SECRETARY, HEAD, DEPUTY, CLERK] = ['author', 'secretary', 'head', 'deputy', 'clerk'] as const
const acting = (personId: string, holderId: string): Power => ({ personId, holderId })
const fresh: DoneSoFar = { writers: [AUTHOR], reviewedBy: null, reviewedOnBehalfOf: null }
const reviewed = (by: string, onBehalf: string | null = null): DoneSoFar => ({ ...fresh, reviewedBy: by, reviewedOnBehalfOf: onBehalf })

describe('three different people, and three whose power it is', () => {
  it.each([
    ['the author reviews', fresh, 'review', own(AUTHOR), { as: 'author', whose: AUTHOR }],
    ['the author reviews for the secretary', fresh, 'review', acting(AUTHOR, SECRETARY), { as: 'author', whose: AUTHOR }],
    ['a clerk reviews for the author', fresh, 'review', acting(CLERK, AUTHOR), { as: 'author', whose: AUTHOR }],
    ['a clerk reviews for the secretary', fresh, 'review', acting(CLERK, SECRETARY), undefined],
    ['a clerk approves for the author', reviewed(SECRETARY), 'approve', acting(CLERK, AUTHOR), { as: 'author', whose: AUTHOR }],
    ['the reviewer approves', reviewed(SECRETARY), 'approve', own(SECRETARY), { as: 'reviewer', whose: SECRETARY }],
    ['the reviewer approves for the head', reviewed(SECRETARY), 'approve', acting(SECRETARY, HEAD), { as: 'reviewer', whose: SECRETARY }],
    ['a clerk approves for the reviewer', reviewed(DEPUTY), 'approve', acting(CLERK, DEPUTY), { as: 'reviewer', whose: DEPUTY }],
    ['the head approves what a clerk reviewed for the head', reviewed(CLERK, HEAD), 'approve', own(HEAD), { as: 'reviewed-for', whose: HEAD }],
    ['a deputy approves for the head what a clerk reviewed for the head', reviewed(CLERK, HEAD), 'approve', acting(DEPUTY, HEAD), { as: 'reviewed-for', whose: HEAD }],
    ['a clerk who reviewed for the deputy approves for the head', reviewed(CLERK, DEPUTY), 'approve', acting(CLERK, HEAD), { as: 'reviewer', whose: CLERK }],
    ['a deputy approves for the head', reviewed(SECRETARY), 'approve', acting(DEPUTY, HEAD), undefined],
    ['a deputy approves for the head what a clerk reviewed for the secretary', reviewed(CLERK, SECRETARY), 'approve', acting(DEPUTY, HEAD), undefined],
  ] as [string, DoneSoFar, 'review' | 'approve', Power, unknown][])('%s', (_who, done, act, power, bar) => {
    expect(barOf(done, act, power)).toEqual(bar)
  })

  it('a word held by an own post is used as one’s own, a received one for each delegator in turn', () => {
    const mover = { personId: CLERK, permissions: new Set(['a.review', 'a.approve']), onBehalf: new Map([['a.approve', [AUTHOR, HEAD]]]) }
    expect([powersOf(mover, 'a.review'), powersOf(mover, 'a.approve'), powersOf(mover, 'a.draft')]).toEqual([[own(CLERK)], [acting(CLERK, AUTHOR), acting(CLERK, HEAD)], []])
    // What one delegator's part bars, another's power may do.
    expect(usablePower(reviewed(SECRETARY), 'approve', powersOf(mover, 'a.approve'))).toEqual({ power: acting(CLERK, HEAD) })
    expect(usablePower({ ...reviewed(SECRETARY), writers: [AUTHOR, HEAD] }, 'approve', powersOf(mover, 'a.approve'))).toEqual({ bar: { as: 'author', whose: AUTHOR } })
  })

  it('what is begun for somebody counts as written by both', () => {
    const clerk = { personId: CLERK, permissions: new Set(['a.draft']), onBehalf: new Map([['a.draft', [HEAD]]]) }
    expect([actingFor(clerk, 'a.draft'), actingFor({ personId: CLERK, permissions: new Set(['a.draft']) }, 'a.draft')]).toEqual([{ onBehalfOf: HEAD }, {}])
    expect([firstWriters(CLERK, actingFor(clerk, 'a.draft')), firstWriters(CLERK, {})]).toEqual([[CLERK, HEAD], [CLERK]])
    expect([begunFor(CLERK, [CLERK, HEAD]), begunFor(CLERK, [CLERK])]).toEqual([{ onBehalfOf: HEAD }, {}])
  })

  it('a delegation makes no third person out of two', () => {
    const staff: ApprovalStaff = { reviewers: [own(HEAD), acting(CLERK, HEAD)], approvers: [own(HEAD), acting(CLERK, HEAD)] }
    expect(hasThreePeople([AUTHOR], staff)).toBe(false)
    expect(hasThreePeople([AUTHOR], { ...staff, reviewers: [...staff.reviewers, own(SECRETARY)] })).toBe(true)
  })

  it.each([
    ['author', null, 'Bạn là người soạn thảo lần ban hành này; soạn thảo, xem xét và phê duyệt phải là ba người khác nhau.'],
    ['reviewer', 'Trần B', 'Bạn làm thay Trần B, mà Trần B là người xem xét lần ban hành này; soạn thảo, xem xét và phê duyệt phải là ba người khác nhau.'],
    ['reviewed-for', null, 'Bạn là người đã ủy quyền cho người khác xem xét lần ban hành này; soạn thảo, xem xét và phê duyệt phải là ba người khác nhau.'],
  ] as const)('%s, %s', (as, name, sentence) => {
    expect(sayBar(as, name).vi).toBe(sentence)
  })

  it('whoever reviews by what the rule allows leaves somebody who approves, and all six of them differ', () => {
    const anyone = fc.constantFrom(AUTHOR, SECRETARY, HEAD, DEPUTY, CLERK)
    const powers = fc.array(fc.record({ personId: anyone, holderId: anyone }), { maxLength: 5 })
    fc.assert(fc.property(powers, powers, fc.uniqueArray(anyone, { minLength: 1, maxLength: 3 }), (reviewers, approvers, writers) => {
      const staff = { reviewers, approvers }
      const done = { ...fresh, writers }
      const reviewer = reviewingPower(done, reviewers, staff)
      expect(reviewer !== undefined).toBe(hasThreePeople(writers, staff))
      if (reviewer === undefined) return
      expect(leavesAnApprover(writers, reviewer, staff)).toBe(true)
      const after = { writers, reviewedBy: reviewer.personId, reviewedOnBehalfOf: reviewer.holderId }
      for (const approver of approvers.filter((one) => barOf(after, 'approve', one) === undefined)) {
        const [reviewing, approving]: [string[], string[]] = [[reviewer.personId, reviewer.holderId], [approver.personId, approver.holderId]]
        expect([...reviewing, ...approving].some((one) => writers.some((writer) => writer === one))).toBe(false)
        expect(reviewing.some((one) => approving.includes(one))).toBe(false)
      }
    }))
  })
})

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays, type PlainDate } from '#kernel/time.ts'
import { type DelegationFacts, delegatePost, delegationStateOn, endDelegation, isHeldThroughout, type StandingDelegation, type WantedDelegation } from './delegation.ts'

const day = (text: string) => text as PlainDate
const TODAY = day('2026-11-20')
const [HEAD, DEPUTY, ADMIN] = ['head', 'deputy', 'admin'] as const
const wanted: WantedDelegation = { delegatorId: HEAD, postId: 'post', delegateId: DEPUTY, permissions: null, from: TODAY, to: day('2026-12-01') }
const facts: DelegationFacts = {
  today: TODAY, by: { personId: HEAD, permissions: new Set(['organisation.delegate']) }, held: [{ from: day('2025-07-01'), to: null }], isReceived: false,
  allowed: ['documents.approve', 'documents.read', 'organisation.delegate'], lent: [],
}
const admin = { personId: ADMIN, permissions: new Set(['organisation.manage']) }

describe('a post is delegated', () => {
  it.each([
    ['by its holder', {}, {}, 'done'],
    ['by an administrator', {}, { by: admin }, 'done'],
    ['by a colleague', {}, { by: { personId: DEPUTY, permissions: new Set(['organisation.delegate']) } }, 'not-yours-to-delegate'],
    ['by a holder who may not delegate', {}, { by: { personId: HEAD, permissions: new Set<string>() } }, 'not-yours-to-delegate'],
    ['to oneself', { delegateId: HEAD }, {}, 'to-oneself'],
    ['for no day', { to: TODAY }, {}, 'dates-reversed'],
    ['for one day', { to: day('2026-11-21') }, {}, 'done'],
    ['from yesterday', { from: day('2026-11-19') }, {}, 'begins-in-the-past'],
    ['that was never held', {}, { held: [] }, 'post-not-held'],
    ['beyond the last day of holding it', {}, { held: [{ from: day('2025-07-01'), to: day('2026-11-30') }] }, 'post-not-held'],
    ['up to the last day of holding it', {}, { held: [{ from: day('2025-07-01'), to: day('2026-12-01') }] }, 'done'],
    ['over two holds that meet', {}, { held: [{ from: day('2026-11-25'), to: null }, { from: day('2025-07-01'), to: day('2026-11-25') }] }, 'done'],
    ['over two holds with a day between', {}, { held: [{ from: day('2026-11-26'), to: null }, { from: day('2025-07-01'), to: day('2026-11-25') }] }, 'post-not-held'],
    ['that was received by delegation', {}, { held: [], isReceived: true }, 'received-by-delegation'],
    ['in part', { permissions: ['documents.approve'] }, {}, 'done'],
    ['with more than it allows', { permissions: ['documents.approve', 'law.manage'] }, {}, 'permission-not-held'],
    ['with the right to delegate', { permissions: ['organisation.delegate'] }, {}, 'permission-not-held'],
    ['with nothing', { permissions: [] }, {}, 'nothing-to-delegate'],
    ['when all it allows stays with its holder', {}, { allowed: ['organisation.manage'] }, 'nothing-to-delegate'],
    ['twice to the same person', {}, { lent: [{ from: day('2026-11-30'), to: day('2026-12-05') }] }, 'already-delegated'],
    ['again from the day on which the last one ends', {}, { lent: [{ from: day('2026-11-01'), to: TODAY }] }, 'done'],
  ] as [string, Partial<WantedDelegation>, Partial<DelegationFacts>, string][])('%s', (_how, more, known, answer) => {
    const decision = delegatePost({ ...wanted, ...more }, { ...facts, ...known })
    expect(decision.ok ? 'done' : decision.refusal.code).toBe(answer)
  })

  it('a hold cut anywhere into pieces that meet is the same hold', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 6 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (cuts, start, length) => {
      const at = (n: number) => plusDays(TODAY, n)
      const edges = [0, ...cuts.toSorted((a, b) => a - b), 60]
      const pieces = edges.slice(1).map((to, index) => ({ from: at(edges[index] ?? 0), to: at(to) })).toReversed()
      expect(isHeldThroughout(pieces, at(start), at(start + length))).toBe(start + length <= 60)
    }))
  })
})

describe('a delegation ends early', () => {
  const standing: StandingDelegation = { delegatorId: HEAD, from: day('2026-11-10'), to: day('2026-12-01'), endedFrom: null }
  it.each([
    ['by whoever delegated', standing, { on: TODAY, reason: 'Về sớm' }, facts.by, { endedFrom: TODAY }],
    ['by an administrator, some days ahead', standing, { on: day('2026-11-30'), reason: 'Về sớm' }, admin, { endedFrom: '2026-11-30' }],
    ['by the delegate', standing, { on: TODAY, reason: 'x' }, { personId: DEPUTY, permissions: new Set(['organisation.delegate']) }, 'not-yours-to-delegate'],
    ['before it began: it never begins', { ...standing, from: day('2026-11-25') }, { on: TODAY, reason: 'Hoãn công tác' }, facts.by, { endedFrom: '2026-11-25' }],
    ['for yesterday', standing, { on: day('2026-11-19'), reason: 'x' }, facts.by, 'end-out-of-range'],
    ['on its own last day', standing, { on: day('2026-12-01'), reason: 'x' }, facts.by, 'end-out-of-range'],
    ['without a reason', standing, { on: TODAY, reason: ' ' }, facts.by, 'reason-missing'],
    ['twice', { ...standing, endedFrom: day('2026-11-30') }, { on: TODAY, reason: 'x' }, facts.by, 'already-ended'],
    ['after it is over', { ...standing, to: TODAY }, { on: TODAY, reason: 'x' }, facts.by, 'already-ended'],
  ] as [string, StandingDelegation, { on: PlainDate; reason: string }, DelegationFacts['by'], unknown][])('%s', (_how, one, wish, by, answer) => {
    const decision = endDelegation(one, wish, { by, today: TODAY })
    expect(decision.ok ? decision.events[0] : decision.refusal.code).toEqual(answer)
  })

  it.each([
    ['2026-11-21', '2026-12-01', null, true, 'coming'], ['2026-11-20', '2026-12-01', null, true, 'running'], ['2026-11-20', '2026-12-01', null, false, 'lapsed'], ['2026-11-01', '2026-11-20', null, true, 'over'],
    ['2026-11-01', '2026-12-01', '2026-11-20', true, 'ended'], ['2026-11-01', '2026-12-01', '2026-11-21', true, 'running'], ['2026-11-25', '2026-12-01', '2026-11-25', true, 'ended'],
  ] as const)('from %s to %s, ended %s, held %s: %s', (from, to, endedFrom, isHeld, state) => {
    expect(delegationStateOn({ from: day(from), to: day(to), endedFrom: endedFrom as PlainDate | null }, isHeld, TODAY)).toBe(state)
  })
})

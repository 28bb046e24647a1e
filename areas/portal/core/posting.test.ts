// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#kernel/time.ts'
import { mustGo, Posting, stateOf, whyNotHang, whyNotTakeDown } from './posting.ts'

const day = (text: string) => text as PlainDate
const [P, R1, R2, SOME] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', '019a0000-0000-7000-8000-000000000012', '019a0000-0000-7000-8000-000000000099']
const paper = (more: Record<string, unknown> = {}) => Posting.parse({ id: SOME, placeId: SOME, procedureId: P, revisionId: R1, code: 'QT 01', name: 'Đăng ký', issueNo: 1, listHash: null, hungOn: '2026-06-05', hungBy: SOME, takenDownOn: null, takenDownBy: null, reason: null, version: 1, ...more })
const list = (listHash: string) => paper({ procedureId: null, revisionId: null, code: null, issueNo: null, listHash })
const now = (issues: Record<string, { revisionId: string; issueNo: number }>, listHash = 'a') => ({ issues: new Map(Object.entries(issues)), listHash })

describe('how what hangs stands today', () => {
  it.each([
    ['the issue in force', paper(), now({ [P]: { revisionId: R1, issueNo: 1 } }), 'current', false],
    ['an older issue', paper(), now({ [P]: { revisionId: R2, issueNo: 2 } }), 'newer-issue', true],
    ['a procedure withdrawn', paper(), now({}), 'withdrawn', true],
    ['the list as it is', list('a'), now({}, 'a'), 'current', false],
    ['a list that has changed', list('a'), now({}, 'b'), 'list-changed', true],
    ['what came down, whatever is in force', paper({ takenDownOn: '2026-06-06', takenDownBy: SOME, reason: 'rách' }), now({}), 'taken-down', false],
  ] as const)('%s', (_what, posting, inForce, state, goes) => {
    expect(stateOf(posting, inForce)).toBe(state)
    expect(mustGo(state)).toBe(goes)
  })
})

describe('hanging and taking down', () => {
  const [today, effectiveFrom] = [day('2026-06-10'), day('2026-06-03')]
  it.each([
    ['today', day('2026-06-10'), undefined, undefined], ['on its first day', day('2026-06-03'), undefined, undefined], ['tomorrow', day('2026-06-11'), undefined, 'day-in-the-future'], ['before it is in force', day('2026-06-02'), undefined, 'before-in-force'],
    ['what hangs there already', day('2026-06-10'), { hungOn: day('2026-06-04'), isSame: true }, 'hangs-already'], ['over an older one', day('2026-06-10'), { hungOn: day('2026-06-04'), isSame: false }, undefined],
    ['on the day of the older one', day('2026-06-04'), { hungOn: day('2026-06-04'), isSame: false }, undefined], ['before the older one was hung', day('2026-06-04'), { hungOn: day('2026-06-05'), isSame: false }, 'before-it-hung'],
  ] as const)('%s', (_what, on, hanging, code) => expect(whyNotHang({ on, today, effectiveFrom, hanging })?.code).toBe(code))

  it.each([['2026-06-10', undefined], ['2026-06-05', undefined], ['2026-06-11', 'day-in-the-future'], ['2026-06-04', 'before-it-hung']] as const)('down on %s: %s', (on, code) => expect(whyNotTakeDown({ on: day(on), today, hungOn: day('2026-06-05') })?.code).toBe(code))
})

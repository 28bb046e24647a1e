// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantOf, millisOf } from '#kernel/time.ts'
import { workingMinutesBetween } from '#kernel/working-time/count.ts'
import { aDossier, CALENDAR, factsOf, PEOPLE } from '../example/a-dossier.ts'
import { currentRun, currentVisit, Dossier, dossierIdAt, yearOf } from './dossier.ts'
import { type Command, decide } from './dossier-decide.ts'
import type { DossierEvent } from './dossier-event.ts'
import { evolve, replay } from './dossier-evolve.ts'
import type { DossierDecision } from './dossier-facts.ts'
import { MOVES, Move, movesFor } from './dossier-moves.ts'

type Who = keyof typeof PEOPLE
type Story = readonly (readonly [who: Who, at: string, command: Command])[]

/** The dossier after a story in which every move is allowed. */
function after(story: Story, start = aDossier()): Dossier {
  return story.reduce((dossier, [who, at, command]) => {
    const decision = decide(dossier, command, factsOf(who, at))
    if (!decision.ok) throw new Error(`${command.move} at ${at}: ${decision.refusal.code}`)
    return decision.events.reduce(evolve, dossier)
  }, start.dossier)
}

const codeOf = (decision: DossierDecision): string => (decision.ok ? 'accepted' : decision.refusal.code)

const withClerk: Story = [['desk', '2026-06-03T02:30:00.000Z', { move: 'forward', to: PEOPLE.clerk }], ['clerk', '2026-06-03T03:00:00.000Z', { move: 'accept' }]]

describe('who may do what, when', () => {
  test.each([
    ['the desk may not move a dossier that the specialist holds', 'desk', { move: 'forward', to: null }, 'not-holder'],
    ['the specialist may', 'clerk', { move: 'forward', to: PEOPLE.head }, 'accepted'],
    ['the specialist may not refuse; that is decided by the head', 'clerk', { move: 'refuse', reason: 'x' }, 'not-holder'],
    ['the head may', 'head', { move: 'refuse', reason: 'Không đủ điều kiện' }, 'accepted'],
    ['not without a reason', 'head', { move: 'refuse', reason: '  ' }, 'reason-missing'],
    ['a supplement is asked for with what is missing', 'clerk', { move: 'request-supplement', what: ' ', reason: 'Thiếu' }, 'reason-missing'],
    ['a pause needs a lawful reason of the table', 'clerk', { move: 'pause', reason: 'computer-down', note: '' }, 'pause-reason-unknown'],
    ['nothing runs that is not paused', 'clerk', { move: 'resume' }, 'move-not-open'],
    ['the result is not handed out before it is there', 'desk', { move: 'hand-out', to: 'Triệu Thị Sính' }, 'move-not-open'],
    ['only an earlier step is returned to', 'clerk', { move: 'return-to-step', step: 3, to: null, reason: 'x' }, 'step-not-earlier'],
    ['not a step that the procedure lacks', 'clerk', { move: 'return-to-step', step: 0, to: null, reason: 'x' }, 'step-not-earlier'],
    ['the end is the end of the last step', 'clerk', { move: 'finish' }, 'not-last-step'],
  ] as readonly [string, Who, Command, string][])('%s', (_sentence, who, command, code) => {
    expect(codeOf(decide(after(withClerk), command, factsOf(who, '2026-06-03T03:30:00.000Z')))).toBe(code)
  })

  test('every status names its moves, and nobody may make a move that the status does not open', () => {
    for (const [status, open] of Object.entries(MOVES)) {
      const dossier = { ...aDossier().dossier, status: status as Dossier['status'] }
      for (const who of ['desk', 'clerk', 'head'] as const) for (const move of movesFor(dossier, factsOf(who, '2026-06-03T03:00:00.000Z').by)) expect(open as readonly Move[]).toContain(move)
    }
  })
})

describe('clocks', () => {
  test('a step done twice runs from its second start, and both visits stay', () => {
    const again = after([...withClerk, ['clerk', '2026-06-04T01:00:00.000Z', { move: 'return-to-step', step: 1, to: PEOPLE.desk, reason: 'Thiếu chữ ký' }]])
    expect(again.visits.map(({ stepOrder }) => stepOrder)).toEqual([1, 2, 1])
    // Half a day from Thursday 08:00, over lunch.
    expect(currentVisit(again)?.dueAt).toBe('2026-06-04T06:30:00.000Z')
    expect(again.currentDue).toEqual(aDossier().dossier.currentDue)
  })

  test('a pause over a weekend moves the due time by its working minutes only', () => {
    const paused = after([...withClerk, ['clerk', '2026-06-05T08:00:00.000Z', { move: 'pause', reason: 'other-agency', note: 'Đ…' }], ['clerk', '2026-06-08T02:00:00.000Z', { move: 'resume' }]])
    // Friday 15:00–17:00 and Monday 07:30–09:00: 210 minutes after 17:00 on Wednesday 10 June → Thursday 11:00.
    expect(paused.currentDue?.at).toBe('2026-06-11T04:00:00.000Z')
    expect(currentRun(paused).originalDue?.at).toBe('2026-06-10T10:00:00.000Z')
  })

  test('what is refused in time is early; what comes a minute after 17:00 on the due day is late', () => {
    const refused = decide(after(withClerk), { move: 'refuse', reason: 'Không thuộc thẩm quyền' }, factsOf('head', '2026-06-09T03:00:00.000Z'))
    expect(refused.ok && refused.events[0]).toMatchObject({ punctuality: 'early' })
    const lastStep: Story = [...withClerk, ...(['desk', 'desk', 'desk'] as const).map((_, i) => [i === 0 ? 'clerk' : 'desk', '2026-06-04T02:00:00.000Z', { move: 'forward', to: PEOPLE.desk }] as const)]
    const finish = (at: string) => decide(after(lastStep), { move: 'finish' }, factsOf('desk', at))
    expect([finish('2026-06-10T10:00:00.000Z'), finish('2026-06-10T10:01:00.000Z')].map((decision) => decision.ok && decision.events[0])).toMatchObject([{ punctuality: 'onTime' }, { punctuality: 'late' }])
  })

  test('the fourth supplement request is handled like the first: each starts the whole limit again', () => {
    let story = withClerk
    for (let i = 0; i < 4; i++) {
      story = [...story, ['clerk', `2026-06-0${4 + i}T01:00:00.000Z`, { move: 'request-supplement', what: 'Học bạ', reason: 'Thiếu' }], ['desk', `2026-06-0${4 + i}T02:00:00.000Z`, { move: 'take-supplement', items: [], to: PEOPLE.clerk }]]
    }
    const dossier = after(story)
    expect(dossier.runs).toHaveLength(5)
    expect(dossier.currentDue?.at).toBe('2026-06-12T10:00:00.000Z')
    expect(dossier.dueChanges.map(({ reason }) => reason)).toEqual(['supplement', 'supplement', 'supplement', 'supplement'])
  })
})

describe('history', () => {
  const command = fc.oneof(
    fc.constantFrom<Command>({ move: 'accept' }, { move: 'resume' }, { move: 'finish' }, { move: 'hand-out', to: 'Người nhận' }, { move: 'refuse', reason: 'r' }, { move: 'stop', reason: 's' }, { move: 'pause', reason: 'verification', note: 'n' }, { move: 'request-supplement', what: 'w', reason: 'r' }),
    fc.record({ move: fc.constant('forward' as const), to: fc.constantFrom(...Object.values(PEOPLE), null) }),
    fc.record({ move: fc.constant('return-to-step' as const), step: fc.integer({ min: 1, max: 5 }), to: fc.constantFrom(...Object.values(PEOPLE)), reason: fc.constant('r') }),
    fc.record({ move: fc.constant('reassign' as const), to: fc.constantFrom(...Object.values(PEOPLE)), reason: fc.constant('r') }),
    fc.record({ move: fc.constant('take-supplement' as const), items: fc.constant([]), to: fc.constantFrom(...Object.values(PEOPLE)) }),
    fc.record({ move: fc.constant('apologise' as const), reason: fc.constant('r'), newDueAt: fc.constant('2026-07-01T10:00:00.000Z' as Instant) }),
  )

  test('whatever people try, history replayed gives the state, the state is well formed, and time never runs backwards', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom<Who>('desk', 'clerk', 'head'), fc.integer({ min: 1, max: 3000 }), command), { maxLength: 40 }), (tries) => {
      const { dossier: first, history } = aDossier()
      let dossier = first
      const events: DossierEvent[] = [...history]
      let now = millisOf(first.receivedAt)
      for (const [who, minutes, each] of tries) {
        now += minutes * 60_000
        const decision = decide(dossier, each, factsOf(who, instantOf(now)))
        if (!decision.ok) continue
        expect(movesFor(dossier, factsOf(who, instantOf(now)).by)).toContain(each.move)
        dossier = decision.events.reduce(evolve, dossier)
        events.push(...decision.events)
      }
      expect(replay(events)).toEqual(dossier)
      expect(Dossier.parse(JSON.parse(JSON.stringify(dossier)))).toEqual(dossier)
      expect(dossier.version).toBe(events.length)
      for (const { startedAt, endedAt, usedMinutes } of dossier.visits) {
        expect(endedAt === null || endedAt >= startedAt).toBe(true)
        expect(usedMinutes === null || usedMinutes >= 0).toBe(true)
      }
      expect(dossier.visits.filter(({ endedAt }) => endedAt === null).length).toBeLessThanOrEqual(1)
      const { outcome } = dossier
      if (outcome !== null) expect(outcome.usedMinutes).toBeLessThanOrEqual(workingMinutesBetween(CALENDAR, currentRun(dossier).startedAt, outcome.at))
    }), { numRuns: 300 })
  })

  test('the year of a dossier is read from its id, in Vietnamese time', () => {
    const chance = '00000000-0000-4000-8000-0000000000d1'
    expect(yearOf(dossierIdAt('2025-12-31T16:59:59.000Z' as Instant, chance))).toBe(2025)
    expect(yearOf(dossierIdAt('2025-12-31T17:00:00.000Z' as Instant, chance))).toBe(2026)
  })
})

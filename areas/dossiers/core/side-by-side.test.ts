// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantOf, millisOf } from '#kernel/time.ts'
import { aDossier, CALENDAR, factsOf, PEOPLE, PROCEDURE, withWays } from '../example/a-dossier.ts'
import { HISTORY_BEFORE_WAYS } from '../example/history-before-ways.ts'
import { isUntouched } from './beside.ts'
import { clockStrip } from './clock-strip.ts'
import { Dossier, openVisits } from './dossier.ts'
import { type Command, decide } from './dossier-decide.ts'
import { DossierEvent } from './dossier-event.ts'
import { evolve, replay } from './dossier-evolve.ts'
import { sayEvent } from './history-text.ts'
import { recomputeDue } from './recompute-due.ts'
import { returnsFrom, waysOf } from './running-ways.ts'
import { stepsOfPage } from './steps-of-page.ts'

type Who = keyof typeof PEOPLE
type Line = readonly [who: Who, command: Command]
type Edges = Parameters<typeof withWays>[0]

const START = millisOf('2026-06-03T02:00:00.000Z' as Instant)
const at = (hours: number) => instantOf(START + hours * 3_600_000)

/** The dossier after lines an hour apart, with its history. */
function after(procedure: typeof PROCEDURE, lines: readonly Line[]): { dossier: Dossier; history: DossierEvent[] } {
  const { dossier: first, history } = aDossier(at(0), procedure)
  return lines.reduce<{ dossier: Dossier; history: DossierEvent[] }>(({ dossier, history: told }, [who, command], index) => {
    const decision = decide(dossier, command, factsOf(who, at(index + 1), { procedure }))
    if (!decision.ok) throw new Error(`line ${index + 1}, ${command.move}: ${decision.refusal.code}`)
    return { dossier: decision.events.reduce(evolve, dossier), history: [...told, ...decision.events] }
  }, { dossier: first, history: [...history] })
}

const codeOf = (dossier: Dossier, who: Who, command: Command, procedure: typeof PROCEDURE) => {
  const decision = decide(dossier, command, factsOf(who, at(9), { procedure }))
  return decision.ok ? 'accepted' : decision.refusal.code
}
const open = (dossier: Dossier) => openVisits(dossier).map(({ stepOrder }) => stepOrder)
const page = (dossier: Dossier, procedure: typeof PROCEDURE) => stepsOfPage(dossier, procedure, CALENDAR, at(9), () => [], (id) => ({ id, name: id, posts: [] }))
const { desk, clerk, head } = PEOPLE

describe('a branch', () => {
  const procedure = withWays({ 2: [{ to: 3, kind: 'branch', when: 'cần xác minh' }, { to: 4, kind: 'branch', when: 'còn lại' }] })
  const atTwo = after(procedure, [['desk', { move: 'forward', to: clerk }]]).dossier

  test.each<[string, Command, string]>([
    ['is not taken by itself', { move: 'forward', to: head }, 'way-not-chosen'],
    ['leads only where the procedure says', { move: 'forward', to: head, step: 5 }, 'way-not-chosen'],
    ['is one way, not two', { move: 'forward', to: head, step: 3, beside: [{ step: 4, to: head }] }, 'way-not-chosen'],
    ['is chosen', { move: 'forward', to: head, step: 4 }, 'accepted'],
  ])('%s', (_name, command, code) => { expect(codeOf(atTwo, 'clerk', command, procedure)).toBe(code) })

  test('the step left out is not done, and the page says under which condition it would be; the one chosen by its condition says that', () => {
    const plain = after(procedure, [['desk', { move: 'forward', to: clerk }], ['clerk', { move: 'forward', to: head, step: 4 }]])
    expect(page(plain.dossier, procedure).map(({ state }) => state)).toEqual(['done', 'done', 'skipped', 'current', 'next'])
    expect(page(plain.dossier, procedure)[2]?.skipped).toEqual({ at: 2, taken: 'còn lại', missed: 'cần xác minh' })
    expect(sayEvent(plain.history[2] as DossierEvent, () => 'Thắng').vi).toBe('Chuyển bước 4 cho Thắng (còn lại)')
    const both = after(procedure, [['desk', { move: 'forward', to: clerk }], ['clerk', { move: 'forward', to: head, step: 3 }]])
    expect(page(both.dossier, procedure).map(({ state }) => state)).toEqual(['done', 'done', 'current', 'next', 'next'])
  })

  test('the plan, the forecast and the steps left follow the way taken', () => {
    const { dossier } = after(procedure, [['desk', { move: 'forward', to: clerk }], ['clerk', { move: 'forward', to: head, step: 4 }]])
    const strip = clockStrip(dossier, procedure, CALENDAR, at(2))
    expect(strip.plan.map(({ step }) => step)).toEqual([1, 2, 4, 5])
    expect(strip.actual.filter(({ kind }) => kind === 'next').map(({ step }) => step)).toEqual([4, 5])
    const decision = decide(dossier, { move: 'finish' }, factsOf('head', at(3), { procedure }))
    expect(decision).toMatchObject({ refusal: { code: 'not-last-step', left: 1 } })
  })

  test('a step left out is not returned to; one that was done is', () => {
    const { dossier } = after(procedure, [['desk', { move: 'forward', to: clerk }], ['clerk', { move: 'forward', to: head, step: 4 }]])
    expect(returnsFrom(dossier, waysOf(procedure), 4).map(({ order }) => order)).toEqual([2, 1])
    expect(codeOf(dossier, 'head', { move: 'return-to-step', step: 3, to: clerk, reason: 'x' }, procedure)).toBe('step-not-earlier')
  })
})

test('the returns of the procedure come first, with their conditions, even to a step that was left out', () => {
  const procedure = withWays({ 1: [{ to: 2, kind: 'branch', when: 'khó' }, { to: 3, kind: 'branch', when: 'còn lại' }], 4: [{ to: 2, kind: 'return', when: 'phải thẩm tra lại' }] })
  const { dossier } = after(procedure, [['desk', { move: 'forward', to: clerk, step: 3 }], ['clerk', { move: 'forward', to: head }]])
  expect(page(dossier, procedure)[3]?.returns).toEqual([{ order: 2, when: 'phải thẩm tra lại', ends: [] }, { order: 3, when: '', ends: [] }, { order: 1, when: '', ends: [] }])
  expect(codeOf(dossier, 'head', { move: 'return-to-step', step: 2, to: clerk, reason: 'Sót' }, procedure)).toBe('accepted')
})

describe('steps side by side', () => {
  const procedure = withWays({ 2: [{ to: 3, kind: 'parallel', when: '' }, { to: 4, kind: 'parallel', when: '' }], 4: [{ to: 2, kind: 'return', when: 'thiếu' }] })
  const parted: readonly Line[] = [['desk', { move: 'forward', to: clerk }], ['clerk', { move: 'forward', step: 3, to: head, beside: [{ step: 4, to: clerk }] }]]
  const { dossier } = after(procedure, parted)

  test('each has its own holder, clock and due time, and the dossier’s due time stays', () => {
    expect(openVisits(dossier).map(({ stepOrder, holder, allottedMinutes, dueAt }) => [stepOrder, holder, allottedMinutes, dueAt])).toEqual([[3, head, 240, '2026-06-03T09:30:00.000Z'], [4, clerk, 240, '2026-06-03T09:30:00.000Z']])
    expect(dossier.currentDue).toEqual(aDossier(at(0), procedure).dossier.currentDue)
  })

  test('all of them begin, none is left out, and nobody moves another’s step', () => {
    const atTwo = after(procedure, parted.slice(0, 1)).dossier
    expect(codeOf(atTwo, 'clerk', { move: 'forward', step: 3, to: head }, procedure)).toBe('way-not-chosen')
    expect(codeOf(dossier, 'head', { move: 'forward', at: 4, to: desk }, procedure)).toBe('not-holder')
    expect(codeOf(dossier, 'head', { move: 'finish' }, procedure)).toBe('not-last-step')
  })

  test('who ends first waits; the step where they meet begins once, for whom the last names, with the minutes of both steps kept', () => {
    const first = after(procedure, [...parted, ['head', { move: 'forward', to: head }]])
    expect([open(first.dossier), first.dossier.meetings]).toEqual([[4], [{ step: 5, from: [3], holder: head }]])
    expect(page(first.dossier, procedure).map(({ state, awaits }) => [state, awaits])).toEqual([['done', []], ['done', []], ['done', []], ['current', []], ['next', [4]]])
    expect(sayEvent(first.history.at(-1) as DossierEvent, () => 'x').vi).toBe('Xong bước 3, chờ các bước song song để sang bước 5')
    const both = after(procedure, [...parted, ['head', { move: 'forward', to: head }], ['clerk', { move: 'forward', to: desk }]])
    expect(both.dossier.visits.map(({ stepOrder, holder, usedMinutes }) => [stepOrder, holder, usedMinutes])).toEqual([[1, desk, 60], [2, clerk, 60], [3, head, 30], [4, clerk, 30], [5, desk, null]])
    expect(both.dossier.meetings).toBeUndefined()
    expect(replay(both.history)).toEqual(both.dossier)
    // Nobody named by the last: whom the first named.
    expect(after(procedure, [...parted, ['head', { move: 'forward', to: head }], ['clerk', { move: 'forward', to: null }]]).dossier.visits.at(-1)?.holder).toBe(head)
  })

  test('one line on the strip names both while both run', () => {
    const { dossier: later } = after(procedure, [...parted, ['head', { move: 'forward', to: head }]])
    const strip = clockStrip(later, procedure, CALENDAR, at(6))
    expect(strip.actual.map(({ kind, step, beside = [] }) => [kind, step, ...beside])).toEqual([['done', 1], ['done', 2], ['run', 3, 4], ['run', 4], ['next', 4], ['next', 5]])
    expect(strip.plan.map(({ step, beside = [] }) => [step, ...beside])).toEqual([[1], [2], [3, 4], [5]])
    expect(strip.actual.every(({ length }) => length > 0)).toBe(true)
  })

  test.each<[string, Who, Command]>([
    ['refused', 'head', { move: 'refuse', reason: 'không đủ điều kiện' }], ['stopped', 'head', { move: 'stop', reason: 'rút' }], ['awaiting a supplement', 'clerk', { move: 'request-supplement', what: 'học bạ', reason: 'thiếu' }],
  ])('%s: every step under way ends with its minutes', (_name, who, command) => {
    const ended = after(procedure, [...parted, [who, command]])
    expect(open(ended.dossier)).toEqual([])
    expect(ended.dossier.visits.slice(2).map(({ usedMinutes }) => usedMinutes)).toEqual([30, 30])
    expect(replay(ended.history)).toEqual(ended.dossier)
  })

  test('complete after a supplement, all of them run again, each with whom had it', () => {
    const again = after(procedure, [...parted, ['clerk', { move: 'request-supplement', what: 'học bạ', reason: 'thiếu' }], ['desk', { move: 'take-supplement', items: [], to: clerk }]])
    expect(openVisits(again.dossier).map(({ stepOrder, holder }) => [stepOrder, holder])).toEqual([[4, clerk], [3, head]])
    const one = after(procedure, [...parted, ['head', { move: 'forward', to: head }], ['clerk', { move: 'request-supplement', what: 'học bạ', reason: 'thiếu' }], ['desk', { move: 'take-supplement', items: [], to: clerk }], ['clerk', { move: 'forward', to: desk }]])
    expect(open(one.dossier)).toEqual([5])
  })

  test('a pause moves the due time of each, and so does a changed calendar', () => {
    const paused = after(procedure, [...parted, ['head', { move: 'accept', at: 3 }], ['clerk', { move: 'pause', reason: 'verification', note: 'Điều 9' }], ['head', { move: 'resume' }]])
    // An hour from 13:00: what was due at 16:30 is due at 08:00 on the next day.
    expect(openVisits(paused.dossier).map(({ dueAt }) => dueAt)).toEqual(['2026-06-04T01:00:00.000Z', '2026-06-04T01:00:00.000Z'])
    expect(recomputeDue(paused.dossier, procedure, CALENDAR, { at: at(5), by: head })).toBeUndefined()
    const spoilt = { ...paused.dossier, visits: paused.dossier.visits.map((visit) => (visit.stepOrder === 4 ? { ...visit, dueAt: at(200) } : visit)) }
    const event = recomputeDue(spoilt, procedure, CALENDAR, { at: at(5), by: head })
    expect(event && openVisits(evolve(spoilt, event)).map(({ dueAt }) => dueAt)).toEqual(['2026-06-04T01:00:00.000Z', '2026-06-04T01:00:00.000Z'])
  })

  test('returned to a step before they parted, the others end with it and all is done again; one that leads nowhere near stays', () => {
    const back = after(procedure, [...parted, ['clerk', { move: 'return-to-step', step: 2, to: clerk, reason: 'Thiếu chữ ký' }]])
    expect([open(back.dossier), back.dossier.visits.filter(({ stepOrder }) => stepOrder === 3)[0]?.usedMinutes]).toEqual([[2], 30])
    expect(sayEvent(back.history.at(-1) as DossierEvent, () => 'Quyết').vi).toBe('Trả lại bước 2 cho Quyết, dừng bước 3 đang làm song song: Thiếu chữ ký')
    const waiting = after(procedure, [...parted, ['head', { move: 'forward', to: head }], ['clerk', { move: 'return-to-step', step: 1, to: desk, reason: 'x' }]])
    expect([open(waiting.dossier), waiting.dossier.meetings]).toEqual([[1], undefined])
    const longer = withWays({ 2: [{ to: 3, kind: 'parallel', when: '' }, { to: 4, kind: 'parallel', when: '' }], 3: [{ to: 6, kind: 'branch', when: 'mọi trường hợp' }], 4: [{ to: 5, kind: 'branch', when: 'mọi trường hợp' }] }, 6)
    const within = after(longer, [...parted, ['head', { move: 'forward', to: desk }], ['clerk', { move: 'forward', to: clerk }], ['clerk', { move: 'return-to-step', step: 4, to: clerk, reason: 'x' }]])
    expect([open(within.dossier), within.dossier.meetings]).toEqual([[4], [{ step: 6, from: [3], holder: desk }]])
  })

  test('two who finish at the same moment: what happened beside leaves the own step as it was seen, what happened to it does not', () => {
    const other = after(procedure, [...parted, ['head', { move: 'forward', to: head }]])
    const since = other.history.slice(dossier.version)
    expect(isUntouched(other.dossier, { move: 'forward', at: 4, to: desk }, clerk, since)).toBe(true)
    expect(isUntouched(other.dossier, { move: 'forward', to: desk }, clerk, since)).toBe(false)
    expect(isUntouched(other.dossier, { move: 'refuse', reason: 'x' }, clerk, since)).toBe(false)
    const given = after(procedure, [...parted, ['head', { move: 'reassign', at: 4, to: desk, reason: 'x' }]])
    expect(isUntouched(given.dossier, { move: 'forward', at: 4, to: desk }, desk, given.history.slice(dossier.version))).toBe(false)
  })
})

test('of steps side by side one with a condition begins only where it holds', () => {
  const procedure = withWays({ 1: [{ to: 2, kind: 'parallel', when: '' }, { to: 3, kind: 'parallel', when: 'phải xác minh' }] })
  const { dossier } = aDossier(at(0), procedure)
  expect(codeOf(dossier, 'desk', { move: 'forward', step: 3, to: clerk }, procedure)).toBe('way-not-chosen')
  const alone = after(procedure, [['desk', { move: 'forward', step: 2, to: clerk }]])
  expect([open(alone.dossier), page(alone.dossier, procedure)[2]?.state, page(alone.dossier, procedure)[2]?.skipped?.missed]).toEqual([[2], 'skipped', 'phải xác minh'])
  expect(open(after(procedure, [['desk', { move: 'forward', step: 2, to: clerk, beside: [{ step: 3, to: head }] }]]).dossier)).toEqual([2, 3])
})

describe('whatever the ways of a procedure', () => {
  const edge = fc.record({ to: fc.integer({ min: 1, max: 9 }), kind: fc.constantFrom<'branch' | 'parallel' | 'return'>('branch', 'parallel', 'parallel', 'return'), when: fc.constantFrom('', 'khẩn', 'còn lại') })
  const table = fc.array(fc.array(edge, { maxLength: 3 }), { minLength: 1, maxLength: 9 }).map((rows) => withWays(Object.fromEntries(rows.map((edges, index) => [index + 1, edges])) as Edges, rows.length))

  test('a dossier comes to its end at the last step alone, every step at most once without returns, never stuck, history giving the state', () => {
    fc.assert(fc.property(table, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 9 })), { minLength: 60, maxLength: 60 }), fc.nat({ max: 4 }), (procedure, choices, mostReturns) => {
      const ways = waysOf(procedure)
      const { dossier: first, history } = aDossier(at(0), procedure)
      let dossier = first
      let returns = 0
      const events = [...history]
      for (const [index, [which, way, back]] of choices.entries()) {
        const visits = openVisits(dossier)
        const visit = visits[which % visits.length]
        expect(visit).toBeDefined()
        const here = visit?.stepOrder ?? 0
        const { on } = ways.of(here)
        const backTo = returnsFrom(dossier, ways, here)
        const target = returns < mostReturns && back > 6 ? backTo[way % Math.max(1, backTo.length)] : undefined
        const [step, ...beside] = (on[way % Math.max(1, on.length)]?.opens ?? []).map(({ order }) => ({ step: order, to: desk }))
        const command: Command = target !== undefined ? { move: 'return-to-step', at: here, step: target.order, to: desk, reason: 'x' } : step === undefined ? { move: 'finish' } : { move: 'forward', at: here, ...step, beside }
        if (target !== undefined) returns += 1
        const decision = decide(dossier, command, factsOf('desk', at(index + 1), { procedure }))
        if (!decision.ok) throw new Error(`${command.move} of ${here}: ${decision.refusal.code}`)
        dossier = decision.events.reduce(evolve, dossier)
        events.push(...decision.events)
        const now = open(dossier)
        expect(new Set(now).size).toBe(now.length)
        for (const one of now) for (const other of now) expect(ways.leadsTo(one, other)).toBe(false)
        // What waits is waited for by something: nothing waits for ever.
        for (const meeting of dossier.meetings ?? []) expect(now.some((one) => ways.leadsTo(one, meeting.step))).toBe(true)
        if (dossier.status !== 'in-progress') {
          expect(here).toBe(procedure.content.steps.length)
          break
        }
      }
      expect(replay(events)).toEqual(dossier)
      expect(DossierEvent.array().parse(JSON.parse(JSON.stringify(events)))).toEqual(events)
      expect(Dossier.parse(JSON.parse(JSON.stringify(dossier)))).toEqual(dossier)
      if (returns === 0) expect(new Set(dossier.visits.map(({ stepOrder }) => stepOrder)).size).toBe(dossier.visits.length)
      expect(dossier.status).toBe('result-at-desk')
    }), { numRuns: 150 })
  })
})

test('a history written before there were ways gives the state that was stored then', () => {
  expect(JSON.parse(JSON.stringify(replay(DossierEvent.array().parse(HISTORY_BEFORE_WAYS.events))))).toEqual(HISTORY_BEFORE_WAYS.state)
})

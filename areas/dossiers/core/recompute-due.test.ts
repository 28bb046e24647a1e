// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { nationalCalendarLayer } from '#areas/organisation/core/public.ts'
import type { Instant } from '#kernel/time.ts'
import { newestCalendar } from '#kernel/working-time/calendar-file.ts'
import { CalendarLayer } from '#kernel/working-time/calendar-layers.ts'
import { compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import { aDossier, CALENDAR, factsOf, PEOPLE, PROCEDURE } from '../example/a-dossier.ts'
import { currentRun, currentVisit, type Dossier } from './dossier.ts'
import { type Command, decide } from './dossier-decide.ts'
import { evolve } from './dossier-evolve.ts'
import { recomputeDue } from './recompute-due.ts'

/** The national calendar with days off of an agency laid over it. */
function withDaysOff(...dates: readonly string[]) {
  const layer = CalendarLayer.parse({ level: 'agency', name: 'Xã', versions: [{ id: 'X-1', recordedAt: '2026-01-01T00:00:00.000Z', content: { daysOff: dates.map((date) => ({ date, name: 'Lũ lụt', source: 'Công điện 01', kind: 'local' })) } }] })
  const found = newestCalendar([nationalCalendarLayer, layer])
  if (!found.ok) throw new Error(found.refusal.code)
  return compileCalendar(found.calendar)
}

type Story = readonly (readonly [who: keyof typeof PEOPLE, at: string, command: Command])[]

const after = (story: Story, start = aDossier().dossier): Dossier => story.reduce((dossier, [who, at, command]) => {
  const decision = decide(dossier, command, factsOf(who, at))
  if (!decision.ok) throw new Error(`${command.move} at ${at}: ${decision.refusal.code}`)
  return decision.events.reduce(evolve, dossier)
}, start)

const LATER = { at: '2026-06-05T02:00:00.000Z' as Instant, by: PEOPLE.head }
const toClerk: Story = [['desk', '2026-06-03T02:30:00.000Z', { move: 'forward', to: PEOPLE.clerk }]]
const paused: Story = [...toClerk, ['clerk', '2026-06-04T02:00:00.000Z', { move: 'pause', reason: 'verification', note: 'Điều 9' }]]
const resumed: Story = [...paused, ['clerk', '2026-06-04T04:00:00.000Z', { move: 'resume' }]]

describe('a calendar that changed while dossiers are in hand', () => {
  test('a day off inside the limit moves the due time by a working day; what was promised stays', () => {
    const dossier = after(toClerk)
    const event = recomputeDue(dossier, PROCEDURE, withDaysOff('2026-06-08'), LATER)
    expect(event).toMatchObject({ type: 'due-recomputed', due: { at: '2026-06-11T10:00:00.000Z' }, stepDueAt: '2026-06-09T02:30:00.000Z' })
    const moved = evolve(dossier, event ?? fail())
    expect(currentRun(moved).originalDue?.at).toBe('2026-06-10T10:00:00.000Z')
    expect(moved.dueChanges).toMatchObject([{ reason: 'calendar', from: { at: '2026-06-10T10:00:00.000Z' }, to: { at: '2026-06-11T10:00:00.000Z' } }])
    expect(currentVisit(moved)?.dueAt).toBe('2026-06-09T02:30:00.000Z')
  })

  test('done again it changes nothing, and going back to the old calendar goes back to the old due time', () => {
    const calendar = withDaysOff('2026-06-08')
    const moved = evolve(after(toClerk), recomputeDue(after(toClerk), PROCEDURE, calendar, LATER) ?? fail())
    expect(recomputeDue(moved, PROCEDURE, calendar, LATER)).toBeUndefined()
    expect(recomputeDue(moved, PROCEDURE, CALENDAR, LATER)?.due?.at).toBe('2026-06-10T10:00:00.000Z')
  })

  test.each([
    ['just received', []], ['with the specialist', toClerk], ['paused', paused], ['resumed after two hours', resumed],
    ['returned to the desk', [...toClerk, ['clerk', '2026-06-03T08:00:00.000Z', { move: 'return-to-step', step: 1, to: PEOPLE.desk, reason: 'x' }]]],
    ['complete after a supplement', [...toClerk, ['clerk', '2026-06-03T08:00:00.000Z', { move: 'request-supplement', what: 'học bạ', reason: 'thiếu' }], ['desk', '2026-06-04T02:00:00.000Z', { move: 'take-supplement', items: [], to: PEOPLE.clerk }]]],
    ['paused twice', [...resumed, ['clerk', '2026-06-04T07:00:00.000Z', { move: 'pause', reason: 'other-agency', note: '' }], ['clerk', '2026-06-05T01:00:00.000Z', { move: 'resume' }]]],
  ] satisfies [string, Story][])('by the same calendar nothing changes: %s', (_state, story) => {
    expect(recomputeDue(after(story), PROCEDURE, CALENDAR, LATER)).toBeUndefined()
  })

  test('a pause that has ended moves the new due time too, a pause that lasts moves it when it ends', () => {
    const calendar = withDaysOff('2026-06-08')
    expect(recomputeDue(after(resumed), PROCEDURE, calendar, LATER)?.due?.at).toBe('2026-06-12T02:30:00.000Z')
    const still = evolve(after(paused), recomputeDue(after(paused), PROCEDURE, calendar, LATER) ?? fail())
    expect([still.status, still.currentDue?.at]).toEqual(['paused', '2026-06-11T10:00:00.000Z'])
    const ended = decide(still, { move: 'resume' }, factsOf('clerk', '2026-06-05T04:00:00.000Z', { calendar }))
    // Paused from 09:00 on the 4th to 11:00 on the 5th: 600 working minutes after 17:00 on the 11th.
    expect(ended.ok && ended.events[0]).toMatchObject({ due: { at: '2026-06-15T02:30:00.000Z' } })
  })

  test('finished, refused, stopped and waiting dossiers are left alone', () => {
    const waiting = after([...toClerk, ['clerk', '2026-06-03T08:00:00.000Z', { move: 'request-supplement', what: 'học bạ', reason: 'thiếu' }]])
    const refused = after([...toClerk, ['head', '2026-06-03T08:00:00.000Z', { move: 'refuse', reason: 'không đủ điều kiện' }]])
    const stopped = after([['head', '2026-06-03T08:00:00.000Z', { move: 'stop', reason: 'rút' }]])
    for (const dossier of [waiting, refused, stopped]) expect(recomputeDue(dossier, PROCEDURE, withDaysOff('2026-06-08'), LATER)).toBeUndefined()
  })

  test('an appointment promised with an apology stays; only the time of the step moves, and no promise is replaced', () => {
    const apologised = after([...toClerk, ['head', '2026-06-04T02:00:00.000Z', { move: 'apologise', reason: 'x', newDueAt: '2026-06-16T10:00:00.000Z' as Instant }]])
    const event = recomputeDue(apologised, PROCEDURE, withDaysOff('2026-06-05'), LATER)
    expect(event).toMatchObject({ due: { at: '2026-06-16T10:00:00.000Z' }, stepDueAt: '2026-06-09T02:30:00.000Z' })
    expect(evolve(apologised, event ?? fail()).dueChanges).toHaveLength(1)
  })

  test('time saved is judged by the limit as the new calendar counts it, not by the stretch to the old promise', () => {
    const calendar = withDaysOff('2026-06-08')
    const moved = evolve(after(toClerk), recomputeDue(after(toClerk), PROCEDURE, calendar, LATER) ?? fail())
    const refusal = decide(moved, { move: 'refuse', reason: 'x' }, factsOf('head', '2026-06-09T02:00:00.000Z', { calendar }))
    // From 09:00 on the day of receipt (390 minutes) five whole working days, one of them not the 8th.
    expect(refusal.ok && refusal.events[0]).toMatchObject({ limitMinutes: 390 + 5 * 480, punctuality: 'early' })
  })
})

function fail(): never {
  throw new Error('an event was expected')
}

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { plusDays, weekdayOf } from '#kernel/time.ts'
import { stripData } from './strip-data.ts'

type Shown = Parameters<typeof stripData>[0]

const at = (text: string) => text as Instant
const person = { id: '01a1cd75-5060-7738-b1b7-2f3f25c76b2a', name: 'Trần Văn Quyết', posts: [] }
const step = (order: number, state: 'done' | 'current' | 'next', used: number | null): Shown['steps'][number] => ({
  order, label: null, action: `Việc ${order}`, role: null, method: null, output: null, accountable: null, timeText: '1 ngày', waits: false, skipped: null, awaits: [], accepted: state !== 'next', ways: [], returns: [], allottedMinutes: 480, sharedWith: [], state, holder: state === 'next' ? null : person, candidates: [],
  usedMinutes: used, startedAt: null, endedAt: null, dueAt: null, visits: used === null ? 0 : 1, accountablePeople: [], clears: { person: true, task: true, method: false, time: true, duty: false },
})
const days = (count: number, today: number): Shown['strip']['days'] => Array.from({ length: count }, (_, index) => {
  const date = plusDays('2026-11-02' as PlainDate, index)
  return { date, weekday: weekdayOf(date), start: index * 480, length: 480, isToday: index === today, gap: index % 5 === 0 && index > 0 }
})

const shown = (strip: Partial<Shown['strip']>, steps: Shown['steps'] = [step(1, 'done', 480), step(2, 'current', 200), step(3, 'next', null)]): Shown => ({
  // Only what the strip reads of a dossier.
  dossier: { outcome: null, currentDue: { at: at('2026-11-06T10:00:00.000Z'), calendarVersion: 'x', provisional: false }, runs: [{ originalDue: { at: at('2026-11-05T10:00:00.000Z') } }] },
  now: at('2026-11-03T04:20:00.000Z'), minutesLeft: 1_000, steps, at: steps.find(({ state }) => state === 'current')?.order ?? null,
  strip: {
    from: at('2026-11-02T00:30:00.000Z'), span: 2_400, days: days(5, 1), plan: [{ kind: 'plan', step: 1, start: 0, length: 480 }, { kind: 'plan', step: 2, start: 480, length: 480 }, { kind: 'plan', step: 3, start: 960, length: 480 }],
    actual: [{ kind: 'done', step: 1, start: 0, length: 480 }, { kind: 'run', step: 2, start: 480, length: 200 }, { kind: 'next', step: 3, start: 680, length: 480 }], now: 680, due: 2_100, firstDue: null, ...strip,
  },
} as unknown as Shown)

test('what is left of the step in hand is foreseen before the steps after it', () => {
  expect(stripData(shown({}), 'vi').actual.filter(({ kind }) => kind === 'forecast').map(({ order, start, minutes }) => [order, start, minutes])).toEqual([['3', 960, 480], ['2', 680, 280]])
})

test('a step past its time foresees nothing more of itself', () => {
  const over = shown({ actual: [{ kind: 'over', step: 2, start: 480, length: 100 }, { kind: 'next', step: 3, start: 580, length: 480 }], now: 580 }, [step(2, 'current', 600), step(3, 'next', null)])
  expect(stripData(over, 'vi').actual.filter(({ kind }) => kind === 'forecast').map(({ start }) => start)).toEqual([580])
})

test('a pause leaves a gap in the plan and says how long it lasts', () => {
  const paused = stripData(shown({ actual: [{ kind: 'done', step: 1, start: 0, length: 480 }, { kind: 'pause', step: null, start: 480, length: 1_200 }], now: 1_680 }), 'vi')
  expect(paused.plan.filter(({ kind }) => kind === 'gap')).toEqual([{ kind: 'gap', start: 480, minutes: 1_200 }])
  expect(paused.actual.find(({ kind }) => kind === 'paused')?.label).toBe('Dừng 2 ngày 4 giờ')
  expect(paused.summary).toContain('tạm dừng 2 ngày 4 giờ')
})

test('a step cut by a pause is named once, then goes on', () => {
  const { plan } = stripData(shown({ plan: [{ kind: 'plan', step: 1, start: 0, length: 100 }, { kind: 'plan', step: 1, start: 400, length: 380 }] }), 'vi')
  expect(plan.map(({ label }) => label)).toEqual(['1 ngày', '(tiếp)'])
})

test('of sixty days only those are labelled that have room, today always', () => {
  const long = stripData(shown({ span: 60 * 480, days: days(60, 31) }), 'vi')
  expect(long.days.length).toBeLessThanOrEqual(15)
  expect(long.days.find(({ kind }) => kind === 'today')?.start).toBe(31 * 480)
  const gaps = long.days.slice(1).map(({ start }, index) => start - (long.days[index]?.start ?? 0))
  expect(Math.min(...gaps) / long.spanMinutes).toBeGreaterThanOrEqual(0.07)
})

test('a piece too short for its words keeps only its number', () => {
  const { actual } = stripData(shown({ actual: [{ kind: 'done', step: 1, start: 0, length: 60 }, { kind: 'done', step: 2, start: 60, length: 600 }], now: null }), 'vi')
  expect(actual.map(({ order, label }) => [order, label])).toEqual([['1', undefined], ['2', '10 giờ']])
})

test('two due times close to each other do not write over one another', () => {
  const label = (firstDue: number) => stripData(shown({ firstDue }), 'vi').marks.find(({ kind }) => kind === 'first-due')?.label
  expect([label(2_000), label(960)]).toEqual(['', 'Hẹn lần đầu 05/11 17:00'])
})

test('of steps side by side one piece names all, and what is left is foreseen by the server', () => {
  const beside = shown({ actual: [{ kind: 'run', step: 2, beside: [3], start: 0, length: 960 }], plan: [{ kind: 'plan', step: 2, beside: [3], start: 0, length: 960 }] }, [step(1, 'done', 480), step(2, 'current', 200), step(3, 'current', 200)])
  const { actual, plan } = stripData(beside, 'vi')
  expect([...actual, ...plan].map(({ order }) => order)).toEqual(['2+3', '2+3'])
})

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { PlainDate } from '#kernel/time.ts'
import { daysOf, type Month, periodOf, standingDayOf } from './period.ts'

const TODAY = '2026-11-20' as PlainDate
const months = (from: number, count: number, year: number): Month[] => Array.from({ length: count }, (_, i) => `${year + Math.floor((from - 1 + i) / 12)}-${String(((from - 1 + i) % 12) + 1).padStart(2, '0')}`)

test.each([
  ['nothing yet: this year', {}, [], { from: '2026-01', to: '2026-11', ground: 'this-year' }],
  ['dossiers this year: this year', {}, ['2022-05', '2026-10'], { from: '2026-01', to: '2026-11', ground: 'this-year' }],
  ['work ended in 2022: that stretch', {}, months(1, 30, 2020), { from: '2020-01', to: '2022-06', ground: 'last-with-data' }],
  ['a gap ends the stretch', {}, ['2019-01', '2019-02', '2022-05', '2022-06'], { from: '2022-05', to: '2022-06', ground: 'last-with-data' }],
  ['at most five years', {}, months(1, 100, 2015), { from: '2018-05', to: '2023-04', ground: 'last-with-data' }],
  ['months to come are no data', {}, ['2022-06', '2027-01'], { from: '2022-06', to: '2022-06', ground: 'last-with-data' }],
  ['asked for', { from: '2020-01', to: '2022-06' }, ['2026-10'], { from: '2020-01', to: '2022-06', ground: 'asked' }],
  ['the end alone: the year up to it', { to: '2022-06' }, [], { from: '2022-01', to: '2022-06', ground: 'asked' }],
  ['the beginning alone: until now', { from: '2025-03' }, [], { from: '2025-03', to: '2026-11', ground: 'asked' }],
  ['turned round', { from: '2022-06', to: '2020-01' }, [], { from: '2020-01', to: '2022-06', ground: 'asked' }],
])('%s', (_what, asked, known, period) => {
  expect(periodOf(asked, TODAY, known)).toEqual(period)
})

test('a period ends before the first day of the month after it, and stands as of its last day or today', () => {
  expect(daysOf({ from: '2022-01', to: '2022-12' })).toEqual({ from: '2022-01-01', until: '2023-01-01' })
  expect(standingDayOf({ from: '2022-01', to: '2022-02' }, TODAY)).toBe('2022-02-28')
  expect(standingDayOf({ from: '2026-01', to: '2026-12' }, TODAY)).toBe(TODAY)
})

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { choosableMonths, monthsOf, presetOf } from './period-presets.ts'

const now = { today: '2026-11', first: '2025-07', last: '2026-11' }
const past = { today: '2026-11', first: '2020-01', last: '2022-06' }

test.each([
  ['month', now, '2026-11', '2026-11'], ['quarter', now, '2026-10', '2026-11'], ['half-year', now, '2026-07', '2026-11'], ['year', now, '2026-01', '2026-11'], ['all', now, '2025-07', '2026-11'],
  ['month', past, '2022-06', '2022-06'], ['quarter', past, '2022-04', '2022-06'], ['half-year', past, '2022-01', '2022-06'], ['year', past, '2022-01', '2022-06'], ['all', past, '2020-01', '2022-06'],
  ['year', { today: '2026-11', first: null, last: null }, '2026-01', '2026-11'],
] as const)('the %s of figures that end %o', (preset, range, from, to) => {
  expect(monthsOf(preset, range)).toEqual({ from, to })
})

test('a period is named by the shortest preset that it is; a free one by none', () => {
  expect(presetOf({ from: '2022-01', to: '2022-06' }, past)).toBe('half-year')
  expect(presetOf({ from: '2020-01', to: '2022-06' }, past)).toBe('all')
  expect(presetOf({ from: '2021-03', to: '2022-02' }, past)).toBeUndefined()
})

test('months to choose from run from today back to the first with figures', () => {
  expect(choosableMonths({ today: '2026-02', first: '2025-11', last: null })).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  expect(choosableMonths({ today: '2026-02', first: null, last: null })).toEqual(['2026-02', '2026-01'])
})

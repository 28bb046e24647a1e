// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { pageStarts, placedTracks } from './flow-pages.ts'

test.each([
  [0, [0]], [1, [0]], [7, [0]], [8, [0, 4]], [15, [0, 5, 10]], [20, [0, 7, 13]],
])('%i steps begin their printed pages at %j', (steps, starts) => {
  expect(pageStarts(steps)).toEqual(starts)
})

test('no page holds more steps than stand on it readably, and none is left for a single step of many', () => {
  for (let steps = 1; steps <= 300; steps += 1) {
    const starts = pageStarts(steps)
    const sizes = starts.map((start, page) => (starts[page + 1] ?? steps) - start)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(7)
    if (steps > 7) expect(Math.min(...sizes)).toBeGreaterThan(3)
  }
})

test('ways that leave or reach the same step are told apart', () => {
  const way = (from: number, to: number) => ({ from, to, kind: 'branch' as const, when: '', channel: 0 })
  expect(placedTracks([way(2, 5), way(2, 7), way(3, 5)]).map(({ leaves, comes }) => [leaves, comes])).toEqual([[0, 0], [1, 0], [0, 1]])
})

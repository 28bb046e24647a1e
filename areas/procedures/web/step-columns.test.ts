// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { DUTY_WIDTH, leastWidth, methodWidth, NUMBER_WIDTH, ROLE_WIDTH, TIME_WIDTH } from './step-columns.ts'

/** The editor at 1366 × 768: the page less the navigation, the paddings and the panel of findings. */
const EDITOR_AT_1366 = 848
const SIX_LANES = 174
const step = (action: string, method: string, output = '') => ({ action, method, output })

test('two columns of time fit the editor at 1366 pixels without the drawing, and with it once the findings stand beneath', () => {
  expect(leastWidth(2, 0)).toBeLessThanOrEqual(EDITOR_AT_1366)
  expect(leastWidth(2, SIX_LANES)).toBeGreaterThan(EDITOR_AT_1366)
  expect(leastWidth(2, SIX_LANES)).toBeLessThanOrEqual(1128)
})

test('task and method part their room by how much is written in each', () => {
  const [even, wordyTask, wordyMethod] = [[step('x'.repeat(50), 'x'.repeat(50))], [step('x'.repeat(900), 'BM 01')], [step('Ký', 'x'.repeat(300), 'x'.repeat(300))]]
  const common = EDITOR_AT_1366 - NUMBER_WIDTH - ROLE_WIDTH - DUTY_WIDTH - 2 * TIME_WIDTH
  expect(methodWidth(even, EDITOR_AT_1366, 2, 0)).toBe(common / 2)
  expect(methodWidth(wordyTask, EDITOR_AT_1366, 2, 0)).toBeLessThan(common / 2)
  expect(methodWidth(wordyMethod, EDITOR_AT_1366, 2, 0)).toBeGreaterThan(common / 2)
})

test.each([0, 300, 700, 848, 1128, 4000])('in a table of %i pixels both stay readable, whatever is written', (table) => {
  for (const steps of [[], [step('', '')], [step('x'.repeat(20_000), '')], [step('', 'x'.repeat(5_000))]]) {
    const method = methodWidth(steps, table, 2, 0)
    expect(method).toBeGreaterThanOrEqual(130)
    if (table >= leastWidth(2, 0)) expect(table - NUMBER_WIDTH - ROLE_WIDTH - DUTY_WIDTH - 2 * TIME_WIDTH - method).toBeGreaterThanOrEqual(149)
  }
})
